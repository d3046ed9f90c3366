import type { BeijingDay } from '../../../common/beijing-day.js';
import { parseChannelYuan } from '../../../common/money.js';
import {
  MAX_STATEMENT_LINES,
  type Statement,
  type StatementLine,
  type StatementSum,
  type StatementTotals,
} from '../../statement.js';
import { readArchive, unpack } from './archive.js';
import { readBillRow, type BillLine } from './bill-row.js';
import { BillTable } from './bill-table.js';
import { BrokenBillError } from './broken-bill.js';
import { readTextLines } from './text-lines.js';

/** What a bill must be of. */
export interface BillOf {
  day: BeijingDay;
  sellerId: string;
  reference: string | undefined;
}

/** Room for {@link MAX_STATEMENT_LINES} rows of some 250 bytes, and as many again. */
const MAX_TEXT_BYTES = 67_108_864;
const TITLE = '#支付宝业务明细查询';

/**
 * Reads Alipay's trade bill of a day: the one file of the archive whose first line says that it is the list of
 * transactions. The other, the list by store, repeats its sums and is not read.
 * @returns its rows and the sums of its foot; `null` when there are no rows.
 * @throws BrokenBillError for a file that is not whole, or of something else.
 */
export async function readTradeBill(archive: Buffer, of: BillOf): Promise<Statement | null> {
  let found: { lines: BillLine[]; totals: StatementTotals } | undefined;
  for (const file of readArchive(archive)) {
    const text = readTextLines(unpack(file, MAX_TEXT_BYTES));
    const first = await text.next();
    if (first.value?.trim() !== TITLE) {
      await text.return(undefined);
      continue;
    }
    if (found) throw new BrokenBillError('the archive has two lists of transactions');
    found = await readList(text, of);
  }
  if (!found) throw new BrokenBillError('the archive has no list of transactions');
  return found.lines.length === 0 ? null : { day: of.day, ...found, passedOver: 0 };
}

async function readList(text: AsyncIterable<string>, of: BillOf) {
  const lines: BillLine[] = [];
  const table = new BillTable((row) => {
    if (lines.length === MAX_STATEMENT_LINES) {
      throw new BrokenBillError(`it has more than ${MAX_STATEMENT_LINES} rows`);
    }
    lines.push(readBillRow(row, of.reference));
  });
  table.take(TITLE);
  for await (const line of text) table.take(line);
  table.end();
  requireHead(table.head.join('\n'), of);
  const totals = readTotals(table.foot.join('\n'));
  requireSum('payments', lines, 'payment', totals.payments);
  requireSum('refunds', lines, 'refund', totals.refunds);
  return { lines, totals };
}

/** `#账号：[<seller>0156]` and `#起始日期：[2019年09月16日 00:00:00]   终止日期：[…]`. */
function requireHead(head: string, { day, sellerId }: BillOf): void {
  const account = /账号：\[(\d+)\]/.exec(head)?.[1];
  if (!account?.startsWith(sellerId)) throw new BrokenBillError(`it is of the account ${account}`);
  const begin = /起始日期：\[(\d{4})年(\d\d)月(\d\d)日/.exec(head)?.slice(1).join('-');
  if (begin !== day) throw new BrokenBillError(`it begins on ${begin}`);
}

/** `#交易合计：6笔，商家实收共0.06元，…` and `#退款合计：4笔，商家实收退款共-0.04元，…`. */
function readTotals(foot: string): StatementTotals {
  return {
    payments: readSum(foot, /交易合计：(\d+)笔，商家实收共([\d.]+)元/),
    refunds: readSum(foot, /退款合计：(\d+)笔，商家实收退款共-?([\d.]+)元/),
  };
}

function readSum(foot: string, pattern: RegExp): StatementSum {
  const [, count, yuan] = pattern.exec(foot) ?? [];
  const receivedFen = parseChannelYuan(yuan);
  if (count === undefined || receivedFen === null) throw new BrokenBillError('its foot has no sums');
  return { count: Number(count), receivedFen };
}

function requireSum(
  what: string,
  lines: readonly BillLine[],
  kind: StatementLine['kind'],
  stated: StatementSum,
): void {
  const some = lines.filter((line) => line.kind === kind);
  const receivedFen = some.reduce((sum, line) => sum + line.receivedFen, 0);
  if (some.length === stated.count && receivedFen === stated.receivedFen) return;
  throw new BrokenBillError(
    `it states ${stated.count} ${what} of ${stated.receivedFen} fen, its rows are ${some.length} of ${receivedFen}`,
  );
}
