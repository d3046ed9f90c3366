import {
  answerBody,
  encodedOrder,
  makeAccount,
  StandingClock,
  trxMessage,
} from '../../../test/channels/support/abc-fixture.js';
import { BankServer } from '../../../test/channels/support/bank-server.js';
import type { ChannelAccount } from '../channel.js';
import { AbcChannel } from './abc-channel.js';

const REFERENCE = { outTradeNo: 'ORDER_1' };

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

function order(status: string): Buffer {
  const Order = encodedOrder({ OrderNo: 'ORDER_1', OrderAmount: '88.80', Status: status, iRspRef: 'REF' });
  return answerBody(trxMessage({ TrxType: 'Query', Order }));
}

function cancelled(code = '0000', message = '交易成功'): Buffer {
  return answerBody(trxMessage({ TrxType: 'MicroPayCancel', ReturnCode: code, ErrorMessage: message }));
}

const UNKNOWN_ORDER = answerBody(trxMessage({ ReturnCode: 'AP5301', ErrorMessage: '订单不存在' }));

function sent(): unknown[] {
  return bank.transactions.map(({ TrxType }) => TrxType);
}

describe('a close', () => {
  it.each([
    ['01', 'absent'],
    ['02', 'absent'],
    ['03', 'refused'],
    ['04', 'refused'],
    ['05', 'refused'],
    ['99', 'refused'],
    ['00', 'refused'],
  ])('of an order in status %s sends nothing but a query: %s', async (status, outcome) => {
    bank.answers(order(status));
    await expect(channel.close(account, REFERENCE)).resolves.toMatchObject({
      outcome,
      evidence: { kind: 'query', content: { Status: status } },
    });
    expect(sent()).toEqual(['Query']);
  });

  it('of an order that the bank does not know finds nothing', async () => {
    bank.answers(UNKNOWN_ORDER);
    await expect(channel.close(account, REFERENCE)).resolves.toMatchObject({ outcome: 'absent' });
  });

  it.each([
    ['EUNKWN', 'no_answer'],
    ['AP9999', 'invalid_response'],
  ])('is of unknown result when the bank answers %s (%s)', async (code, reason) => {
    bank.answers(answerBody(trxMessage({ TrxType: 'Query', ReturnCode: code })));
    await expect(channel.close(account, REFERENCE)).rejects.toMatchObject({ kind: 'unknown', reason });
  });
});

describe('a cancel', () => {
  it.each(['01', '02'])('of an order in status %s is sent, for an Alipay bar code', async (status) => {
    bank.answers(order(status), cancelled());
    await expect(channel.cancel(account, REFERENCE)).resolves.toMatchObject({
      outcome: 'closed',
      evidence: { kind: 'response', content: { ReturnCode: '0000' } },
    });
    expect(bank.lastTransaction).toEqual({
      TrxType: 'MicroPayCancel',
      OrderNo: 'ORDER_1',
      SubMchNO: '',
      QueryDetail: 'false',
      ModelFlag: '0',
      MerchantFlag: 'Z',
    });
  });

  it.each(['03', '04'])(
    'of an order in status %s is never sent: its money is refunded, not cancelled',
    async (status) => {
      bank.answers(order(status), cancelled());
      await expect(channel.cancel(account, REFERENCE)).rejects.toMatchObject({
        kind: 'declined',
        final: true,
        details: { reference: 'REF' },
      });
      expect(sent()).toEqual(['Query']);
    },
  );

  it.each([
    ['05', 'refunded'],
    ['99', 'closed'],
    ['00', 'closed'],
  ])('of an order in status %s is not needed: %s', async (status, outcome) => {
    bank.answers(order(status), cancelled());
    await expect(channel.cancel(account, REFERENCE)).resolves.toMatchObject({ outcome });
    expect(sent()).toEqual(['Query']);
  });

  it('of an order that the bank does not know is sent all the same: the order may be on its way', async () => {
    bank.answers(UNKNOWN_ORDER, UNKNOWN_ORDER);
    await expect(channel.cancel(account, REFERENCE)).resolves.toMatchObject({ outcome: 'absent' });
    expect(sent()).toEqual(['Query', 'MicroPayCancel']);
  });

  it('that is refused because the order was paid meanwhile is refused for good', async () => {
    bank.answers(order('02'), cancelled('AP5308', '订单已支付'), order('04'));
    await expect(channel.cancel(account, REFERENCE)).rejects.toMatchObject({ kind: 'declined', final: true });
  });

  it('that is refused because the order was over meanwhile says so', async () => {
    bank.answers(order('02'), cancelled('AP9999', '订单已关闭'), order('99'));
    await expect(channel.cancel(account, REFERENCE)).resolves.toMatchObject({ outcome: 'closed' });
  });

  it.each(['AP9999', '2308', 'AP5324'])(
    'that is refused with %s of an order that waits tells nothing',
    async (code) => {
      bank.answers(order('02'), cancelled(code, '拒绝'), order('02'));
      await expect(channel.cancel(account, REFERENCE)).rejects.toMatchObject({
        kind: 'unknown',
        message: expect.stringContaining(`${code} 拒绝`),
      });
    },
  );

  it('of unknown result is not followed by a conclusion, even where the order looks paid', async () => {
    bank.answers(order('02'), cancelled('EUNKWN', '请查证'), order('04'));
    await expect(channel.cancel(account, REFERENCE)).rejects.toMatchObject({
      kind: 'unknown',
      reason: 'no_answer',
    });
    expect(sent()).toEqual(['Query', 'MicroPayCancel']);
  });

  it('is not sent when the bank cannot say what the order is', async () => {
    bank.answers(answerBody(trxMessage({ ReturnCode: 'EUNKWN' })), cancelled());
    await expect(channel.cancel(account, REFERENCE)).rejects.toMatchObject({ kind: 'unknown' });
    expect(sent()).toEqual(['Query']);
  });
});
