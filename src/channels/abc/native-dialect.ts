import type { BeijingDay } from '../../common/beijing-day.js';
import { formatYuan } from '../../common/money.js';
import type { GoodsItem, StartRequest } from '../start-request.js';
import type { AbcSettings } from './account.js';
import { textOf } from './answer.js';
import { toBankDigits, toBankTime } from './bank-time.js';
import type { Dialect, Start, TrxRequest, TrxValue } from './dialect.js';
import { toPlainText, toPlainUrl } from './plain-text.js';
import { timeoutExpress } from './time-limit.js';

const PAY_TYPE_IDS: Readonly<Record<Start['method'], string>> = {
  precreate: 'ALI_PRECREATE',
  page: 'ALI_PC',
  wap: 'ALI_WAP',
  app: 'ALI_APP',
  barcode: 'ALI_PAY',
};

const YUAN = '156';
const MAX_NAME_LENGTH = 100;
/** With more the request nears the 8,000 bytes that the bank's SDK allows; the list is only displayed. */
const MAX_ITEMS = 10;

/** The bank's own messages: AliPayOrderReq, Query, Refund (SDK 3.1 to 3.3, with the field names of its demos). */
export const nativeDialect: Dialect = {
  start: (start, settings, now) => ({
    TrxType: 'AliPayOrderReq',
    PaymentType: '9',
    PaymentLinkType: settings.paymentLinkType,
    // 1: the page of the payer and the server are both told.
    NotifyType: '1',
    ResultNotifyURL: toPlainUrl(start.request.notifyUrl),
    IsBreakAccount: '0',
    CommodityType: settings.commodityType,
    Order: {
      PayTypeID: PAY_TYPE_IDS[start.method],
      ...commonOrder(start.request, now),
      ...specialOrder(start, settings),
      OrderItems: orderItems(start.request),
    },
  }),

  linkOf: (method, fields) => {
    switch (method) {
      case 'precreate':
        return textOf(fields, 'QRURL');
      case 'app':
        return orderString(textOf(fields, 'PrePayID'));
      default:
        // The demos print PaymentURL; integrations find the link of the wap page in QRURL.
        return textOf(fields, 'PaymentURL') ?? textOf(fields, 'QRURL');
    }
  },

  query: (orderNo) => ({
    TrxType: 'Query',
    PayTypeID: 'ImmediatePay',
    OrderNo: orderNo,
    // Only the details name the payer and the number toward Alipay.
    QueryDetail: 'true',
  }),

  refund: ({ orderNo, refundNo, refundAmountFen, reason }, now) => ({
    TrxType: 'Refund',
    // Of this request, not of the order.
    ...orderTime(now),
    OrderNo: orderNo,
    NewOrderNo: refundNo,
    CurrencyCode: YUAN,
    TrxAmount: formatYuan(refundAmountFen),
    MerchantRemarks: toPlainText(reason, MAX_NAME_LENGTH),
  }),

  refundEcho: { refundNo: 'NewOrderNo', refundAmount: 'TrxAmount' },
  payerConfirmingCode: 'AP6419',
  declinedCodes: new Set(),
};

/** Query of a refund: by its own number, which the bank keeps like an order's. */
export function refundQuery(refundNo: string): TrxRequest {
  return { TrxType: 'Query', PayTypeID: 'Refund', OrderNo: refundNo, QueryDetail: 'true' };
}

/** MicroPayCancel of an Alipay bar code by a merchant of its own (no sub-merchant). */
export function cancelRequest(orderNo: string): TrxRequest {
  return {
    TrxType: 'MicroPayCancel',
    OrderNo: orderNo,
    SubMchNO: '',
    QueryDetail: 'false',
    ModelFlag: '0',
    MerchantFlag: 'Z',
  };
}

/** SettleAliWx, packed: the plain form may be larger than an answer can be. */
export function settleRequest(settleDate: BeijingDay): TrxRequest & { SettleDate: string } {
  return { TrxType: 'SettleAliWx', SettleDate: settleDate.replaceAll('-', '/'), ZIP: '1' };
}

function commonOrder(request: StartRequest, now: Date): Record<string, TrxValue> {
  return {
    ...orderTime(now),
    // Both ends of the same limit: the moment, and the time that is left.
    orderTimeoutDate: toBankDigits(request.expireAt),
    TIMEOUT_EXPRESS: timeoutExpress(request.expireAt, now),
    OrderNo: request.outTradeNo,
    CurrencyCode: YUAN,
    OrderAmount: formatYuan(request.amountFen),
    OrderDesc: request.body ?? request.subject,
    BuyIP: toPlainText(request.buyerIp, MAX_NAME_LENGTH),
    TerminalNo: toPlainText(request.terminalId, MAX_NAME_LENGTH),
    InstallmentMark: '0',
  };
}

function specialOrder(start: Start, settings: AbcSettings): Record<string, TrxValue> {
  switch (start.method) {
    case 'barcode':
      return { AccountNo: start.request.authCode };
    case 'page':
      return { PAYED_RETURN_URL: toPlainUrl(start.request.returnUrl), PC_QR_PAY_MODE: settings.qrPayMode };
    case 'wap': {
      const { returnUrl, quitUrl } = start.request;
      return {
        PAYED_RETURN_URL: toPlainUrl(returnUrl),
        WAP_QUIT_URL: quitUrl === undefined ? undefined : toPlainUrl(quitUrl),
      };
    }
    default:
      return {};
  }
}

function orderTime(now: Date): { OrderDate: string; OrderTime: string } {
  const { date, time } = toBankTime(now);
  return { OrderDate: date, OrderTime: time };
}

/** At least one item must be there, with a name: the order's own where no list was given. */
function orderItems({ subject, goodsDetail = [] }: StartRequest): TrxValue[] {
  const items = goodsDetail.slice(0, MAX_ITEMS).flatMap((item) => orderItem(item) ?? []);
  return items.length > 0 ? items : [{ ProductName: subject }];
}

function orderItem({ goodsId, goodsName, priceFen, quantity }: GoodsItem): TrxValue {
  const ProductName = toPlainText(goodsName, MAX_NAME_LENGTH);
  return (
    ProductName && {
      ProductID: toPlainText(goodsId, MAX_NAME_LENGTH),
      ProductName,
      UnitPrice: formatYuan(priceFen),
      Qty: String(quantity),
    }
  );
}

/** PrePayID is the order string that Alipay's app takes, in Base64. */
function orderString(prePayId: string | undefined): string | undefined {
  if (prePayId === undefined || !/^[A-Za-z0-9+/]+={0,2}$/.test(prePayId)) return undefined;
  return Buffer.from(prePayId, 'base64').toString('utf8');
}
