import type { GatewayClock } from '../clock/clock.ts';
import type { FaultOrder, Fault } from '../faults/fault.ts';
import type { Notification, Send } from '../notifications/notification.ts';

/** A payer without a screen. Every refusal is a WalletProblem; a payer is named by his wallet's id. */
export interface ControlledPayer<Target> {
  pay(target: Target, payerId?: string): Promise<unknown>;
  scan(target: Target, payerId?: string): Promise<unknown>;
  login(target: Target, payerId?: string): Promise<unknown>;
  refuse(target: Target): Promise<unknown>;
  expire(target: Target): Promise<unknown>;
  confirm(target: Target): Promise<unknown>;
  paymentCode(payerId?: string): Promise<{ readonly code: string; readonly expiresAtMs: number }>;
}

/** What the control API needs of the notifications. */
export interface ControlledNotifications<Order> {
  all(): readonly Notification[];
  sendNow(order: Order, overrides?: Record<string, string>, url?: string): Promise<Notification>;
  resend(id: string): Promise<Send | undefined>;
  withhold(): void;
  release(): Promise<void>;
}

/** What waits to strike; `FaultBook` in full. */
export interface ControlledFaults<Ordered extends FaultOrder> {
  all(): readonly Fault<Ordered>[];
  add(order: Ordered): Fault<Ordered>;
  remove(id: string): void;
  clear(): void;
}

/** What every local gateway has, as the control API and the books page see it. */
export interface ControlledGateway<Target, Order, Ordered extends FaultOrder> {
  readonly clock: GatewayClock;
  readonly books: {
    trades(): readonly unknown[];
    trade(outTradeNo: string): unknown;
    totals(): { readonly trades: number; readonly paidFen: number; readonly refundedFen: number };
  };
  readonly payer: ControlledPayer<Target>;
  readonly faults: ControlledFaults<Ordered>;
  readonly notifications: ControlledNotifications<Order>;
  readonly requests: { all(): readonly unknown[] };
}
