import type { IncomingMessage, ServerResponse } from 'node:http';
import { billText, EMPTY_FOOT, SELLER, zipBill } from '../../../test/channels/support/alipay-bill.js';
import { answerText, makeAccount, StandingClock } from '../../../test/channels/support/alipay-fixture.js';
import { WIRE_HEADERS, WireServer } from '../../../test/channels/support/wire-server.js';
import { parseBeijingDay } from '../../common/beijing-day.js';
import type { ChannelAccount } from '../channel.js';
import type { StatementResult } from '../statement.js';
import { AlipayChannel } from './alipay-channel.js';

const BILL = 'alipay.data.dataservice.bill.downloadurl.query';
const DAY = parseBeijingDay('2026-03-01')!;
/** The usual hour, in China. */
const NINE = new Date('2026-03-02T09:00:00+08:00');
const UNKNOWN = { kind: 'unknown', reason: 'no_answer' };
const INVALID = { kind: 'unknown', reason: 'invalid_response' };

type File = (response: ServerResponse, incoming: IncomingMessage) => void;

const clock = new StandingClock();
let wire: WireServer;
let channel: AlipayChannel;
let account: ChannelAccount;

beforeAll(async () => {
  wire = await WireServer.start();
  channel = new AlipayChannel(clock);
  account = makeAccount({ gateway: wire.gateway, sellerId: SELLER });
});

beforeEach(() => clock.set(NINE));

afterAll(async () => {
  await channel.onModuleDestroy();
  await wire.close();
});

const ask = (): Promise<StatementResult> => channel.statement(account, DAY);
const linkTo = (path: string): string => new URL(path, wire.gateway).href;
const calls = (): number => wire.requests.filter(({ method }) => method === 'POST').length;
const downloads = (): number => wire.requests.filter(({ method }) => method === 'GET').length;

/** A gateway that answers with a link, and what lies behind it: a file a download, the last one stays. */
function offers(link: string, ...files: (Buffer | File)[]): void {
  wire.answers(({ method }, response, incoming) => {
    if (method === 'POST') {
      const node = { code: '10000', msg: 'Success', bill_download_url: link };
      response.writeHead(200, WIRE_HEADERS).end(answerText(BILL, node));
      return;
    }
    const file = files.length > 1 ? files.shift() : files[0];
    if (typeof file === 'function') file(response, incoming);
    else response.end(file);
  });
}

function refuses(subCode: string): void {
  wire.answers(answerText(BILL, { code: '40004', msg: 'Business Failed', sub_code: subCode }));
}

const dead: File = (response) => response.writeHead(403).end('the link is dead');

describe('a statement', () => {
  it('is asked for by its day, and fetched by the link in the answer', async () => {
    offers(linkTo('/bill?token=a%2Fb'), zipBill());
    const result = await ask();
    expect(result).toMatchObject({
      outcome: 'ready',
      statement: { day: DAY, lines: [{ kind: 'payment' }, { kind: 'refund' }] },
    });
    expect(wire.requests[0]?.bizContent).toEqual({ bill_type: 'trade', bill_date: DAY, secure: 'true' });
    expect(wire.lastRequest.parameters).toEqual({ token: 'a/b' });
    const evidence = result.outcome === 'ready' ? result.statement.lines[0]?.evidence : undefined;
    expect(evidence?.reference).toBe('trace-1');
  });

  it('of a day that is not over is not ready, and nobody is asked', async () => {
    offers(linkTo('/bill'), zipBill());
    clock.set(new Date('2026-03-01T23:59:59+08:00'));
    await expect(ask()).resolves.toMatchObject({ outcome: 'not_ready', expectedAt: NINE });
    expect(wire.requests).toHaveLength(0);
  });

  it('is taken before the usual hour where it is there already', async () => {
    offers(linkTo('/bill'), zipBill());
    clock.set(new Date('2026-03-02T00:00:00+08:00'));
    await expect(ask()).resolves.toMatchObject({ outcome: 'ready' });
  });

  it.each([
    ['NO_BILL_DATA', '2026-03-02T08:59:59', { outcome: 'not_ready', expectedAt: NINE }],
    ['NO_BILL_DATA', '2026-03-02T09:00:00', { outcome: 'empty' }],
    ['BILL_NOT_EXIST', '2026-03-02T08:59:59', { outcome: 'not_ready', expectedAt: NINE }],
    // A bill may be late; when it was to be there has passed.
    ['BILL_NOT_EXIST', '2026-03-02T23:59:59', { outcome: 'not_ready' }],
    ['BILL_NOT_EXIST', '2026-03-03T00:00:00', { outcome: 'empty' }],
    ['isp.bill_not_exist', '2026-03-03T00:00:00', { outcome: 'empty' }],
  ])('refused with %s at %s', async (subCode, at, expected) => {
    clock.set(new Date(`${at}+08:00`));
    refuses(subCode);
    const result = await ask();
    expect(result).toMatchObject({
      ...expected,
      evidence: { kind: 'statement', content: { sub_code: subCode } },
    });
    expect('expectedAt' in result).toBe('expectedAt' in expected);
  });

  it('without lines is empty, whether the answer says so or the file does', async () => {
    wire.answers(
      answerText(BILL, {
        code: '10000',
        bill_download_url: 'x',
        bill_file_code: 'EMPTY_DATA_WITH_BILL_FILE',
      }),
    );
    await expect(ask()).resolves.toMatchObject({ outcome: 'empty', evidence: { kind: 'statement' } });
    offers(linkTo('/bill'), zipBill(billText({ rows: [], foot: EMPTY_FOOT })));
    await expect(ask()).resolves.toMatchObject({ outcome: 'empty', evidence: { reference: 'trace-1' } });
  });

  it.each([
    ['SYSTEM_RATE_LIMIT', { kind: 'not_sent' }],
    ['USER_RATE_LIMIT', { kind: 'not_sent' }],
    ['UNKNOWN_ERROR', UNKNOWN],
    ['UNKNOW_ERROR', UNKNOWN],
    ['INVAILID_ARGUMENTS', { kind: 'declined', final: true }],
    ['TYPE_NOT_SUPPORTED', { kind: 'declined', final: true }],
    ['BILL_DATE_BEFORE_REGISTRATION', { kind: 'declined', final: true }],
  ])('refused with %s fails as other calls do', async (subCode, expected) => {
    refuses(subCode);
    await expect(ask()).rejects.toMatchObject({ ...expected, details: { channelSubCode: subCode } });
  });

  it('is never taken from an answer that nobody signed', async () => {
    const node = JSON.stringify({ code: '10000', bill_download_url: linkTo('/bill') });
    wire.answers(`{"${BILL.replaceAll('.', '_')}_response":${node}}`);
    await expect(ask()).rejects.toMatchObject(INVALID);
    expect(downloads()).toBe(0);
  });

  it('of an account that cannot be used is not sent', async () => {
    const bare = makeAccount({ gateway: wire.gateway, secrets: { privateKey: '' } });
    await expect(channel.statement(bare, DAY)).rejects.toMatchObject({ kind: 'not_sent' });
  });
});

describe('a link', () => {
  it.each<[string, File]>([
    ['is dead', dead],
    ['answers a page', (response) => response.end('<html>expired</html>')],
    ['answers nothing', (response) => response.end()],
    ['leads on', (response) => response.writeHead(302, { location: linkTo('/bill') }).end()],
    ['answers a bill and that it failed', (response) => response.writeHead(500).end(zipBill())],
    ['fails', (response) => response.writeHead(502).end('bad gateway')],
    ['breaks off', (_response, incoming) => incoming.socket.destroy()],
    [
      'breaks off in the middle',
      (response, incoming) => {
        response.writeHead(200, { 'content-length': zipBill().length });
        response.write(zipBill().subarray(0, 100), () => incoming.socket.destroy());
      },
    ],
  ])('that %s is asked for anew', async (_what, file) => {
    offers(linkTo('/bill'), file, zipBill());
    await expect(ask()).resolves.toMatchObject({ outcome: 'ready' });
    expect([calls(), downloads()]).toEqual([2, 2]);
  });

  it('that is dead again and again is given up', async () => {
    offers(linkTo('/bill'), dead);
    await expect(ask()).rejects.toMatchObject({ ...UNKNOWN, details: { reference: 'trace-1' } });
    expect([calls(), downloads()]).toEqual([3, 3]);
  });

  it.each([
    'http://127.0.0.1:1/bill',
    'https://bills.example.com/bill',
    'https://alipay.com.example.com/bill',
    'https://notalipay.com/bill',
    'https://dwbillcenter.alipay.com:8443/bill',
    'https://somebody@dwbillcenter.alipay.com/bill',
    'ftp://dwbillcenter.alipay.com/bill',
    'file:///etc/passwd',
    'no link',
    '',
  ])('that leads to a place of nobody’s is not followed: %s', async (link) => {
    offers(link, zipBill());
    await expect(ask()).rejects.toMatchObject(INVALID);
    expect([calls(), downloads()]).toEqual([1, 0]);
  });
});

describe('a file', () => {
  it.each<[string, () => Buffer, string]>([
    ['is cut off', () => zipBill().subarray(0, -30), 'no whole zip archive'],
    ['is damaged', () => damaged(zipBill()), 'the bill proves nothing'],
    ['is of another seller', () => zipBill(billText({ account: '20880000000000020156' })), 'of the account'],
    ['is of another day', () => zipBill(billText({ begin: '2026年03月02日' })), 'begins on 2026-03-02'],
    ['has lost a row', () => zipBill(billText({ rows: [] })), 'its rows are 0'],
    ['is too large', () => Buffer.concat([zipBill(), Buffer.alloc(17_000_000)]), 'larger than 16777216'],
  ])('that %s is no statement, and no part of one', async (_what, file, why) => {
    offers(linkTo('/bill'), file());
    const failure = ask();
    await expect(failure).rejects.toMatchObject({ ...INVALID, details: { reference: 'trace-1' } });
    await expect(failure).rejects.toThrow(why);
    expect(calls()).toBe(1);
  });
});

function damaged(archive: Buffer): Buffer {
  const at = archive.length - 400;
  archive[at] = (archive[at] ?? 0) ^ 1;
  return archive;
}
