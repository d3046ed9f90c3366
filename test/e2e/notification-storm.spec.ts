import { eventTypes, historyRows, notificationRows, orderRow } from '../support/books.ts';
import type { AnyService, ChannelSide } from '../support/channel-side.ts';
import { TESTED_CHANNELS, untoldOf } from '../support/tested-channels.ts';

describe.each(TESTED_CHANNELS)('A storm of notifications of $name', (channel) => {
  let side: ChannelSide;
  let service: AnyService;
  beforeAll(async () => {
    side = await channel.start();
    ({ service } = side);
  });
  afterAll(() => service.stop());

  const postAll = (messages: readonly string[]) => Promise.all(messages.map((message) => side.post(message)));

  /** What exactly one payment leaves in the books. */
  async function expectPaidOnce(orderNo: string): Promise<void> {
    expect(await orderRow(service, orderNo)).toMatchObject({ status: 'SUCCESS' });
    const history = await historyRows(service, orderNo);
    expect(history.filter(({ event }) => event === 'paid')).toHaveLength(1);
    expect(history.filter(({ to_status }) => to_status === 'SUCCESS')).toHaveLength(1);
    expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded']);
  }

  it('of one message 200 times at once makes one transition, one event and one record', async () => {
    const { orderNo, message } = await untoldOf(side);
    expect(await postAll(Array(200).fill(message))).toEqual(Array(200).fill('accepted'));
    await expectPaidOnce(orderNo);
    expect(await notificationRows(service, orderNo)).toMatchObject([
      { verdict: 'applied', reason: null, received_count: 200 },
    ]);
  });

  it('of 50 orders five times each, all at once, pays each of them once', async () => {
    const orders = await Promise.all(Array.from({ length: 50 }, () => untoldOf(side)));
    const shuffled = Array.from({ length: 5 }, () => orders)
      .flat()
      .toSorted((a, b) => hash(a.orderNo) - hash(b.orderNo));
    const answers = await postAll(shuffled.map(({ message }) => message));
    expect(answers).toEqual(answers.map(() => 'accepted'));
    for (const { orderNo } of orders) {
      await expectPaidOnce(orderNo);
      expect(await notificationRows(service, orderNo)).toMatchObject([{ received_count: 5 }]);
    }
  });

  it('of different messages about one payment pays it once', async () => {
    const { orderNo } = await untoldOf(side);
    const messages = await Promise.all(Array.from({ length: 30 }, () => side.newMessage(orderNo)));
    expect(new Set(messages).size).toBe(30);
    expect(await postAll(messages)).toEqual(Array(30).fill('accepted'));
    await expectPaidOnce(orderNo);
    const records = await notificationRows(service, orderNo);
    expect(records).toHaveLength(30);
    expect(records.filter(({ verdict }) => verdict === 'applied')).toHaveLength(1);
  });

  it('meeting queries of the same order pays it once', async () => {
    const { orderNo, message } = await untoldOf(side);
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        index % 2 === 0 ? side.post(message) : service.query(orderNo),
      ),
    );
    await expectPaidOnce(orderNo);
    expect(await notificationRows(service, orderNo)).toMatchObject([{ received_count: 20 }]);
  });

  it('meeting a close of the same order: the payment stands, whoever was first', async () => {
    const { orderNo, message } = await untoldOf(side);
    const close = service.post('/api/payment/alipay/close', { orderNo });
    const [closed] = await Promise.all([close, ...Array.from({ length: 20 }, () => side.post(message))]);
    expect([200, 409]).toContain(closed.status);
    await expectPaidOnce(orderNo);
  });
});

/** Mixes orders in the same way every time. */
function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_009, 7);
}
