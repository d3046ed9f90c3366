import { eventTypes, findingRows, historyRows, lastNotification, orderRow } from '../../support/books.ts';
import { ATTACKS } from './attacks.ts';
import { BankMessages } from './genuine.ts';

/** More of a message than this is no use to anybody. */
const KEPT_BYTES = 16_384;

/** The dialects share their notifications; that they do is seen by telling all of this to both. */
describe.each(['native', 'seed'] as const)(
  'A message that the bank did not send as it came (%s)',
  (dialect) => {
    let bank: BankMessages;
    beforeAll(async () => {
      bank = await BankMessages.start(dialect);
    });
    afterAll(() => bank.service.stop());
    // The explanations of bad signatures are rationed by the second.
    beforeEach(() => bank.service.advanceOurs(1_000));

    /** Everything that a believed message would have changed. */
    const booksOf = async (orderNo: string) => [
      await orderRow(bank.service, orderNo),
      await historyRows(bank.service, orderNo),
      await eventTypes(bank.service, orderNo),
      await findingRows(bank.service, orderNo),
    ];

    it.each(ATTACKS)('and that $name changes nothing', async ({ post, reason, detail }) => {
      const genuine = await bank.untold();
      const before = await booksOf(genuine.orderNo);
      const body = post(genuine, bank.merchantKey);
      const startedMs = performance.now();
      expect(await bank.side.post(body)).toBe('refused');
      expect(performance.now() - startedMs).toBeLessThan(1_000);
      expect(await booksOf(genuine.orderNo)).toEqual(before);
      const record = await lastNotification(bank.service);
      expect(record).toMatchObject({ verdict: 'refused', reason, order_id: null });
      expect(record.detail ?? '').toMatch(detail ?? /^/);
      expect(record.raw).toBe(body.slice(0, KEPT_BYTES));
      // The genuine one would have been believed: nothing else kept the attack from its aim.
      expect(await bank.side.post(genuine.body)).toBe('accepted');
      expect(await orderRow(bank.service, genuine.orderNo)).toMatchObject({ status: 'SUCCESS' });
    });

    it.each([
      ['a little longer than is read', 256 * 1_024 + 1],
      ['very long', 5_000_000],
    ])('and that is %s is refused, and not kept', async (_what, bytes) => {
      const { orderNo, body } = await bank.untold();
      expect(await bank.side.post(`${body}&padding=${'x'.repeat(bytes)}`)).toBe('refused');
      const record = await lastNotification(bank.service);
      expect(record).toMatchObject({ verdict: 'refused', reason: 'too_large', raw: '' });
      expect(await orderRow(bank.service, orderNo)).toMatchObject({ status: 'PENDING' });
    });

    it('and that was changed at each seventh letter is refused, wherever that is', async () => {
      const { orderNo, body } = await bank.untold();
      const before = await booksOf(orderNo);
      const spoiled = Array.from({ length: Math.floor((body.length - 4) / 7) }, (_, index) => {
        const at = 4 + index * 7;
        return `${body.slice(0, at)}${body[at] === 'A' ? 'B' : 'A'}${body.slice(at + 1)}`;
      });
      const answers = await Promise.all(spoiled.map((text) => bank.side.post(text)));
      expect(new Set(answers)).toEqual(new Set(['refused']));
      expect(await booksOf(orderNo)).toEqual(before);
    });

    it('but was spoiled on its way is kept once for each content, and counted', async () => {
      const { body } = await bank.untold();
      for (let times = 0; times < 3; times += 1) await bank.side.post(`${body}AAAA`);
      expect(await lastNotification(bank.service)).toMatchObject({ verdict: 'refused', received_count: 3 });
    });

    it('to the address of the bank is none to Alipay’s', async () => {
      const { orderNo, body } = await bank.untold();
      const answer = await fetch(`${bank.service.url}/api/payment/alipay/notify`, { method: 'POST', body });
      expect([answer.status, await answer.text()]).toEqual([200, 'failure']);
      expect(await orderRow(bank.service, orderNo)).toMatchObject({ status: 'PENDING' });
    });
  },
);
