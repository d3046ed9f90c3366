import { parseChannelYuan } from '../../../common/money.js';
import type { StatementLine } from '../../statement.js';
import type { AbcAccount } from '../account.js';
import { readBankDigits } from '../bank-time.js';
import { BrokenFileError } from './broken-file.js';
import type { DayRecord } from './day-file.js';

/**
 * Whether a record is of this merchant and of Alipay: the file holds WeChat's and others' as well.
 * @throws BrokenFileError when it does not say
 */
export function isOurs(record: DayRecord, { merchantNumber }: Pick<AbcAccount, 'merchantNumber'>): boolean {
  const isAlipay = /ali/i.test(required(record, '交易类型'));
  return required(record, '商户号') === merchantNumber && isAlipay;
}

/** @throws BrokenFileError naming the record */
export function readTimeOf(record: DayRecord): Date {
  const time = readBankDigits(required(record, '交易时间'));
  if (!time) throw broken(record, 'no time in 交易时间');
  return time;
}

/**
 * Reads a record of ours. A refund says so in its type (…Refund), has its own number as 订单编号 and that of the
 * order as 原订单号; of payments the second may repeat the first. Amounts of refunds come with either sign.
 * The number toward Alipay, which the bank's other messages have, is not in the file: only its own, of the
 * movement (9014流水号, elsewhere iRspRef).
 * @throws BrokenFileError naming the record
 */
export function readDayLine(
  record: DayRecord,
  { numberPrefix }: Pick<AbcAccount, 'numberPrefix'>,
): StatementLine {
  const { columns } = record;
  const number = required(record, '订单编号');
  const original = columns['原订单号'] ?? number;
  const isRefund = /refund/i.test(required(record, '交易类型'));
  const amountFen = readFen(record, '交易金额', isRefund);
  if (amountFen === 0) throw broken(record, 'an amount of nothing');
  return {
    kind: isRefund ? 'refund' : 'payment',
    outTradeNo: isRefund ? original : number,
    ...(isRefund && number !== original && { outRequestNo: withoutPrefix(number, numberPrefix) }),
    amountFen,
    ...(columns['商户动账金额'] !== undefined && { receivedFen: readFen(record, '商户动账金额', isRefund) }),
    ...readFee(record),
    occurredAt: readTimeOf(record),
    evidence: { kind: 'statement', content: columns, reference: columns['9014流水号'] },
  };
}

/** Commission and, where a payer pays by instalments, what those cost the merchant. The sign is not documented. */
function readFee(record: DayRecord): { feeFen?: number } {
  const names = ['商户回佣手续费', '商户分期手续费'].filter((name) => record.columns[name] !== undefined);
  if (names.length === 0) return {};
  return { feeFen: names.reduce((sum, name) => sum + readFen(record, name, true), 0) };
}

function readFen(record: DayRecord, name: string, mayBeNegative: boolean): number {
  const text = required(record, name);
  const fen = parseChannelYuan(mayBeNegative && text.startsWith('-') ? text.slice(1) : text);
  if (fen === null) throw broken(record, `no amount in ${name}`);
  return fen;
}

/** The bank's refund numbers have the account's prefix, the port's do not. */
function withoutPrefix(number: string, prefix: string): string {
  return number.startsWith(prefix) ? number.slice(prefix.length) : number;
}

function required(record: DayRecord, name: string): string {
  const text = record.columns[name];
  if (text === undefined) throw broken(record, `nothing in ${name}`);
  return text;
}

function broken({ recordNo, columns }: DayRecord, what: string): BrokenFileError {
  return new BrokenFileError(`record ${recordNo} (${columns['订单编号'] ?? 'without a number'}): ${what}`);
}
