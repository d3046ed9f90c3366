import {
  answerText,
  makeAccount,
  nodeName,
  StandingClock,
} from '../../../test/channels/support/alipay-fixture.js';
import { WireServer } from '../../../test/channels/support/wire-server.js';
import type { ChannelAccount, RefundResult } from '../channel.js';
import { AlipayChannel } from './alipay-channel.js';

const REFUND = 'alipay.trade.refund';
const REFUND_QUERY = 'alipay.trade.fastpay.refund.query';
const REQUEST = {
  outTradeNo: 'ORDER_1',
  outRequestNo: 'R1',
  refundAmountFen: 1,
  reason: '退一件',
  operatorId: 'op',
  storeId: '',
};

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
  return { code: '10000', msg: 'Success', out_trade_no: 'ORDER_1', trade_no: 'T1', ...fields };
}

function failed(subCode: string): object {
  return { code: '40004', msg: 'Business Failed', sub_code: subCode };
}

async function refundAnswered(node: object): Promise<RefundResult> {
  wire.answers(answerText(REFUND, node));
  return channel.refund(account, REQUEST);
}

async function queryAnswered(node: object): Promise<RefundResult> {
  wire.answers(answerText(REFUND_QUERY, node));
  return channel.queryRefund(account, { outTradeNo: 'ORDER_1', outRequestNo: 'R1' });
}

describe('a refund', () => {
  it('always names its own number', async () => {
    await refundAnswered(success({ fund_change: 'Y', refund_fee: '0.01' }));
    expect(wire.lastRequest.bizContent).toEqual({
      out_trade_no: 'ORDER_1',
      out_request_no: 'R1',
      refund_amount: '0.01',
      refund_reason: '退一件',
      operator_id: 'op',
      query_options: ['refund_detail_item_list'],
    });
  });

  it('has succeeded when this call moved money', async () => {
    const node = success({
      fund_change: 'Y',
      refund_fee: '5.01',
      gmt_refund_pay: '2026-03-01 10:00:09',
      buyer_user_id: '2088',
      refund_detail_item_list: [{ fund_channel: 'ALIPAYACCOUNT', amount: '0.01' }, { amount: '?' }, null],
    });
    expect(await refundAnswered(node)).toMatchObject({
      outcome: 'success',
      fundChange: true,
      totalRefundedFen: 501,
      refundedAt: new Date('2026-03-01T02:00:09Z'),
      channelTradeNo: 'T1',
      buyerUserId: '2088',
      detailItems: [{ fundChannel: 'ALIPAYACCOUNT', amountFen: 1 }],
      evidence: { kind: 'response', content: node },
    });
  });

  it.each([{ fund_change: 'N' }, {}])('is unconfirmed when it was accepted with %j', async (fields) => {
    const result = await refundAnswered(success({ ...fields, refund_fee: '0.01' }));
    expect(result).toMatchObject({ outcome: 'unconfirmed', fundChange: false });
  });

  it('is declined, finally or for now', async () => {
    await expect(refundAnswered(failed('ACQ.REASON_TRADE_REFUND_FEE_ERR'))).rejects.toMatchObject({
      kind: 'declined',
      final: true,
    });
    await expect(refundAnswered(failed('ACQ.SELLER_BALANCE_NOT_ENOUGH'))).rejects.toMatchObject({
      kind: 'declined',
      final: false,
    });
    await expect(refundAnswered(failed('ACQ.SOMETHING_NEW'))).rejects.toMatchObject({ final: false });
  });

  it('is not declined by an answer that anybody could have written', async () => {
    wire.answers(JSON.stringify({ [nodeName(REFUND)]: failed('ACQ.TRADE_HAS_FINISHED') }));
    await expect(channel.refund(account, REQUEST)).rejects.toMatchObject({ reason: 'invalid_response' });
  });

  it('proves nothing when the answer is about another trade', async () => {
    const failure = refundAnswered(success({ fund_change: 'Y', out_trade_no: 'ORDER_2' }));
    await expect(failure).rejects.toMatchObject({ reason: 'invalid_response' });
  });
});

describe('a refund query', () => {
  it('asks for time and funds, which are not in the answer by themselves', async () => {
    await queryAnswered(success({}));
    expect(wire.lastRequest.bizContent).toEqual({
      out_trade_no: 'ORDER_1',
      out_request_no: 'R1',
      query_options: ['refund_detail_item_list', 'gmt_refund_pay'],
    });
  });

  it('finds a refund that went through', async () => {
    const node = success({
      out_request_no: 'R1',
      refund_status: 'REFUND_SUCCESS',
      refund_amount: '0.01',
      total_amount: '88.80',
      gmt_refund_pay: '2026-03-01 10:00:09',
    });
    expect(await queryAnswered(node)).toMatchObject({
      outcome: 'success',
      refundAmountFen: 1,
      refundedAt: new Date('2026-03-01T02:00:09Z'),
      evidence: { kind: 'query' },
    });
  });

  it.each([
    [success({}), 'absent'],
    [success({ refund_status: 'REFUND_FAIL' }), 'absent'],
    [success({ refund_status: 'REFUND_PROCESSING' }), 'unconfirmed'],
    [failed('ACQ.TRADE_NOT_EXIST'), 'absent'],
    [failed('TRADE_NOT_EXIST'), 'absent'],
  ])('answered with %j is %s', async (node, outcome) => {
    expect(await queryAnswered(node)).toMatchObject({ outcome });
  });

  it('proves nothing about another refund, or with a status or amount that nobody knows', async () => {
    for (const fields of [
      { out_request_no: 'R2', refund_status: 'REFUND_SUCCESS' },
      { refund_status: 'REFUNDED' },
      { refund_status: 'REFUND_SUCCESS', refund_amount: '-1' },
    ]) {
      await expect(queryAnswered(success(fields))).rejects.toMatchObject({ reason: 'invalid_response' });
    }
  });

  it('is unknown while the gateway has a system error', async () => {
    await expect(queryAnswered(failed('ACQ.SYSTEM_ERROR'))).rejects.toMatchObject({ reason: 'no_answer' });
  });
});
