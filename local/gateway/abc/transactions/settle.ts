import { gzipSync } from 'node:zlib';
import { dayRecords } from '../settlement/day-file.ts';
import { parseBankDate } from '../wire/bank-time.ts';
import { toGbk } from '../wire/gbk.ts';
import { malformed, Refusal } from '../wire/refusal.ts';
import { success, type Transaction } from './transaction.ts';

/** Day T is ready at 17:00 of the next day, China time. */
const READY_AFTER_MS = (24 + 17) * 3600_000;

/** `SettleAliWx`: the payments and refunds of one day. */
export const settle: Transaction = ({ request, merchant, platform, trxType }) => {
  const date = request.required('SettleDate');
  const isZipped = request.oneOf('ZIP', ['0', '1']) === '1';
  const midnightMs = parseBankDate(date);
  if (midnightMs === undefined) throw malformed('SettleDate');
  if (platform.clock.nowMs() < midnightMs + READY_AFTER_MS) throw new Refusal('AP5330', '对账单尚未生成');
  const text = dayRecords(platform.books.all(), merchant.merchantId, date);
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
