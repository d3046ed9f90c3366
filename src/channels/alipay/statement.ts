import { beijingHour, type BeijingDay } from '../../common/beijing-day.js';
import { ChannelUnknownError } from '../channel-errors.js';
import type { StatementResult } from '../statement.js';
import { isSuccess, textOf, type Answer } from './answer.js';
import { BrokenBillError } from './bill/broken-bill.js';
import type { BillDownloads } from './bill/download.js';
import { toBillLink } from './bill/link.js';
import { readTradeBill } from './bill/trade-bill.js';
import type { AlipayClient } from './client.js';
import { toFailure } from './failures.js';
import type { GatewayCaller } from './gateway-call.js';
import { evidenceOf } from './trade-results.js';

const BILL = 'alipay.data.dataservice.bill.downloadurl.query';
/** A day's bill is made after its midnight (24) and stands "normally before 9:00" of the next day. */
const DAY_END_HOUR = 24;
const USUAL_HOUR = 33;
/** "Delayed in special cases": how late is not said; by the end of the next day "no bill" is taken to be one. */
const LATEST_HOUR = 48;
/** Each lives 30 s. */
const MAX_LINKS = 3;

/** The wire of a statement: the signed call that gives out a link, and the file behind it. */
export interface BillWire {
  caller: GatewayCaller;
  downloads: BillDownloads;
}

export interface BillRequest {
  day: BeijingDay;
  /** The 2088… number whose bill it must be. */
  sellerId: string;
  now: Date;
}

/**
 * alipay.data.dataservice.bill.downloadurl.query for the trade bill of a day, and that bill. The answer is
 * signed, the file is not: it is believed for its TLS, and for being whole, of the right account and day, and
 * of the sums that it states.
 */
export async function fetchStatement(
  wire: BillWire,
  client: AlipayClient,
  request: BillRequest,
): Promise<StatementResult> {
  const { day, now } = request;
  if (now < beijingHour(day, DAY_END_HOUR)) {
    const evidence = { kind: 'statement', content: { note: 'the day is not over' } } as const;
    return { outcome: 'not_ready', expectedAt: beijingHour(day, USUAL_HOUR), evidence };
  }
  for (let links = 1; ; links += 1) {
    const bizContent = { bill_type: 'trade', bill_date: day, secure: 'true' };
    const answer = await wire.caller.call(client, { method: BILL, bizContent, repeatable: true });
    if (!isSuccess(answer)) return withoutBill(answer, request);
    if (textOf(answer.node, 'bill_file_code') === 'EMPTY_DATA_WITH_BILL_FILE') {
      return { outcome: 'empty', evidence: evidenceOf(answer, 'statement') };
    }
    const read = await asChannelError(answer, () => fetchBill(wire.downloads, client, request, answer));
    if (typeof read === 'object') return read;
    if (links === MAX_LINKS) {
      throw new ChannelUnknownError(`${BILL}: ${read}`, 'no_answer', { reference: answer.reference });
    }
  }
}

/** @returns why the link gave no file, if it did not. */
async function fetchBill(
  downloads: BillDownloads,
  { account }: AlipayClient,
  { day, sellerId }: BillRequest,
  answer: Answer,
): Promise<StatementResult | string> {
  const link = toBillLink(textOf(answer.node, 'bill_download_url'), account.gateway);
  const download = await downloads.get(link);
  if ('failure' in download) return download.failure;
  const statement = await readTradeBill(download.archive, { day, sellerId, reference: answer.reference });
  if (statement) return { outcome: 'ready', statement };
  return { outcome: 'empty', evidence: evidenceOf(answer, 'statement') };
}

/**
 * "No business in that time" and "no such bill". The second is also what a bill is called that is yet to be
 * made, and before the usual hour neither says anything.
 */
function withoutBill(answer: Answer, { day, now }: BillRequest): StatementResult {
  const code = /^(?:is[pv]\.)?(NO_BILL_DATA|BILL_NOT_EXIST)$/i.exec(answer.subCode ?? '')?.[1];
  if (code === undefined) throw toFailure(BILL, answer);
  const evidence = evidenceOf(answer, 'statement');
  const expectedAt = beijingHour(day, USUAL_HOUR);
  if (now < expectedAt) return { outcome: 'not_ready', expectedAt, evidence };
  const isLate = code.toUpperCase() === 'BILL_NOT_EXIST' && now < beijingHour(day, LATEST_HOUR);
  return { outcome: isLate ? 'not_ready' : 'empty', evidence };
}

async function asChannelError<T>(answer: Answer, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof BrokenBillError)) throw cause;
    const message = `${BILL}: the bill proves nothing: ${cause.message}`;
    throw new ChannelUnknownError(message, 'invalid_response', { reference: answer.reference, cause });
  }
}
