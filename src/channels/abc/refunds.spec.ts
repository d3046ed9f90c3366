import {
  answerBody,
  encodedOrder,
  makeAccount,
  StandingClock,
  trxMessage,
  unsignedBody,
} from '../../../test/channels/support/abc-fixture.js';
import { BankServer } from '../../../test/channels/support/bank-server.js';
import type { ChannelAccount, RefundResult } from '../channel.js';
import { AbcChannel } from './abc-channel.js';

const REFUND = { outTradeNo: 'ORDER_1', outRequestNo: 'R1', refundAmountFen: 1250, reason: '尺码{不合}' };
const INVALID = { kind: 'unknown', reason: 'invalid_response' };

let bank: BankServer;
let channel: AbcChannel;
let account: ChannelAccount;

beforeAll(async () => {
  bank = await BankServer.start();
  channel = new AbcChannel(new StandingClock());
  account = makeAccount({ gateway: bank.gateway });
});

afterAll(async () => {
  await channel.onModuleDestroy();
  await bank.close();
});

function accepted(changes: Record<string, unknown> = {}): Buffer {
  const fields = {
    TrxType: 'Refund',
    OrderNo: 'ORDER_1',
    NewOrderNo: 'R1',
    TrxAmount: '12.50',
    iRspRef: 'REF',
  };
  return answerBody(trxMessage({ ...fields, ...changes }));
}

async function queried(order: Record<string, unknown>): Promise<RefundResult> {
  const Order = encodedOrder({ PayTypeID: 'Refund', OrderNo: 'R1', ...order });
  bank.answers(answerBody(trxMessage({ TrxType: 'Query', Order })));
  return channel.queryRefund(account, REFUND);
}

describe('a refund', () => {
  it('names order, refund number and amount, and the time of the request in China', async () => {
    bank.answers(accepted());
    await channel.refund(account, REFUND);
    expect(bank.lastTransaction).toEqual({
      TrxType: 'Refund',
      OrderDate: '2026/03/01',
      OrderTime: '10:00:00',
      OrderNo: 'ORDER_1',
      NewOrderNo: 'R1',
      CurrencyCode: '156',
      TrxAmount: '12.50',
      MerchantRemarks: '尺码不合',
    });
  });

  it('in the older dialect has its fields, and a number, without which a repetition would pay twice', async () => {
    const seed = makeAccount({ gateway: bank.gateway, settings: { dialect: 'seed' } });
    bank.answers(answerBody(trxMessage({ OrderNo: 'ORDER_1', RefundNo: 'R1', RefundAmount: '12.50' })));
    await expect(channel.refund(seed, REFUND)).resolves.toMatchObject({ outcome: 'unconfirmed' });
    expect(bank.lastTransaction).toEqual({
      TrxType: 'Refund',
      OrderNo: 'ORDER_1',
      RefundAmount: '12.50',
      RefundReason: '尺码不合',
      RefundNo: 'R1',
    });
  });

  it('that was accepted is not done before a query says so', async () => {
    bank.answers(accepted());
    const result = await channel.refund(account, REFUND);
    expect(result).toMatchObject({
      outcome: 'unconfirmed',
      evidence: { kind: 'response', reference: 'REF' },
    });
    expect(result.fundChange).toBeUndefined();
  });

  it.each(['AP5306', '2302', 'AP5324'])('that is refused with %s is asked for again later', async (code) => {
    bank.answers(accepted({ ReturnCode: code, ErrorMessage: '退款金额超过可退金额' }));
    await expect(channel.refund(account, REFUND)).rejects.toMatchObject({
      kind: 'declined',
      final: false,
      details: { channelCode: code, channelMessage: '退款金额超过可退金额' },
    });
  });

  it('is of unknown result with EUNKWN, and with a refusal that nobody signed', async () => {
    bank.answers(accepted({ ReturnCode: 'EUNKWN' }));
    await expect(channel.refund(account, REFUND)).rejects.toMatchObject({
      kind: 'unknown',
      reason: 'no_answer',
    });
    bank.answers(unsignedBody(trxMessage({ ReturnCode: 'AP5306' })));
    await expect(channel.refund(account, REFUND)).rejects.toMatchObject(INVALID);
  });

  it.each([{ OrderNo: 'ORDER_2' }, { NewOrderNo: 'R2' }, { TrxAmount: '12.51' }])(
    'proves nothing when the answer is about another one: %j',
    async (changes) => {
      bank.answers(accepted(changes));
      await expect(channel.refund(account, REFUND)).rejects.toMatchObject(INVALID);
    },
  );

  it('has the account’s prefix before its number, as orders have: the bank has one space for both', async () => {
    const prefixed = makeAccount({ gateway: bank.gateway, outTradeNoPrefix: 'S1-' });
    bank.answers(accepted({ NewOrderNo: 'S1-R1' }));
    await channel.refund(prefixed, REFUND);
    expect(bank.lastTransaction).toMatchObject({ NewOrderNo: 'S1-R1' });
    bank.answers(answerBody(trxMessage({ ReturnCode: 'X', ErrorMessage: '订单不存在' })));
    await channel.queryRefund(prefixed, REFUND);
    expect(bank.lastTransaction).toMatchObject({ OrderNo: 'S1-R1' });
  });

  it('whose number the bank has no room for is never sent, and ends', async () => {
    bank.answers(accepted());
    const long = { ...REFUND, outRequestNo: 'R'.repeat(61) };
    await expect(channel.refund(account, long)).rejects.toMatchObject({ kind: 'declined', final: true });
    await expect(channel.queryRefund(account, long)).resolves.toMatchObject({ outcome: 'absent' });
    expect(bank.requests).toHaveLength(0);
  });
});

describe('a query of a refund', () => {
  it('asks by the refund’s own number', async () => {
    await queried({ Status: '05', RefundAmount: '12.50' });
    expect(bank.lastTransaction).toEqual({
      TrxType: 'Query',
      PayTypeID: 'Refund',
      OrderNo: 'R1',
      QueryDetail: 'true',
    });
  });

  it.each([
    ['05', '12.50', 'success'],
    ['05', '', 'success'],
    ['04', '12.50', 'success'],
    // Without an amount of its own this may be the order, which is paid.
    ['04', '', 'unconfirmed'],
    ['03', '12.50', 'unconfirmed'],
    ['02', '12.50', 'unconfirmed'],
    ['01', '12.50', 'unconfirmed'],
    ['99', '12.50', 'failed'],
    ['99', '', 'unconfirmed'],
    ['00', '12.50', 'absent'],
  ])('reads status %s with amount "%s" as %s', async (status, amount, outcome) => {
    expect(await queried({ Status: status, RefundAmount: amount })).toMatchObject({
      outcome,
      refundAmountFen: amount === '' ? undefined : 1250,
      evidence: { kind: 'query' },
    });
  });

  it('may repeat the number of the order that was paid, but no other', async () => {
    const done = { Status: '05', RefundAmount: '12.50' };
    expect(await queried({ ...done, OrderNo: 'ORDER_1' })).toMatchObject({ outcome: 'success' });
    await expect(queried({ ...done, OrderNo: 'R2' })).rejects.toMatchObject(INVALID);
  });

  it('finds none where the bank says so', async () => {
    bank.answers(answerBody(trxMessage({ ReturnCode: 'AP5301', ErrorMessage: '订单不存在' })));
    await expect(channel.queryRefund(account, REFUND)).resolves.toMatchObject({ outcome: 'absent' });
  });

  it.each([
    ['a status that is not documented', { Status: '77', RefundAmount: '12.50' }],
    ['an amount that is none', { Status: '05', RefundAmount: 'all' }],
  ])('proves nothing with %s', async (_what, order) => {
    await expect(queried(order)).rejects.toMatchObject(INVALID);
  });

  it('proves nothing with a refusal', async () => {
    bank.answers(answerBody(trxMessage({ ReturnCode: 'AP9999', ErrorMessage: '其他' })));
    await expect(channel.queryRefund(account, REFUND)).rejects.toMatchObject(INVALID);
  });
});
