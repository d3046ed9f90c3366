import { formatFen } from '../../shared/values/fen.ts';
import { refundStatusCode, statusCode, type Dialect, type Order, type Refund } from '../orders/order.ts';
import { bankDate, bankTime } from '../wire/bank-time.ts';
import { Refusal } from '../wire/refusal.ts';
import { orderDetail, refundDetail, toOrderText } from './order-detail.ts';
import { success, type Call, type Result, type Transaction } from './transaction.ts';

/** What can be asked for; only immediate payments and refunds exist here. */
const PAY_TYPES = [
  'ImmediatePay',
  'Refund',
  'PreAuthPay',
  'DividedPay',
  'AgentPay',
  'DefrayPay',
  'PreAuthed',
  'PreAuthCancel',
] as const;

/** `Query`: the order, or the refund, as Base64 of a GBK JSON text. */
export const query: Transaction = (call) => {
  const { request, trxType } = call;
  const payType = request.oneOf('PayTypeID', PAY_TYPES);
  const outTradeNo = request.required('OrderNo', 60);
  const isDetailed = request.oneOf('QueryDetail', ['true', 'false']) === 'true';
  const content =
    payType === 'Refund'
      ? refundDetail(...findRefund(call, outTradeNo))
      : orderDetail(findOrder(call, payType === 'ImmediatePay' ? outTradeNo : ''), isDetailed, call.platform);
  return { fields: { ...success(trxType), Order: toOrderText(content) }, layout: 'trxResponse' };
};

/** `OrderQuery` of the seed dialect: for an order's number, or for a refund's. */
export const querySeed: Transaction = (call) => {
  const { request, merchant, platform } = call;
  const number = request.required('OrderNo', 60);
  const isRefund =
    !platform.books.byNumber(merchant.merchantId, number) &&
    platform.books.byRefundNo(merchant.merchantId, number) !== undefined;
  return isRefund ? refundAnswer(call, number) : orderAnswer(call, number);
};

/** The order of that number; the refusal's text is known, its code is not. */
export function findOrder({ merchant, platform }: Call, outTradeNo: string, dialect?: Dialect): Order {
  const order = platform.books.byNumber(merchant.merchantId, outTradeNo);
  if (!order) throw notFound(dialect);
  return order;
}

export function notFound(dialect: Dialect = 'native'): Refusal {
  return new Refusal(dialect === 'seed' ? 'ORDER_NOT_FOUND' : 'AP5301', '订单不存在');
}

function findRefund({ merchant, platform }: Call, number: string): [Order, Refund] {
  const order = platform.books.byRefundNo(merchant.merchantId, number);
  const refund = order?.refunds.find(({ requestNo }) => requestNo === number);
  if (!order || !refund) throw notFound();
  return [order, refund];
}

function orderAnswer(call: Call, number: string): Result {
  const order = findOrder(call, number, 'seed');
  const { terms, paidAtMs } = order;
  const fields = {
    ...success(call.trxType),
    OrderNo: terms.outTradeNo,
    OrderAmount: formatFen(terms.totalFen),
    Status: statusCode(order, call.platform.rules),
    TransactionID: order.transactionId,
    ...(paidAtMs !== undefined && {
      iRspRef: order.iRspRef,
      ThirdOrderNo: order.thirdOrderNo,
      HostDate: bankDate(paidAtMs),
      HostTime: bankTime(paidAtMs),
    }),
    Order: toOrderText(orderDetail(order, true, call.platform)),
  };
  return { fields, layout: 'trxResponse' };
}

function refundAnswer(call: Call, number: string): Result {
  const [order, refund] = findRefund(call, number);
  const fields = {
    ...success(call.trxType),
    OrderNo: order.terms.outTradeNo,
    RefundNo: refund.requestNo,
    RefundAmount: formatFen(refund.amountFen),
    Status: refundStatusCode(refund),
    iRspRef: refund.iRspRef,
    Order: toOrderText(refundDetail(order, refund)),
  };
  return { fields, layout: 'trxResponse' };
}
