import { cancel } from './cancel.ts';
import { placeNativeOrder, placeSeedOrder } from './place-order.ts';
import { query, querySeed } from './query.ts';
import { refund } from './refund.ts';
import { settle } from './settle.ts';
import type { Transaction } from './transaction.ts';

/** The transactions by TrxType. */
export const TRANSACTIONS: Readonly<Record<string, Transaction>> = {
  AliPayOrderReq: placeNativeOrder,
  EWalletPayReq: placeSeedOrder,
  Query: query,
  OrderQuery: querySeed,
  Refund: refund,
  MicroPayCancel: cancel,
  SettleAliWx: settle,
};
