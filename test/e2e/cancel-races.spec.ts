import type { Response } from 'supertest';
import { ALIPAY } from '../support/alipay-side.ts';
import { BANK_NATIVE, BANK_SEED } from '../support/bank-side.ts';
import { codeEnding, type AnyService } from '../support/channel-side.ts';
import { eventNamesOf, expectSoundHistory, orderRow, webhookTypesOf } from '../support/order-books.ts';
import { newOrder, TestService } from '../support/service.ts';

const CANCELS = 8;
const ROUNDS = 6;
const AT_ONCE = { BARCODE_WAIT_MS: '0' };

/** An order whose code was charged, which no answer said, and no message. */
async function chargedUnknown(service: AnyService): Promise<string> {
  const order = newOrder();
  service.gateway.notifications.withhold();
  await service.pay('barcode', { ...order, authCode: codeEnding('0500') });
  return order.orderNo;
}

function cancelAtOnce(service: AnyService, orderNo: string): Promise<Response[]> {
  const cancel = () => service.post('/api/payment/alipay/cancel', { orderNo });
  return Promise.all(Array.from({ length: CANCELS }, cancel));
}

const told = ({ status, body }: Response): string => `${status} ${body.errorCode ?? body.status}`;

/** He whose own cancel is not over yet may find it undecided; all others are told how it ended. */
const isDecided = (answer: string): boolean => !/^200 (PAYMENT_UNKNOWN|UNKNOWN)$/.test(answer);

/** What the cancels were told, and what they left. */
async function outcomeOf(service: AnyService, orderNo: string, answers: readonly Response[]) {
  const { status, refunded_fen, cancel_requested_at } = await orderRow(service, orderNo);
  await expectSoundHistory(service, orderNo);
  return {
    told: [...new Set(answers.map(told).filter(isDecided))],
    left: { status, refunded_fen, cancel_requested_at },
    wasRefused: (await eventNamesOf(service, orderNo)).includes('cancel_refused'),
    webhooks: await webhookTypesOf(service, orderNo),
  };
}

const FOUND_PAID = {
  told: ['409 ORDER_PAID'],
  left: { status: 'SUCCESS', refunded_fen: 0, cancel_requested_at: null },
  wasRefused: true,
  webhooks: ['payment.succeeded'],
};

describe.each([BANK_NATIVE, BANK_SEED])('Many cancels of a charged code at once at $name', (bank) => {
  let service: AnyService;
  beforeAll(async () => {
    ({ service } = await bank.start(AT_ONCE));
  });
  afterAll(() => service.stop());
  afterEach(() => service.gateway.notifications.release());

  it('find the order paid, and leave it so', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const orderNo = await chargedUnknown(service);
      const answers = await cancelAtOnce(service, orderNo);
      expect(await outcomeOf(service, orderNo, answers)).toEqual(FOUND_PAID);
    }
  });
});

describe(`Many cancels of a charged code at once at ${ALIPAY.name}`, () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(AT_ONCE);
  });
  afterAll(() => service.stop());
  afterEach(() => service.gateway.notifications.release());

  it('give the money back, once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const orderNo = await chargedUnknown(service);
      const answers = await cancelAtOnce(service, orderNo);
      expect(answers.map(told)).toEqual(Array(CANCELS).fill('200 CLOSED'));
      expect(await orderRow(service, orderNo)).toMatchObject({ status: 'CLOSED', refunded_fen: 10_000 });
      expect(service.gateway.books.trade(orderNo)).toMatchObject({ refundedFen: 10_000 });
      expect(await webhookTypesOf(service, orderNo)).toEqual(['payment.closed']);
    }
  });

  it('that are refused for good find the order paid, and leave it so', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const orderNo = await chargedUnknown(service);
      const subCode = 'ACQ.TRADE_CANCEL_TIME_OUT';
      const refusal = { kind: 'refusal', method: 'cancel', outTradeNo: orderNo, subCode } as const;
      service.gateway.faults.add({ ...refusal, times: 99 });
      const answers = await cancelAtOnce(service, orderNo);
      expect(await outcomeOf(service, orderNo, answers)).toEqual(FOUND_PAID);
    }
  });
});
