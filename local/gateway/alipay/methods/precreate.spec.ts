import { closing } from '../../shared/spec-support/closing.ts';
import { formatChinaTime } from '../../shared/values/china-time.ts';
import type { AlipayGateway } from '../alipay-gateway.ts';
import { startAlipayGateway } from '../gateway.ts';
import { newMerchant, newOutTradeNo, type Answer, type Merchant } from '../spec-support/merchant.ts';

const HOUR_MS = 3600_000;

describe('alipay.trade.precreate', () => {
  let gateway: AlipayGateway;
  let merchant: Merchant;

  beforeEach(async () => {
    gateway = closing(await startAlipayGateway());
    merchant = await newMerchant(gateway);
  });

  const order = (outTradeNo: string, changes: Record<string, unknown> = {}): Promise<Answer> =>
    merchant.call('precreate', { outTradeNo, totalAmount: '88.80', subject: '手冲咖啡', ...changes });
  const codeOf = async (answer: Promise<Answer>): Promise<string> => String((await answer)['qrCode']);

  it('gives a code and makes no trade until somebody scans it', async () => {
    const outTradeNo = newOutTradeNo();
    const qrCode = await codeOf(order(outTradeNo));
    expect(qrCode).toMatch(/\/qr\/bax\w+$/);
    await expect(merchant.call('query', { outTradeNo })).resolves.toMatchObject({
      code: '40004',
      subCode: 'ACQ.TRADE_NOT_EXIST',
    });
    await gateway.payer.scan(qrCode);
    await expect(merchant.call('query', { outTradeNo })).resolves.toMatchObject({
      code: '10000',
      tradeStatus: 'WAIT_BUYER_PAY',
      receiptAmount: '0.00',
      totalAmount: '88.80',
    });
    await gateway.payer.pay(qrCode);
    await expect(merchant.call('query', { outTradeNo })).resolves.toMatchObject({
      tradeStatus: 'TRADE_SUCCESS',
      receiptAmount: '88.80',
      buyerUserType: 'PRIVATE',
      sendPayDate: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    });
  });

  it('cannot be paid twice', async () => {
    const qrCode = await codeOf(order(newOutTradeNo()));
    await gateway.payer.pay(qrCode);
    await expect(gateway.payer.pay(qrCode)).rejects.toMatchObject({ reason: 'alreadyPaid' });
    expect(gateway.books.totals()).toEqual({ trades: 1, paidFen: 8880, refundedFen: 0 });
  });

  it('belongs to the buyer who scanned it first', async () => {
    const qrCode = await codeOf(order(newOutTradeNo()));
    await gateway.payer.scan(qrCode, 'hanmeimei');
    await expect(gateway.payer.pay(qrCode, 'lilei')).rejects.toMatchObject({ reason: 'otherBuyer' });
    await expect(gateway.payer.pay(qrCode)).resolves.toMatchObject({ payer: { id: 'hanmeimei' } });
  });

  it('lets a code live two hours even when the order may live longer', async () => {
    const qrCode = await codeOf(order(newOutTradeNo(), { timeoutExpress: '1d' }));
    await gateway.clock.advance(2 * HOUR_MS - 60_000);
    await gateway.payer.scan(qrCode);
    const late = await codeOf(order(newOutTradeNo(), { timeoutExpress: '1d' }));
    await gateway.clock.advance(2 * HOUR_MS);
    await expect(gateway.payer.scan(late)).rejects.toMatchObject({ reason: 'codeExpired' });
  });

  it('ends code and trade at time_expire, which wins over timeout_express', async () => {
    const outTradeNo = newOutTradeNo();
    const timeExpire = formatChinaTime(gateway.clock.nowMs() + 5 * 60_000);
    const qrCode = await codeOf(order(outTradeNo, { timeExpire, timeoutExpress: '1h' }));
    await gateway.payer.scan(qrCode);
    await gateway.clock.advance(5 * 60_000);
    await expect(gateway.payer.pay(qrCode)).rejects.toMatchObject({ reason: 'closed' });
    expect(gateway.books.trade(outTradeNo)).toMatchObject({ status: 'TRADE_CLOSED', closedBy: 'timeout' });
  });

  it('ends the code by qr_code_timeout_express while the order lives on', async () => {
    const outTradeNo = newOutTradeNo();
    const qrCode = await codeOf(order(outTradeNo, { qrCodeTimeoutExpress: '1m' }));
    await gateway.clock.advance(60_000);
    await expect(gateway.payer.scan(qrCode)).rejects.toMatchObject({ reason: 'codeExpired' });
    await expect(gateway.payer.pay(await codeOf(order(outTradeNo)))).resolves.toMatchObject({
      paidFen: 8880,
    });
  });

  it('gives the same code for the same order again, also after the buyer scanned it', async () => {
    const outTradeNo = newOutTradeNo();
    const first = await codeOf(order(outTradeNo));
    await gateway.payer.scan(first);
    expect(await codeOf(order(outTradeNo))).toBe(first);
  });

  it('refuses another amount for a number with an open trade, and any for a paid one', async () => {
    const outTradeNo = newOutTradeNo();
    const qrCode = await codeOf(order(outTradeNo));
    await gateway.payer.scan(qrCode);
    await expect(order(outTradeNo, { totalAmount: '1.00' })).resolves.toMatchObject({
      subCode: 'ACQ.CONTEXT_INCONSISTENT',
    });
    await gateway.payer.pay(qrCode);
    await expect(order(outTradeNo)).resolves.toMatchObject({ subCode: 'ACQ.TRADE_HAS_SUCCESS' });
  });

  it('gives a code for a closed number that nobody can pay', async () => {
    const outTradeNo = newOutTradeNo();
    await gateway.payer.scan(await codeOf(order(outTradeNo)));
    await merchant.call('close', { outTradeNo });
    const code = await codeOf(order(outTradeNo));
    await expect(gateway.payer.pay(code)).rejects.toMatchObject({ reason: 'closed' });
    expect(gateway.books.totals().paidFen).toBe(0);
  });

  it('stays payable after the payer refused it', async () => {
    const outTradeNo = newOutTradeNo();
    const qrCode = await codeOf(order(outTradeNo));
    await gateway.payer.scan(qrCode);
    await gateway.payer.refuse(qrCode);
    expect(gateway.books.trade(outTradeNo)).toMatchObject({
      status: 'WAIT_BUYER_PAY',
      refusedAt: expect.any(String),
    });
    await expect(gateway.payer.pay(qrCode)).resolves.toMatchObject({ status: 'TRADE_SUCCESS' });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no amount', { totalAmount: undefined }, 'ACQ.INVALID_PARAMETER'],
    ['three decimals', { totalAmount: '1.001' }, 'ACQ.INVALID_PARAMETER'],
    ['nothing to pay', { totalAmount: '0.00' }, 'ACQ.TOTAL_FEE_EXCEED'],
    ['too much to pay', { totalAmount: '100000000.01' }, 'ACQ.TOTAL_FEE_EXCEED'],
    [
      'discounts that do not add up',
      { discountableAmount: '1', undiscountableAmount: '2' },
      'ACQ.INVALID_PARAMETER',
    ],
    ['a subject with a slash', { subject: 'a/b' }, 'ACQ.INVALID_PARAMETER'],
    ['a subject of 257 characters', { subject: '长'.repeat(257) }, 'ACQ.INVALID_PARAMETER'],
    ['a number with a space', { outTradeNo: 'a b' }, 'ACQ.INVALID_PARAMETER'],
    ['a number of 65 characters', { outTradeNo: 'a'.repeat(65) }, 'ACQ.INVALID_PARAMETER'],
    ['a broken timeout', { timeoutExpress: '1.5h' }, 'ACQ.INVALID_PARAMETER'],
    [
      'a time limit in the past',
      { timeExpire: '2020-01-01 00:00:00' },
      'ACQ.NOW_TIME_AFTER_EXPIRE_TIME_ERROR',
    ],
    ['a product of the page', { productCode: 'FAST_INSTANT_TRADE_PAY' }, 'ACQ.INVALID_PARAMETER'],
    ["somebody else's seller", { sellerId: '2088000000000000' }, 'ACQ.SELLER_NOT_EXIST'],
    [
      'too many goods',
      { goodsDetail: Array.from({ length: 151 }, () => ({})) },
      'ACQ.SUB_GOODS_SIZE_MAX_COUNT',
    ],
  ])('refuses an order with %s', async (_what, changes, subCode) => {
    await expect(order(newOutTradeNo(), changes)).resolves.toMatchObject({ code: '40004', subCode });
  });

  it('shares its numbers with the other applications of the same seller, and with no other seller', async () => {
    const outTradeNo = newOutTradeNo();
    await gateway.payer.scan(await codeOf(order(outTradeNo)));
    const sibling = await newMerchant(gateway, { appId: '9021000100000002' });
    await expect(sibling.call('query', { outTradeNo })).resolves.toMatchObject({
      tradeStatus: 'WAIT_BUYER_PAY',
    });
    const stranger = await newMerchant(gateway, { appId: '9021000100000003', sellerId: '2088621900000003' });
    await expect(stranger.call('query', { outTradeNo })).resolves.toMatchObject({
      subCode: 'ACQ.TRADE_NOT_EXIST',
    });
    const tradeNo = gateway.books.trade(outTradeNo)?.tradeNo;
    await expect(stranger.call('query', { tradeNo })).resolves.toMatchObject({
      subCode: 'ACQ.TRADE_NOT_EXIST',
    });
  });
});
