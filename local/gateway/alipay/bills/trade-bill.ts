import { formatChinaTime } from '../../shared/values/china-time.ts';
import type { BillLine } from './bill-lines.ts';
import { frameTable, plain, sumUp, textCell, yuan, type BillFrame } from './bill-text.ts';

const DETAIL_HEADER =
  '支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,' +
  '订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,' +
  '券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注';
const SUMMARY_HEADER =
  '门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）,支付宝优惠（元）,' +
  '商家优惠（元）,卡消费金额（元）,服务费（元）,分润（元）,实收净额（元）';

/** Every payment and refund of the period. */
export function tradeDetail(frame: BillFrame, lines: readonly BillLine[]): string {
  const sums = sumUp(lines);
  return frameTable(
    frame,
    { title: '支付宝业务明细查询', table: '业务明细列表' },
    DETAIL_HEADER,
    lines.map(row),
    [
      `#交易合计：${sums.payments}笔，商家实收共${yuan(sums.paidFen)}元，商家优惠共0.00元`,
      `#退款合计：${sums.refunds}笔，商家实收退款共${yuan(sums.refundedFen)}元，商家优惠退款共0.00元`,
    ],
  );
}

/** One row per store, and the total. */
export function tradeSummary(frame: BillFrame, lines: readonly BillLine[]): string {
  const stores = [...new Set(lines.map((line) => line.trade.terms.storeId ?? ''))].sort();
  const rows = stores.map((store) =>
    summaryRow(
      store,
      lines.filter((line) => (line.trade.terms.storeId ?? '') === store),
    ),
  );
  const names = { title: '支付宝业务汇总查询', table: '业务汇总列表' };
  return frameTable(frame, names, SUMMARY_HEADER, [...rows, summaryRow('合计', lines)], []);
}

function row(line: BillLine): string {
  const { trade, refund } = line;
  const { terms, payer } = trade;
  const amount = yuan(line.amountFen);
  return [
    textCell(trade.tradeNo),
    textCell(terms.outTradeNo),
    refund ? '退款' : '交易',
    plain(terms.subject),
    formatChinaTime(trade.createdAtMs),
    formatChinaTime(line.atMs),
    textCell(terms.storeId),
    textCell(terms.storeId),
    textCell(terms.operatorId),
    textCell(terms.terminalId),
    textCell(`*${payer.name.slice(1)}(${payer.logonId})`),
    amount,
    amount,
    ...Array.from({ length: 5 }, () => '0.00'),
    '',
    textCell('0.00'),
    '0.00',
    textCell(refund?.requestNo),
    yuan(line.feeFen),
    '0.00',
    plain(refund?.reason ?? terms.subject),
  ].join(',');
}

function summaryRow(store: string, lines: readonly BillLine[]): string {
  const sums = sumUp(lines);
  const amountFen = sums.paidFen + sums.refundedFen;
  const counts = [String(sums.payments), String(sums.refunds)];
  const name = store === '合计' ? '' : store;
  const amounts = [amountFen, amountFen, 0, 0, 0, sums.feeFen, 0, amountFen + sums.feeFen].map(yuan);
  return [store, name, ...counts, ...amounts].join(',');
}
