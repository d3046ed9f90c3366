import type { PaymentResult } from '../channels/channel.js';
import { decidePayment, LATE_PAYMENT_POLICIES, type DecisionContext } from './decide-payment.js';
import { ORDER_STATES } from './order-states.js';
import { ORDER_STATUSES, type Order, type OrderStatus } from './order.js';

const CREATED_AT = new Date('2026-01-15T06:00:00Z');
const EXPIRE_AT = new Date('2026-01-15T08:00:00Z');
const NOW = new Date('2026-01-15T07:00:00Z');

const orderIn = (status: OrderStatus, more: Partial<Order> = {}): Order =>
  ({
    id: 'o',
    status,
    amountFen: 10_000,
    refundedFen: 0,
    reservedFen: 0,
    createdAt: CREATED_AT,
    expireAt: EXPIRE_AT,
    closeRequestedAt: null,
    cancelRequestedAt: null,
    ...more,
  }) as Order;
const told = (outcome: PaymentResult['outcome'], more: Partial<PaymentResult> = {}): PaymentResult => ({
  outcome,
  amountFen: 10_000,
  paidAt: NOW,
  evidence: { kind: 'query', content: {} },
  ...more,
});
const decide = (order: Order, result: PaymentResult, context: Partial<DecisionContext> = {}) =>
  decidePayment(order, result, { now: NOW, latePayment: 'hold', ...context });
const at = (msAfterLimit: number) => ({ now: new Date(EXPIRE_AT.getTime() + msAfterLimit) });

describe('A payment that the channel reports', () => {
  it.each(['CREATED', 'PENDING', 'USERPAYING', 'UNKNOWN', 'FAILED'] as const)(
    'makes a %s order SUCCESS',
    (status) => {
      expect(decide(orderIn(status), told('paid'))).toEqual({ kind: 'change', event: 'paid', to: 'SUCCESS' });
    },
  );

  it('counts as paid also when it was refunded since: refunds do not change a status', () => {
    expect(decide(orderIn('PENDING'), told('refunded'))).toMatchObject({ event: 'paid', to: 'SUCCESS' });
  });

  it('is nothing new to an order that is paid', () => {
    expect(decide(orderIn('SUCCESS'), told('paid'))).toEqual({ kind: 'nothing' });
    expect(decide(orderIn('SUCCESS'), told('paid', { amountFen: 1 }))).toEqual({ kind: 'nothing' });
  });

  it.each([1, 9_999, 10_001, undefined])(
    'of %p fen instead of 10000 is a mismatch, never SUCCESS',
    (amountFen) => {
      for (const status of ORDER_STATUSES.filter((status) => status !== 'SUCCESS')) {
        expect(decide(orderIn(status), told('paid', { amountFen }))).toEqual({
          kind: 'change',
          event: 'mismatch',
          to: status,
          finding: 'amount_mismatch',
        });
      }
    },
  );

  it('made more than five minutes before the order belongs to an older use of its number', () => {
    const paid = (msBefore: number) => told('paid', { paidAt: new Date(CREATED_AT.getTime() - msBefore) });
    expect(decide(orderIn('PENDING'), paid(300_001))).toMatchObject({
      event: 'mismatch',
      finding: 'reused_number',
    });
    expect(decide(orderIn('PENDING'), paid(300_000))).toMatchObject({ event: 'paid' });
  });

  it('while a cancel is under way waits for its outcome, unless the money is back already', () => {
    const order = orderIn('UNKNOWN', { cancelRequestedAt: NOW });
    expect(decide(order, told('paid'))).toEqual({ kind: 'postpone' });
    expect(decide(order, told('refunded'))).toMatchObject({ event: 'cancelled_refunded', to: 'CLOSED' });
  });

  it.each([
    ['a closed order', orderIn('CLOSED')],
    ['one that was asked to be closed', orderIn('PENDING', { closeRequestedAt: NOW })],
  ])('of %s is late: accepted, or held for a person to decide', (_what, order) => {
    expect(decide(order, told('paid'), { latePayment: 'accept' })).toEqual({
      kind: 'change',
      event: 'paid_late',
      to: 'SUCCESS',
      late: true,
      finding: 'late_payment',
    });
    expect(decide(order, told('paid'), { latePayment: 'hold' })).toMatchObject({
      event: 'paid_late',
      to: 'CLOSED',
      finding: 'late_payment',
    });
  });
});

describe('A trade that is not paid', () => {
  it('and waits for its payer makes a lost bar code USERPAYING, and means nothing to a link', () => {
    expect(decide(orderIn('UNKNOWN'), told('waiting'))).toMatchObject({
      event: 'payer_confirming',
      to: 'USERPAYING',
    });
    for (const status of ['PENDING', 'USERPAYING', 'SUCCESS', 'CLOSED', 'FAILED'] as const) {
      expect(decide(orderIn(status), told('waiting'))).toEqual({ kind: 'nothing' });
    }
  });

  it('and is closed at the channel closes the order, but never one that was paid', () => {
    for (const status of ['PENDING', 'USERPAYING', 'UNKNOWN', 'FAILED'] as const) {
      expect(decide(orderIn(status), told('closed'))).toMatchObject({ event: 'closed', to: 'CLOSED' });
    }
    for (const status of ['SUCCESS', 'CLOSED'] as const) {
      expect(decide(orderIn(status), told('closed'))).toEqual({ kind: 'nothing' });
    }
  });

  it('and does not exist is "not yet", until ten seconds after the time limit', () => {
    for (const status of ['PENDING', 'USERPAYING', 'UNKNOWN'] as const) {
      expect(decide(orderIn(status), told('absent'))).toEqual({ kind: 'nothing' });
      expect(decide(orderIn(status), told('absent'), at(10_000))).toEqual({ kind: 'nothing' });
      expect(decide(orderIn(status), told('absent'), at(10_001))).toMatchObject({
        event: 'expired',
        to: 'CLOSED',
      });
    }
    for (const status of ['SUCCESS', 'CLOSED'] as const) {
      expect(decide(orderIn(status), told('absent'), at(86_400_000))).toEqual({ kind: 'nothing' });
    }
  });
});

describe('Whatever is decided', () => {
  // An order that is over has no cancel under way: ending it clears the wish.
  const wishesOf = (status: OrderStatus): Partial<Order>[] =>
    status === 'SUCCESS' || status === 'CLOSED'
      ? [{}, { closeRequestedAt: NOW }]
      : [{}, { closeRequestedAt: NOW }, { cancelRequestedAt: NOW }];
  const orders = ORDER_STATUSES.flatMap((status) => wishesOf(status).map((wish) => orderIn(status, wish)));
  const results = (['paid', 'refunded', 'waiting', 'closed', 'absent'] as const).flatMap((outcome) =>
    [10_000, 1].map((amountFen) => told(outcome, { amountFen })),
  );

  it('is an edge of the table of states, for every state, wish, outcome, amount and policy', () => {
    const decisions = orders.flatMap((order) =>
      results.flatMap((result) =>
        LATE_PAYMENT_POLICIES.map((latePayment) => ({
          order,
          decision: decide(order, result, { latePayment, ...at(60_000) }),
        })),
      ),
    );
    const edges = decisions.flatMap(({ order, decision }) =>
      decision.kind === 'change' ? [[order.status, decision.event, decision.to] as const] : [],
    );
    expect(edges.length).toBeGreaterThan(200);
    expect(edges.filter((edge) => !ORDER_STATES.has(...edge))).toEqual([]);
  });
});
