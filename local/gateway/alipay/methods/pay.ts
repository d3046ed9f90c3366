import { ConnectionDrop } from '../../shared/http/broken-answer.ts';
import type { Payer } from '../../shared/payers/payers.ts';
import type { CodeBehaviour } from '../trades/magic-codes.ts';
import { sameOrder, type OrderTerms, type Trade, type Waiting } from '../trades/trade.ts';
import type { Fields } from '../wire/answer.ts';
import { businessRefusal, Refusal } from '../wire/refusal.ts';
import { invalidParameter } from './biz-reader.ts';
import type { Method, Platform } from './method.ts';
import { readOrderTerms } from './order-terms.ts';
import { paymentFields } from './trade-fields.ts';

/** Above 1000.00 yuan the payer must enter his password. */
const PASSWORD_LIMIT_FEN = 100_000;
const PAYS_LATER_MS = 5_000;

/** `alipay.trade.pay`: takes money by the code that the payer shows. */
export const pay: Method = (call) => {
  const { platform, biz } = call;
  const terms = readOrderTerms(call.request, biz, 'barcode', platform.clock.nowMs());
  checkScene(biz.text('scene', 32));
  const authCode = biz.requiredText('auth_code', 64);
  const trade = existingTrade(platform, terms);
  // The same call again (a client's own repeat) finds the payment still waiting; it is no new one.
  if (trade?.waiting?.authCode === authCode) return waitingAnswer(trade);
  const code = platform.authCodes.read(authCode);
  if (!code) throw businessRefusal('ACQ.PAYMENT_AUTH_CODE_INVALID', { out_trade_no: terms.outTradeNo });
  if (trade && trade.payer.userId !== code.payer.userId && !trade.waiting) {
    throw businessRefusal('ACQ.TRADE_BUYER_NOT_MATCH');
  }
  platform.authCodes.use(authCode);
  return carryOut({ platform, terms, trade, payer: code.payer, authCode }, code.behaviour);
};

interface Attempt {
  readonly platform: Platform;
  readonly terms: OrderTerms;
  readonly trade: Trade | undefined;
  readonly payer: Payer;
  readonly authCode: string;
}

function checkScene(scene: string | undefined): void {
  if (scene !== undefined && scene !== 'bar_code') throw invalidParameter('scene', '只支持bar_code');
}

function existingTrade({ books }: Platform, terms: OrderTerms): Trade | undefined {
  const trade = books.byNumber(terms.sellerId, terms.outTradeNo);
  if (!trade) {
    if (books.isLocked(terms.sellerId, terms.outTradeNo)) throw businessRefusal('ACQ.TRADE_HAS_CLOSE');
    return undefined;
  }
  if (!sameOrder(trade.terms, terms)) throw businessRefusal('ACQ.CONTEXT_INCONSISTENT');
  if (trade.status === 'TRADE_CLOSED') throw businessRefusal('ACQ.TRADE_HAS_CLOSE');
  if (trade.status !== 'WAIT_BUYER_PAY') throw businessRefusal('ACQ.TRADE_HAS_SUCCESS');
  return trade;
}

function carryOut(attempt: Attempt, behaviour: CodeBehaviour): Fields {
  switch (behaviour) {
    case 'noBalance':
      throw businessRefusal('ACQ.BUYER_BALANCE_NOT_ENOUGH', { out_trade_no: attempt.terms.outTradeNo });
    case 'errorNotCharged':
      throw businessRefusal('ACQ.SYSTEM_ERROR');
    case 'errorCharged':
      charge(attempt);
      throw businessRefusal('ACQ.SYSTEM_ERROR');
    case 'unknownCharged':
      charge(attempt);
      throw new Refusal('20000', 'aop.unknow-error', '服务暂不可用');
    case 'dropCharged':
      charge(attempt);
      throw new ConnectionDrop();
    case 'confirm':
      return wait(attempt);
    case 'paysLater':
      return wait(attempt, PAYS_LATER_MS);
    case 'evergreen':
      return paymentFields(charge(attempt));
    default:
      return attempt.terms.totalFen > PASSWORD_LIMIT_FEN ? wait(attempt) : paymentFields(charge(attempt));
  }
}

function charge({ platform, terms, trade, payer }: Attempt): Trade {
  const paid = trade ?? platform.books.open(terms, payer);
  paid.payer = payer;
  platform.books.pay(paid);
  return paid;
}

function wait({ platform, terms, trade, payer, authCode }: Attempt, paysAfterMs?: number): Fields {
  const nowMs = platform.clock.nowMs();
  const waiting: Waiting = {
    authCode,
    sinceMs: nowMs,
    ...(paysAfterMs !== undefined && { autoPayAtMs: nowMs + platform.clock.scaled(paysAfterMs) }),
  };
  if (!trade) return waitingAnswer(platform.books.open(terms, payer, waiting));
  trade.payer = payer;
  trade.waiting = waiting;
  platform.books.update(trade);
  return waitingAnswer(trade);
}

/** Real answers of this code begin their message with a space. */
function waitingAnswer(trade: Trade): Fields {
  return { code: '10003', msg: ' order success pay inprocess', ...paymentFields(trade) };
}
