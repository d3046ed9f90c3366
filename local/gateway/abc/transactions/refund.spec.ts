import { startAbcGateway, type AbcGateway } from '../gateway.ts';
import { newMerchant, type TestMerchant, type Values } from '../spec-support/merchant.ts';
import { placeQr, refundRequest, seedOrder } from '../spec-support/orders.ts';

let gateway: AbcGateway;
let merchant: TestMerchant;

beforeAll(async () => {
  gateway = await startAbcGateway();
  merchant = await newMerchant(gateway);
});

afterAll(() => gateway.close());

/** A paid order of 12.30. */
async function paidOrder(): Promise<string> {
  const { outTradeNo, url } = await placeQr(merchant);
  await gateway.payer.pay(url);
  return outTradeNo;
}

async function refund(outTradeNo: string, changes: Values = {}): Promise<Record<string, string>> {
  return (await merchant.call(refundRequest(outTradeNo, changes))).fields;
}

const refundQuery = (number: string): Promise<Values> => merchant.query(number, { PayTypeID: 'Refund' });

describe('a refund', () => {
  it('of the whole sum makes the order refunded', async () => {
    const outTradeNo = await paidOrder();
    const fields = await refund(outTradeNo);
    expect(fields).toMatchObject({
      ReturnCode: '0000',
      ErrorMessage: '交易成功',
      OrderNo: outTradeNo,
      TrxAmount: '12.30',
      iRspRef: expect.stringMatching(/^56ECEP/),
    });
    expect(await merchant.query(outTradeNo)).toMatchObject({ Status: '05', OrderAmount: '12.30' });
    expect(await refundQuery(fields['NewOrderNo'] ?? '')).toMatchObject({
      PayTypeID: 'Refund',
      Status: '04',
      RefundAmount: '12.30',
      iRspRef: fields['iRspRef'],
    });
  });

  it('of a part leaves the order paid, and nothing in its query tells of it', async () => {
    const outTradeNo = await paidOrder();
    const before = await merchant.query(outTradeNo);
    await refund(outTradeNo, { TrxAmount: '2.30' });
    expect(await merchant.query(outTradeNo)).toEqual(before);
    expect(gateway.books.trade(outTradeNo)).toMatchObject({ refundedFen: 230, statusCode: '04' });
  });

  it('repeated under its number moves no money again', async () => {
    const outTradeNo = await paidOrder();
    const changes = { TrxAmount: '2.30', NewOrderNo: `${outTradeNo}R` };
    const first = await refund(outTradeNo, changes);
    const again = await refund(outTradeNo, changes);
    expect(again).toEqual(first);
    expect(gateway.books.trade(outTradeNo)?.refunds).toHaveLength(1);
  });

  it('under a number that stands for another refund is refused', async () => {
    const [one, other] = [await paidOrder(), await paidOrder()];
    const NewOrderNo = `${one}R`;
    await refund(one, { TrxAmount: '2.30', NewOrderNo });
    expect(await refund(one, { TrxAmount: '2.31', NewOrderNo })).toMatchObject({ ReturnCode: 'AP5307' });
    expect(await refund(other, { TrxAmount: '2.30', NewOrderNo })).toMatchObject({ ReturnCode: 'AP5307' });
    expect(gateway.books.trade(other)?.refundedFen).toBe(0);
  });

  it('takes no more than is left', async () => {
    const outTradeNo = await paidOrder();
    await refund(outTradeNo, { TrxAmount: '10.00' });
    expect(await refund(outTradeNo, { TrxAmount: '2.31' })).toMatchObject({ ReturnCode: 'AP5306' });
    expect(await refund(outTradeNo, { TrxAmount: '2.30' })).toMatchObject({ ReturnCode: '0000' });
    expect(gateway.books.trade(outTradeNo)).toMatchObject({ refundedFen: 1230, statusCode: '05' });
  });

  it('of an order that was not paid, or is not there, is refused', async () => {
    const { outTradeNo } = await placeQr(merchant);
    expect(await refund(outTradeNo)).toMatchObject({ ReturnCode: 'AP5305' });
    expect(await refund('NONE')).toMatchObject({ ReturnCode: 'AP5301', ErrorMessage: '订单不存在' });
  });

  it.each([{ OrderDate: '2026-01-16' }, { NewOrderNo: '' }, { CurrencyCode: '840' }, { TrxAmount: '0.00' }])(
    'with %o is refused',
    async (changes) => {
      const outTradeNo = await paidOrder();
      expect((await refund(outTradeNo, changes))['ReturnCode']).toMatch(/^(AP53|APE)/);
      expect(gateway.books.trade(outTradeNo)?.refunds).toEqual([]);
    },
  );

  it('may only be accepted, done later, and counts against the rest from the start', async () => {
    const outTradeNo = await paidOrder();
    gateway.faults.add({ kind: 'slowRefund', outTradeNo, delayMs: 60_000 });
    const fields = await refund(outTradeNo, { TrxAmount: '12.00' });
    expect(fields).toMatchObject({ ReturnCode: '0000', ErrorMessage: '受理成功' });
    expect(await refundQuery(fields['NewOrderNo'] ?? '')).toMatchObject({ Status: '02' });
    expect(await refund(outTradeNo, { TrxAmount: '0.31' })).toMatchObject({ ReturnCode: 'AP5306' });
    expect(gateway.books.trade(outTradeNo)?.refundedFen).toBe(0);
    await gateway.clock.advance(60_000);
    expect(await refundQuery(fields['NewOrderNo'] ?? '')).toMatchObject({ Status: '04' });
    expect(gateway.books.trade(outTradeNo)?.refundedFen).toBe(1200);
  });

  it('may be accepted and fail, which gives the sum free again', async () => {
    const outTradeNo = await paidOrder();
    gateway.faults.add({ kind: 'failedRefund', outTradeNo });
    const fields = await refund(outTradeNo);
    await gateway.clock.advance(10_000);
    expect(await refundQuery(fields['NewOrderNo'] ?? '')).toMatchObject({ Status: '99' });
    expect(gateway.books.trade(outTradeNo)).toMatchObject({ refundedFen: 0, statusCode: '04' });
    expect(await refund(outTradeNo)).toMatchObject({ ReturnCode: '0000' });
  });

  it('that failed is carried out anew under its number, and then no more', async () => {
    const outTradeNo = await paidOrder();
    const changes = { TrxAmount: '2.30', NewOrderNo: `${outTradeNo}R` };
    gateway.faults.add({ kind: 'failedRefund', outTradeNo });
    await refund(outTradeNo, changes);
    await gateway.clock.advance(10_000);
    expect(await refund(outTradeNo, { ...changes, TrxAmount: '2.31' })).toMatchObject({
      ReturnCode: 'AP5307',
    });
    const again = await refund(outTradeNo, changes);
    expect(again).toMatchObject({ ReturnCode: '0000', ErrorMessage: '交易成功' });
    expect(await refund(outTradeNo, changes)).toEqual(again);
    expect(await refundQuery(changes.NewOrderNo)).toMatchObject({ Status: '04' });
    expect(gateway.books.trade(outTradeNo)).toMatchObject({
      refundedFen: 230,
      refunds: [{ amountFen: 230 }],
    });
  });

  it('in the seed dialect names RefundAmount, and without a number of its own is a new one each time', async () => {
    const { fields: placed } = await merchant.call(seedOrder('2'));
    await gateway.payer.pay(placed['QRCodeURL'] ?? '');
    const request = {
      TrxType: 'Refund',
      OrderNo: placed['OrderNo'],
      RefundAmount: '1.00',
      RefundReason: '用户申请退款',
    };
    const { fields } = await merchant.call(request);
    expect(fields).toMatchObject({ ReturnCode: '0000', RefundAmount: '1.00', Status: '04' });
    expect(fields['RefundNo']).toMatch(/^RF\d+$/);
    await merchant.call(request);
    const numbered = { ...request, RefundNo: `${placed['OrderNo']}R` };
    await merchant.call(numbered);
    await merchant.call(numbered);
    expect(gateway.books.trade(placed['OrderNo'] ?? '')?.refundedFen).toBe(300);
    const { fields: asked } = await merchant.call({ TrxType: 'OrderQuery', OrderNo: fields['RefundNo'] });
    expect(asked).toMatchObject({
      ReturnCode: '0000',
      Status: '04',
      RefundAmount: '1.00',
      OrderNo: placed['OrderNo'],
    });
  });
});

describe('a query', () => {
  it('without details tells the state alone', async () => {
    const outTradeNo = await paidOrder();
    const { Status, iRspRef } = await merchant.query(outTradeNo, { QueryDetail: 'false' });
    expect([Status, iRspRef]).toEqual(['04', undefined]);
  });

  it('carries Chinese texts in GBK', async () => {
    const { outTradeNo } = await placeQr(merchant, { OrderDesc: '铁观音“特级”' });
    expect(await merchant.query(outTradeNo)).toMatchObject({ OrderDesc: '铁观音“特级”' });
  });

  it('of what is not there says so in the known words', async () => {
    expect(await merchant.query('NONE')).toMatchObject({ ReturnCode: 'AP5301', ErrorMessage: '订单不存在' });
    const outTradeNo = await paidOrder();
    expect(await merchant.query(outTradeNo, { PayTypeID: 'Refund' })).toMatchObject({ ReturnCode: 'AP5301' });
    expect(await merchant.query(outTradeNo, { PayTypeID: 'PreAuthPay' })).toMatchObject({
      ReturnCode: 'AP5301',
    });
    expect(await merchant.query(outTradeNo, { PayTypeID: 'Else' })).toMatchObject({ ReturnCode: 'APE001' });
    expect(await merchant.query(outTradeNo, { QueryDetail: '1' })).toMatchObject({ ReturnCode: 'APE001' });
  });

  it('answers by the chosen rules where the sources are silent', async () => {
    const other = await startAbcGateway({ rules: { partialRefundStatus: '05', paidStatus: '03' } });
    const theirs = await newMerchant(other);
    const { outTradeNo, url } = await placeQr(theirs);
    await other.payer.pay(url);
    expect(await theirs.query(outTradeNo)).toMatchObject({ Status: '03' });
    await theirs.call(refundRequest(outTradeNo, { TrxAmount: '0.01' }));
    expect(await theirs.query(outTradeNo)).toMatchObject({ Status: '05' });
    await other.close();
  });
});
