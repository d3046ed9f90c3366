import { formatYuan } from '../../common/money.js';
import { textOf } from './answer.js';
import { toBankDigits } from './bank-time.js';
import type { Dialect, Start, TrxValue } from './dialect.js';
import { toPlainText, toPlainUrl } from './plain-text.js';

/** Here the kind of product, while the bank's own messages mean the payer's device by it. */
const LINK_TYPES: Readonly<Record<Start['method'], string>> = {
  page: '1',
  wap: '1',
  precreate: '2',
  app: '3',
  barcode: '4',
};

const MAX_REASON_LENGTH = 100;

/**
 * The messages of the older cashier document: EWalletPayReq with PaymentType D, OrderQuery, and Refund with
 * RefundAmount. That document has no number for a refund; RefundNo is sent along, since without one a
 * repetition would give the money back a second time.
 */
export const seedDialect: Dialect = {
  start: (start, _settings, now) => ({
    TrxType: 'EWalletPayReq',
    PaymentType: 'D',
    PaymentLinkType: LINK_TYPES[start.method],
    OrderNo: start.request.outTradeNo,
    OrderAmount: formatYuan(start.request.amountFen),
    OrderTime: toBankDigits(now),
    OrderValidTime: toBankDigits(start.request.expireAt),
    NotifyType: '1',
    OrderDesc: start.request.body ?? start.request.subject,
    ProductName: start.request.subject,
    ResultNotifyURL: toPlainUrl(start.request.notifyUrl),
    ...special(start),
  }),

  linkOf: (method, fields) => {
    switch (method) {
      case 'precreate':
        return textOf(fields, 'QRCodeURL') ?? textOf(fields, 'ScanPayQRURL');
      case 'app':
        return textOf(fields, 'OrderString');
      default:
        return textOf(fields, 'PaymentURL');
    }
  },

  query: (orderNo) => ({ TrxType: 'OrderQuery', OrderNo: orderNo }),

  refund: ({ orderNo, refundNo, refundAmountFen, reason }) => ({
    TrxType: 'Refund',
    OrderNo: orderNo,
    RefundAmount: formatYuan(refundAmountFen),
    RefundReason: toPlainText(reason, MAX_REASON_LENGTH),
    RefundNo: refundNo,
  }),

  refundEcho: { refundNo: 'RefundNo', refundAmount: 'RefundAmount' },
  payerConfirmingCode: '1002',
  declinedCodes: new Set(['PARAM_ERROR', 'AUTHCODE_INVALID']),
};

function special(start: Start): Record<string, TrxValue> {
  switch (start.method) {
    case 'barcode':
      return { PayQRCode: start.request.authCode };
    case 'page':
      return { ReturnURL: toPlainUrl(start.request.returnUrl) };
    case 'wap': {
      const { returnUrl, quitUrl } = start.request;
      return {
        ReturnURL: toPlainUrl(returnUrl),
        QuitURL: quitUrl === undefined ? undefined : toPlainUrl(quitUrl),
      };
    }
    default:
      return {};
  }
}
