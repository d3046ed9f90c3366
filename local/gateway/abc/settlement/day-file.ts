import { chinaDigits } from '../../shared/values/china-time.ts';
import { formatFen } from '../../shared/values/fen.ts';
import type { Order } from '../orders/order.ts';
import type { AbcGatewayRules } from '../gateway-options.ts';
import { bankDate } from '../wire/bank-time.ts';

const HEADER = [
  '商户号',
  '交易类型',
  '订单编号',
  '交易时间',
  '交易金额',
  '商户账号',
  '商户动账金额',
  '客户账号',
  '账户类型',
  '商户回佣手续费',
  '商户分期手续费',
  '会计日期',
  '主机流水号',
  '9014流水号',
  '原订单号',
];

interface Line {
  readonly type: string;
  readonly number: string;
  readonly timeMs: number;
  readonly amountFen: number;
  readonly payerId: string;
  readonly iRspRef: string;
  readonly originalNumber: string;
}

/** Whose file, and under which date (`YYYY/MM/DD`) it is asked for. */
export interface DayFile {
  readonly merchantId: string;
  readonly settleDate: string;
}

const DAY_MS = 24 * 3600_000;

/** The records under one date: joined by `^^`, columns by `|`, the first record names the columns. */
export function dayRecords(orders: readonly Order[], file: DayFile, rules: AbcGatewayRules): string {
  const lagMs = rules.settleDate === 'nextDay' ? DAY_MS : 0;
  const lines = orders
    .filter(({ terms }) => terms.merchantId === file.merchantId)
    .flatMap((order) => [...payments(order), ...refunds(order)])
    .filter(({ timeMs }) => bankDate(timeMs + lagMs) === file.settleDate)
    .toSorted((a, b) => a.timeMs - b.timeMs);
  return [HEADER, ...lines.map((line) => columns(file, line, rules))]
    .map((record) => record.join('|'))
    .join('^^');
}

function payments(order: Order): Line[] {
  if (order.paidAtMs === undefined) return [];
  return [
    {
      type: 'ALIPAY',
      number: order.terms.outTradeNo,
      timeMs: order.paidAtMs,
      amountFen: order.terms.totalFen,
      payerId: order.payer?.userId ?? '',
      iRspRef: order.iRspRef ?? '',
      // The public file repeats the number here.
      originalNumber: order.terms.outTradeNo,
    },
  ];
}

function refunds(order: Order): Line[] {
  return order.refunds
    .filter(({ state }) => state === 'done')
    .map((refund) => ({
      type: 'ALIPAYRefund',
      number: refund.requestNo,
      timeMs: refund.settledAtMs ?? refund.acceptedAtMs,
      amountFen: refund.amountFen,
      payerId: order.payer?.userId ?? '',
      iRspRef: refund.iRspRef,
      originalNumber: order.terms.outTradeNo,
    }));
}

function columns({ merchantId, settleDate }: DayFile, line: Line, rules: AbcGatewayRules): string[] {
  const amount = formatFen(line.amountFen);
  return [
    merchantId,
    line.type,
    line.number,
    chinaDigits(line.timeMs),
    amount,
    '',
    amount,
    line.payerId,
    '',
    formatFen(Math.round((line.amountFen * rules.commissionPerMille) / 1000)),
    formatFen(0),
    settleDate.replaceAll('/', ''),
    line.iRspRef.slice(-9),
    line.iRspRef,
    line.originalNumber,
  ];
}
