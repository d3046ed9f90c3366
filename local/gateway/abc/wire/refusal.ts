/** Where the answer carries its fields: order results directly in Message, most others one level below. */
export type Layout = 'direct' | 'trxResponse';

export interface RefusalOptions {
  readonly layout?: Layout;
  /** Some real error answers carry no signature at all. */
  readonly isSigned?: boolean;
}

/** An answer with a ReturnCode other than 0000. */
export class Refusal extends Error {
  readonly returnCode: string;
  readonly layout: Layout;
  readonly isSigned: boolean;

  constructor(returnCode: string, errorMessage: string, options: RefusalOptions = {}) {
    super(errorMessage);
    this.returnCode = returnCode;
    this.layout = options.layout ?? 'trxResponse';
    this.isSigned = options.isSigned ?? true;
  }
}

/** A body that is no message at all: the platform sends the caller to an HTML page. */
export class NotAMessage extends Error {}

export function missing(name: string): Refusal {
  return new Refusal('AP5324', `请求要素不存在，${name}`);
}

/** The bank's code for a malformed value is not known; this one is the gateway's own. */
export function malformed(name: string): Refusal {
  return new Refusal('AP5325', `请求要素格式不正确，${name}`);
}

export function notInEnumeration(name: string): Refusal {
  return new Refusal('APE001', `枚举值不存在，请检查上送值是否合法，${name}`);
}

/** The transaction may or may not have been carried out. */
export function resultUnknown(): Refusal {
  return new Refusal('EUNKWN', '交易结果未知，请进行查证明确交易结果');
}

/** Answered without a signature, as the real platform did. */
export function methodNotOpened(): Refusal {
  return new Refusal('2308', '商户无可用的支付方式，PMMNo=EP226', { isSigned: false });
}

export function badSignature(): Refusal {
  return new Refusal('2302', '商户服务器证书配置有误或解密和数字签名验证失败', { layout: 'direct' });
}

const ORDER_REFUSALS = {
  repeatedWithOtherContent: ['AP5302', '订单号重复，订单要素不一致'],
  alreadyPaid: ['AP5303', '订单已支付'],
  closed: ['AP5304', '订单已关闭或已超时'],
  balanceTooLow: ['AP5321', '余额不足'],
} as const;

/** A refusal of an order transaction, in the layout of its results. Codes: see the README. */
export function orderRefusal(reason: keyof typeof ORDER_REFUSALS): Refusal {
  const [code, message] = ORDER_REFUSALS[reason];
  return new Refusal(code, message, { layout: 'direct' });
}
