import type { TestMerchant, Values } from './merchant.ts';

let counter = 0;

/** An order number that no other spec uses. */
export function newOutTradeNo(): string {
  counter += 1;
  return `T${Date.now()}${String(counter).padStart(4, '0')}`;
}

/** A well-formed AliPayOrderReq; a spec changes what it is about. */
export function nativeOrder(payTypeId: string, order: Values = {}, changes: Values = {}): Values {
  return {
    TrxType: 'AliPayOrderReq',
    PaymentType: '9',
    PaymentLinkType: '1',
    NotifyType: '1',
    ResultNotifyURL: 'http://127.0.0.1:9/notify',
    MerchantRemarks: '',
    IsBreakAccount: '0',
    CommodityType: '0202',
    Order: {
      PayTypeID: payTypeId,
      OrderDate: '2026/01/15',
      OrderTime: '14:30:00',
      OrderNo: newOutTradeNo(),
      CurrencyCode: '156',
      OrderAmount: '12.30',
      OrderDesc: '红茶',
      InstallmentMark: '0',
      ...(payTypeId === 'ALI_PC' && { PC_QR_PAY_MODE: '2' }),
      OrderItems: [{ ProductName: '红茶' }],
      ...order,
    },
    ...changes,
  };
}

/** A well-formed EWalletPayReq as the older cashier document shows it. */
export function seedOrder(paymentLinkType: string, changes: Values = {}): Values {
  return {
    TrxType: 'EWalletPayReq',
    PaymentType: 'D',
    PaymentLinkType: paymentLinkType,
    OrderNo: newOutTradeNo(),
    OrderAmount: '12.30',
    OrderTime: '20260115143000',
    NotifyType: '1',
    OrderDesc: '红茶',
    ProductName: '红茶',
    ResultNotifyURL: 'http://127.0.0.1:9/notify',
    ...changes,
  };
}

export function refundRequest(outTradeNo: string, changes: Values = {}): Values {
  return {
    TrxType: 'Refund',
    OrderDate: '2026/01/16',
    OrderTime: '09:00:00',
    OrderNo: outTradeNo,
    NewOrderNo: `R${newOutTradeNo()}`,
    CurrencyCode: '156',
    TrxAmount: '12.30',
    ...changes,
  };
}

export function cancelRequest(outTradeNo: string, changes: Values = {}): Values {
  const flags = { SubMchNO: '', QueryDetail: 'false', ModelFlag: '0', MerchantFlag: 'Z' };
  return { TrxType: 'MicroPayCancel', OrderNo: outTradeNo, ...flags, ...changes };
}

export interface PlacedOrder {
  readonly outTradeNo: string;
  readonly url: string;
}

/** Places a QR order. */
export async function placeQr(
  merchant: TestMerchant,
  order: Values = {},
  changes: Values = {},
): Promise<PlacedOrder> {
  const { fields } = await merchant.call(nativeOrder('ALI_PRECREATE', order, changes));
  return { outTradeNo: fields['OrderNo'] ?? '', url: fields['QRURL'] ?? '' };
}

let codes = 0;

/** A payment code that was not used yet, with the four last digits that choose its fate. */
export function newCode(ending: string): string {
  codes += 1;
  return `28${String(Date.now() % 1e6).padStart(6, '0')}${String(codes).padStart(6, '0')}${ending}`;
}
