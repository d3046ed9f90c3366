import { lateUntilMs } from '../../shared/faults/lateness.ts';
import { formatFen } from '../../shared/values/fen.ts';
import { newRefundNo } from '../orders/numbers.ts';
import type { RefundOrder } from '../orders/order-books.ts';
import { refundedFen, refundStatusCode, type Dialect, type Order, type Refund } from '../orders/order.ts';
import type { Fields } from '../wire/answer.ts';
import { bankDate, bankTime } from '../wire/bank-time.ts';
import { Refusal } from '../wire/refusal.ts';
import { findOrder } from './query.ts';
import { success, type Call, type Transaction } from './transaction.ts';

/** `Refund` in either dialect: the seed's names its amount `RefundAmount`. */
export const refund: Transaction = (call) => {
  const dialect = dialectOf(call);
  const wanted = dialect === 'seed' ? readSeed(call) : readNative(call);
  const order = findPaidOrder(call, dialect);
  const known = findKnown(call, order, wanted);
  const done = known ?? call.platform.books.refund(order, { ...wanted, later: laterEnd(call) });
  const text = done.state === 'accepted' ? '受理成功' : '交易成功';
  const names = dialect === 'seed' ? seedFields(order, done) : nativeFields(order, done);
  return { fields: { ...success(call.trxType, text), ...names }, layout: 'trxResponse' };
};

function dialectOf({ request }: Call): Dialect {
  const namesTrxAmount = request.optional('TrxAmount') !== undefined;
  return request.optional('RefundAmount') !== undefined && !namesTrxAmount ? 'seed' : 'native';
}

function readNative({ request }: Call): RefundOrder {
  request.matching('OrderDate', /^\d{4}\/\d{2}\/\d{2}$/);
  request.matching('OrderTime', /^\d{2}:\d{2}:\d{2}$/);
  request.oneOf('CurrencyCode', ['156']);
  return {
    requestNo: request.required('NewOrderNo', 60),
    amountFen: request.amountFen('TrxAmount'),
    reason: request.optional('MerchantRemarks', 100),
  };
}

/** Without a number of its own the refund gets one, and the same request again is another refund. */
function readSeed({ request, platform }: Call): RefundOrder {
  return {
    requestNo: request.optional('RefundNo', 60) ?? newRefundNo(platform.clock.nowMs()),
    amountFen: request.amountFen('RefundAmount'),
    reason: request.optional('RefundReason', 100),
  };
}

function findPaidOrder(call: Call, dialect: Dialect): Order {
  const order = findOrder(call, call.request.required('OrderNo', 60), dialect);
  if (order.state !== 'paid') throw new Refusal('AP5305', '订单未支付，不允许退款');
  return order;
}

/**
 * The refund that has this number already; otherwise makes sure that a new one fits the order. One that failed
 * moved nothing: under its number the same refund is carried out anew.
 */
function findKnown({ platform, merchant }: Call, order: Order, wanted: RefundOrder): Refund | undefined {
  const owner = platform.books.byRefundNo(merchant.merchantId, wanted.requestNo);
  const known = owner?.refunds.find(({ requestNo }) => requestNo === wanted.requestNo);
  const isSame = known && owner === order && known.amountFen === wanted.amountFen;
  if (known && !isSame) throw new Refusal('AP5307', '退款订单号重复，退款要素不一致');
  if (known && known.state !== 'failed') return known;
  if (refundedFen(order, ['accepted', 'done']) + wanted.amountFen > order.terms.totalFen) {
    throw new Refusal('AP5306', '退款金额超过可退金额');
  }
  return undefined;
}

function laterEnd({ fault, platform }: Call): RefundOrder['later'] {
  if (fault?.kind !== 'slowRefund' && fault?.kind !== 'failedRefund') return undefined;
  const { clock } = platform;
  const atMs = lateUntilMs(clock, fault);
  return { atMs, as: fault.kind === 'slowRefund' ? 'done' : 'failed' };
}

function nativeFields(order: Order, done: Refund): Fields {
  return {
    OrderNo: order.terms.outTradeNo,
    NewOrderNo: done.requestNo,
    TrxAmount: formatFen(done.amountFen),
    BatchNo: `000${done.iRspRef.slice(-9, -6)}`,
    VoucherNo: done.iRspRef.slice(-6),
    HostDate: bankDate(done.acceptedAtMs),
    HostTime: bankTime(done.acceptedAtMs),
    iRspRef: done.iRspRef,
  };
}

function seedFields(order: Order, done: Refund): Fields {
  return {
    OrderNo: order.terms.outTradeNo,
    RefundNo: done.requestNo,
    RefundAmount: formatFen(done.amountFen),
    Status: refundStatusCode(done),
    HostDate: bankDate(done.acceptedAtMs),
    HostTime: bankTime(done.acceptedAtMs),
    iRspRef: done.iRspRef,
  };
}
