import { eventTypes, findingRows, notificationRows, orderRow } from '../support/books.ts';
import {
  ACCEPTED,
  beijingText,
  postNotification,
  REFUSED,
  signedForm,
  type Form,
} from '../support/notices.ts';
import { untoldOrder } from '../support/paid-order.ts';
import { TestService } from '../support/service.ts';

describe('A genuine message that contradicts its order', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start();
  });
  afterAll(() => service.stop());

  it.each([
    ['amount', { total_amount: '99.99' }, 'amount_mismatch'],
    ['larger amount', { total_amount: '100.01' }, 'amount_mismatch'],
    [
      'time of payment, six minutes before the order',
      { gmt_payment: beijingText(-6 * 60_000) },
      'reused_number',
    ],
  ])(
    '(%s) it opens one finding and tells once, however often and in however many words it comes',
    async (_what, overrides, kind) => {
      const { orderNo, form: genuine } = await untoldOrder(service);
      const form = await signedForm(service, orderNo, overrides);
      const again = await signedForm(service, orderNo, overrides);
      const bodies = [form, form, again, ...Array<Form>(10).fill(form)];
      expect(await postNotification(service, form)).toEqual(REFUSED);
      expect(await notificationRows(service, orderNo)).toMatchObject([
        { verdict: 'refused', reason: 'mismatch', received_count: 1 },
      ]);
      const answers = await Promise.all(bodies.map((body) => postNotification(service, body)));
      expect(answers).toEqual(answers.map(() => REFUSED));

      expect(await orderRow(service, orderNo)).toMatchObject({ status: 'PENDING' });
      expect(await findingRows(service, orderNo)).toMatchObject([
        { kind, state: 'open', evidence: { kind: 'notification', reference: form.notify_id } },
      ]);
      expect(await eventTypes(service, orderNo)).toEqual(['payment.mismatch']);
      expect(await notificationRows(service, orderNo)).toMatchObject([
        { verdict: 'refused', reason: 'mismatch', received_count: 13 },
        { verdict: 'refused', reason: 'mismatch', received_count: 1 },
      ]);
      expect(await postNotification(service, genuine)).toEqual(ACCEPTED);
      expect(await orderRow(service, orderNo)).toMatchObject({ status: 'SUCCESS' });
    },
  );

  it('a payment four minutes before the order is a clock’s doing, and believed', async () => {
    const { orderNo } = await untoldOrder(service);
    const form = await signedForm(service, orderNo, { gmt_payment: beijingText(-4 * 60_000) });
    expect(await postNotification(service, form)).toEqual(ACCEPTED);
    expect(await orderRow(service, orderNo)).toMatchObject({ status: 'SUCCESS' });
  });

  it('a paid order stays paid', async () => {
    const { orderNo, form: genuine } = await untoldOrder(service);
    await postNotification(service, genuine);
    await postNotification(service, await signedForm(service, orderNo, { total_amount: '1.00' }));
    expect(await orderRow(service, orderNo)).toMatchObject({ status: 'SUCCESS', amount_fen: 10_000 });
    expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded']);
  });
});
