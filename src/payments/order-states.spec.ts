import { ORDER_EVENTS, ORDER_STATES } from './order-states.js';
import { ORDER_STATUSES } from './order.js';

const edgesFrom = (status: string | null) =>
  ORDER_STATES.edges.filter(({ from }) => from.some((one) => one === status));

describe('The life of an order', () => {
  it('uses every event and reaches every status', () => {
    expect(new Set(ORDER_STATES.edges.map(({ event }) => event))).toEqual(new Set(ORDER_EVENTS));
    expect(new Set(ORDER_STATES.edges.map(({ to }) => to))).toEqual(new Set(ORDER_STATUSES));
  });

  it('never leads out of SUCCESS', () => {
    expect(edgesFrom('SUCCESS')).toEqual([]);
  });

  it('leads out of CLOSED only by money that came late, or by its mismatch', () => {
    const events = new Set(edgesFrom('CLOSED').map(({ event }) => event));
    expect(events).toEqual(new Set(['paid_late', 'refunded_late', 'mismatch']));
  });

  it('is told to the merchant whenever it ends', () => {
    const ending = ORDER_STATES.edges.filter(
      ({ from, to }) => ['SUCCESS', 'CLOSED', 'FAILED'].includes(to) && !from.includes(to),
    );
    expect(ending.length).toBeGreaterThan(5);
    expect(ending.filter(({ tells }) => tells === undefined)).toEqual([]);
  });

  it('becomes SUCCESS by payment alone', () => {
    const ways = ORDER_STATES.edges.filter(({ to }) => to === 'SUCCESS').map(({ event }) => event);
    expect(new Set(ways)).toEqual(new Set(['paid', 'paid_late']));
  });

  it('is UNKNOWN from the moment a payment code goes out', () => {
    expect(ORDER_STATES.edges.filter(({ event }) => event === 'barcode_sent').map(({ to }) => to)).toEqual([
      'UNKNOWN',
    ]);
  });
});
