import { EVERGREEN_CODE } from '../../shared/payers/auth-codes.ts';
import { closing } from '../../shared/spec-support/closing.ts';
import type { AlipayGateway } from '../alipay-gateway.ts';
import { startAlipayGateway } from '../gateway.ts';
import { newMerchant, newOutTradeNo, type Answer, type Merchant } from '../spec-support/merchant.ts';

let nextCode = 0;

/** A well-formed code that nobody has used, ending as a spec wants it. */
function newCode(tail = '7777'): string {
  nextCode += 1;
  return `28${String(nextCode).padStart(12, '0')}${tail}`;
}

describe('alipay.trade.pay', () => {
  let gateway: AlipayGateway;
  let merchant: Merchant;

  beforeEach(async () => {
    gateway = closing(await startAlipayGateway());
    merchant = await newMerchant(gateway);
  });

  const pay = (
    outTradeNo: string,
    authCode: string,
    changes: Record<string, unknown> = {},
  ): Promise<Answer> =>
    merchant.call('pay', {
      outTradeNo,
      authCode,
      scene: 'bar_code',
      totalAmount: '12.50',
      subject: '豆浆',
      ...changes,
    });

  it('takes the money at once and says who paid', async () => {
    const outTradeNo = newOutTradeNo();
    await expect(pay(outTradeNo, newCode())).resolves.toMatchObject({
      code: '10000',
      outTradeNo,
      totalAmount: '12.50',
      receiptAmount: '12.50',
      tradeNo: expect.stringMatching(/^\d{28}$/),
      buyerUserId: expect.stringMatching(/^2088\d{12}$/),
      gmtPayment: expect.any(String),
      fundBillList: [{ amount: '12.50', fundChannel: 'ALIPAYACCOUNT' }],
    });
    expect(gateway.books.trade(outTradeNo)).toMatchObject({ status: 'TRADE_SUCCESS', paidFen: 1250 });
  });

  it('takes the code from the wallet of its payer, for 60 seconds', async () => {
    const { code } = await gateway.payer.paymentCode('hanmeimei');
    expect(code).toMatch(/^28\d{16}$/);
    await expect(pay(newOutTradeNo(), code)).resolves.toMatchObject({ buyerUserId: '2088102100000022' });
    const late = await gateway.payer.paymentCode();
    await gateway.clock.advance(60_000);
    await expect(pay(newOutTradeNo(), late.code)).resolves.toMatchObject({
      subCode: 'ACQ.PAYMENT_AUTH_CODE_INVALID',
    });
  });

  it('takes every code once, but the evergreen one always', async () => {
    const code = newCode();
    await pay(newOutTradeNo(), code);
    await expect(pay(newOutTradeNo(), code)).resolves.toMatchObject({
      subCode: 'ACQ.PAYMENT_AUTH_CODE_INVALID',
    });
    for (const totalAmount of ['0.01', '5000.00']) {
      await expect(pay(newOutTradeNo(), EVERGREEN_CODE, { totalAmount })).resolves.toMatchObject({
        code: '10000',
      });
    }
  });

  it.each([
    '2412345678901234',
    '3112345678901234',
    '281234567890123',
    '2812345678901234567890123',
    '28123456789012ab',
  ])('refuses the malformed code %s', async (code) => {
    await expect(pay(newOutTradeNo(), code)).resolves.toMatchObject({
      subCode: 'ACQ.PAYMENT_AUTH_CODE_INVALID',
    });
  });

  it('answers a paid number, a closed one and one of another order each with its own code', async () => {
    const paid = newOutTradeNo();
    await pay(paid, newCode());
    await expect(pay(paid, newCode())).resolves.toMatchObject({ subCode: 'ACQ.TRADE_HAS_SUCCESS' });
    await expect(pay(paid, newCode(), { totalAmount: '12.51' })).resolves.toMatchObject({
      subCode: 'ACQ.CONTEXT_INCONSISTENT',
    });
    const closed = newOutTradeNo();
    await pay(closed, newCode('0003'));
    await merchant.call('cancel', { outTradeNo: closed });
    await expect(pay(closed, newCode())).resolves.toMatchObject({ subCode: 'ACQ.TRADE_HAS_CLOSE' });
  });

  describe('above 1000.00 yuan or with code …0003', () => {
    it.each([
      ['…0003', '12.50', '0003'],
      ['1000.01 yuan', '1000.01', '7777'],
    ])('waits for the payer (%s), who confirms', async (_what, totalAmount, tail) => {
      const outTradeNo = newOutTradeNo();
      await expect(pay(outTradeNo, newCode(tail), { totalAmount })).resolves.toMatchObject({
        code: '10003',
        msg: ' order success pay inprocess',
        tradeNo: expect.any(String),
        receiptAmount: '0.00',
      });
      await expect(merchant.call('query', { outTradeNo })).resolves.toMatchObject({
        tradeStatus: 'WAIT_BUYER_PAY',
      });
      await gateway.payer.confirm(outTradeNo);
      await expect(merchant.call('query', { outTradeNo })).resolves.toMatchObject({
        tradeStatus: 'TRADE_SUCCESS',
      });
    });

    it('pays 1000.00 yuan without a password', async () => {
      await expect(pay(newOutTradeNo(), newCode(), { totalAmount: '1000.00' })).resolves.toMatchObject({
        code: '10000',
      });
    });

    it('is closed when the payer refuses', async () => {
      const outTradeNo = newOutTradeNo();
      await pay(outTradeNo, newCode('0003'));
      await gateway.payer.refuse(outTradeNo);
      await expect(merchant.call('query', { outTradeNo })).resolves.toMatchObject({
        tradeStatus: 'TRADE_CLOSED',
      });
      await expect(gateway.payer.confirm(outTradeNo)).rejects.toMatchObject({ reason: 'notWaiting' });
    });

    it('answers the very same call again with 10003, since the payment still waits', async () => {
      const outTradeNo = newOutTradeNo();
      const code = newCode('0003');
      const first = await pay(outTradeNo, code);
      await expect(pay(outTradeNo, code)).resolves.toMatchObject({
        code: '10003',
        tradeNo: first['tradeNo'],
      });
    });

    it('may be tried with another code, which pays the same trade', async () => {
      const outTradeNo = newOutTradeNo();
      const first = await pay(outTradeNo, newCode('0003'));
      await expect(pay(outTradeNo, newCode())).resolves.toMatchObject({
        code: '10000',
        tradeNo: first['tradeNo'],
      });
      expect(gateway.books.totals()).toEqual({ trades: 1, paidFen: 1250, refundedFen: 0 });
    });
  });

  it('pays by itself five seconds after code …0005', async () => {
    const outTradeNo = newOutTradeNo();
    await expect(pay(outTradeNo, newCode('0005'))).resolves.toMatchObject({ code: '10003' });
    await gateway.clock.advance(2_500);
    expect(gateway.books.trade(outTradeNo)?.status).toBe('WAIT_BUYER_PAY');
    await gateway.clock.advance(2_500);
    expect(gateway.books.trade(outTradeNo)).toMatchObject({ status: 'TRADE_SUCCESS', isWaiting: false });
  });

  it.each([
    ['0404', '40004', 'ACQ.BUYER_BALANCE_NOT_ENOUGH', 0],
    ['0500', '40004', 'ACQ.SYSTEM_ERROR', 1250],
    ['0501', '40004', 'ACQ.SYSTEM_ERROR', 0],
    ['2000', '20000', 'aop.unknow-error', 1250],
  ])('with code …%s answers %s %s and takes %d fen', async (tail, code, subCode, paidFen) => {
    const outTradeNo = newOutTradeNo();
    await expect(pay(outTradeNo, newCode(tail))).resolves.toMatchObject({ code, subCode });
    expect(gateway.books.trade(outTradeNo)?.paidFen ?? 0).toBe(paidFen);
  });

  it("with code …0408 charges and drops the connection; the SDK's own repeat learns that it is paid", async () => {
    const outTradeNo = newOutTradeNo();
    await expect(pay(outTradeNo, newCode('0408'))).resolves.toMatchObject({
      subCode: 'ACQ.TRADE_HAS_SUCCESS',
    });
    expect(gateway.requests.of('pay', outTradeNo).map((entry) => entry.outcome)).toEqual([
      'dropped',
      'answered',
    ]);
    expect(gateway.books.totals().paidFen).toBe(1250);
  });
});

describe('alipay.trade.create', () => {
  let gateway: AlipayGateway;
  let merchant: Merchant;

  beforeEach(async () => {
    gateway = closing(await startAlipayGateway());
    merchant = await newMerchant(gateway);
  });

  const create = (outTradeNo: string, changes: Record<string, unknown> = {}): Promise<Answer> =>
    merchant.call('create', {
      outTradeNo,
      totalAmount: '3.00',
      subject: '包子',
      buyerId: '2088102100000022',
      ...changes,
    });

  it('makes a trade that waits for its buyer at once', async () => {
    const outTradeNo = newOutTradeNo();
    await expect(create(outTradeNo)).resolves.toMatchObject({ code: '10000', tradeNo: expect.any(String) });
    expect(gateway.books.trade(outTradeNo)).toMatchObject({
      status: 'WAIT_BUYER_PAY',
      payer: { id: 'hanmeimei' },
    });
    await gateway.payer.pay(outTradeNo);
    await expect(create(outTradeNo)).resolves.toMatchObject({ subCode: 'ACQ.TRADE_HAS_SUCCESS' });
  });

  it('gives the same trade again, but not to another buyer or for another amount', async () => {
    const outTradeNo = newOutTradeNo();
    const first = await create(outTradeNo);
    await expect(create(outTradeNo)).resolves.toMatchObject({ tradeNo: first['tradeNo'] });
    await expect(create(outTradeNo, { buyerId: '2088102100000011' })).resolves.toMatchObject({
      subCode: 'ACQ.TRADE_BUYER_NOT_MATCH',
    });
    await expect(create(outTradeNo, { totalAmount: '4.00' })).resolves.toMatchObject({
      subCode: 'ACQ.CONTEXT_INCONSISTENT',
    });
  });

  it('wants to know the buyer', async () => {
    await expect(create(newOutTradeNo(), { buyerId: undefined })).resolves.toMatchObject({
      subCode: 'ACQ.INVALID_PARAMETER',
    });
  });
});
