/** Why a payer cannot do what he wants. */
export type WalletProblemReason =
  | 'unknown'
  | 'codeExpired'
  | 'closed'
  | 'alreadyPaid'
  | 'inconsistent'
  | 'otherBuyer'
  | 'notWaiting'
  | 'refused';

const TEXTS: Readonly<Record<WalletProblemReason, string>> = {
  unknown: '无法识别该二维码或订单',
  codeExpired: '二维码或订单已过期，请商家重新下单',
  closed: '支付失败，本笔交易已关闭，请商家重新收款',
  alreadyPaid: '本笔交易已支付，请勿重复付款',
  inconsistent: '订单信息不一致，请商家更换订单号',
  otherBuyer: '订单已由其他用户打开',
  notWaiting: '当前没有等待确认的付款',
  refused: '付款请求未通过网关校验',
};

/** The wallet's refusal: shown to the payer, nothing has changed. */
export class WalletProblem extends Error {
  readonly reason: WalletProblemReason;

  constructor(reason: WalletProblemReason, detail?: string) {
    super(detail ? `${TEXTS[reason]}（${detail}）` : TEXTS[reason]);
    this.reason = reason;
  }
}
