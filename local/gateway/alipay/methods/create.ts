import { DEFAULT_PAYER, PAYERS, type Payer } from '../../shared/payers/payers.ts';
import { sameOrder } from '../trades/trade.ts';
import { businessRefusal } from '../wire/refusal.ts';
import { invalidParameter, type BizReader } from './biz-reader.ts';
import type { Method } from './method.ts';
import { readOrderTerms } from './order-terms.ts';
import { numbers } from './trade-fields.ts';

/** `alipay.trade.create` (mini programs): the buyer is known, so the trade waits for him at once. */
export const create: Method = ({ request, biz, platform }) => {
  const { books, clock } = platform;
  const terms = readOrderTerms(request, biz, 'create', clock.nowMs());
  const payer = readBuyer(biz);
  const trade = books.byNumber(terms.sellerId, terms.outTradeNo);
  if (!trade) {
    if (books.isLocked(terms.sellerId, terms.outTradeNo)) throw businessRefusal('ACQ.TRADE_HAS_CLOSE');
    return numbers(books.open(terms, payer));
  }
  if (!sameOrder(trade.terms, terms)) throw businessRefusal('ACQ.CONTEXT_INCONSISTENT');
  if (trade.status === 'TRADE_CLOSED') throw businessRefusal('ACQ.TRADE_HAS_CLOSE');
  if (trade.status !== 'WAIT_BUYER_PAY') throw businessRefusal('ACQ.TRADE_HAS_SUCCESS');
  if (trade.payer.userId !== payer.userId) throw businessRefusal('ACQ.TRADE_BUYER_NOT_MATCH');
  return numbers(trade);
};

function readBuyer(biz: BizReader): Payer {
  const userId = biz.text('buyer_id', 28) ?? biz.text('buyer_open_id', 128);
  const logonId = biz.text('buyer_logon_id', 100);
  if (userId === undefined && logonId === undefined) throw invalidParameter('buyer_id', '不能为空');
  if (userId !== undefined && !/^\w{16,128}$/.test(userId)) throw businessRefusal('ACQ.BUYER_NOT_EXIST');
  const known = PAYERS.find((payer) => payer.userId === userId);
  return (
    known ?? {
      ...DEFAULT_PAYER,
      ...(userId !== undefined && { id: userId, userId, name: `顾客${userId.slice(-4)}` }),
    }
  );
}
