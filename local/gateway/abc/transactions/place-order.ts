import { sameOrder, type Order, type OrderTerms } from '../orders/order.ts';
import { makeOrderString } from '../orders/order-string.ts';
import { orderRefusal } from '../wire/refusal.ts';
import { takeByCode } from './bar-code.ts';
import { readNativeOrder } from './native-order.ts';
import { orderFields } from './order-fields.ts';
import { readSeedOrder } from './seed-order.ts';
import type { Call, Platform, Transaction } from './transaction.ts';

/** `AliPayOrderReq`. */
export const placeNativeOrder: Transaction = (call) => place(call, readNativeOrder(call));

/** `EWalletPayReq`. */
export const placeSeedOrder: Transaction = (call) => place(call, readSeedOrder(call));

function place({ platform, trxType }: Call, terms: OrderTerms): ReturnType<Transaction> {
  const known = knownOrder(platform, terms);
  const order =
    terms.product === 'barcode' ? takeByCode(platform, terms, known) : (known ?? open(platform, terms));
  return { fields: orderFields(order, trxType, platform), layout: 'direct' };
}

/** The same order again gives the same links again; one that has ended gives none. */
function knownOrder({ books, clock }: Platform, terms: OrderTerms): Order | undefined {
  const order = books.byNumber(terms.merchantId, terms.outTradeNo);
  if (!order) return undefined;
  if (!sameOrder(order.terms, terms)) throw orderRefusal('repeatedWithOtherContent');
  // A repeated bar-code call is told again that it was paid: its client may have lost the first answer.
  if (order.state === 'paid' && terms.product !== 'barcode') throw orderRefusal('alreadyPaid');
  if (order.state === 'failed' || order.state === 'cancelled') throw orderRefusal('closed');
  if (order.state !== 'paid' && clock.nowMs() >= order.expiresAtMs) throw orderRefusal('closed');
  return order;
}

function open({ books, bankKey, clock }: Platform, terms: OrderTerms): Order {
  if (terms.product !== 'app') return books.open(terms);
  return books.open(terms, (thirdOrderNo) => makeOrderString(terms, thirdOrderNo, bankKey, clock.nowMs()));
}
