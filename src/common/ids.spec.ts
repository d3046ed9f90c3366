import { firstIdAt, isId, newEventId, newId, newOrderNo, newRefundNo, newTransactionId } from './ids.js';

const NOW = new Date('2026-01-15T15:59:58.765Z');
const many = (make: (now: Date) => string): Set<string> =>
  new Set(Array.from({ length: 2_000 }, () => make(NOW)));

describe('An id', () => {
  it('of a row is a UUID of version 7, of its time, and no two are the same', () => {
    for (const id of many(newId)) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(NOW.getTime());
    }
    expect(many(newId).size).toBe(2_000);
  });

  it('of a later row sorts after those before it', () => {
    const ids = [0, 1, 2, 1_000, 86_400_000].map((later) => newId(new Date(NOW.getTime() + later)));
    expect(ids.toSorted()).toEqual(ids);
  });

  it('of a time stands between those before it and those of it', () => {
    const aMomentAgo = newId(new Date(NOW.getTime() - 1));
    const sorted = [aMomentAgo, firstIdAt(NOW), newId(NOW)];
    expect(sorted.toSorted()).toEqual(sorted);
    expect([firstIdAt(NOW), firstIdAt(new Date(0))].every((id) => isId(id))).toBe(true);
  });

  it('of a payment, refund, order or event is what shops know, in Beijing time', () => {
    expect(newTransactionId(NOW)).toMatch(/^QP20260115235958765\d{8}$/);
    expect(newRefundNo(NOW)).toMatch(/^RF20260115235958765\d{8}$/);
    expect(newOrderNo(NOW)).toMatch(/^202601152359\d{6}$/);
    expect(newEventId(NOW)).toMatch(/^msg_[\w-]{24,}$/);
  });

  it('keeps its length when chance gives a small number', () => {
    expect(new Set([...many(newOrderNo)].map(({ length }) => length))).toEqual(new Set([18]));
  });

  it('is hard to meet twice, also within one millisecond', () => {
    expect(many(newTransactionId).size).toBeGreaterThan(1_990);
    expect(many(newEventId).size).toBe(2_000);
  });
});
