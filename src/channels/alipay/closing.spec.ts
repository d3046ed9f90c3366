import { answerText, makeAccount, StandingClock } from '../../../test/channels/support/alipay-fixture.js';
import { WireServer } from '../../../test/channels/support/wire-server.js';
import type { CancelResult, ChannelAccount, CloseResult } from '../channel.js';
import { AlipayChannel } from './alipay-channel.js';

const CLOSE = 'alipay.trade.close';
const CANCEL = 'alipay.trade.cancel';
const REFERENCE = { outTradeNo: 'ORDER_1' };

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
  return { code: '10000', msg: 'Success', out_trade_no: 'ORDER_1', ...fields };
}

function failed(subCode: string): object {
  return { code: '40004', msg: 'Business Failed', sub_code: subCode };
}

async function closeAnswered(node: object): Promise<CloseResult> {
  wire.answers(answerText(CLOSE, node));
  return channel.close(account, REFERENCE);
}

async function cancelAnswered(node: object): Promise<CancelResult> {
  wire.answers(answerText(CANCEL, node));
  return channel.cancel(account, REFERENCE);
}

describe('closing', () => {
  it('ends a trade that waits', async () => {
    expect(await closeAnswered(success({ trade_no: 'T1' }))).toMatchObject({
      outcome: 'closed',
      channelTradeNo: 'T1',
      evidence: { kind: 'response' },
    });
  });

  it('finds nothing to close before the code was scanned', async () => {
    expect(await closeAnswered(failed('ACQ.TRADE_NOT_EXIST'))).toMatchObject({ outcome: 'absent' });
  });

  it.each(['ACQ.TRADE_STATUS_ERROR', 'ACQ.REASON_TRADE_STATUS_INVALID', 'ACQ.REASON_ILLEGAL_STATUS'])(
    'is refused with %s, after which a query tells why',
    async (subCode) => {
      expect(await closeAnswered(failed(subCode))).toMatchObject({ outcome: 'refused' });
    },
  );

  it('throws what is none of these', async () => {
    await expect(closeAnswered(failed('ACQ.INVALID_PARAMETER'))).rejects.toMatchObject({ kind: 'declined' });
    await expect(closeAnswered(failed('ACQ.SYSTEM_ERROR'))).rejects.toMatchObject({ reason: 'no_answer' });
    await expect(closeAnswered(success({ out_trade_no: 'X' }))).rejects.toMatchObject({
      reason: 'invalid_response',
    });
  });
});

describe('cancelling', () => {
  it.each([
    [{ action: 'close', retry_flag: 'N', trade_no: 'T1' }, 'closed'],
    [{ action: 'refund', retry_flag: 'N', trade_no: 'T1' }, 'refunded'],
    [{ retry_flag: 'N' }, 'absent'],
    [{ retry_flag: 'Y' }, 'retry'],
    [{ retry_flag: 'Y', action: 'close' }, 'retry'],
  ])('answered with %j is %s', async (fields, outcome) => {
    expect(await cancelAnswered(success(fields))).toMatchObject({ outcome });
  });

  it('finds nothing to cancel for a number that the gateway does not know', async () => {
    expect(await cancelAnswered(failed('ACQ.TRADE_NOT_EXIST'))).toMatchObject({ outcome: 'absent' });
  });

  it("is unknown with a system error, in both of Alipay's spellings", async () => {
    for (const subCode of ['ACQ.SYSTEM_ERROR', 'AQC.SYSTEM_ERROR']) {
      await expect(cancelAnswered(failed(subCode))).rejects.toMatchObject({ reason: 'no_answer' });
    }
  });

  it('may be repeated later while the seller lacks money', async () => {
    const failure = cancelAnswered(failed('ACQ.SELLER_BALANCE_NOT_ENOUGH'));
    await expect(failure).rejects.toMatchObject({ kind: 'declined', final: false });
  });

  it('proves nothing with an action that nobody knows', async () => {
    const failure = cancelAnswered(success({ action: 'reverse', retry_flag: 'N' }));
    await expect(failure).rejects.toMatchObject({ reason: 'invalid_response' });
  });
});
