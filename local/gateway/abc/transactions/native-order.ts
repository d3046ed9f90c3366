import { METHODS } from '../merchants/merchant.ts';
import type { OrderTerms, Product } from '../orders/order.ts';
import type { FieldReader } from '../wire/field-reader.ts';
import { methodNotOpened, missing, notInEnumeration, Refusal } from '../wire/refusal.ts';
import { nativeProduct } from './operations.ts';
import { nativeLimit } from './time-limits.ts';
import type { Call } from './transaction.ts';

/** In the bank's list, and not offered here. */
const NOT_OFFERED = 'ALI_CREATE';

/** The terms of an `AliPayOrderReq`. */
export function readNativeOrder({ request, merchant, platform }: Call): OrderTerms {
  request.oneOf('PaymentType', ['9']);
  const order = request.nested('Order');
  const payTypeId = order.oneOf('PayTypeID', [...METHODS, NOT_OFFERED]);
  const product = nativeProduct(payTypeId);
  if (!product || !merchant.methods.includes(payTypeId)) throw methodNotOpened();
  request.oneOf('IsBreakAccount', ['0', '1']);
  order.oneOf('CurrencyCode', ['156']);
  checkProductFields(order, product);
  const notifyType = request.oneOf('NotifyType', ['0', '1']);
  return {
    merchantId: merchant.merchantId,
    outTradeNo: order.required('OrderNo', 60),
    totalFen: order.amountFen('OrderAmount'),
    product,
    dialect: 'native',
    subject: readDescription(order),
    goodsNames: order.list('OrderItems').map((item) => item.required('ProductName')),
    orderDate: order.matching('OrderDate', /^\d{4}\/\d{2}\/\d{2}$/),
    orderTime: order.matching('OrderTime', /^\d{2}:\d{2}:\d{2}$/),
    paymentLinkType: request.oneOf('PaymentLinkType', ['1', '2', '3', '4', '5']),
    commodityType: readCommodityType(request, order),
    notifyType,
    notifyUrl: readNotifyUrl(request),
    returnUrl: order.url('PAYED_RETURN_URL'),
    quitUrl: order.url('WAP_QUIT_URL'),
    remarks: request.optional('MerchantRemarks', 100),
    buyerIp: order.optional('BuyerIP', 40),
    authCode: product === 'barcode' ? order.required('AccountNo', 32) : undefined,
    expiresAtMs: nativeLimit(order, product, platform.clock.nowMs()),
  };
}

/** AP7346 is the one known code for an order without its description. */
export function readDescription(order: FieldReader): string {
  const description = order.optional('OrderDesc', 100);
  if (description === undefined) throw new Refusal('AP7346', '缺少订单详情，OrderDesc');
  return description;
}

function readNotifyUrl(request: FieldReader): string {
  const url = request.url('ResultNotifyURL');
  if (url === undefined) throw missing('ResultNotifyURL');
  return url;
}

function checkProductFields(order: FieldReader, product: Product): void {
  if (product === 'pc') order.oneOf('PC_QR_PAY_MODE', ['0', '1', '2', '3', '4']);
}

/** Older tools put it into the order, newer ones beside it. */
function readCommodityType(request: FieldReader, order: FieldReader): string {
  const type = request.optional('CommodityType') ?? order.optional('CommodityType');
  if (type === undefined) throw missing('CommodityType');
  if (!/^\d{4}$/.test(type)) throw notInEnumeration('CommodityType');
  return type;
}
