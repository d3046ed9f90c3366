import { beijingDayOf, previousBeijingDay, type BeijingDay } from '../../../common/beijing-day.js';
import type { Statement, StatementLine } from '../../statement.js';
import type { AbcAccount } from '../account.js';
import { BrokenFileError } from './broken-file.js';
import type { DayRecord } from './day-file.js';
import { isOurs, readDayLine, readTimeOf } from './day-line.js';

/** The records that stand under one SettleDate. */
export interface DayFile {
  settleDate: BeijingDay;
  records: readonly DayRecord[];
}

/**
 * The book of a day out of the files under that day and under the next: the movements that happened on it.
 * Those of the neighbouring days, which stand in the same files, are in the books of those days.
 * @returns `null` when nothing happened on it.
 * @throws BrokenFileError naming the record that cannot be read, stands twice in a file, or is of no day of
 * which a file should tell.
 */
export function bindDayBook(
  day: BeijingDay,
  files: readonly DayFile[],
  account: Pick<AbcAccount, 'merchantNumber' | 'numberPrefix'>,
): Statement | null {
  const lines: StatementLine[] = [];
  const seen = new Set<string>();
  let passedOver = 0;
  for (const { settleDate, records } of files) {
    const inThisFile = new Set<string>();
    for (const record of records) {
      if (!isOurs(record, account)) {
        passedOver += 1;
        continue;
      }
      if (inThisFile.has(record.text))
        throw new BrokenFileError(`record ${record.recordNo} stands there twice`);
      inThisFile.add(record.text);
      // Should a movement stand under both dates, it is one movement all the same: its numbers are its own.
      if (seen.has(record.text) || dayOf(record, settleDate) !== day) continue;
      lines.push(readDayLine(record, account));
    }
    for (const text of inThisFile) seen.add(text);
  }
  return lines.length === 0 ? null : { day, lines, passedOver };
}

/** Under a date stands what happened on it or on the day before, and nothing else. */
function dayOf(record: DayRecord, settleDate: BeijingDay): BeijingDay {
  const day = beijingDayOf(readTimeOf(record));
  if (day === settleDate || day === previousBeijingDay(settleDate)) return day;
  throw new BrokenFileError(`record ${record.recordNo} is of ${day}, in the file of ${settleDate}`);
}
