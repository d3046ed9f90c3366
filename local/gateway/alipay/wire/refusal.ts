import type { Fields } from './answer.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  '20000': 'Service Currently Unavailable',
  '20001': 'Insufficient Token Permissions',
  '40001': 'Missing Required Arguments',
  '40002': 'Invalid Arguments',
  '40003': 'Insufficient Conditions',
  '40004': 'Business Failed',
  '40005': 'Call Limited',
  '40006': 'Insufficient Permissions',
};

/** An answer other than success: one of Alipay's public result codes with its sub code. */
export class Refusal extends Error {
  readonly code: string;
  readonly subCode: string;
  readonly subMsg: string;
  /** Fields that the real answer carries beside the codes, such as `out_trade_no`. */
  readonly extra: Fields;
  /** False only where the gateway has no key pair for the caller: an unknown application. */
  readonly signed: boolean;

  constructor(
    code: string,
    subCode: string,
    subMsg: string,
    options: { extra?: Fields; signed?: boolean } = {},
  ) {
    super(`${code} ${subCode} ${subMsg}`);
    this.code = code;
    this.subCode = subCode;
    this.subMsg = subMsg;
    this.extra = options.extra ?? {};
    this.signed = options.signed ?? true;
  }

  toFields(): Fields {
    return {
      code: this.code,
      msg: MESSAGES[this.code] ?? 'Business Failed',
      sub_code: this.subCode,
      sub_msg: this.subMsg,
      ...this.extra,
    };
  }
}

/** A business failure (40004); the text is the published one unless a detail says more. */
export function businessRefusal(subCode: string, extra: Fields = {}, detail?: string): Refusal {
  const text = BUSINESS_TEXTS[subCode] ?? '业务处理失败';
  return new Refusal('40004', subCode, detail ? `${text}：${detail}` : text, { extra });
}

const BUSINESS_TEXTS: Readonly<Record<string, string>> = {
  'ACQ.SYSTEM_ERROR': '系统异常',
  'ACQ.INVALID_PARAMETER': '参数无效',
  'ACQ.TOTAL_FEE_EXCEED': '订单总金额超过限额',
  'ACQ.PAYMENT_AUTH_CODE_INVALID': '付款码无效',
  'ACQ.CONTEXT_INCONSISTENT': '订单信息不一致',
  'ACQ.TRADE_HAS_SUCCESS': '交易已被支付',
  'ACQ.TRADE_HAS_CLOSE': '交易已经关闭',
  'ACQ.TRADE_BUYER_NOT_MATCH': '交易买家不匹配',
  'ACQ.BUYER_BALANCE_NOT_ENOUGH': '买家余额不足',
  'ACQ.BUYER_NOT_EXIST': '买家不存在',
  'ACQ.NOW_TIME_AFTER_EXPIRE_TIME_ERROR': '当前时间已超过允许支付的时间',
  'ACQ.SUB_GOODS_SIZE_MAX_COUNT': '子商品明细超长',
  'ACQ.SELLER_NOT_EXIST': '卖家不存在',
  'ACQ.TRADE_NOT_EXIST': '交易不存在',
  'ACQ.TRADE_STATUS_ERROR': '交易状态不合法',
  'ACQ.SELLER_BALANCE_NOT_ENOUGH': '卖家余额不足',
  'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL': '撤销或退款金额与订单金额不一致',
  'ACQ.REASON_TRADE_REFUND_FEE_ERR': '退款金额无效',
  'ACQ.DISCORDANT_REPEAT_REQUEST': '请求信息不一致',
  'ACQ.TRADE_HAS_FINISHED': '交易已经完结',
  'ACQ.TRADE_CANCEL_TIME_OUT': '超过撤销时间范围',
  NO_BILL_DATA: '没有账单数据',
  BILL_NOT_EXIST: '账单不存在',
  INVAILID_ARGUMENTS: '入参不合法',
  TYPE_NOT_SUPPORTED: '账单类型不支持',
};
