/** A fault as a test, the control API or the books page orders it. */
export interface FaultOrder {
  kind: string;
  /** The call that it waits for, as the gateway names its calls; absent for any. Call faults only. */
  method?: string;
  /** Only for this order; absent for any. */
  outTradeNo?: string;
  /** How many times it strikes; 1 when absent. */
  times?: number;
  /** For the kinds that make something late: milliseconds on the gateway's clock, shortened by `timeScale`. */
  delayMs?: number;
}

/** A fault that waits, and how often it will still strike. */
export type Fault<Order extends FaultOrder> = Order & { readonly id: string; times: number };

/** The order that a call or a notification is about, as far as it is known. */
export interface FaultTarget {
  readonly outTradeNo?: string;
  /** Whose number that is: the numbers of one payee are one space. */
  readonly payee: string;
  readonly totalFen?: number;
}

/** The steps of an order's life that an amount can make go wrong; `create` is whichever call makes it. */
export type MagicStep = 'create' | 'query' | 'refund' | 'cancel';

/** What two digits after the point of an order's amount bring with them, once an order. */
export interface MagicAmount<Order extends FaultOrder> {
  readonly fault: Order;
  /** The call that it strikes; absent for notifications. */
  readonly step?: MagicStep;
  readonly meaning: string;
}

/** What can go wrong with the notifications of every gateway. */
export const NOTIFY_FAULTS = {
  withhold: '通知被扣住（可手动补发）',
  delayNotify: '通知延迟 delayMs 毫秒',
  reorder: '等下一条通知发出之后才发',
  duplicate: '同一通知同时发两次',
  tamper: '签名之后金额被改',
  forge: '用别人的密钥签名',
} as const;
