import { formatFen } from '../../shared/values/fen.ts';
import type { Order } from '../orders/order.ts';
import type { Fields } from '../wire/answer.ts';
import { accountingDate, bankDate, bankTime } from '../wire/bank-time.ts';
import { success, type Platform } from './transaction.ts';

/** The fields of an order's answer in its dialect. */
export function orderFields(order: Order, trxType: string, platform: Platform): Fields {
  const { terms } = order;
  const timeMs = order.paidAtMs ?? platform.clock.nowMs();
  return {
    ...success(trxType),
    OrderNo: terms.outTradeNo,
    OrderAmount: formatFen(terms.totalFen),
    ...(terms.dialect === 'seed' ? seedLinks(order, platform) : nativeLinks(order, platform)),
    ...(order.paidAtMs !== undefined && paymentFields(order)),
    HostDate: bankDate(timeMs),
    HostTime: bankTime(timeMs),
    MerchantID: terms.merchantId,
  };
}

/** Where the payer goes: `/qr/…` when he scans it, `/cashier/…` otherwise. */
export function payerPath({ terms, token }: Order): string {
  return `/${terms.product === 'precreate' ? 'qr' : 'cashier'}/${token}`;
}

/** Unused links are sent empty. Mobile pages come in QRURL, as a merchant in production has met them. */
function nativeLinks(order: Order, { publicUrl }: Platform): Fields {
  const { product } = order.terms;
  const url = `${publicUrl}${payerPath(order)}`;
  return {
    PaymentURL: product === 'pc' ? url : '',
    QRURL: product === 'precreate' || product === 'wap' ? url : '',
    PrePayID: order.orderString === undefined ? '' : Buffer.from(order.orderString).toString('base64'),
  };
}

function seedLinks(order: Order, { publicUrl }: Platform): Fields {
  const url = `${publicUrl}${payerPath(order)}`;
  const link = {
    precreate: { QRCodeURL: url },
    wap: { PaymentURL: url },
    pc: { PaymentURL: url },
    app: { OrderString: order.orderString },
    barcode: { iRspRef: order.iRspRef },
  }[order.terms.product];
  return { TransactionID: order.transactionId, ...link };
}

function paymentFields(order: Order): Fields {
  return {
    ThirdOrderNo: order.thirdOrderNo,
    ThirdReOrderNo: walletTradeNo(order),
    FundBillList: '',
    BuyerID: order.payer?.userId,
  };
}

/** What the wallet itself calls the payment: 28 digits in the shape of Alipay's trade numbers. */
function walletTradeNo(order: Order): string {
  return `${accountingDate(order.createdAtMs)}22001${order.thirdOrderNo.slice(-15)}`;
}
