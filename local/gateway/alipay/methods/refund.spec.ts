import { EVERGREEN_CODE } from '../../shared/payers/auth-codes.ts';
import type { AlipayGateway } from '../alipay-gateway.ts';
import { startAlipayGateway } from '../gateway.ts';
import { newMerchant, newOutTradeNo, type Answer, type Merchant } from '../spec-support/merchant.ts';

describe('Giving money back', () => {
  let gateway: AlipayGateway;
  let merchant: Merchant;
  let outTradeNo: string;

  beforeAll(async () => {
    gateway = await startAlipayGateway();
    merchant = await newMerchant(gateway);
  });
  afterAll(() => gateway.close());
  beforeEach(async () => {
    outTradeNo = newOutTradeNo();
    await merchant.call('pay', {
      outTradeNo,
      totalAmount: '100.00',
      subject: '票',
      authCode: EVERGREEN_CODE,
    });
  });

  const refund = (refundAmount: string, outRequestNo?: string, changes = {}): Promise<Answer> =>
    merchant.call('refund', { outTradeNo, refundAmount, outRequestNo, ...changes });
  const find = (outRequestNo: string, changes = {}): Promise<Answer> =>
    merchant.call('fastpay.refund.query', { outTradeNo, outRequestNo, ...changes });

  it('takes several partial refunds, tells the cumulative sum, and closes the trade with the last', async () => {
    await expect(refund('30.00', 'a')).resolves.toMatchObject({
      code: '10000',
      fundChange: 'Y',
      refundFee: '30.00',
      buyerUserId: expect.any(String),
      gmtRefundPay: expect.any(String),
    });
    await expect(refund('20.00', 'b')).resolves.toMatchObject({ fundChange: 'Y', refundFee: '50.00' });
    expect(gateway.books.trade(outTradeNo)?.status).toBe('TRADE_SUCCESS');
    await expect(refund('50.00', 'c')).resolves.toMatchObject({ fundChange: 'Y', refundFee: '100.00' });
    expect(gateway.books.trade(outTradeNo)).toMatchObject({ status: 'TRADE_CLOSED', refundedFen: 10_000 });
    await expect(merchant.call('query', { outTradeNo })).resolves.toMatchObject({
      tradeStatus: 'TRADE_CLOSED',
      sendPayDate: expect.any(String),
    });
  });

  it('moves no money when the same request comes again', async () => {
    await refund('30.00', 'a');
    await expect(refund('30.00', 'a')).resolves.toMatchObject({
      code: '10000',
      fundChange: 'N',
      refundFee: '30.00',
    });
    expect(gateway.books.trade(outTradeNo)?.refundedFen).toBe(3_000);
  });

  it('repeats a whole refund without a request number just as well', async () => {
    await expect(refund('100.00')).resolves.toMatchObject({ fundChange: 'Y' });
    await expect(refund('100.00')).resolves.toMatchObject({ fundChange: 'N' });
    await expect(find(outTradeNo)).resolves.toMatchObject({ refundStatus: 'REFUND_SUCCESS' });
  });

  it('refuses the same request number with another amount', async () => {
    await refund('30.00', 'a');
    await expect(refund('31.00', 'a')).resolves.toMatchObject({ subCode: 'ACQ.DISCORDANT_REPEAT_REQUEST' });
  });

  it('refuses a partial refund without a request number', async () => {
    await expect(refund('30.00')).resolves.toMatchObject({
      subCode: 'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL',
      refundFee: '0.00',
      sendBackFee: '0.00',
    });
  });

  it('refuses more than is left', async () => {
    await refund('60.00', 'a');
    await expect(refund('40.01', 'b')).resolves.toMatchObject({ subCode: 'ACQ.REASON_TRADE_REFUND_FEE_ERR' });
    await refund('40.00', 'b');
    await expect(refund('0.01', 'c')).resolves.toMatchObject({ subCode: 'ACQ.REASON_TRADE_REFUND_FEE_ERR' });
    expect(gateway.books.trade(outTradeNo)?.refundedFen).toBe(10_000);
  });

  it('keeps within the sum when twenty refunds come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => refund('30.00', `p${index}`)));
    expect(answers.filter((answer) => answer['fundChange'] === 'Y')).toHaveLength(3);
    expect(gateway.books.trade(outTradeNo)?.refundedFen).toBe(9_000);
  });

  it('refuses what is unpaid and what is unknown', async () => {
    const waiting = newOutTradeNo();
    const order = { outTradeNo: waiting, totalAmount: '5.00', subject: '票' };
    await gateway.payer.scan(String((await merchant.call('precreate', order))['qrCode']));
    await expect(
      merchant.call('refund', { outTradeNo: waiting, refundAmount: '5.00' }),
    ).resolves.toMatchObject({
      subCode: 'ACQ.TRADE_STATUS_ERROR',
      subMsg: '交易状态不合法',
    });
    await expect(
      merchant.call('refund', { outTradeNo: 'nobody', refundAmount: '5.00' }),
    ).resolves.toMatchObject({
      subCode: 'ACQ.TRADE_NOT_EXIST',
    });
  });

  it('takes trade_no before out_trade_no', async () => {
    const { tradeNo } = gateway.books.trade(outTradeNo) ?? {};
    const answer = await merchant.call('refund', {
      outTradeNo: 'other',
      tradeNo,
      refundAmount: '1.00',
      outRequestNo: 't',
    });
    expect(answer).toMatchObject({ code: '10000', outTradeNo });
  });

  it('shows the parts of a refund where they are asked for', async () => {
    const options = { queryOptions: ['refund_detail_item_list'] };
    await expect(refund('30.00', 'a', options)).resolves.toMatchObject({
      sendBackFee: '30.00',
      refundDetailItemList: [{ amount: '30.00', fundChannel: 'ALIPAYACCOUNT' }],
    });
  });

  describe('alipay.trade.fastpay.refund.query', () => {
    it('finds one refund by its number', async () => {
      await refund('30.00', 'a', { refundReason: '少了一张' });
      await refund('20.00', 'b');
      await expect(find('a', { queryOptions: ['gmt_refund_pay'] })).resolves.toMatchObject({
        outRequestNo: 'a',
        refundAmount: '30.00',
        totalAmount: '100.00',
        refundStatus: 'REFUND_SUCCESS',
        refundReason: '少了一张',
        gmtRefundPay: expect.any(String),
      });
    });

    it('is a success without any refund field for an unknown number', async () => {
      const { traceId: _traceId, ...answer } = await find('never');
      expect(answer).toEqual({ code: '10000', msg: 'Success' });
    });

    it('knows no refund of an unknown trade', async () => {
      await expect(find('a', { outTradeNo: 'nobody' })).resolves.toMatchObject({
        subCode: 'ACQ.TRADE_NOT_EXIST',
      });
    });
  });
});
