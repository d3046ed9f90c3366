import { beijingDayOf, previousBeijingDay, type BeijingDay } from '../../../common/beijing-day.js';
import type { Statement, StatementLine } from '../../statement.js';
import type { AbcAccount } from '../account.js';
import { BrokenFileError } from './broken-file.js';
import type { DayRecord } from './day-file.js';
import { isOurs, readDayLine, readTimeOf } from './day-line.js';
import { takeTurns } from './take-turns.js';

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
export async function bindDayBook(
  day: BeijingDay,
  files: readonly DayFile[],
  account: Pick<AbcAccount, 'merchantNumber' | 'numberPrefix'>,
): Promise<Statement | null> {
  const lines: StatementLine[] = [];
  const seen = new Set<string>();
  let passedOver = 0;
  for (const { settleDate, records } of files) {
    const inThisFile = new Set<string>();
    for await (const record of takeTurns(records)) {
      if (!isOurs(record, account)) {
        passedOver += 1;
        continue;
      }
      const key = keyOf(record);
      if (inThisFile.has(key)) throw new BrokenFileError(`record ${record.recordNo} stands there twice`);
      inThisFile.add(key);
      // Should a movement stand under both dates, it is one movement all the same: its numbers are its own.
      if (seen.has(key) || dayOf(record, settleDate) !== day) continue;
      lines.push(readDayLine(record, account));
    }
    for (const key of inThisFile) seen.add(key);
  }
  return lines.length === 0 ? null : { day, lines, passedOver };
}

/** What makes a movement one; its accounting date may differ between two files. */
const KEY = ['交易类型', '订单编号', '交易时间', '交易金额', '9014流水号'];

function keyOf({ columns }: DayRecord): string {
  return KEY.map((name) => columns[name]).join('|');
}

/** Under a date stands what happened on it or on the day before, and nothing else. */
function dayOf(record: DayRecord, settleDate: BeijingDay): BeijingDay {
  const day = beijingDayOf(readTimeOf(record));
  if (day === settleDate || day === previousBeijingDay(settleDate)) return day;
  throw new BrokenFileError(`record ${record.recordNo} is of ${day}, in the file of ${settleDate}`);
}
