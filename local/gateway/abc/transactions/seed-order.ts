import type { PayTypeId } from '../merchants/merchant.ts';
import type { OrderTerms, Product } from '../orders/order.ts';
import { bankDate, bankTime, parseBankDigits } from '../wire/bank-time.ts';
import { malformed, methodNotOpened, missing, notInEnumeration } from '../wire/refusal.ts';
import { readDescription } from './native-order.ts';
import { seedProduct } from './operations.ts';
import { seedLimit } from './time-limits.ts';
import type { Call } from './transaction.ts';

const PAY_TYPES: Readonly<Record<Product, PayTypeId>> = {
  precreate: 'ALI_PRECREATE',
  wap: 'ALI_WAP',
  pc: 'ALI_PC',
  app: 'ALI_APP',
  barcode: 'ALI_PAY',
};

/** The terms of an `EWalletPayReq` as the older cashier document writes it: flat, with `PaymentType` D. */
export function readSeedOrder({ request, merchant, platform }: Call): OrderTerms {
  request.oneOf('PaymentType', ['D']);
  const paymentLinkType = request.required('PaymentLinkType');
  const product = seedProduct(paymentLinkType, request.optional('QuitURL'));
  if (!product) throw notInEnumeration('PaymentLinkType');
  if (!merchant.methods.includes(PAY_TYPES[product])) throw methodNotOpened();
  const orderedAtMs = parseBankDigits(request.required('OrderTime'));
  if (orderedAtMs === undefined) throw malformed('OrderTime');
  const goodsName = request.optional('ProductName', 100);
  const notifyType = request.oneOf('NotifyType', ['0', '1']);
  const notifyUrl = request.url('ResultNotifyURL');
  if (notifyType === '1' && notifyUrl === undefined) throw missing('ResultNotifyURL');
  return {
    merchantId: merchant.merchantId,
    outTradeNo: request.required('OrderNo', 60),
    totalFen: request.amountFen('OrderAmount'),
    product,
    dialect: 'seed',
    subject: readDescription(request),
    goodsNames: goodsName === undefined ? [] : [goodsName],
    orderDate: bankDate(orderedAtMs),
    orderTime: bankTime(orderedAtMs),
    paymentLinkType,
    commodityType: '',
    notifyType,
    notifyUrl,
    returnUrl: request.url('ReturnURL'),
    quitUrl: request.url('QuitURL'),
    remarks: request.optional('MerchantRemarks', 100),
    authCode: product === 'barcode' ? request.required('PayQRCode', 32) : undefined,
    expiresAtMs: seedLimit(request, product, platform.clock.nowMs()),
  };
}
