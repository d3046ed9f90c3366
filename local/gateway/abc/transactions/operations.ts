import { isRecord } from '../../shared/values/is-record.ts';
import type { Product } from '../orders/order.ts';

/** What a call does, in either dialect: the name by which faults and the log know it. */
export type Operation = Product | 'query' | 'queryRefund' | 'refund' | 'cancel' | 'settle';

export const OPERATIONS: readonly Operation[] = [
  'precreate',
  'wap',
  'pc',
  'app',
  'barcode',
  'query',
  'queryRefund',
  'refund',
  'cancel',
  'settle',
];

const NATIVE: Readonly<Record<string, Product>> = {
  ALI_PRECREATE: 'precreate',
  ALI_WAP: 'wap',
  ALI_PC: 'pc',
  ALI_APP: 'app',
  ALI_PAY: 'barcode',
};

/** The product of a native PayTypeID. */
export function nativeProduct(payTypeId: string): Product | undefined {
  return NATIVE[payTypeId];
}

/** PaymentLinkType 1 is for both kinds of pages; only mobile ones name where a payer who gives up goes. */
export function seedProduct(paymentLinkType: unknown, quitUrl: unknown): Product | undefined {
  if (paymentLinkType === '1') return typeof quitUrl === 'string' && quitUrl !== '' ? 'wap' : 'pc';
  return { '2': 'precreate', '3': 'app', '4': 'barcode' }[String(paymentLinkType)] as Product | undefined;
}

/**
 * The operation of a request that may be wrong in any way.
 * @param isRefundNo whether a number is that of a refund: the seed dialect asks for both in one way.
 */
export function operationOf(
  request: Readonly<Record<string, unknown>>,
  isRefundNo: (number: string) => boolean,
): Operation | undefined {
  switch (request['TrxType']) {
    case 'AliPayOrderReq': {
      const order = isRecord(request['Order']) ? request['Order'] : {};
      return nativeProduct(String(order['PayTypeID']));
    }
    case 'EWalletPayReq':
      return seedProduct(request['PaymentLinkType'], request['QuitURL']);
    case 'Query':
      return request['PayTypeID'] === 'Refund' ? 'queryRefund' : 'query';
    case 'OrderQuery':
      return isRefundNo(String(request['OrderNo'])) ? 'queryRefund' : 'query';
    case 'Refund':
      return 'refund';
    case 'MicroPayCancel':
      return 'cancel';
    case 'SettleAliWx':
      return 'settle';
    default:
      return undefined;
  }
}

/** The order number of a request, wherever the dialect puts it. */
export function orderNumberOf(request: Readonly<Record<string, unknown>>): string | undefined {
  const order = isRecord(request['Order']) ? request['Order'] : {};
  const number = request['OrderNo'] ?? order['OrderNo'];
  return typeof number === 'string' && number !== '' ? number : undefined;
}
