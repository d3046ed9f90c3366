import {
  answerBody,
  encodedOrder,
  makeAccount,
  ORDER,
  orderMessage,
  StandingClock,
  trxMessage,
  unsignedBody,
} from '../../../test/channels/support/abc-fixture.js';
import { BankServer } from '../../../test/channels/support/bank-server.js';
import type { ChannelAccount, PaymentResult } from '../channel.js';
import { AbcChannel } from './abc-channel.js';

const BARCODE = { ...ORDER, authCode: '281234567890123456' };
const THIRD_ORDER_NO = '10388163690001620260301000000001';
const TRADE = { OrderNo: 'ORDER_1', OrderAmount: '88.80', ThirdOrderNo: THIRD_ORDER_NO, iRspRef: '56ECEP01' };
const INVALID = { kind: 'unknown', reason: 'invalid_response' };

let bank: BankServer;
let channel: AbcChannel;
let account: ChannelAccount;
let seedAccount: ChannelAccount;

beforeAll(async () => {
  bank = await BankServer.start();
  channel = new AbcChannel(new StandingClock());
  account = makeAccount({ gateway: bank.gateway });
  seedAccount = makeAccount({ gateway: bank.gateway, settings: { dialect: 'seed' } });
});

afterAll(async () => {
  await channel.onModuleDestroy();
  await bank.close();
});

/** The answer to a query that tells of an order. */
function queryAnswer(order: Record<string, unknown>): Buffer {
  return answerBody(trxMessage({ TrxType: 'Query', Order: encodedOrder({ ...TRADE, ...order }) }));
}

function refusal(code: string, message: string): Buffer {
  return answerBody(trxMessage({ ReturnCode: code, ErrorMessage: message }));
}

async function queryAnswered(answer: Buffer, by = account): Promise<PaymentResult> {
  bank.answers(answer);
  return channel.query(by, { outTradeNo: 'ORDER_1', channelTradeNo: 'not asked by' });
}

describe('a query', () => {
  it('of a paid order answers amount, number and payer, out of the order’s GBK', async () => {
    const details = { OrderDesc: '红茶', BUYER_USER_ID: '2088102100000001', szAccDate: '20260301' };
    const result = await queryAnswered(queryAnswer({ Status: '04', ...details }));
    expect(result).toEqual({
      outcome: 'paid',
      amountFen: 8880,
      channelTradeNo: THIRD_ORDER_NO,
      buyerUserId: '2088102100000001',
      paidAt: undefined,
      evidence: {
        kind: 'query',
        reference: '56ECEP01',
        content: { ReturnCode: '0000', ErrorMessage: '交易成功', ...TRADE, Status: '04', ...details },
      },
    });
    expect(bank.lastTransaction).toEqual({
      TrxType: 'Query',
      PayTypeID: 'ImmediatePay',
      OrderNo: 'ORDER_1',
      QueryDetail: 'true',
    });
  });

  it.each([
    ['03', 'paid'],
    ['04', 'paid'],
    ['05', 'refunded'],
    ['02', 'waiting'],
    ['01', 'absent'],
    ['99', 'closed'],
    ['00', 'closed'],
  ])('reads status %s as %s', async (status, outcome) => {
    expect((await queryAnswered(queryAnswer({ Status: status }))).outcome).toBe(outcome);
  });

  it('has the time of payment where the bank’s day is a time, and its own number where there is no other', async () => {
    const order = { Status: '04', ThirdOrderNo: '', szAccDate: '20260301100009' };
    expect(await queryAnswered(queryAnswer(order))).toMatchObject({
      paidAt: new Date('2026-03-01T02:00:09Z'),
      channelTradeNo: '56ECEP01',
    });
  });

  it('of an order that the bank does not know finds none, by the words and not by the code', async () => {
    for (const code of ['AP5301', 'EB9001']) {
      const result = await queryAnswered(refusal(code, '您查询的订单不存在'));
      expect(result).toMatchObject({ outcome: 'absent', evidence: { kind: 'query' } });
    }
  });

  it('is not told that there is no such order by an answer that nobody signed', async () => {
    const unsigned = unsignedBody(trxMessage({ ReturnCode: 'AP5301', ErrorMessage: '订单不存在' }));
    await expect(queryAnswered(unsigned)).rejects.toMatchObject(INVALID);
  });

  it.each([
    ['another order', queryAnswer({ OrderNo: 'ORDER_2', Status: '04' })],
    ['no order number', queryAnswer({ OrderNo: '', Status: '04' })],
    ['no status', queryAnswer({})],
    ['a status that is not documented', queryAnswer({ Status: '07' })],
    ['no amount', queryAnswer({ Status: '04', OrderAmount: '' })],
    ['an amount that is none', queryAnswer({ Status: '04', OrderAmount: '88.8O' })],
    ['no order', answerBody(trxMessage({ TrxType: 'Query' }))],
    ['an order that is no JSON', answerBody(trxMessage({ Order: 'AAAA' }))],
    ['a code that is not documented', refusal('AP9999', '其他')],
  ])('proves nothing with %s', async (_what, answer) => {
    await expect(queryAnswered(answer)).rejects.toMatchObject(INVALID);
  });

  it('in the older dialect reads what stands in the answer itself', async () => {
    const flat = {
      TrxType: 'OrderQuery',
      ...TRADE,
      Status: '04',
      HostDate: '2026/3/1',
      HostTime: '10:00:09',
    };
    const paid = { outcome: 'paid', amountFen: 8880, paidAt: new Date('2026-03-01T02:00:09Z') };
    expect(await queryAnswered(answerBody(trxMessage(flat)), seedAccount)).toMatchObject(paid);
    expect(bank.lastTransaction).toEqual({ TrxType: 'OrderQuery', OrderNo: 'ORDER_1' });
    const both = { ...flat, Order: encodedOrder({ ...TRADE, Status: '04', BUYER_USER_ID: '2088' }) };
    const result = await queryAnswered(answerBody(trxMessage(both)), seedAccount);
    expect(result).toMatchObject({ ...paid, buyerUserId: '2088' });
    const unknown = refusal('ORDER_NOT_FOUND', 'no such order');
    expect(await queryAnswered(unknown, seedAccount)).toMatchObject({ outcome: 'absent' });
  });
});

describe('a bar code', () => {
  const paid = orderMessage({
    TrxType: 'AliPayOrderReq',
    ...TRADE,
    BuyerID: '2088102100000001',
    HostDate: '2026/03/01',
    HostTime: '10:00:09',
  });

  it('is paid at once', async () => {
    bank.answers(answerBody(paid));
    await expect(channel.barcode(account, BARCODE)).resolves.toMatchObject({
      outcome: 'paid',
      amountFen: 8880,
      paidAt: new Date('2026-03-01T02:00:09Z'),
      channelTradeNo: THIRD_ORDER_NO,
      buyerUserId: '2088102100000001',
      evidence: { kind: 'response', reference: '56ECEP01' },
    });
    expect(bank.lastTransaction).toMatchObject({
      Order: { PayTypeID: 'ALI_PAY', AccountNo: BARCODE.authCode, OrderNo: 'ORDER_1' },
    });
  });

  it('has link type 4 and a field of its own in the older dialect', async () => {
    bank.answers(answerBody({ ...paid, TrxType: 'EWalletPayReq' }));
    await expect(channel.barcode(seedAccount, BARCODE)).resolves.toMatchObject({ outcome: 'paid' });
    expect(bank.lastTransaction).toMatchObject({ PaymentLinkType: '4', PayQRCode: BARCODE.authCode });
  });

  it.each([
    ['AP6419', () => account],
    ['1002', () => seedAccount],
  ])('waits for the payer with %s', async (code, by) => {
    bank.answers(refusal(code, '用户支付中'));
    await expect(channel.barcode(by(), BARCODE)).resolves.toMatchObject({ outcome: 'waiting' });
  });

  it('does not wait with the other dialect’s code: the SDK’s own 1002 is none of the bank’s', async () => {
    bank.answers(refusal('1002', '无法读取证书'), refusal('AP5301', '订单不存在'));
    await expect(channel.barcode(account, BARCODE)).rejects.toMatchObject(INVALID);
  });

  it('is asked about when the answer leaves out what was paid', async () => {
    bank.answers(answerBody(orderMessage({ TrxType: 'AliPayOrderReq' })), queryAnswer({ Status: '04' }));
    await expect(channel.barcode(account, BARCODE)).resolves.toMatchObject({
      outcome: 'paid',
      amountFen: 8880,
    });
    expect(bank.transactions.map(({ TrxType }) => TrxType)).toEqual(['AliPayOrderReq', 'Query']);
  });

  it('proves nothing when another order or another amount was paid', async () => {
    for (const changes of [{ OrderNo: 'ORDER_2' }, { OrderAmount: '88.81' }]) {
      bank.answers(answerBody({ ...paid, ...changes }));
      await expect(channel.barcode(account, BARCODE)).rejects.toMatchObject(INVALID);
    }
  });

  it('is of unknown result with EUNKWN, about which nothing more is asked at once', async () => {
    bank.answers(refusal('EUNKWN', '交易结果未知，请进行查证'));
    await expect(channel.barcode(account, BARCODE)).rejects.toMatchObject({
      kind: 'unknown',
      reason: 'no_answer',
    });
    expect(bank.requests).toHaveLength(1);
  });

  it('is declined with the codes that are known, without asking', async () => {
    bank.answers(refusal('2308', '商户无可用的支付方式'));
    await expect(channel.barcode(account, BARCODE)).rejects.toMatchObject({ kind: 'declined', final: true });
    bank.answers(refusal('AUTHCODE_INVALID', '付款码无效'));
    await expect(channel.barcode(seedAccount, BARCODE)).rejects.toMatchObject({
      kind: 'declined',
      final: true,
    });
    expect(bank.requests).toHaveLength(1);
  });

  it.each([
    ['04', { outcome: 'paid', amountFen: 8880 }],
    ['02', { outcome: 'waiting' }],
  ])('refused with a code that is not documented is what the order is: %s', async (status, result) => {
    bank.answers(refusal('AP9999', '订单号重复'), queryAnswer({ Status: status }));
    await expect(channel.barcode(account, BARCODE)).resolves.toMatchObject(result);
  });

  it('refused with a code that is not documented is declined when the order has failed', async () => {
    bank.answers(refusal('AP9999', '余额不足'), queryAnswer({ Status: '99' }));
    await expect(channel.barcode(account, BARCODE)).rejects.toMatchObject({
      kind: 'declined',
      final: true,
      details: { channelCode: 'AP9999', channelMessage: '余额不足' },
    });
  });

  it.each([
    ['is unpaid', queryAnswer({ Status: '01' })],
    ['is not known', refusal('AP5301', '订单不存在')],
    ['cannot be asked about', refusal('EUNKWN', '请查证')],
  ])('refused with a code that is not documented stays unknown when the order %s', async (_what, query) => {
    bank.answers(refusal('AP9999', '其他'), query);
    await expect(channel.barcode(account, BARCODE)).rejects.toMatchObject({ kind: 'unknown' });
  });
});
