import { gzipSync } from 'node:zlib';
import { answerBody, gbk, MERCHANT, trxMessage } from './abc-fixture.js';

/** The columns of a day file in their order. */
export const COLUMNS = [
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

export type DayRecord = Readonly<Record<string, string>>;

/** Both of 1 March 2026, under the date after it. */
export const PAYMENT: DayRecord = {
  商户号: MERCHANT,
  交易类型: 'ALIPAY',
  订单编号: 'ORDER_1',
  交易时间: '20260301100009',
  交易金额: '88.80',
  商户账号: '17631201941000058',
  商户动账金额: '88.27',
  客户账号: '2088102100000001',
  账户类型: '',
  商户回佣手续费: '0.53',
  商户分期手续费: '0',
  会计日期: '20260302',
  主机流水号: '321829570',
  '9014流水号': 'A8ECEP01130139251873',
  原订单号: 'ORDER_1',
};

export const REFUND: DayRecord = {
  ...PAYMENT,
  交易类型: 'ALIPAYRefund',
  订单编号: 'R1',
  交易时间: '20260301183000',
  交易金额: '-12.50',
  商户动账金额: '-12.50',
  商户回佣手续费: '-0.08',
  主机流水号: '321829571',
  '9014流水号': 'A8ECEP01130139251874',
};

export const WECHAT: DayRecord = {
  ...PAYMENT,
  交易类型: 'weixinpay',
  订单编号: 'W1',
  '9014流水号': 'A8ECEP01130139251875',
};

export function fileText(
  records: readonly (DayRecord | string)[],
  columns: readonly string[] = COLUMNS,
): string {
  const lines = records.map((record) =>
    typeof record === 'string' ? record : columns.map((name) => record[name] ?? '').join('|'),
  );
  return [columns.join('|'), ...lines].join('^^');
}

export const packed = (text: string): string => gzipSync(gbk(text)).toString('base64');

/** The bank's answer with a day file. */
export function fileAnswer(fields: Record<string, unknown>): Buffer {
  return answerBody(trxMessage({ TrxType: 'SettleAliWx', SettleType: 'TRX', ...fields }));
}
