import createClient from 'openapi-fetch';
import { API_KEY, nextOrderNo, TestService } from '../support/service.ts';
import type { paths } from './api.js';

/** As a shop would use it: a client whose every path, body and answer is typed by the API document alone. */
function clientOf(url: string, apiKey = API_KEY) {
  return createClient<paths>({ baseUrl: url, headers: { Authorization: `Bearer ${apiKey}` } });
}

let service: TestService;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  service = await TestService.start();
  client = clientOf(service.url);
});
afterAll(() => service.stop());

/** The answer's body; a refusal fails the test with its code. */
function expectData<Data>({ data, error }: { data?: Data; error?: { errorCode: string } }): Data {
  if (data === undefined) throw new Error(`refused: ${error?.errorCode ?? 'without a body'}`);
  return data;
}

describe('A shop with a client generated from the API document', () => {
  it('takes a payment by QR code, sees it paid, and gives a part of it back', async () => {
    const orderNo = nextOrderNo();
    const order = expectData(
      await client.POST('/api/payment/alipay/precreate', {
        body: { orderNo, amount: '88.80', goodsName: '云南普洱', attach: 'cart=42' },
      }),
    );
    expect(order.status).toBe('PENDING');

    await service.gateway.payer.pay(order.qrCodeUrl);
    const params = { path: { orderNo } };
    const paid = expectData(await client.GET('/api/payment/alipay/query/{orderNo}', { params }));
    expect(paid).toMatchObject({ status: 'SUCCESS', amount: 88.8, refundStatus: 'NONE' });

    const refundNo = `${orderNo}-R1`;
    const refund = expectData(
      await client.POST('/api/payment/alipay/refund', { body: { orderNo, refundNo, refundAmount: 8.8 } }),
    );
    // The document says that a dry run has no refund number: what is left has one.
    if ('dryRun' in refund) throw new Error('a dry run was not asked for');
    expect(refund).toMatchObject({ refundNo, status: 'SUCCESS', refundAmount: 8.8, refundableAmount: 80 });

    const query = { refundNo };
    const queried = expectData(await client.GET('/api/payment/alipay/refund-query', { params: { query } }));
    expect(queried.refundDetailItemList?.[0]?.amount).toBe(8.8);

    const detail = expectData(await client.GET('/api/payment/orders/{orderNo}', { params }));
    expect(detail.refunds.map((row) => [row.refundNo, row.origin])).toEqual([[refundNo, 'request']]);
    expect(detail.history.at(-1)).toMatchObject({ to: 'SUCCESS', event: 'paid' });
    expect(detail.attach).toBe('cart=42');
  });

  it('charges a payment code, and finds the order in its list', async () => {
    const orderNo = nextOrderNo();
    const charged = expectData(
      await client.POST('/api/payment/alipay/barcode', {
        body: { orderNo, amount: 10, goodsName: '咖啡', authCode: '280123456789012345' },
      }),
    );
    expect(charged).toMatchObject({ isSuccess: true, status: 'SUCCESS' });
    const page = expectData(
      await client.GET('/api/payment/orders', { params: { query: { method: 'barcode', limit: 1 } } }),
    );
    expect(page.items.map((row) => row.orderNo)).toEqual([orderNo]);
    expect(page.nextCursor).toBeNull();
  });

  it('is told in typed refusals what is wrong', async () => {
    const wrong = await client.POST('/api/payment/alipay/precreate', {
      body: { orderNo: nextOrderNo(), amount: '0.001', goodsName: '咖啡' },
    });
    expect(wrong.error?.errorCode).toBe('PARAM_ERROR');
    expect(wrong.error?.details?.map(({ field }) => field)).toEqual(['amount']);
    const params = { path: { orderNo: 'NOBODY-MADE-IT' } };
    const stranger = clientOf(service.url, 'not-a-key');
    const refused = await stranger.GET('/api/payment/orders/{orderNo}', { params });
    expect(refused.error?.errorCode).toBe('UNAUTHORIZED');
  });

  it('is refused by the compiler what the service would refuse', async () => {
    const statuses = await Promise.all([
      // @ts-expect-error an amount is a number or a text
      client.POST('/api/payment/alipay/precreate', { body: { orderNo: 'X', amount: true } }),
      // @ts-expect-error PAID is no status
      client.GET('/api/payment/orders', { params: { query: { status: 'PAID' } } }),
      // @ts-expect-error a payment is not started by GET
      client.GET('/api/payment/alipay/app'),
    ]);
    expect(statuses.map(({ response }) => response.status)).toEqual([400, 400, 404]);
  });
});
