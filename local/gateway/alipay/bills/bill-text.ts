import { formatChinaTime } from '../../shared/values/china-time.ts';
import { formatFen } from '../../shared/values/fen.ts';
import type { BillLine } from './bill-lines.ts';

/** What stands at the head and the foot of every bill file. */
export interface BillFrame {
  readonly account: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly exportedAtMs: number;
}

/** `2019年09月16日 00:00:00`. */
export function chineseTime(timeMs: number): string {
  return formatChinaTime(timeMs).replace(/^(\d+)-(\d+)-(\d+)/, '$1年$2月$3日');
}

/** The frame that all four files have: head, table between two rules, sums, time of export. */
export function frameTable(
  frame: BillFrame,
  names: { title: string; table: string },
  header: string,
  rows: readonly string[],
  sums: readonly string[],
): string {
  const rule = (text: string): string => `#${'-'.repeat(41)}${text}${'-'.repeat(40)}`;
  return [
    `#${names.title}`,
    `#账号：[${frame.account}]`,
    `#起始日期：[${chineseTime(frame.fromMs)}]   终止日期：[${chineseTime(frame.toMs)}]`,
    rule(names.table),
    header,
    ...rows,
    rule(`${names.table}结束`),
    ...sums,
    `#导出时间：[${chineseTime(frame.exportedAtMs)}]`,
    '',
  ].join('\r\n');
}

export interface Sums {
  readonly payments: number;
  readonly paidFen: number;
  readonly refunds: number;
  /** Negative. */
  readonly refundedFen: number;
  /** Negative where more was kept than given back. */
  readonly feeFen: number;
}

export function sumUp(lines: readonly BillLine[]): Sums {
  const total = (some: readonly BillLine[]): number => some.reduce((sum, line) => sum + line.amountFen, 0);
  const payments = lines.filter((line) => !line.refund);
  const refunds = lines.filter((line) => line.refund);
  return {
    payments: payments.length,
    paidFen: total(payments),
    refunds: refunds.length,
    refundedFen: total(refunds),
    feeFen: lines.reduce((sum, line) => sum + line.feeFen, 0),
  };
}

export const yuan = formatFen;
/** Text cells end with a tab, so that a spreadsheet does not turn them into numbers. */
export const textCell = (text: string | undefined): string => `${text ?? ''}\t`;
/** Bills have no quoting: a comma inside a subject would shift the columns. */
export const plain = (text: string): string => text.replace(/[,\r\n\t]/g, ' ');
