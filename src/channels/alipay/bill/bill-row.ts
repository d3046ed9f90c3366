import { parseBeijingText, toBeijingText } from '../../../common/beijing-time.js';
import { parseChannelYuan } from '../../../common/money.js';
import type { StatementLine } from '../../statement.js';
import type { BillRow } from './bill-table.js';
import { BrokenBillError } from './broken-bill.js';

/** A line as the trade bill has it; there its share of the merchant is never missing. */
export type BillLine = StatementLine & { receivedFen: number };

const KINDS: Readonly<Record<string, StatementLine['kind']>> = { 交易: 'payment', 退款: 'refund' };

/**
 * Reads a row of the trade bill (业务明细). Rows of refunds have the numbers of the order they belong to,
 * negative amounts, and the refund's own number and time.
 * @param reference Alipay's trace id of the call that gave out the file
 * @throws BrokenBillError naming the row
 */
export function readBillRow(row: BillRow, reference: string | undefined): BillLine {
  const { cells } = row;
  const kind = KINDS[cells['业务类型'] ?? ''];
  if (!kind) throw broken(row, `a 业务类型 that is not documented: ${cells['业务类型']}`);
  const amountFen = readAmount(row, '订单金额（元）', kind);
  if (amountFen === 0) throw broken(row, 'an amount of nothing');
  const requestNo = Object.entries(cells).find(([name]) => name.startsWith('退款批次号'))?.[1];
  return {
    kind,
    outTradeNo: required(row, '商户订单号'),
    channelTradeNo: required(row, '支付宝交易号'),
    ...(kind === 'refund' && requestNo !== undefined && { outRequestNo: requestNo }),
    amountFen,
    receivedFen: readAmount(row, '商家实收（元）', kind),
    ...(cells['服务费（元）'] !== undefined && { feeFen: Math.abs(readSigned(row, '服务费（元）')) }),
    occurredAt: readTime(row, '完成时间'),
    evidence: { kind: 'statement', content: cells, reference },
  };
}

/** An amount without its sign, which must be that of its kind. */
function readAmount(row: BillRow, name: string, kind: StatementLine['kind']): number {
  const fen = readSigned(row, name);
  if (fen !== 0 && fen > 0 !== (kind === 'payment')) throw broken(row, `the wrong sign in ${name}`);
  return Math.abs(fen);
}

function readSigned(row: BillRow, name: string): number {
  const text = required(row, name);
  const isNegative = text.startsWith('-');
  const fen = parseChannelYuan(isNegative ? text.slice(1) : text);
  if (fen === null) throw broken(row, `no amount in ${name}`);
  return isNegative ? -fen : fen;
}

function readTime(row: BillRow, name: string): Date {
  const text = required(row, name);
  const time = parseBeijingText(text);
  // A month 13 would quietly become the next January.
  if (!time || toBeijingText(time) !== text) throw broken(row, `no time in ${name}`);
  return time;
}

function required(row: BillRow, name: string): string {
  const text = row.cells[name];
  if (text === undefined) throw broken(row, `nothing in ${name}`);
  return text;
}

function broken({ lineNo, cells }: BillRow, what: string): BrokenBillError {
  return new BrokenBillError(
    `line ${lineNo} (trade ${cells['支付宝交易号'] ?? 'without a number'}): ${what}`,
  );
}
