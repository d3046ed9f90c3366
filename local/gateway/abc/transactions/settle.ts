import { gzipSync } from 'node:zlib';
import { dayRecords } from '../settlement/day-file.ts';
import { parseBankDate } from '../wire/bank-time.ts';
import { toGbk } from '../wire/gbk.ts';
import { malformed, Refusal } from '../wire/refusal.ts';
import { success, type Transaction } from './transaction.ts';

const HOUR_MS = 3600_000;
/** Day T is ready at 17:00 of the next day, China time. Hours after the SettleDate under which T stands: */
const READY_HOURS = { nextDay: 17, sameDay: 24 + 17 } as const;

/** `SettleAliWx`: the payments and refunds that stand under one date. */
export const settle: Transaction = ({ request, merchant, platform, trxType }) => {
  const date = request.required('SettleDate');
  const isZipped = request.oneOf('ZIP', ['0', '1']) === '1';
  const midnightMs = parseBankDate(date);
  if (midnightMs === undefined) throw malformed('SettleDate');
  const { clock, books, rules } = platform;
  if (clock.nowMs() < midnightMs + READY_HOURS[rules.settleDate] * HOUR_MS)
    throw new Refusal('AP5330', '对账单尚未生成');
  const text = dayRecords(books.all(), { merchantId: merchant.merchantId, settleDate: date }, rules);
  const zipped = isZipped ? gzipSync(toGbk(text)).toString('base64') : '';
  const fields = {
    ...success(trxType),
    SettleDate: date,
    SettleType: 'TRX',
    DetailRecords: isZipped ? '' : text,
    ZIPDetailRecords: zipped,
  };
  return { fields, layout: 'trxResponse' };
};
