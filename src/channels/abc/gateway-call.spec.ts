import { verify } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import {
  answerBody,
  makeAccount,
  MERCHANT,
  merchantKeys,
  ORDER,
  orderMessage,
  StandingClock,
  trxMessage,
  encodedOrder,
} from '../../../test/channels/support/abc-fixture.js';
import { BankServer } from '../../../test/channels/support/bank-server.js';
import type { ChannelAccount } from '../channel.js';
import { AbcChannel } from './abc-channel.js';

const UNPAID = answerBody(
  trxMessage({ TrxType: 'Query', Order: encodedOrder({ OrderNo: 'ORDER_1', Status: '01' }) }),
);
const REFUND = { outTradeNo: 'ORDER_1', outRequestNo: 'R1', refundAmountFen: 100 };

let bank: BankServer;
let channel: AbcChannel;
let account: ChannelAccount;

beforeAll(async () => {
  bank = await BankServer.start();
  channel = new AbcChannel(new StandingClock());
  // Time enough for every answer that comes, however busy the machine is.
  account = makeAccount({ gateway: bank.gateway, settings: { timeoutMs: 30_000 } });
});

afterAll(async () => {
  await channel.onModuleDestroy();
  await bank.close();
});

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'no failure',
    (error: unknown) => error,
  );
}

describe('what is sent', () => {
  it('is the signed message, byte for byte, as UTF-8 in the body of a POST', async () => {
    bank.answers(answerBody(orderMessage({ QRURL: 'https://qr.alipay.com/bax1' })));
    await channel.precreate(account, { ...ORDER, qrCodeExpireAt: ORDER.expireAt });
    const [request] = bank.requests;
    const [, message = '', signature = ''] =
      /^\{"Message":(\{.*\}),"Signature-Algorithm":"SHA1withRSA","Signature":"([A-Za-z0-9+/=]+)"\}$/.exec(
        request?.body ?? '',
      ) ?? [];
    expect(message).toContain('红茶 500g');
    expect(message).not.toContain('\\');
    expect(
      verify('RSA-SHA1', Buffer.from(message), merchantKeys.publicKey, Buffer.from(signature, 'base64')),
    ).toBe(true);
    expect(JSON.parse(message)).toMatchObject({
      Version: 'V3.0.0',
      Format: 'JSON',
      Merchant: { ECMerchantType: 'EBUS', MerchantID: MERCHANT },
    });
    expect(request).toMatchObject({
      path: '/ebus/ReceiveMerchantTrxReqServlet',
      contentType: 'application/json; charset=UTF-8',
    });
  });

  it('has the content type of the account', async () => {
    bank.answers(UNPAID);
    const settings = { contentType: 'text/xml; charset=UTF-8' };
    await channel.query(makeAccount({ gateway: bank.gateway, settings }), ORDER);
    expect(bank.requests[0]?.contentType).toBe('text/xml; charset=UTF-8');
  });

  it('never goes out with a sign that the bank’s parser cannot read', async () => {
    bank.answers(UNPAID);
    await expect(channel.query(account, { outTradeNo: 'A"1' })).rejects.toMatchObject({ kind: 'not_sent' });
    expect(bank.requests).toHaveLength(0);
  });

  it('goes out once, whatever becomes of it', async () => {
    bank.answers((_response, incoming) => incoming.socket.destroy());
    await failureOf(channel.query(account, ORDER));
    expect(bank.requests).toHaveLength(1);
  });
});

describe('a call was not sent', () => {
  it('when nobody listens', async () => {
    const nobody = createServer();
    await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve));
    const { port } = nobody.address() as AddressInfo;
    await new Promise((resolve) => nobody.close(resolve));
    const deserted = makeAccount({ gateway: `http://127.0.0.1:${port}/ebus` });
    expect(await failureOf(channel.refund(deserted, REFUND))).toMatchObject({
      kind: 'not_sent',
      message: expect.stringMatching(/^Refund was not sent: .*ECONNREFUSED/),
    });
  });

  it('when the server is not who it should be', async () => {
    const insecure = makeAccount({ gateway: bank.gateway.replace('http:', 'https:') });
    expect(await failureOf(channel.refund(insecure, REFUND))).toMatchObject({ kind: 'not_sent' });
  });
});

describe('the result of a call is unknown', () => {
  const cases: [string, string, Parameters<BankServer['answers']>[0]][] = [
    ['when the connection breaks', 'no_answer', (_response, incoming) => incoming.socket.destroy()],
    ['when the gateway fails', 'no_answer', (response) => response.writeHead(502).end(UNPAID)],
    [
      'when it points elsewhere, where nobody goes',
      'invalid_response',
      (response) => response.writeHead(302, { location: bank.gateway }).end('<html></html>'),
    ],
    ['when it is a page', 'invalid_response', Buffer.from('<html></html>')],
    ['when it is for another merchant', 'invalid_response', answerBody(otherMerchant())],
    [
      'when it is of another transaction',
      'invalid_response',
      answerBody(trxMessage({ TrxType: 'Query', OrderNo: 'ORDER_1' })),
    ],
  ];

  it('when the answer is right, but longer than any real one', async () => {
    const padded = (bytes: number): Buffer => Buffer.concat([UNPAID, Buffer.alloc(bytes, ' ')]);
    bank.answers(padded(1_000_000), padded(1_048_576));
    expect(await channel.query(account, ORDER)).toMatchObject({ outcome: 'absent' });
    const failure = await failureOf(channel.query(account, ORDER));
    expect(failure).toMatchObject({ kind: 'unknown', reason: 'invalid_response' });
  });

  it('when the answer has no end', async () => {
    bank.answers((response) => {
      const flood = (): boolean => response.write(Buffer.alloc(8_388_608));
      response.on('drain', flood).on('error', () => undefined);
      flood();
    });
    const failure = await failureOf(channel.refund(account, REFUND));
    expect(failure).toMatchObject({ kind: 'unknown', reason: 'invalid_response' });
  });

  it.each<[string, Parameters<BankServer['answers']>[0]]>([
    ['no answer comes', () => undefined],
    [
      'the answer drips in too slowly',
      (response) => {
        const drip = setInterval(() => response.write(' '), 100);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('when %s in time', async (_what, answer) => {
    const impatient = makeAccount({ gateway: bank.gateway, settings: { timeoutMs: 2_000 } });
    bank.answers(answer);
    const failure = await failureOf(channel.refund(impatient, REFUND));
    expect(failure).toMatchObject({ kind: 'unknown', reason: 'no_answer' });
    expect(bank.requests).toHaveLength(1);
  });

  it.each(cases)('%s (%s)', async (_when, reason, answer) => {
    bank.answers(answer);
    expect(await failureOf(channel.refund(account, REFUND))).toMatchObject({ kind: 'unknown', reason });
    expect(bank.requests).toHaveLength(1);
  });

  function otherMerchant(): Record<string, unknown> {
    const message = trxMessage({ TrxType: 'Refund', OrderNo: 'ORDER_1' });
    return { ...message, Merchant: { ECMerchantType: 'EBUS', MerchantID: '103881636900017' } };
  }
});

describe('an account', () => {
  it('whose revision has grown is read anew', async () => {
    bank.answers(UNPAID);
    const settings = { contentType: 'text/html' };
    await channel.query(account, ORDER);
    await channel.query({ ...account, settings }, ORDER);
    await channel.query({ ...account, settings, revision: 2 }, ORDER);
    await channel.query(account, ORDER);
    const types = bank.requests.map(({ contentType }) => contentType?.split(';')[0]);
    expect(types).toEqual(['application/json', 'application/json', 'text/html', 'application/json']);
  });
});
