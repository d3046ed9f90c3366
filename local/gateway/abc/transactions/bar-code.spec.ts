import { startAbcGateway, type AbcGateway } from '../gateway.ts';
import { newMerchant, type BankAnswer, type TestMerchant, type Values } from '../spec-support/merchant.ts';
import { cancelRequest, nativeOrder, newCode, newOutTradeNo, seedOrder } from '../spec-support/orders.ts';

const EVERGREEN = '280123456789012345';
const DAY_MS = 24 * 3600_000;

let gateway: AbcGateway;
let merchant: TestMerchant;

beforeAll(async () => {
  gateway = await startAbcGateway();
  merchant = await newMerchant(gateway);
});

afterAll(() => gateway.close());

interface Tried {
  readonly outTradeNo: string;
  readonly answer: BankAnswer | undefined;
}

/** The answer is missing where the connection was dropped. */
async function pay(AccountNo: string, order: Values = {}): Promise<Tried> {
  const outTradeNo = newOutTradeNo();
  const request = nativeOrder('ALI_PAY', { OrderNo: outTradeNo, AccountNo, ...order });
  const answer = await merchant.call(request).catch(() => undefined);
  return { outTradeNo, answer };
}

function codeOf({ answer }: Tried): string | undefined {
  return answer?.fields['ReturnCode'];
}

async function statusOf({ outTradeNo }: Tried): Promise<unknown> {
  return (await merchant.query(outTradeNo))['Status'];
}

describe('a bar code', () => {
  it('that a wallet shows is charged at once, to its owner, and works once', async () => {
    const { code } = await gateway.payer.paymentCode('hanmeimei');
    const tried = await pay(code);
    expect(tried.answer).toMatchObject({ layout: 'direct', isSigned: true });
    expect(tried.answer?.fields).toMatchObject({
      ReturnCode: '0000',
      ThirdOrderNo: expect.stringMatching(/^103881636900016\d{17}$/),
      BuyerID: '2088102100000022',
    });
    await expect(statusOf(tried)).resolves.toBe('04');
    expect(codeOf(await pay(code))).toBe('AP5320');
  });

  it('that a wallet showed more than a minute ago is refused', async () => {
    const { code } = await gateway.payer.paymentCode();
    await gateway.clock.advance(60_000);
    expect(codeOf(await pay(code))).toBe('AP5320');
  });

  it.each(['123', '990123456789012345', '28012345678901234x'])('%s is none', async (code) => {
    const tried = await pay(code);
    expect(codeOf(tried)).toBe('AP5320');
    expect(gateway.books.trade(tried.outTradeNo)).toBeUndefined();
  });

  it('280123456789012345 always pays, whatever the amount', async () => {
    expect(codeOf(await pay(EVERGREEN))).toBe('0000');
    expect(codeOf(await pay(EVERGREEN, { OrderAmount: '5000.00' }))).toBe('0000');
  });

  it('above 1000.00 waits for the password, then is paid', async () => {
    const tried = await pay(newCode('1111'), { OrderAmount: '1000.01' });
    expect(tried.answer).toMatchObject({ layout: 'direct', fields: { ReturnCode: 'AP6419' } });
    await expect(statusOf(tried)).resolves.toBe('02');
    await gateway.payer.confirm({ outTradeNo: tried.outTradeNo });
    await expect(statusOf(tried)).resolves.toBe('04');
  });

  it('that is asked for again by the same call is told the same: paying, then paid', async () => {
    const AccountNo = newCode('0003');
    const OrderNo = newOutTradeNo();
    const again = async (): Promise<string | undefined> => codeOf(await pay(AccountNo, { OrderNo }));
    await expect(again()).resolves.toBe('AP6419');
    await expect(again()).resolves.toBe('AP6419');
    await gateway.payer.confirm({ outTradeNo: OrderNo });
    await expect(again()).resolves.toBe('0000');
    expect(gateway.books.trade(OrderNo)?.paidFen).toBe(1230);
    expect(codeOf(await pay(newCode('1111'), { OrderNo }))).toBe('AP5302');
  });

  it('ending in 0003 waits, and fails when the payer refuses', async () => {
    const tried = await pay(newCode('0003'));
    await gateway.payer.refuse({ outTradeNo: tried.outTradeNo });
    await expect(statusOf(tried)).resolves.toBe('99');
    await expect(gateway.payer.confirm({ outTradeNo: tried.outTradeNo })).rejects.toMatchObject({
      reason: 'notWaiting',
    });
  });

  it('ending in 0005 waits, and pays by itself after five seconds', async () => {
    const tried = await pay(newCode('0005'));
    expect(codeOf(tried)).toBe('AP6419');
    await gateway.clock.advance(4_000);
    await expect(statusOf(tried)).resolves.toBe('02');
    await gateway.clock.advance(1_000);
    await expect(statusOf(tried)).resolves.toBe('04');
  });

  it('ending in 0404 is declined, and the order has failed', async () => {
    const tried = await pay(newCode('0404'));
    expect(tried.answer).toMatchObject({ layout: 'direct', fields: { ReturnCode: 'AP5321' } });
    await expect(statusOf(tried)).resolves.toBe('99');
  });

  it.each([
    ['0408', undefined, 'paid'],
    ['0409', undefined, undefined],
    ['0500', 'EUNKWN', 'paid'],
    ['0501', 'EUNKWN', undefined],
    ['2000', 'EUNKWN', 'paying'],
  ])('ending in %s answers %s and leaves the order %s', async (ending, code, status) => {
    const tried = await pay(newCode(ending));
    expect(codeOf(tried)).toBe(code);
    expect(gateway.books.trade(tried.outTradeNo)?.status).toBe(status);
    expect(tried.answer?.layout ?? 'trxResponse').toBe('trxResponse');
  });

  it('that waits is closed by the time limit of its order', async () => {
    const tried = await pay(newCode('0003'), { TIMEOUT_EXPRESS: '2m' });
    await gateway.clock.advance(120_000);
    await expect(statusOf(tried)).resolves.toBe('99');
  });

  it('in the seed dialect answers 1002 while the payer is asked, and AUTHCODE_INVALID for none', async () => {
    const seed = async (PayQRCode: string): Promise<Record<string, string>> =>
      (await merchant.call(seedOrder('4', { PayQRCode }))).fields;
    expect(await seed(EVERGREEN)).toMatchObject({
      ReturnCode: '0000',
      iRspRef: expect.stringMatching(/^56/),
    });
    expect(await seed(newCode('0003'))).toMatchObject({ ReturnCode: '1002' });
    expect(await seed('1')).toMatchObject({ ReturnCode: 'AUTHCODE_INVALID' });
  });
});

describe('MicroPayCancel', () => {
  const cancel = async ({ outTradeNo }: Tried, changes: Values = {}): Promise<string | undefined> =>
    (await merchant.call(cancelRequest(outTradeNo, changes))).fields['ReturnCode'];

  it('ends a bar-code payment that waits, for good', async () => {
    const tried = await pay(newCode('0005'));
    await expect(cancel(tried)).resolves.toBe('0000');
    await expect(cancel(tried)).resolves.toBe('0000');
    await gateway.clock.advance(60_000);
    await expect(statusOf(tried)).resolves.toBe('00');
  });

  it('does not touch one that was paid', async () => {
    const tried = await pay(EVERGREEN);
    await expect(cancel(tried)).resolves.toBe('AP5308');
    await expect(statusOf(tried)).resolves.toBe('04');
  });

  it('is only for bar codes, of Alipay, that are there', async () => {
    const code = await merchant.call(nativeOrder('ALI_PRECREATE'));
    await expect(cancel({ outTradeNo: code.fields['OrderNo'] ?? '', answer: code })).resolves.toBe('AP5309');
    const tried = await pay(newCode('0003'));
    await expect(cancel(tried, { MerchantFlag: 'W' })).resolves.toBe('AP5301');
    const none = await merchant.call(cancelRequest('NONE'));
    expect(none.fields).toMatchObject({ ReturnCode: 'AP5301', ErrorMessage: '订单不存在' });
    expect(none.layout).toBe('trxResponse');
  });

  it('is possible for seven days', async () => {
    const tried = await pay(newCode('0404'));
    await gateway.clock.advance(7 * DAY_MS - 60_000);
    await expect(cancel(tried)).resolves.toBe('0000');
    await gateway.clock.advance(120_000);
    await expect(cancel(tried)).resolves.toBe('AP5310');
  });
});
