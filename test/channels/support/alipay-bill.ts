import { zipSync } from 'fflate';
import iconv from 'iconv-lite';

export const SELLER = '2088000000000001';

/** The columns of a trade bill in their order. */
export const COLUMNS = [
  '支付宝交易号',
  '商户订单号',
  '业务类型',
  '商品名称',
  '创建时间',
  '完成时间',
  '门店编号',
  '门店名称',
  '操作员',
  '终端号',
  '对方账户',
  '订单金额（元）',
  '商家实收（元）',
  '支付宝红包（元）',
  '集分宝（元）',
  '支付宝优惠（元）',
  '商家优惠（元）',
  '券核销金额（元）',
  '券名称',
  '商家红包消费金额（元）',
  '卡消费金额（元）',
  '退款批次号/请求号',
  '服务费（元）',
  '分润（元）',
  '备注',
];

type Row = Readonly<Record<string, string>>;

/** As a row stands in a bill: the texts end with a tab. */
export const PAYMENT: Row = {
  支付宝交易号: '2026030122001400000000000001\t',
  商户订单号: 'ORDER_1\t',
  业务类型: '交易',
  商品名称: '红茶 500g',
  创建时间: '2026-03-01 10:00:05',
  完成时间: '2026-03-01 10:00:09',
  门店编号: 'S1\t',
  门店名称: '\t',
  操作员: '\t',
  终端号: '\t',
  对方账户: '*三(138****0000)\t',
  '订单金额（元）': '88.80',
  '商家实收（元）': '88.00',
  '商家优惠（元）': '0.80',
  '商家红包消费金额（元）': '0.00\t',
  '退款批次号/请求号': '\t',
  '服务费（元）': '-0.53',
  备注: '红茶 500g',
};

export const REFUND: Row = {
  ...PAYMENT,
  业务类型: '退款',
  完成时间: '2026-03-01 18:30:00',
  '订单金额（元）': '-12.50',
  '商家实收（元）': '-12.50',
  '商家优惠（元）': '0.00',
  '退款批次号/请求号': 'R1\t',
  '服务费（元）': '0.08',
  备注: '尺码不合',
};

export interface BillParts {
  account?: string;
  begin?: string;
  columns?: readonly string[];
  /** Rows by their columns, or as they stand in the file. */
  rows?: readonly (Row | string)[];
  foot?: readonly string[];
  lineEnd?: string;
}

const RULE = '#-----------------------------------------业务明细列表';

/** The text of a trade bill of 1 March 2026: a payment and a part of it given back, unless said otherwise. */
export function billText(parts: BillParts = {}): string {
  const { account = `${SELLER}0156`, begin = '2026年03月01日', columns = COLUMNS } = parts;
  const { rows = [PAYMENT, REFUND], foot = FOOT, lineEnd = '\r\n' } = parts;
  return [
    '#支付宝业务明细查询',
    `#账号：[${account}]`,
    `#起始日期：[${begin} 00:00:00]   终止日期：[2026年03月02日 00:00:00]`,
    `${RULE}----------------------------------------`,
    columns.join(','),
    ...rows.map((row) =>
      typeof row === 'string' ? row : columns.map((name) => row[name] ?? '0.00').join(','),
    ),
    `${RULE}结束------------------------------------`,
    ...foot,
    '#导出时间：[2026年03月02日 05:46:49]',
    '',
  ].join(lineEnd);
}

export const FOOT = [
  '#交易合计：1笔，商家实收共88.00元，商家优惠共0.80元',
  '#退款合计：1笔，商家实收退款共-12.50元，商家优惠退款共0.00元',
];

export const EMPTY_FOOT = [
  '#交易合计：0笔，商家实收共0.00元，商家优惠共0.00元',
  '#退款合计：0笔，商家实收退款共0.00元，商家优惠退款共0.00元',
];

const SUMMARY = '#支付宝业务汇总查询\r\n#账号：[20880000000000010156]\r\n';

export const inGbk = (text: string): Buffer => iconv.encode(text, 'gb18030');

/** The archive as Alipay makes it: the list by store, and the list of transactions behind it. */
export function zipBill(text: string | Buffer = billText()): Buffer {
  return zipFiles({ 'summary.csv': inGbk(SUMMARY), 'detail.csv': Buffer.from(inGbkIfText(text)) });
}

export function zipFiles(files: Record<string, Buffer>, level: 0 | 6 = 6): Buffer {
  return Buffer.from(zipSync(files, { level }));
}

function inGbkIfText(text: string | Buffer): Buffer {
  return typeof text === 'string' ? inGbk(text) : text;
}
