import type { ParameterObject, RequestBodyObject } from '@nestjs/swagger';
import { Webhook } from 'standardwebhooks';
import { verifyWebhook } from '../../examples/verify-webhook.ts';
import { signWebhook } from '../../src/webhooks/sign-webhook.js';
import { WEBHOOK_TYPES } from '../../src/webhooks/webhook-event.js';
import { ApiContract } from '../support/api-contract.ts';
import { postNotification, signedForm } from '../support/notices.ts';
import { paidOrder, untoldOrder } from '../support/paid-order.ts';
import { newOrder, nextOrderNo, TestService } from '../support/service.ts';

const contract = ApiContract.read();
const documented = contract.webhooks();
const BILINGUAL = /[\u4e00-\u9fff].*[A-Za-z]/s;

type Operation = (typeof documented)[number]['operation'];

function headersOf({ parameters = [] }: Operation): Record<string, string> {
  return Object.fromEntries(
    (parameters as ParameterObject[]).map(({ name, example }) => [name, String(example)]),
  );
}

function exampleOf({ requestBody }: Operation): object {
  const { examples = {} } = (requestBody as RequestBodyObject).content['application/json']!;
  const [example] = Object.values(examples) as { value: object }[];
  return example!.value;
}

/** The secret that the description names. */
function secretOf({ description = '' }: Operation): string {
  return /`(whsec_[^`]+)`/.exec(description)![1]!;
}

describe('The document says of what we send to shops', () => {
  it('every type of event, and no other', () => {
    expect(documented.map(({ type }) => type)).toEqual([...WEBHOOK_TYPES]);
  });

  it('the same types, one schema each, where it says what any event is', () => {
    const any = contract.document.components!.schemas!.WebhookEvent as {
      oneOf: object[];
      discriminator: { mapping: Record<string, string> };
    };
    expect(Object.keys(any.discriminator.mapping)).toEqual([...WEBHOOK_TYPES]);
    expect(any.oneOf).toEqual(Object.values(any.discriminator.mapping).map(($ref) => ({ $ref })));
  });

  describe.each(documented)('of $type:', ({ type, operation }) => {
    it('what it means, and its headers, in both languages', () => {
      expect(operation.summary).toMatch(BILINGUAL);
      expect(operation.description).toMatch(BILINGUAL);
      for (const { description } of operation.parameters as ParameterObject[]) {
        expect(description).toMatch(BILINGUAL);
      }
    });

    it('the very headers that we sign with', () => {
      const signed = signWebhook({ id: 'msg_1', body: '{}', at: new Date() }, []);
      expect(Object.keys(headersOf(operation))).toEqual(Object.keys(signed));
    });

    it('an example that has the form it describes', () => {
      expect(exampleOf(operation)).toMatchObject({ type });
      expect(contract.webhookFaultsOf(type, exampleOf(operation))).toEqual([]);
    });

    it('an example whose signature a shop can verify, and any library of the standard', () => {
      const headers = headersOf(operation);
      const body = JSON.stringify(exampleOf(operation));
      const now = new Date(Number(headers['webhook-timestamp']) * 1_000);
      expect(verifyWebhook(headers, body, secretOf(operation), { now })).toEqual(exampleOf(operation));
      const library = new Webhook(secretOf(operation));
      const signature = library.sign(headers['webhook-id']!, now, body);
      expect(headers['webhook-signature']).toBe(signature);
    });
  });
});

describe('What is really stored for shops is as the document says:', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start();
  });
  afterAll(() => service.stop());

  const shop = { attach: 'cart=42' };

  /** What makes each event happen. */
  const CAUSES: Record<(typeof WEBHOOK_TYPES)[number], () => Promise<unknown>> = {
    'payment.succeeded': () => paidOrder(service, shop),
    'payment.closed': async () => {
      const { orderNo } = newOrder();
      const items = [{ id: 1, name: '茶', count: 1, price: 100 }];
      await service.post('/api/payment/orders', { orderNo, items, ...shop }).expect(200);
      await service.post('/api/payment/alipay/close', { orderNo }).expect(200);
    },
    'payment.failed': () => service.pay('barcode', newOrder({ ...shop, authCode: '280000000000000404' })),
    'payment.late': async () => {
      const { orderNo, form } = await untoldOrder(service, { more: shop });
      const closed = { trade_status: 'TRADE_CLOSED', gmt_payment: '' };
      await postNotification(service, await signedForm(service, orderNo, closed));
      await postNotification(service, form);
    },
    'payment.mismatch': async () => {
      const { orderNo } = await untoldOrder(service, { more: shop });
      await postNotification(service, await signedForm(service, orderNo, { total_amount: '1.00' }));
    },
    'refund.succeeded': () => refund({}),
    'refund.failed': async () => {
      const subCode = 'ACQ.TRADE_NOT_ALLOW_REFUND';
      service.gateway.faults.add({ kind: 'refusal', method: 'refund', subCode });
      await refund({ refundReason: '不要了' });
    },
    'webhook.test': () => service.post('/api/payment/webhooks/test', {}).expect(200),
  };

  async function refund(more: object): Promise<void> {
    const { orderNo } = await paidOrder(service, shop);
    const asked = { orderNo, refundNo: nextOrderNo(), refundAmount: 30, ...more };
    await service.post('/api/payment/alipay/refund', asked).expect(200);
  }

  it.each(WEBHOOK_TYPES)('%s', async (type) => {
    await CAUSES[type]();
    const { body } = await service.get(`/api/payment/webhooks?type=${type}&limit=1`).expect(200);
    const [event] = (body as { items: { type: string; payload: object }[] }).items;
    expect(event).toMatchObject({ type, payload: { type } });
    expect(contract.webhookFaultsOf(type, event!.payload)).toEqual([]);
    expect(contract.faultsOf('listWebhooks', 200, 'application/json', body)).toEqual([]);
  });

  it('and what the document does not say is found', async () => {
    const { body } = await service.get('/api/payment/webhooks?limit=100').expect(200);
    const { items } = body as { items: { type: string; payload: { data: object } }[] };
    const { type, payload } = items.find((item) => item.type === 'payment.succeeded')!;
    expect(contract.webhookFaultsOf(type, { ...payload, more: 1 })).not.toEqual([]);
    expect(contract.webhookFaultsOf(type, { ...payload, data: { ...payload.data, more: 1 } })).not.toEqual(
      [],
    );
    expect(contract.webhookFaultsOf('payment.closed', payload)).not.toEqual([]);
  });
});
