import { EVERGREEN_CODE } from '../../shared/payers/auth-codes.ts';
import { closing } from '../../shared/spec-support/closing.ts';
import type { AlipayGateway } from '../alipay-gateway.ts';
import { startAlipayGateway } from '../gateway.ts';
import { newMerchant, newOutTradeNo, type Answer, type Merchant } from '../spec-support/merchant.ts';
import { REFUND_WINDOW_MS } from '../trades/trade-books.ts';

const DAY_MS = 24 * 3600_000;

describe('Ending a trade', () => {
  let gateway: AlipayGateway;
  let merchant: Merchant;

  beforeEach(async () => {
    gateway = closing(await startAlipayGateway());
    merchant = await newMerchant(gateway);
  });

  const cancel = (bizContent: Record<string, unknown>): Promise<Answer> =>
    merchant.call('cancel', bizContent);
  const close = (outTradeNo: string): Promise<Answer> => merchant.call('close', { outTradeNo });
  const status = (outTradeNo: string): string | undefined => gateway.books.trade(outTradeNo)?.status;

  async function newCode(outTradeNo: string): Promise<string> {
    const answer = await merchant.call('precreate', { outTradeNo, totalAmount: '20.00', subject: '面' });
    return String(answer['qrCode']);
  }

  async function scanned(): Promise<string> {
    const outTradeNo = newOutTradeNo();
    await gateway.payer.scan(await newCode(outTradeNo));
    return outTradeNo;
  }

  async function paid(): Promise<string> {
    const outTradeNo = newOutTradeNo();
    await merchant.call('pay', { outTradeNo, totalAmount: '20.00', subject: '面', authCode: EVERGREEN_CODE });
    return outTradeNo;
  }

  describe('alipay.trade.cancel', () => {
    it('closes what waits', async () => {
      const outTradeNo = await scanned();
      await expect(cancel({ outTradeNo })).resolves.toMatchObject({
        code: '10000',
        action: 'close',
        retryFlag: 'N',
        tradeNo: expect.any(String),
      });
      expect(status(outTradeNo)).toBe('TRADE_CLOSED');
    });

    it('gives back what is paid, and answers close when it is repeated', async () => {
      const outTradeNo = await paid();
      await expect(cancel({ outTradeNo })).resolves.toMatchObject({ code: '10000', action: 'refund' });
      await expect(cancel({ outTradeNo })).resolves.toMatchObject({ code: '10000', action: 'close' });
      expect(gateway.books.trade(outTradeNo)).toMatchObject({
        status: 'TRADE_CLOSED',
        refundedFen: 2000,
        refunds: [{ origin: 'cancel', requestNo: outTradeNo }],
      });
    });

    it('is a success without action for an unknown number, and a failure for an unknown trade_no', async () => {
      const answer = await cancel({ outTradeNo: newOutTradeNo() });
      expect(answer).toMatchObject({ code: '10000', retryFlag: 'N' });
      expect(answer).not.toHaveProperty('action');
      expect(answer).not.toHaveProperty('tradeNo');
      await expect(cancel({ tradeNo: '2026010122001400000000000000' })).resolves.toMatchObject({
        code: '40004',
        subCode: 'ACQ.TRADE_NOT_EXIST',
      });
    });

    it('is refused after a partial refund', async () => {
      const outTradeNo = await paid();
      await merchant.call('refund', { outTradeNo, refundAmount: '5.00', outRequestNo: 'r1' });
      await expect(cancel({ outTradeNo })).resolves.toMatchObject({
        subCode: 'ACQ.REASON_TRADE_REFUND_FEE_ERR',
      });
    });

    it('is refused after 24 hours', async () => {
      const outTradeNo = await paid();
      await gateway.clock.advance(DAY_MS + 1_000);
      await expect(cancel({ outTradeNo })).resolves.toMatchObject({ subCode: 'ACQ.TRADE_CANCEL_TIME_OUT' });
      expect(gateway.books.totals().refundedFen).toBe(0);
    });

    it('asks for a number', async () => {
      await expect(cancel({})).resolves.toMatchObject({ subCode: 'ACQ.INVALID_PARAMETER' });
    });
  });

  describe('alipay.trade.close', () => {
    it('closes what waits, for good', async () => {
      const outTradeNo = await scanned();
      await expect(close(outTradeNo)).resolves.toMatchObject({ code: '10000', outTradeNo });
      await expect(close(outTradeNo)).resolves.toMatchObject({
        subCode: 'ACQ.TRADE_STATUS_ERROR',
        outTradeNo,
      });
      await expect(gateway.payer.pay(outTradeNo)).rejects.toMatchObject({ reason: 'closed' });
    });

    it('leaves a paid trade alone', async () => {
      const outTradeNo = await paid();
      await expect(close(outTradeNo)).resolves.toMatchObject({ subCode: 'ACQ.TRADE_STATUS_ERROR' });
      expect(status(outTradeNo)).toBe('TRADE_SUCCESS');
    });

    it('knows no trade before the scan, and the code stays payable', async () => {
      const outTradeNo = newOutTradeNo();
      const qrCode = await newCode(outTradeNo);
      await expect(close(outTradeNo)).resolves.toMatchObject({ subCode: 'ACQ.TRADE_NOT_EXIST' });
      await expect(gateway.payer.pay(qrCode)).resolves.toMatchObject({ status: 'TRADE_SUCCESS' });
    });
  });

  it('By the other rule, closing or cancelling an unscanned number kills its code', async () => {
    const strict = closing(await startAlipayGateway({ rules: { closeLocksUnopenedNumber: true } }));
    const shop = await newMerchant(strict);
    for (const method of ['close', 'cancel']) {
      const outTradeNo = newOutTradeNo();
      const order = { outTradeNo, totalAmount: '1.00', subject: '面' };
      const qrCode = String((await shop.call('precreate', order))['qrCode']);
      await shop.call(method, { outTradeNo });
      await expect(strict.payer.pay(qrCode)).rejects.toMatchObject({ reason: 'closed' });
      await expect(shop.call('pay', { ...order, authCode: EVERGREEN_CODE })).resolves.toMatchObject({
        subCode: 'ACQ.TRADE_HAS_CLOSE',
      });
    }
  });

  it('A trade closes by itself when its time is over, and is finished a year after its payment', async () => {
    const open = await scanned();
    const bought = await paid();
    await gateway.clock.advance(3 * 3600_000);
    expect(gateway.books.trade(open)).toMatchObject({ status: 'TRADE_CLOSED', closedBy: 'timeout' });
    await gateway.clock.advance(REFUND_WINDOW_MS);
    await expect(merchant.call('query', { outTradeNo: bought })).resolves.toMatchObject({
      tradeStatus: 'TRADE_FINISHED',
    });
    await expect(
      merchant.call('refund', { outTradeNo: bought, refundAmount: '20.00' }),
    ).resolves.toMatchObject({
      subCode: 'ACQ.TRADE_HAS_FINISHED',
    });
    await expect(cancel({ outTradeNo: bought })).resolves.toMatchObject({
      subCode: 'ACQ.TRADE_HAS_FINISHED',
    });
  });
});
