import {
  COLUMNS,
  fileAnswer,
  fileText,
  packed,
  PAYMENT,
  REFUND,
  WECHAT,
  type DayRecord,
} from '../../../test/channels/support/abc-day-file.js';
import {
  answerBody,
  foreignKeys,
  makeAccount,
  StandingClock,
  trxMessage,
  unsignedBody,
} from '../../../test/channels/support/abc-fixture.js';
import { BankServer } from '../../../test/channels/support/bank-server.js';
import { parseBeijingDay } from '../../common/beijing-day.js';
import type { ChannelAccount } from '../channel.js';
import { MAX_STATEMENT_LINES, type Statement, type StatementResult } from '../statement.js';
import { AbcChannel } from './abc-channel.js';

const DAY = parseBeijingDay('2026-03-01')!;
const FIVE = new Date('2026-03-02T17:00:00+08:00');
const A_DAY_LATER = new Date('2026-03-03T17:00:00+08:00');
const INVALID = { kind: 'unknown', reason: 'invalid_response' };

const clock = new StandingClock();
let bank: BankServer;
let channel: AbcChannel;
let account: ChannelAccount;

beforeAll(async () => {
  bank = await BankServer.start();
  channel = new AbcChannel(clock);
  account = makeAccount({ gateway: bank.gateway });
});

beforeEach(() => clock.set(FIVE));

afterAll(async () => {
  await channel.onModuleDestroy();
  await bank.close();
});

type Records = readonly (DayRecord | string)[];

const ask = (of = account): Promise<StatementResult> => channel.statement(of, DAY);
const zipped = (records: Records): Buffer => fileAnswer({ ZIPDetailRecords: packed(fileText(records)) });
const refusal = (ReturnCode: string): Buffer => answerBody(trxMessage({ ReturnCode, ErrorMessage: '没有' }));

/** The bank's files: the one under the date after the day is asked for first. */
async function statementOf(nextDay: Records, sameDay: Records = []): Promise<Statement> {
  bank.answers(zipped(nextDay), zipped(sameDay));
  const result = await ask();
  if (result.outcome !== 'ready') throw new Error(result.outcome);
  return result.statement;
}

describe('a statement', () => {
  it('is asked for under both dates that may be meant, packed', async () => {
    await statementOf([PAYMENT]);
    expect(bank.transactions).toEqual([
      { TrxType: 'SettleAliWx', SettleDate: '2026/03/02', ZIP: '1' },
      { TrxType: 'SettleAliWx', SettleDate: '2026/03/01', ZIP: '1' },
    ]);
  });

  it('is asked for in the same way where the account has the older dialect', async () => {
    const seed = makeAccount({ gateway: bank.gateway, settings: { dialect: 'seed' } });
    bank.answers(zipped([PAYMENT]), zipped([]));
    await expect(ask(seed)).resolves.toMatchObject({ outcome: 'ready' });
    expect(bank.lastTransaction).toMatchObject({ TrxType: 'SettleAliWx' });
  });

  it('has payments and refunds in normal form', async () => {
    const { lines, totals } = await statementOf([PAYMENT, REFUND]);
    expect(totals).toBeUndefined();
    expect(lines).toMatchObject([
      {
        kind: 'payment',
        outTradeNo: 'ORDER_1',
        amountFen: 8_880,
        receivedFen: 8_827,
        feeFen: 53,
        occurredAt: new Date('2026-03-01T02:00:09Z'),
        evidence: {
          kind: 'statement',
          reference: 'A8ECEP01130139251873',
          content: { 交易金额: '88.80', 主机流水号: '321829570' },
        },
      },
      {
        kind: 'refund',
        outTradeNo: 'ORDER_1',
        outRequestNo: 'R1',
        amountFen: 1_250,
        receivedFen: 1_250,
        feeFen: 8,
        occurredAt: new Date('2026-03-01T10:30:00Z'),
      },
    ]);
    expect(lines[0]).not.toHaveProperty('outRequestNo');
    expect(lines[0]?.evidence.content).not.toHaveProperty('账户类型');
  });

  it.each([
    ['with the amount unsigned', { 交易金额: '12.50' }, { outRequestNo: 'R1', amountFen: 1_250 }],
    ['under the order’s number alone', { 订单编号: 'ORDER_1' }, { amountFen: 1_250 }],
    ['without the order’s number', { 原订单号: '', 订单编号: 'ORDER_1' }, { amountFen: 1_250 }],
  ])('has a refund %s', async (_what, changes, expected) => {
    const [line] = (await statementOf([{ ...REFUND, ...changes }])).lines;
    expect(line).toMatchObject({ kind: 'refund', outTradeNo: 'ORDER_1', ...expected });
    expect(line && 'outRequestNo' in line).toBe('outRequestNo' in expected);
  });

  it('takes the account’s prefix from refund numbers, not from orders’', async () => {
    const prefixed = makeAccount({ gateway: bank.gateway, outTradeNoPrefix: 'S1-' });
    const mine = { ...REFUND, 订单编号: 'S1-R1', 原订单号: 'S1-ORDER' };
    bank.answers(zipped([mine, REFUND]), zipped([]));
    await expect(ask(prefixed)).resolves.toMatchObject({
      statement: {
        lines: [
          { outTradeNo: 'S1-ORDER', outRequestNo: 'R1' },
          { outTradeNo: 'ORDER_1', outRequestNo: 'R1' },
        ],
      },
    });
  });

  it('goes by the names of the columns, not by their order', async () => {
    const text = fileText([PAYMENT, REFUND], ['新列', ...COLUMNS.toReversed()]);
    bank.answers(fileAnswer({ ZIPDetailRecords: packed(text) }), zipped([]));
    const result = await ask();
    expect(result).toMatchObject({ statement: { lines: [{ amountFen: 8_880 }, { amountFen: 1_250 }] } });
  });

  it('leaves WeChat’s payments and other merchants’ out, and says how many', async () => {
    const other = { ...PAYMENT, 商户号: '103881636900017' };
    const { lines, passedOver } = await statementOf([WECHAT, PAYMENT, other], [WECHAT]);
    expect(lines.map((line) => line.outTradeNo)).toEqual(['ORDER_1']);
    expect(passedOver).toBe(3);
  });

  it('comes plain as well, with a mark behind its last record', async () => {
    const plain = fileAnswer({ DetailRecords: `${fileText([PAYMENT])}^^`, ZIPDetailRecords: '' });
    bank.answers(plain, fileAnswer({ DetailRecords: '' }));
    await expect(ask()).resolves.toMatchObject({ statement: { lines: [{ outTradeNo: 'ORDER_1' }] } });
  });
});

describe('a day', () => {
  const at = (交易时间: string, 订单编号: string): DayRecord => ({ ...PAYMENT, 交易时间, 订单编号 });

  it('is told under the next date, or under its own, or is cut somewhere between, and is whole', async () => {
    const early = at('20260301000000', 'EARLY');
    const late = at('20260301235959', 'LATE');
    for (const [next, own] of [
      [[early, late], []],
      [[], [early, late]],
      [[late], [early]],
      [
        [early, late],
        [{ ...early, 会计日期: '20260301' }, late],
      ],
    ] as const) {
      const { lines } = await statementOf(next, own);
      expect(lines.map((line) => line.outTradeNo).sort()).toEqual(['EARLY', 'LATE']);
    }
  });

  it('leaves its neighbours what is theirs', async () => {
    const { lines } = await statementOf(
      [at('20260302000000', 'NEXT'), PAYMENT],
      [at('20260228235959', 'PREVIOUS')],
    );
    expect(lines.map((line) => line.outTradeNo)).toEqual(['ORDER_1']);
  });

  it('is not guessed at when a file tells of other days than it should', async () => {
    bank.answers(zipped([at('20260227120000', 'FRIDAY'), PAYMENT]), zipped([]));
    await expect(ask()).rejects.toThrow('record 1 is of 2026-02-27, in the file of 2026-03-02');
  });

  it.each<[string, Buffer]>([
    ['the names of columns alone', zipped([])],
    ['nothing', fileAnswer({ DetailRecords: '', ZIPDetailRecords: '' })],
    ['payments by WeChat alone', zipped([WECHAT])],
    ['only what happened on another day', zipped([at('20260302120000', 'NEXT')])],
  ])('with %s in its files is empty', async (_what, file) => {
    bank.answers(file, zipped([]));
    await expect(ask()).resolves.toMatchObject({ outcome: 'empty', evidence: { kind: 'statement' } });
  });
});

describe('a statement that is not there yet', () => {
  it('is not asked for before five in the afternoon of the next day', async () => {
    bank.answers(zipped([PAYMENT]));
    for (const at of ['2026-03-01T12:00:00+08:00', '2026-03-02T16:59:59+08:00']) {
      clock.set(new Date(at));
      await expect(ask()).resolves.toMatchObject({ outcome: 'not_ready', expectedAt: FIVE });
    }
    expect(bank.requests).toHaveLength(0);
  });

  it('is refused with a code that nobody documents, which means so while it may be in the making', async () => {
    bank.answers(refusal('AP9999'));
    clock.set(new Date(A_DAY_LATER.getTime() - 1));
    const result = await ask();
    expect(result).toMatchObject({ outcome: 'not_ready', evidence: { content: { ReturnCode: 'AP9999' } } });
    expect(result).not.toHaveProperty('expectedAt');
    clock.set(A_DAY_LATER);
    await expect(ask()).rejects.toMatchObject({ ...INVALID, details: { channelCode: 'AP9999' } });
  });

  it.each([
    ['2302', { kind: 'declined' }],
    ['APE001', { kind: 'declined' }],
    ['EUNKWN', { kind: 'unknown', reason: 'no_answer' }],
  ])('is something else than refused with %s', async (code, failure) => {
    bank.answers(refusal(code));
    await expect(ask()).rejects.toMatchObject(failure);
  });

  it('is not taken for the file of the day itself, which is long there', async () => {
    bank.answers(zipped([PAYMENT]), refusal('AP9999'));
    await expect(ask()).rejects.toMatchObject({ ...INVALID, details: { channelCode: 'AP9999' } });
  });
});

describe('a file', () => {
  const file = (fields: Record<string, unknown>): Buffer => fileAnswer(fields);
  const packedText = (text: string): Buffer => file({ ZIPDetailRecords: packed(text) });

  it.each<[string, Buffer]>([
    ['that nobody signed', unsignedBody(trxMessage({ DetailRecords: fileText([PAYMENT]) }))],
    ['that somebody else signed', answerBody(trxMessage({ DetailRecords: '' }), foreignKeys.privateKey)],
    ['that is missing', file({})],
    ['that is there twice', file({ DetailRecords: fileText([PAYMENT]), ZIPDetailRecords: packed('x') })],
    ['that is not packed', file({ ZIPDetailRecords: fileText([PAYMENT]) })],
    ['that is cut off', file({ ZIPDetailRecords: packed(fileText([PAYMENT])).slice(0, -20) })],
    ['of another date', file({ SettleDate: '2026/02/01', DetailRecords: '' })],
    ['of another transaction', answerBody(trxMessage({ TrxType: 'Settle', DetailRecords: '' }))],
    ['without the names of its columns', packedText('a|b^^c|d')],
    ['with two columns of one name', packedText(fileText([], [...COLUMNS, '订单编号']))],
    ['with a record of too few columns', packedText(fileText(['a|b']))],
    ['with a record of too many', packedText(fileText([`${COLUMNS.join('|')}|x`]))],
    ['with a record twice', zipped([PAYMENT, REFUND, { ...PAYMENT, 会计日期: '20260301' }])],
    ['with a hole', packedText(`${fileText([PAYMENT])}^^^^${COLUMNS.join('|')}`)],
  ])('%s is no statement', async (_what, answer) => {
    bank.answers(answer, zipped([]));
    await expect(ask()).rejects.toMatchObject(INVALID);
  });

  it('may be longer than the answer to any other call', async () => {
    const payments = Array.from({ length: 10_000 }, (_, at) => ({ ...PAYMENT, 订单编号: `LONG${at}` }));
    bank.answers(fileAnswer({ DetailRecords: fileText(payments) }), zipped([]));
    const result = await ask();
    expect(result).toMatchObject({ outcome: 'ready', statement: { lines: { length: 10_000 } } });
  });

  it('with more records than are held is refused', async () => {
    bank.answers(packedText(`${fileText([PAYMENT])}${'^^x'.repeat(MAX_STATEMENT_LINES)}`), zipped([]));
    await expect(ask()).rejects.toThrow(`more than ${MAX_STATEMENT_LINES} records`);
  });

  it('that unpacks to more than it may is stopped', async () => {
    bank.answers(packedText('x'.repeat(70_000_000)), zipped([]));
    await expect(ask()).rejects.toThrow('it cannot be unpacked');
  });

  it.each<[string, DayRecord]>([
    ['the type', { 交易类型: '' }],
    ['the merchant', { 商户号: '' }],
    ['the number', { 订单编号: '' }],
    ['the time', { 交易时间: '20261301100009' }],
    ['the time of day', { 交易时间: '20260301' }],
    ['the amount', { 交易金额: '' }],
    ['the amount, which is nothing', { 交易金额: '0.00' }],
    ['the amount, which is negative for a payment', { 交易金额: '-88.80' }],
    ['the amount, which has a third decimal', { 交易金额: '88.801' }],
    ['the fee', { 商户回佣手续费: 'x' }],
    ['what the merchant gets', { 商户动账金额: 'x' }],
  ])(
    'with a record in which %s cannot be read is no statement, and the record is named',
    async (_what, changes) => {
      bank.answers(zipped([REFUND, { ...PAYMENT, ...changes }]), zipped([]));
      const failure = ask();
      await expect(failure).rejects.toMatchObject(INVALID);
      await expect(failure).rejects.toThrow(/record 2 \(/);
    },
  );
});
