import {
  answerText,
  makeAccount,
  nodeName,
  ORDER,
  StandingClock,
} from '../../../test/channels/support/alipay-fixture.js';
import { WIRE_HEADERS, WireServer } from '../../../test/channels/support/wire-server.js';
import type { ChannelAccount, PaymentResult } from '../channel.js';
import { AlipayChannel } from './alipay-channel.js';

const PAY = 'alipay.trade.pay';
const QUERY = 'alipay.trade.query';
const BARCODE = { ...ORDER, authCode: '281234567890123456' };
const TRADE = { out_trade_no: 'ORDER_1', trade_no: 'T1', total_amount: '88.80' };
const BUYER = { buyer_logon_id: 'abc***@example.com', buyer_user_id: '2088102100000001' };

let wire: WireServer;
let channel: AlipayChannel;
let account: ChannelAccount;

beforeAll(async () => {
  wire = await WireServer.start();
  channel = new AlipayChannel(new StandingClock());
  account = makeAccount({ gateway: wire.gateway });
});

afterAll(async () => {
  await channel.onModuleDestroy();
  await wire.close();
});

function success(fields: object): object {
  return { code: '10000', msg: 'Success', ...fields };
}

function failed(subCode: string, fields: object = {}): object {
  return { code: '40004', msg: 'Business Failed', sub_code: subCode, sub_msg: '原因', ...fields };
}

async function queryAnswered(node: object): Promise<PaymentResult> {
  wire.answers(answerText(QUERY, node));
  return channel.query(account, { outTradeNo: 'ORDER_1' });
}

async function barcodeAnswered(node: object): Promise<PaymentResult> {
  wire.answers(answerText(PAY, node));
  return channel.barcode(account, BARCODE);
}

describe('a query', () => {
  it('of a paid trade answers amount, time and payer', async () => {
    const result = await queryAnswered(
      success({ ...TRADE, ...BUYER, trade_status: 'TRADE_SUCCESS', send_pay_date: '2026-03-01 10:00:09' }),
    );
    expect(result).toMatchObject({
      outcome: 'paid',
      amountFen: 8880,
      paidAt: new Date('2026-03-01T02:00:09Z'),
      channelTradeNo: 'T1',
      buyerLogonId: 'abc***@example.com',
      buyerUserId: '2088102100000001',
      evidence: { kind: 'query', reference: 'trace-1' },
    });
  });

  it.each([
    ['TRADE_SUCCESS', undefined, 'paid'],
    ['TRADE_FINISHED', '2026-03-01 10:00:09', 'paid'],
    ['WAIT_BUYER_PAY', undefined, 'waiting'],
    ['TRADE_CLOSED', undefined, 'closed'],
    ['TRADE_CLOSED', '', 'closed'],
    ['TRADE_CLOSED', '2026-03-01 10:00:09', 'refunded'],
  ])('reads %s with payment time %s as %s', async (status, paidAt, outcome) => {
    const node = success({ ...TRADE, trade_status: status, send_pay_date: paidAt });
    expect((await queryAnswered(node)).outcome).toBe(outcome);
  });

  it('of a number that was never scanned finds no trade, which is no failure', async () => {
    const result = await queryAnswered(failed('ACQ.TRADE_NOT_EXIST', { out_trade_no: 'ORDER_1' }));
    expect(result).toMatchObject({ outcome: 'absent', evidence: { kind: 'query' } });
  });

  it("asks by Alipay's number where it is known, else by ours", async () => {
    wire.answers(answerText(QUERY, success({ ...TRADE, trade_status: 'WAIT_BUYER_PAY' })));
    await channel.query(account, { outTradeNo: 'ORDER_1' });
    expect(wire.lastRequest.bizContent).toEqual({ out_trade_no: 'ORDER_1' });
    await channel.query(account, { outTradeNo: 'ORDER_1', channelTradeNo: 'T1' });
    expect(wire.lastRequest.bizContent).toEqual({ trade_no: 'T1' });
  });

  it.each([
    ['is about another order', { ...TRADE, out_trade_no: 'ORDER_2', trade_status: 'TRADE_SUCCESS' }],
    ['names no order', { total_amount: '88.80', trade_status: 'TRADE_SUCCESS' }],
    ['has a status that nobody knows', { ...TRADE, trade_status: 'TRADE_PAID' }],
    ['has no status', TRADE],
    ['has no amount', { out_trade_no: 'ORDER_1', trade_status: 'TRADE_SUCCESS' }],
    ['has an amount that is none', { ...TRADE, total_amount: '88.8e3', trade_status: 'TRADE_SUCCESS' }],
  ])('proves nothing when the answer %s', async (_name, fields) => {
    await expect(queryAnswered(success(fields))).rejects.toMatchObject({ reason: 'invalid_response' });
  });

  it("proves nothing when the answer is about another of Alipay's numbers", async () => {
    wire.answers(answerText(QUERY, success({ ...TRADE, trade_status: 'TRADE_SUCCESS' })));
    const reference = { outTradeNo: 'ORDER_1', channelTradeNo: 'T9' };
    await expect(channel.query(account, reference)).rejects.toMatchObject({ reason: 'invalid_response' });
  });

  it('does not take another order for absent', async () => {
    const node = failed('ACQ.TRADE_NOT_EXIST', { out_trade_no: 'ORDER_2' });
    await expect(queryAnswered(node)).rejects.toMatchObject({ reason: 'invalid_response' });
  });

  it('is unknown while the gateway has a system error', async () => {
    await expect(queryAnswered(failed('ACQ.SYSTEM_ERROR'))).rejects.toMatchObject({ reason: 'no_answer' });
  });
});

describe('a bar code', () => {
  it('is charged with everything that Alipay takes', async () => {
    await barcodeAnswered(success({ ...TRADE, gmt_payment: '2026-03-01 10:00:09' }));
    expect(wire.lastRequest.bizContent).toEqual({
      out_trade_no: 'ORDER_1',
      total_amount: '88.80',
      subject: '红茶 500g',
      time_expire: '2026-03-01 12:00:00',
      product_code: 'FACE_TO_FACE_PAYMENT',
      scene: 'bar_code',
      auth_code: '281234567890123456',
    });
    expect(wire.lastRequest.parameters['notify_url']).toBe(ORDER.notifyUrl);
  });

  it('is paid at once', async () => {
    const node = success({ ...TRADE, ...BUYER, gmt_payment: '2026-03-01 10:00:09' });
    expect(await barcodeAnswered(node)).toMatchObject({
      outcome: 'paid',
      amountFen: 8880,
      channelTradeNo: 'T1',
      paidAt: new Date('2026-03-01T02:00:09Z'),
      evidence: { kind: 'response', content: node },
    });
  });

  it('waits for the payer, whose amount is not there yet', async () => {
    const node = { code: '10003', msg: ' order success pay inprocess', ...TRADE, total_amount: '0.00' };
    const result = await barcodeAnswered(node);
    expect(result).toMatchObject({ outcome: 'waiting', channelTradeNo: 'T1' });
    expect(result.amountFen).toBeUndefined();
  });

  it.each(['ACQ.PAYMENT_AUTH_CODE_INVALID', 'ACQ.CONTEXT_INCONSISTENT', 'ACQ.TRADE_HAS_CLOSE'])(
    'is declined for good with %s',
    async (subCode) => {
      await expect(barcodeAnswered(failed(subCode))).rejects.toMatchObject({ kind: 'declined', final: true });
    },
  );

  it('whose trade is paid already is decided by a query', async () => {
    wire.answers(({ parameters }, response) => {
      const paid = success({ ...TRADE, trade_status: 'TRADE_SUCCESS', send_pay_date: '2026-03-01 10:00:09' });
      const node = parameters['method'] === PAY ? failed('ACQ.TRADE_HAS_SUCCESS') : paid;
      response.writeHead(200, WIRE_HEADERS).end(answerText(parameters['method'] ?? '', node));
    });
    const result = await channel.barcode(account, BARCODE);
    expect(result).toMatchObject({ outcome: 'paid', amountFen: 8880, evidence: { kind: 'query' } });
  });

  it('is not declined by an answer that anybody could have written', async () => {
    const node = failed('ACQ.PAYMENT_AUTH_CODE_INVALID');
    wire.answers(JSON.stringify({ [nodeName(PAY)]: node }));
    await expect(channel.barcode(account, BARCODE)).rejects.toMatchObject({ reason: 'invalid_response' });
  });

  it('proves nothing when the answer is about another order or has no amount', async () => {
    const other = success({ ...TRADE, out_trade_no: 'ORDER_2' });
    await expect(barcodeAnswered(other)).rejects.toMatchObject({ reason: 'invalid_response' });
    const empty = success({ out_trade_no: 'ORDER_1' });
    await expect(barcodeAnswered(empty)).rejects.toMatchObject({ reason: 'invalid_response' });
  });
});
