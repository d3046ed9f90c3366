import { eventTypes, historyRows, notificationRows, orderRow } from '../support/books.ts';
import { ACCEPTED, postNotification, signedForm } from '../support/notices.ts';
import { untoldOrder } from '../support/paid-order.ts';
import { TestService } from '../support/service.ts';

describe('A storm of notifications', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start();
  });
  afterAll(() => service.stop());

  /** What exactly one payment leaves in the books. */
  async function expectPaidOnce(orderNo: string): Promise<void> {
    expect(await orderRow(service, orderNo)).toMatchObject({ status: 'SUCCESS' });
    const history = await historyRows(service, orderNo);
    expect(history.filter(({ event }) => event === 'paid')).toHaveLength(1);
    expect(history.filter(({ to_status }) => to_status === 'SUCCESS')).toHaveLength(1);
    expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded']);
  }

  it('of one message 200 times at once makes one transition, one event and one record', async () => {
    const { orderNo, form } = await untoldOrder(service);
    const answers = await Promise.all(Array.from({ length: 200 }, () => postNotification(service, form)));
    expect(answers).toEqual(answers.map(() => ACCEPTED));
    await expectPaidOnce(orderNo);
    expect(await notificationRows(service, orderNo)).toMatchObject([
      { verdict: 'applied', reason: null, received_count: 200 },
    ]);
  });

  it('of 50 orders five times each, all at once, pays each of them once', async () => {
    const orders = await Promise.all(Array.from({ length: 50 }, () => untoldOrder(service)));
    const shuffled = Array.from({ length: 5 }, () => orders)
      .flat()
      .toSorted((a, b) => hash(a.orderNo) - hash(b.orderNo));
    const answers = await Promise.all(shuffled.map(({ form }) => postNotification(service, form)));
    expect(answers).toEqual(answers.map(() => ACCEPTED));
    for (const { orderNo } of orders) {
      await expectPaidOnce(orderNo);
      expect(await notificationRows(service, orderNo)).toMatchObject([{ received_count: 5 }]);
    }
  });

  it('of different messages about one payment pays it once', async () => {
    const { orderNo } = await untoldOrder(service);
    const forms = await Promise.all(Array.from({ length: 30 }, () => signedForm(service, orderNo)));
    expect(new Set(forms.map(({ notify_id }) => notify_id)).size).toBe(30);
    const answers = await Promise.all(forms.map((form) => postNotification(service, form)));
    expect(answers).toEqual(answers.map(() => ACCEPTED));
    await expectPaidOnce(orderNo);
    const records = await notificationRows(service, orderNo);
    expect(records).toHaveLength(30);
    expect(records.filter(({ verdict }) => verdict === 'applied')).toHaveLength(1);
  });

  it('meeting queries of the same order pays it once', async () => {
    const { orderNo, form } = await untoldOrder(service);
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        index % 2 === 0 ? postNotification(service, form) : service.query(orderNo),
      ),
    );
    await expectPaidOnce(orderNo);
    expect(await notificationRows(service, orderNo)).toMatchObject([{ received_count: 20 }]);
  });

  it('meeting a close of the same order: the payment stands, whoever was first', async () => {
    const { orderNo, form } = await untoldOrder(service);
    const close = service.post('/api/payment/alipay/close', { orderNo });
    const [closed] = await Promise.all([
      close,
      ...Array.from({ length: 20 }, () => postNotification(service, form)),
    ]);
    expect([200, 409]).toContain(closed.status);
    await expectPaidOnce(orderNo);
  });
});

/** Mixes orders in the same way every time. */
function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_009, 7);
}
