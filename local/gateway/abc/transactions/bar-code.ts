import { ConnectionDrop } from '../../shared/http/broken-answer.ts';
import type { Payer } from '../../shared/payers/payers.ts';
import type { CodeBehaviour } from '../orders/magic-codes.ts';
import type { Order, OrderTerms } from '../orders/order.ts';
import { orderRefusal, Refusal, resultUnknown } from '../wire/refusal.ts';
import type { Platform } from './transaction.ts';

/** Above 1000.00 yuan the payer must enter his password. */
const PASSWORD_LIMIT_FEN = 100_000;
const PAYS_LATER_MS = 5_000;

interface Attempt {
  readonly platform: Platform;
  readonly terms: OrderTerms;
  readonly payer: Payer;
}

/** Takes money by the code that the payer shows. The answer is the paid order; all else is thrown. */
export function takeByCode(platform: Platform, terms: OrderTerms, known: Order | undefined): Order {
  if (known?.state === 'paid') return known;
  // The same call again finds the payment still waiting; it is no new one.
  if (known) throw userIsPaying(terms);
  const authCode = terms.authCode ?? '';
  const code = platform.authCodes.read(authCode);
  if (!code) throw badCode(terms);
  platform.authCodes.use(authCode);
  return carryOut({ platform, terms, payer: code.payer }, code.behaviour);
}

function carryOut(attempt: Attempt, behaviour: CodeBehaviour): Order {
  switch (behaviour) {
    case 'declined':
      attempt.platform.books.close(begin(attempt), 'decline');
      throw orderRefusal('balanceTooLow');
    case 'dropNotCharged':
      throw new ConnectionDrop();
    case 'dropCharged':
      charge(attempt);
      throw new ConnectionDrop();
    case 'unknownNotCharged':
      throw resultUnknown();
    case 'unknownCharged':
      charge(attempt);
      throw resultUnknown();
    case 'unknownPaysLater':
      begin(attempt, PAYS_LATER_MS);
      throw resultUnknown();
    case 'confirm':
      begin(attempt);
      throw userIsPaying(attempt.terms);
    case 'paysLater':
      begin(attempt, PAYS_LATER_MS);
      throw userIsPaying(attempt.terms);
    case 'evergreen':
      return charge(attempt);
    default:
      if (attempt.terms.totalFen <= PASSWORD_LIMIT_FEN) return charge(attempt);
      begin(attempt);
      throw userIsPaying(attempt.terms);
  }
}

function charge({ platform, terms, payer }: Attempt): Order {
  const order = platform.books.open(terms);
  order.payer = payer;
  platform.books.pay(order);
  return order;
}

/** From here the payer has the payment before him; with a delay he confirms it by himself. */
function begin({ platform, terms, payer }: Attempt, paysAfterMs?: number): Order {
  const { books, clock } = platform;
  const order = books.open(terms);
  const nowMs = clock.nowMs();
  books.begin(order, payer, {
    sinceMs: nowMs,
    ...(paysAfterMs !== undefined && { autoPayAtMs: nowMs + clock.scaled(paysAfterMs) }),
  });
  return order;
}

function userIsPaying({ dialect }: OrderTerms): Refusal {
  return new Refusal(dialect === 'seed' ? '1002' : 'AP6419', '用户支付中，请查询订单状态', {
    layout: 'direct',
  });
}

function badCode({ dialect }: OrderTerms): Refusal {
  return new Refusal(dialect === 'seed' ? 'AUTHCODE_INVALID' : 'AP5320', '付款码无效，请重新扫码', {
    layout: 'direct',
  });
}
