import type { Order } from '../payments/order.js';
import { foundRefund, substituteRefundNo } from './found-refund.js';

const evidence = { kind: 'query', content: {} } as const;
const order = { id: 'order-1', merchantId: 'shop' } as Order;
const now = new Date('2026-01-15T12:00:00Z');

describe('A refund found at the channel', () => {
  it('is done, of origin channel, with the amount and time of the channel', () => {
    const refundedAt = new Date('2026-01-15T11:00:00Z');
    const result = { outcome: 'success', refundAmountFen: 1_500, refundedAt, evidence } as const;
    expect(foundRefund(order, 'R1', result, now)).toMatchObject({
      orderId: 'order-1',
      merchantId: 'shop',
      refundNo: 'R1',
      status: 'SUCCESS',
      origin: 'channel',
      amountFen: 1_500,
      refundedAt,
      nextCheckAt: null,
    });
  });

  it('was made when we learned of it, where the channel names no time', () => {
    const result = { outcome: 'success', refundAmountFen: 1, evidence } as const;
    expect(foundRefund(order, 'R1', result, now)).toMatchObject({ refundedAt: now });
  });

  describe('whose number is taken', () => {
    it('always gets the same other one, which fits where refund numbers go', () => {
      const refundNo = substituteRefundNo(order, '1');
      expect(substituteRefundNo({ id: 'order-1' }, '1')).toBe(refundNo);
      expect(refundNo).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    });

    it('gets another one in each order, and for each number', () => {
      const numbers = [
        substituteRefundNo({ id: 'order-1' }, '1'),
        substituteRefundNo({ id: 'order-2' }, '1'),
        substituteRefundNo({ id: 'order-1' }, '2'),
      ];
      expect(new Set(numbers).size).toBe(3);
    });
  });
});
