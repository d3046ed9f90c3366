import { formatFen } from '../../shared/values/fen.ts';
import { refundStatusCode, statusCode, type Order, type Refund } from '../orders/order.ts';
import { accountingDate, bankDate, bankTime } from '../wire/bank-time.ts';
import { toGbk } from '../wire/gbk.ts';
import type { Platform } from './transaction.ts';

type Detail = Readonly<Record<string, unknown>>;

/** How an answer carries an order: Base64 of its GBK JSON text. */
export function toOrderText(detail: Detail): string {
  return toGbk(JSON.stringify(detail)).toString('base64');
}

/** The order of a payment query. There is no field for what was refunded of it. */
export function orderDetail(order: Order, isDetailed: boolean, { rules }: Platform): Detail {
  const { terms } = order;
  return {
    PayTypeID: 'ImmediatePay',
    OrderNo: terms.outTradeNo,
    OrderDate: terms.orderDate,
    OrderTime: terms.orderTime,
    OrderAmount: formatFen(terms.totalFen),
    Status: statusCode(order, rules),
    ...(isDetailed && furtherDetail(order)),
  };
}

function furtherDetail(order: Order): Detail {
  const { terms, paidAtMs } = order;
  const isPaid = paidAtMs !== undefined;
  return {
    OrderDesc: terms.subject,
    OrderURL: '',
    PaymentLinkType: terms.paymentLinkType,
    AcctNo: '',
    CommodityType: terms.commodityType,
    ReceiverAddress: '',
    BuyIP: terms.buyerIp ?? '',
    iRspRef: order.iRspRef ?? '',
    ReceiveAccount: '',
    ReceiveAccName: '',
    MerchantRemarks: terms.remarks ?? '',
    ThirdOrderNo: isPaid ? order.thirdOrderNo : '',
    BankType: isPaid ? 'ALIPAY' : '',
    BUYER_USER_ID: isPaid ? (order.payer?.userId ?? '') : '',
    szAccDate: isPaid ? accountingDate(paidAtMs) : '',
    OrderItems: terms.goodsNames.map((name) => ({ ProductName: name })),
  };
}

/** The order of a refund query: it goes by the refund's own number. */
export function refundDetail(order: Order, refund: Refund): Detail {
  return {
    PayTypeID: 'Refund',
    OrderNo: refund.requestNo,
    OrderDate: bankDate(refund.acceptedAtMs),
    OrderTime: bankTime(refund.acceptedAtMs),
    OrderAmount: formatFen(order.terms.totalFen),
    RefundAmount: formatFen(refund.amountFen),
    MerRefundAccountNo: '',
    MerRefundAccountName: '',
    Status: refundStatusCode(refund),
    iRspRef: refund.iRspRef,
  };
}
