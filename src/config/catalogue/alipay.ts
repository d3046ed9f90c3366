import { matching, oneOf, wholeNumber } from '../kinds/basic.js';
import { httpsUnlessLocal, httpUrl } from '../kinds/address.js';
import { alipayAesKey, certificateText, privateKeyText, publicKeyText } from '../kinds/secret.js';
import { setting } from '../setting.js';

/** The first merchant's Alipay account. */
export const ALIPAY_SETTINGS = {
  ALIPAY_APP_ID: setting(
    matching(/^[A-Za-z0-9]{1,32}$/, {
      zh: '应用的 APPID（16 位数字）',
      en: "the application's APPID (16 digits)",
    }),
    {
      example: '2021000000000000',
      about: { zh: '支付宝应用的 APPID。', en: 'APPID of the Alipay application.' },
    },
  ),
  ALIPAY_PRIVATE_KEY: setting(privateKeyText, {
    secret: true,
    fileVariant: true,
    about: {
      zh: '应用私钥：base64 或 PEM，PKCS#1 或 PKCS#8，换行可写作 \\n。',
      en: "The application's private key: base64 or PEM, PKCS#1 or PKCS#8, line breaks may be written \\n.",
    },
  }),
  ALIPAY_PUBLIC_KEY: setting(publicKeyText, {
    secret: true,
    fileVariant: true,
    about: {
      zh: '支付宝公钥（不是应用公钥）；证书模式下不需要。',
      en: "Alipay's public key (not the application's); not needed with certificates.",
    },
  }),
  ALIPAY_SELLER_ID: setting(
    matching(/^\d{16}$/, {
      zh: '卖家的 16 位支付宝用户号（2088 开头）',
      en: "the seller's Alipay user number of 16 digits (2088…)",
    }),
    {
      example: '2088000000000000',
      about: {
        zh: '收款的支付宝用户号；通知中的 seller_id 须与之相同。',
        en: "Alipay user number that receives the money; a notification's seller_id must be this one.",
      },
    },
  ),
  ALIPAY_GATEWAY: setting(httpUrl, {
    default: 'https://openapi.alipay.com/gateway.do',
    inProduction: httpsUnlessLocal,
    about: {
      zh: '支付宝网关；沙箱为 https://openapi-sandbox.dl.alipaydev.com/gateway.do。',
      en: "Alipay's gateway; the sandbox is https://openapi-sandbox.dl.alipaydev.com/gateway.do.",
    },
  }),
  ALIPAY_SIGN_TYPE: setting(oneOf(['RSA2', 'RSA']), {
    default: 'RSA2',
    about: {
      zh: '签名算法；RSA（SHA-1）仅供旧应用。',
      en: 'Signature algorithm; RSA (SHA-1) is for old applications alone.',
    },
  }),
  ALIPAY_APP_CERT_FILE: setting(certificateText, {
    contentOf: 'utf8',
    about: {
      zh: '应用公钥证书的路径（appCertPublicKey_….crt）；证书模式需三个证书齐全。',
      en: "Path of the application's certificate (appCertPublicKey_….crt); certificate mode needs all three.",
    },
  }),
  ALIPAY_PUBLIC_CERT_FILE: setting(certificateText, {
    contentOf: 'utf8',
    about: {
      zh: '支付宝公钥证书的路径（alipayCertPublicKey_RSA2.crt）。',
      en: "Path of Alipay's certificate (alipayCertPublicKey_RSA2.crt).",
    },
  }),
  ALIPAY_ROOT_CERT_FILE: setting(certificateText, {
    contentOf: 'utf8',
    about: {
      zh: '支付宝根证书的路径（alipayRootCert.crt）。',
      en: "Path of Alipay's root certificates (alipayRootCert.crt).",
    },
  }),
  ALIPAY_ENCRYPT_KEY: setting(alipayAesKey, {
    secret: true,
    fileVariant: true,
    about: {
      zh: '接口内容加密的 AES 密钥；仅当应用开启了内容加密时需要。',
      en: 'AES key of content encryption; only where the application has it switched on.',
    },
  }),
  ALIPAY_TIMEOUT_MS: setting(wholeNumber(1_000, 60_000), {
    default: '10000',
    about: {
      zh: '等待网关答复的毫秒数；超时即结果未知，由查询确定。',
      en: 'Milliseconds to wait for the gateway; after them the result is unknown, and a query finds out.',
    },
  }),
};
