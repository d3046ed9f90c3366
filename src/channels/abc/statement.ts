import { beijingHour, nextBeijingDay, type BeijingDay } from '../../common/beijing-day.js';
import { ChannelUnknownError } from '../channel-errors.js';
import type { StatementResult } from '../statement.js';
import { SUCCESS_CODE, type Answer } from './answer.js';
import type { AbcClient } from './client.js';
import { requireEcho } from './echo.js';
import { isKnownRefusal, RESULT_UNKNOWN_CODE, toFailure } from './failures.js';
import { callGateway } from './gateway-call.js';
import { settleRequest } from './native-dialect.js';
import { BrokenFileError } from './settlement/broken-file.js';
import { bindDayBook, type DayFile } from './settlement/day-book.js';
import { readDayFile } from './settlement/day-file.js';
import { evidenceOf } from './trade-results.js';

/** "Day T is ready at 17:00 of T+1." */
const READY_HOUR = 41;
/** Room for the day file of a large shop. */
const MAX_FILE_BYTES = 33_554_432;

/**
 * SettleAliWx, in both dialects: the older document has no message for it.
 *
 * What the bank calls the SettleDate of a day's business is not documented. In the one public file it is the
 * day after (the accounting date, 会计日期), elsewhere it is taken for the day itself. So the files under both
 * dates are asked for, and of each what happened on the day: whichever is meant, and wherever the bank cuts its
 * day, nothing is missing and nothing is there twice.
 */
export async function fetchStatement(
  client: AbcClient,
  day: BeijingDay,
  now: Date,
): Promise<StatementResult> {
  const expectedAt = beijingHour(day, READY_HOUR);
  if (now < expectedAt) {
    const evidence = { kind: 'statement', content: { note: 'before 17:00 of the next day' } } as const;
    return { outcome: 'not_ready', expectedAt, evidence };
  }
  const nextDay = nextBeijingDay(day);
  const later = await askForFile(client, nextDay);
  if (later.code !== SUCCESS_CODE) return withoutFile(client, later, now < beijingHour(nextDay, READY_HOUR));
  const own = await askForFile(client, day);
  if (own.code !== SUCCESS_CODE) return withoutFile(client, own, false);
  return bind(client, day, [
    { settleDate: day, answer: own },
    { settleDate: nextDay, answer: later },
  ]);
}

async function askForFile(client: AbcClient, settleDate: BeijingDay): Promise<Answer> {
  const request = settleRequest(settleDate);
  const answer = await callGateway(client, request, MAX_FILE_BYTES);
  requireEcho(request.TrxType, answer.fields, { SettleDate: request.SettleDate });
  return answer;
}

/**
 * The bank publishes no code for "not made yet". While a file may still be in the making, a genuine refusal
 * that is not known to mean something else is taken for that; afterwards it is a failure like any other.
 */
function withoutFile(client: AbcClient, answer: Answer, mayBeInTheMaking: boolean): StatementResult {
  const isOther = answer.code === RESULT_UNKNOWN_CODE || isKnownRefusal(client.dialect, answer);
  if (!mayBeInTheMaking || isOther) throw toFailure('SettleAliWx', client.dialect, answer);
  return { outcome: 'not_ready', evidence: evidenceOf(answer, 'statement') };
}

async function bind(
  { account }: AbcClient,
  day: BeijingDay,
  answers: readonly { settleDate: BeijingDay; answer: Answer }[],
): Promise<StatementResult> {
  try {
    const files: DayFile[] = [];
    for (const { settleDate, answer } of answers) {
      files.push({ settleDate, records: await readDayFile(answer.fields) });
    }
    const statement = await bindDayBook(day, files, account);
    if (statement) return { outcome: 'ready', statement };
    const content = {
      note: `no payments by Alipay under ${answers.map(({ settleDate }) => settleDate).join(' and ')}`,
    };
    return { outcome: 'empty', evidence: { kind: 'statement', content } };
  } catch (cause) {
    if (!(cause instanceof BrokenFileError)) throw cause;
    const message = `SettleAliWx: the day file proves nothing: ${cause.message}`;
    throw new ChannelUnknownError(message, 'invalid_response', { cause });
  }
}
