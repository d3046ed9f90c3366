import { matching, oneOf } from '../kinds/basic.js';
import { httpsUnlessLocal, httpUrl } from '../kinds/address.js';
import { anyText } from '../kinds/secret.js';
import { setting } from '../setting.js';

const file = { zh: '非空的文件', en: 'a file that is not empty' };

/** The first merchant's account at the Agricultural Bank of China. */
export const ABC_SETTINGS = {
  ABC_MERCHANT_ID: setting(
    matching(/^\d{8,20}$/, { zh: '农行商户号（15 位数字）', en: "the bank's merchant number (15 digits)" }),
    {
      example: '103000000000000',
      about: { zh: '农行综合收银台的商户号。', en: 'Merchant number at the bank.' },
    },
  ),
  ABC_GATEWAY: setting(httpUrl, {
    default: 'https://pay.abchina.com/ebus/ReceiveMerchantTrxReqServlet',
    inProduction: httpsUnlessLocal,
    about: {
      zh: '农行交易网关的完整地址；旧版路径为 /ebus/trustpay/ReceiveMerchantTrxReqServlet。',
      en: "Full address of the bank's transaction gateway; its older path is /ebus/trustpay/ReceiveMerchantTrxReqServlet.",
    },
  }),
  ABC_PFX_FILE: setting(matching(/./, file), {
    contentOf: 'base64',
    about: {
      zh: '商户证书（PKCS#12，.pfx）的路径。',
      en: "Path of the merchant's certificate with its key (PKCS#12, .pfx).",
    },
  }),
  ABC_PFX_PASSWORD: setting(anyText, {
    secret: true,
    fileVariant: true,
    about: { zh: '商户证书的密码。', en: "Password of the merchant's certificate." },
  }),
  ABC_BANK_CERT_FILE: setting(matching(/./, file), {
    contentOf: 'base64',
    about: {
      zh: '银行证书（TrustPay.cer）的路径；用其中的公钥验签，不看有效期。',
      en: "Path of the bank's certificate (TrustPay.cer); its key verifies answers, its dates are not looked at.",
    },
  }),
  ABC_DIALECT: setting(oneOf(['native', 'seed']), {
    default: 'native',
    about: {
      zh: '报文方言：native 为银行接口文档的报文，seed 为综合收银台旧文档（EWalletPayReq）的报文。',
      en: "Dialect of the messages: native is the bank's own, seed that of the older cashier document (EWalletPayReq).",
    },
  }),
};
