import { startAbcGateway, type AbcGateway } from '../gateway.ts';
import { newMerchant, type TestMerchant } from '../spec-support/merchant.ts';
import { nativeOrder, newOutTradeNo, placeQr, seedOrder } from '../spec-support/orders.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let gateway: AbcGateway;
let merchant: TestMerchant;

beforeAll(async () => {
  gateway = await startAbcGateway();
  merchant = await newMerchant(gateway);
});

afterAll(() => gateway.close());

describe('a native order', () => {
  it('for a code answers with a QRURL that opens the wallet', async () => {
    const { outTradeNo, url } = await placeQr(merchant);
    expect(url).toMatch(new RegExp(`^${gateway.url}/qr/\\w+$`));
    expect(await merchant.query(outTradeNo)).toMatchObject({ Status: '01', iRspRef: '', ThirdOrderNo: '' });
    await gateway.payer.scan(url);
    expect(await merchant.query(outTradeNo)).toMatchObject({ Status: '02' });
    await gateway.payer.pay(url);
    expect(await merchant.query(outTradeNo)).toMatchObject({
      Status: '04',
      OrderAmount: '12.30',
      iRspRef: expect.stringMatching(/^56ECEP\d{14}$/),
      ThirdOrderNo: expect.stringMatching(/^103881636900016\d{17}$/),
      BankType: 'ALIPAY',
    });
  });

  it.each([
    ['ALI_WAP', 'QRURL', 'PaymentURL'],
    ['ALI_PC', 'PaymentURL', 'QRURL'],
  ])('for %s answers with its page in %s alone', async (payTypeId, filled, empty) => {
    const { fields } = await merchant.call(
      nativeOrder(payTypeId, { PAYED_RETURN_URL: 'http://shop.example/back?a=1' }),
    );
    expect(fields[filled]).toMatch(/\/cashier\/\w+$/);
    expect(fields[empty]).toBe('');
    const { signedReturnUrl } = await gateway.payer.pay({ paymentUrl: fields[filled] });
    expect(signedReturnUrl).toMatch(/^http:\/\/shop\.example\/back\?a=1&MSG=/);
  });

  it('for an app answers with an order string in Base64, which the wallet takes as it is or decoded', async () => {
    const { fields } = await merchant.call(nativeOrder('ALI_APP'));
    const orderString = Buffer.from(fields['PrePayID'] ?? '', 'base64').toString();
    expect(orderString).toMatch(/^app_id=.*method=alipay\.trade\.app\.pay.*&sign=/);
    await gateway.payer.scan(fields['PrePayID'] ?? '');
    await gateway.payer.pay({ orderString });
    expect(gateway.books.trade(fields['OrderNo'] ?? '')).toMatchObject({ product: 'app', status: 'paid' });
  });

  it('for an app cannot be paid by a string that was changed', async () => {
    const { fields } = await merchant.call(nativeOrder('ALI_APP'));
    const orderString = Buffer.from(fields['PrePayID'] ?? '', 'base64').toString();
    const changed = orderString.replace('12.30', '0.01');
    expect(changed).not.toBe(orderString);
    await expect(gateway.payer.pay({ orderString: changed })).rejects.toMatchObject({ reason: 'unknown' });
  });

  it('is paid only once', async () => {
    const { url } = await placeQr(merchant);
    await gateway.payer.pay(url);
    await expect(gateway.payer.pay(url)).rejects.toMatchObject({ reason: 'alreadyPaid' });
  });

  it('belongs to the payer who opened it', async () => {
    const { url } = await placeQr(merchant);
    await gateway.payer.scan(url, 'hanmeimei');
    await expect(gateway.payer.pay(url, 'lilei')).rejects.toMatchObject({ reason: 'otherBuyer' });
    await gateway.payer.refuse(url);
    await expect(gateway.payer.pay(url)).resolves.toMatchObject({ payer: { id: 'hanmeimei' } });
  });
});

describe('an order number', () => {
  it('with the same content again is the same order with the same link', async () => {
    const OrderNo = newOutTradeNo();
    const first = await placeQr(merchant, { OrderNo });
    expect(await placeQr(merchant, { OrderNo })).toEqual(first);
    await gateway.payer.scan(first.url);
    expect(await placeQr(merchant, { OrderNo })).toEqual(first);
  });

  it.each([
    ['amount', { OrderAmount: '12.31' }],
    ['description', { OrderDesc: '绿茶' }],
    ['method', { PayTypeID: 'ALI_WAP' }],
  ])('with another %s is refused', async (_what, change) => {
    const { outTradeNo } = await placeQr(merchant);
    const answer = await merchant.call(nativeOrder('ALI_PRECREATE', { OrderNo: outTradeNo, ...change }));
    expect(answer.fields['ReturnCode']).toBe('AP5302');
  });

  it('that was paid or timed out gives no link any more', async () => {
    const paid = await placeQr(merchant);
    await gateway.payer.pay(paid.url);
    const left = await placeQr(merchant);
    await gateway.payer.expire(left.url);
    const codeOf = async (OrderNo: string): Promise<string | undefined> =>
      (await merchant.call(nativeOrder('ALI_PRECREATE', { OrderNo }))).fields['ReturnCode'];
    await expect(codeOf(paid.outTradeNo)).resolves.toBe('AP5303');
    await expect(codeOf(left.outTradeNo)).resolves.toBe('AP5304');
  });

  it('is one space for each merchant', async () => {
    const other = await newMerchant(gateway, { merchantId: '103881636900017' });
    const { outTradeNo } = await placeQr(merchant);
    const theirs = await placeQr(other, { OrderNo: outTradeNo, OrderAmount: '99.00' });
    await gateway.payer.pay(theirs.url);
    expect(gateway.books.trade(outTradeNo, '103881636900016')?.paidFen).toBe(0);
    expect(gateway.books.trade(outTradeNo, '103881636900017')?.paidFen).toBe(9900);
    expect(await other.query(outTradeNo)).toMatchObject({ Status: '04' });
  });
});

describe('a time limit', () => {
  const cases: [string, Record<string, unknown>, number][] = [
    ['two hours without one', {}, 120],
    ['TIMEOUT_EXPRESS in minutes', { TIMEOUT_EXPRESS: '30m' }, 30],
    ['TIMEOUT_EXPRESS in hours', { TIMEOUT_EXPRESS: '3h' }, 180],
  ];

  it.each(cases)('is %s', async (_what, limit, minutes) => {
    const { outTradeNo } = await placeQr(merchant, limit);
    expect(minutesLeft(outTradeNo)).toBeCloseTo(minutes, 0);
  });

  it('is the earlier of two', async () => {
    const limit = { TIMEOUT_EXPRESS: '30m', orderTimeoutDate: digitsIn(10) };
    const { outTradeNo } = await placeQr(merchant, limit);
    expect(minutesLeft(outTradeNo)).toBeCloseTo(10, 0);
  });

  it.each([
    { TIMEOUT_EXPRESS: '0m' },
    { TIMEOUT_EXPRESS: '16d' },
    { TIMEOUT_EXPRESS: '1c' },
    { orderTimeoutDate: '20200101000000' },
  ])('cannot be %o', async (limit) => {
    const { fields } = await merchant.call(nativeOrder('ALI_PRECREATE', limit));
    expect(fields['ReturnCode']).toBe('AP5325');
  });

  it('leaves an order that nobody opened at 01, and lets nobody pay it', async () => {
    const { outTradeNo, url } = await placeQr(merchant, { TIMEOUT_EXPRESS: '5m' });
    await gateway.clock.advance(5 * MINUTE_MS);
    await expect(gateway.payer.pay(url)).rejects.toMatchObject({ reason: 'codeExpired' });
    expect(await merchant.query(outTradeNo)).toMatchObject({ Status: '01' });
  });

  it('closes an order that its payer has open', async () => {
    const { outTradeNo, url } = await placeQr(merchant, { TIMEOUT_EXPRESS: '5m' });
    await gateway.payer.scan(url);
    await gateway.clock.advance(5 * MINUTE_MS);
    expect(await merchant.query(outTradeNo)).toMatchObject({ Status: '99' });
    await expect(gateway.payer.pay(url)).rejects.toMatchObject({ reason: 'closed' });
  });
});

describe('a seed order', () => {
  const answered = async (linkType: string, changes = {}): Promise<Record<string, string>> =>
    (await merchant.call(seedOrder(linkType, changes))).fields;

  it('of type 2 answers with QRCodeURL and lives half an hour', async () => {
    const fields = await answered('2');
    expect(fields).toMatchObject({ ReturnCode: '0000', TransactionID: expect.stringMatching(/^ABC\d+$/) });
    await gateway.clock.advance(HOUR_MS / 2);
    await expect(gateway.payer.pay(fields['QRCodeURL'] ?? '')).rejects.toMatchObject({
      reason: 'codeExpired',
    });
  });

  it('of type 1 answers with PaymentURL, a mobile page where it names QuitURL', async () => {
    const pc = await answered('1');
    const wap = await answered('1', {
      QuitURL: 'http://shop.example/',
      ReturnURL: 'http://shop.example/back',
    });
    expect(gateway.books.trade(pc['OrderNo'] ?? '')).toMatchObject({ product: 'pc' });
    expect(gateway.books.trade(wap['OrderNo'] ?? '')).toMatchObject({ product: 'wap' });
    const { signedReturnUrl } = await gateway.payer.pay({ paymentUrl: wap['PaymentURL'] });
    expect(signedReturnUrl).toContain('http://shop.example/back?MSG=');
  });

  it('of type 3 answers with a plain OrderString', async () => {
    const fields = await answered('3');
    expect(fields['OrderString']).toMatch(/^app_id=/);
    await gateway.payer.pay({ orderString: fields['OrderString'] });
    expect(gateway.books.trade(fields['OrderNo'] ?? '')?.status).toBe('paid');
  });

  it.each([
    ['OrderValidTime in minutes', () => ({ OrderValidTime: '10' })],
    ['ExpiredDate in minutes', () => ({ ExpiredDate: '10' })],
    ['OrderValidTime in digits', () => ({ OrderValidTime: digitsIn(10) })],
  ])('may be limited by %s', async (_what, limit) => {
    const { OrderNo = '' } = await answered('2', limit());
    expect(minutesLeft(OrderNo)).toBeCloseTo(10, 0);
  });

  it.each([
    [{ PaymentType: '9' }, 'APE001'],
    [{ PaymentLinkType: '5' }, 'APE001'],
    [{ OrderDesc: '' }, 'AP7346'],
    [{ OrderTime: '2026-01-15' }, 'AP5325'],
    [{ ResultNotifyURL: '' }, 'AP5324'],
  ])('with %o is refused', async (change, code) => {
    expect((await answered('2', change))['ReturnCode']).toBe(code);
  });

  it('is queried by OrderQuery, which answers flat and in detail', async () => {
    const { OrderNo = '', QRCodeURL = '' } = await answered('2');
    const ask = async (): Promise<Record<string, string>> =>
      (await merchant.call({ TrxType: 'OrderQuery', OrderNo })).fields;
    expect(await ask()).toMatchObject({ ReturnCode: '0000', Status: '01', OrderAmount: '12.30' });
    await gateway.payer.pay(QRCodeURL);
    expect(await ask()).toMatchObject({
      Status: '04',
      iRspRef: expect.stringMatching(/^56ECEP/),
      ThirdOrderNo: expect.stringMatching(/^103881636900016/),
      HostDate: expect.stringMatching(/^\d{4}\/\d{2}\/\d{2}$/),
      Order: expect.any(String),
    });
    expect(await merchant.query(OrderNo)).toMatchObject({ Status: '04' });
  });

  it('that nobody placed is not found', async () => {
    const { fields } = await merchant.call({ TrxType: 'OrderQuery', OrderNo: 'NONE' });
    expect(fields).toMatchObject({ ReturnCode: 'ORDER_NOT_FOUND', ErrorMessage: '订单不存在' });
  });
});

function minutesLeft(outTradeNo: string): number {
  const expiresAt = gateway.books.trade(outTradeNo)?.expiresAt ?? '';
  return (Date.parse(expiresAt) - gateway.clock.nowMs()) / MINUTE_MS;
}

/** `yyyyMMddHHmmss` in China, so many minutes from the gateway's now. */
function digitsIn(minutes: number): string {
  const ms = gateway.clock.nowMs() + 8 * HOUR_MS + minutes * MINUTE_MS;
  return new Date(ms).toISOString().replace(/\D/g, '').slice(0, 14);
}
