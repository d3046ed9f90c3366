import type { KeyObject } from 'node:crypto';
import { escapeHtml } from '../../shared/values/escape-html.ts';
import { formatFen } from '../../shared/values/fen.ts';
import type { Order } from '../orders/order.ts';
import { accountingDate, bankDate, bankTime } from '../wire/bank-time.ts';
import { toGbk } from '../wire/gbk.ts';
import { SIGNATURE_ALGORITHM, signBytes } from '../wire/signature.ts';

type Elements = Readonly<Record<string, string>>;

/** The elements of a payment's message, in the order of real ones. */
export function paymentElements(order: Order, nowMs: number): Record<string, string> {
  const { terms } = order;
  const paidAtMs = order.paidAtMs ?? nowMs;
  const iRspRef = order.iRspRef ?? '';
  return {
    ReturnCode: '0000',
    ErrorMessage: '交易成功',
    ECMerchantType: 'EBUS',
    MerchantID: terms.merchantId,
    TrxType: 'RecvQRPayResult',
    OrderNo: terms.outTradeNo,
    Amount: formatFen(terms.totalFen),
    BatchNo: `000${iRspRef.slice(-9, -6)}`,
    VoucherNo: iRspRef.slice(-6),
    HostDate: bankDate(paidAtMs),
    HostTime: bankTime(paidAtMs),
    PayType: 'EP226',
    NotifyType: '1',
    PayIP: terms.buyerIp ?? '127.0.0.1',
    iRspRef,
    AccDate: accountingDate(paidAtMs),
    bank_type: 'ALIPAY',
    ThirdOrderNo: order.thirdOrderNo,
    ...(terms.remarks !== undefined && { MerchantRemarks: terms.remarks }),
  };
}

/** What stands between `<Message>` and `</Message>`: no declaration, no blanks. */
export function renderElements(elements: Elements): string {
  const inner = Object.entries(elements).map(([name, value]) => `<${name}>${escapeHtml(value)}</${name}>`);
  return `<TrxResponse>${inner.join('')}</TrxResponse>`;
}

export function signMessage(message: string, key: KeyObject): string {
  return signBytes(toGbk(message), key);
}

/** The value of the form field MSG: Base64 of the GBK document. */
export function renderMsg(message: string, signature: string): string {
  const document =
    `<MSG><Message>${message}</Message>` +
    `<Signature-Algorithm>${SIGNATURE_ALGORITHM}</Signature-Algorithm>` +
    `<Signature>${signature}</Signature></MSG>`;
  return toGbk(document).toString('base64');
}
