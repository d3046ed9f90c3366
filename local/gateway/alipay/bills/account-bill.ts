import { formatChinaTime } from '../../shared/values/china-time.ts';
import type { BillLine } from './bill-lines.ts';
import { frameTable, plain, sumUp, textCell, yuan, type BillFrame } from './bill-text.ts';

const DETAIL_HEADER =
  '账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,' +
  '交易渠道,业务类型,备注';
const SUMMARY_HEADER = '类型,收入笔数,收入金额（+元）,支出笔数,支出金额（-元）,总金额（元）';

/** Every movement of the seller's account in the period (`signcustomer`). */
export function accountDetail(frame: BillFrame, lines: readonly BillLine[]): string {
  const sums = sumUp(lines);
  return frameTable(
    frame,
    { title: '支付宝账务明细查询', table: '账务明细列表' },
    DETAIL_HEADER,
    lines.map(row),
    [
      `#支出合计：${sums.refunds}笔，共${yuan(sums.refundedFen)}元`,
      `#收入合计：${sums.payments}笔，共${yuan(sums.paidFen)}元`,
    ],
  );
}

export function accountSummary(frame: BillFrame, lines: readonly BillLine[]): string {
  const sums = sumUp(lines);
  const rows = [
    ['在线支付', sums.payments, yuan(sums.paidFen), 0, '0.00', yuan(sums.paidFen)],
    ['交易退款', 0, '0.00', sums.refunds, yuan(sums.refundedFen), yuan(sums.refundedFen)],
  ].map((cells) => cells.join(','));
  const names = { title: '支付宝账务汇总查询', table: '账务汇总列表' };
  return frameTable(frame, names, SUMMARY_HEADER, rows, []);
}

function row(line: BillLine): string {
  const { trade, refund } = line;
  const amount = yuan(line.amountFen);
  return [
    textCell(entryNo(line)),
    textCell(trade.tradeNo),
    textCell(trade.terms.outTradeNo),
    plain(trade.terms.subject),
    formatChinaTime(line.atMs),
    textCell(`${trade.payer.name}(${trade.payer.logonId})`),
    refund ? '0.00' : amount,
    refund ? amount : '0.00',
    yuan(line.balanceFen),
    '支付宝',
    refund ? '交易退款' : '在线支付',
    plain(refund?.reason ?? ''),
  ].join(',');
}

/** The number of the account entry: that of the trade, and the refund's place among its refunds. */
function entryNo({ trade, refund }: BillLine): string {
  const place = refund ? trade.refunds.indexOf(refund) + 1 : 0;
  return `${trade.tradeNo.slice(8)}${String(place).padStart(3, '0')}`;
}
