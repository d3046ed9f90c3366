import { createVerify } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import {
  alipayKeys,
  answerText,
  appKeys,
  foreignKeys,
  makeAccount,
  ORDER,
  StandingClock,
} from '../../../test/channels/support/alipay-fixture.js';
import { WIRE_HEADERS, WireServer } from '../../../test/channels/support/wire-server.js';
import { ChannelNotSentError, ChannelUnknownError } from '../channel-errors.js';
import type { ChannelAccount } from '../channel.js';
import { AlipayChannel } from './alipay-channel.js';

const QUERY = 'alipay.trade.query';
const PAID = {
  code: '10000',
  msg: 'Success',
  out_trade_no: 'ORDER_1',
  total_amount: '88.80',
  trade_no: 'T1',
  trade_status: 'TRADE_SUCCESS',
};
const REFUND = { outTradeNo: 'ORDER_1', outRequestNo: 'R1', refundAmountFen: 100 };

const clock = new StandingClock();
let wire: WireServer;
let channel: AlipayChannel;
let account: ChannelAccount;

beforeAll(async () => {
  wire = await WireServer.start();
  channel = new AlipayChannel(clock);
  account = makeAccount({ gateway: wire.gateway, settings: { timeoutMs: 1_000 } });
});

afterAll(async () => {
  await channel.onModuleDestroy();
  await wire.close();
});

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'no failure',
    (error: unknown) => error,
  );
}

describe('what is sent', () => {
  it('is signed so that the gateway, which drops empty parameters, agrees', async () => {
    wire.answers(answerText(QUERY, PAID));
    await channel.query(account, ORDER);
    const { sign, ...rest } = wire.lastRequest.parameters;
    const text = Object.keys(rest)
      .sort()
      .map((name) => `${name}=${rest[name]}`)
      .join('&');
    expect(Object.values(rest)).not.toContain('');
    expect(
      createVerify('RSA-SHA256')
        .update(text)
        .verify(appKeys.publicKey, sign ?? '', 'base64'),
    ).toBe(true);
  });

  it("carries China's time, whatever zone the process runs in", async () => {
    wire.answers(answerText(QUERY, PAID));
    await channel.query(account, ORDER);
    expect(wire.lastRequest.parameters['timestamp']).toBe('2026-03-01 10:00:00');
  });

  it('is signed with SHA-1 only for an account of sign type RSA', async () => {
    wire.answers(answerText(QUERY, PAID, { digest: 'sha1' }));
    const legacy = makeAccount({ gateway: wire.gateway, settings: { signType: 'RSA' } });
    await expect(channel.query(legacy, ORDER)).resolves.toMatchObject({ outcome: 'paid' });
    expect(wire.lastRequest.parameters['sign_type']).toBe('RSA');
  });

  it('uses the keys of the new revision when an account has changed', async () => {
    const own = makeAccount({ gateway: wire.gateway });
    const wrongKey = {
      alipayPublicKey: foreignKeys.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    };
    const wrong = { ...own, secrets: { ...own.secrets, ...wrongKey } };
    wire.answers(answerText(QUERY, PAID));
    expect(await failureOf(channel.query(wrong, ORDER))).toBeInstanceOf(ChannelUnknownError);
    const { secrets } = own;
    await expect(channel.query({ ...own, secrets, revision: 2 }, ORDER)).resolves.toMatchObject({
      outcome: 'paid',
    });
  });
});

describe('a request that provably never left', () => {
  it('is so when nobody listens at the gateway', async () => {
    const closed = await freePort();
    const nobody = makeAccount({ gateway: `http://127.0.0.1:${closed}/gateway.do` });
    const failure = await failureOf(channel.refund(nobody, REFUND));
    expect(failure).toBeInstanceOf(ChannelNotSentError);
    expect((failure as Error).message).toContain('ECONNREFUSED');
  });

  it('is so when the name of the gateway does not exist', async () => {
    const nowhere = makeAccount({ gateway: 'https://gateway.invalid/gateway.do' });
    expect(await failureOf(channel.refund(nowhere, REFUND))).toBeInstanceOf(ChannelNotSentError);
  });

  it('is so when the account cannot sign', async () => {
    const broken = makeAccount({ gateway: wire.gateway, secrets: { privateKey: 'not a key' } });
    wire.answers(answerText(QUERY, PAID));
    const failure = await failureOf(channel.query(broken, ORDER));
    expect(failure).toBeInstanceOf(ChannelNotSentError);
    expect((failure as Error).message).toContain('secrets.privateKey');
    expect(wire.requests).toHaveLength(0);
  });
});

describe('an answer that never came', () => {
  it('is unknown when the connection breaks, and a call that moves money is not sent again', async () => {
    wire.answers((_request, response) => response.destroy());
    const failure = await failureOf(channel.refund(account, REFUND));
    expect(failure).toBeInstanceOf(ChannelUnknownError);
    expect(failure).toMatchObject({ reason: 'no_answer' });
    expect(wire.requests).toHaveLength(1);
  });

  it('is asked for once more where asking changes nothing', async () => {
    let broken = 0;
    wire.answers((_request, response) => {
      if (broken++ === 0) response.destroy();
      else response.writeHead(200, WIRE_HEADERS).end(answerText(QUERY, PAID));
    });
    await expect(channel.query(account, ORDER)).resolves.toMatchObject({ outcome: 'paid' });
    expect(wire.requests).toHaveLength(2);
  });

  it('is asked for once more also when half of it came, which is forgotten then', async () => {
    let broken = 0;
    wire.answers((_request, response) => {
      response.writeHead(200, WIRE_HEADERS);
      if (broken++ > 0) response.end(answerText(QUERY, PAID));
      else response.write('{"alipay_trade_query_response":', () => response.destroy());
    });
    await expect(channel.query(account, ORDER)).resolves.toMatchObject({ outcome: 'paid' });
    expect(wire.requests).toHaveLength(2);
  });

  it('is unknown when it breaks off in the middle', async () => {
    wire.answers((_request, response) => {
      response.writeHead(200, { ...WIRE_HEADERS, 'content-length': '5000' });
      response.write('{"alipay_trade_refund_response":{"code":"10000"', () => response.destroy());
    });
    expect(await failureOf(channel.refund(account, REFUND))).toMatchObject({ reason: 'no_answer' });
    expect(wire.requests).toHaveLength(1);
  });

  it('is unknown when the gateway stays silent, within the time of the account', async () => {
    wire.answers(() => undefined);
    const startedAt = performance.now();
    expect(await failureOf(channel.refund(account, REFUND))).toMatchObject({ reason: 'no_answer' });
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });

  it('is unknown when it only drips: the time is for the whole answer', async () => {
    wire.answers((_request, response) => {
      response.writeHead(200, WIRE_HEADERS);
      const drip = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(drip));
    });
    const startedAt = performance.now();
    expect(await failureOf(channel.refund(account, REFUND))).toMatchObject({ reason: 'no_answer' });
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });

  it.each([502, 429, 500])('is unknown for HTTP %i, and the call is not repeated', async (status) => {
    wire.answers((_request, response) => response.writeHead(status).end('<html>'));
    expect(await failureOf(channel.refund(account, REFUND))).toMatchObject({ reason: 'no_answer' });
    expect(wire.requests).toHaveLength(1);
  });
});

describe('an answer that proves nothing', () => {
  it.each([301, 302, 307, 308])('is a redirect (%i), which is not followed', async (status) => {
    const elsewhere = wire.gateway.replace('gateway.do', 'other.do');
    wire.answers((_request, response) => response.writeHead(status, { location: elsewhere }).end());
    expect(await failureOf(channel.refund(account, REFUND))).toMatchObject({ reason: 'invalid_response' });
    expect(wire.requests).toHaveLength(1);
  });

  it('is a redirect also where a repeated call would do no harm', async () => {
    const elsewhere = wire.gateway.replace('gateway.do', 'other.do');
    wire.answers((_request, response) => response.writeHead(302, { location: elsewhere }).end());
    expect(await failureOf(channel.query(account, ORDER))).toMatchObject({ reason: 'invalid_response' });
    expect(wire.requests).toHaveLength(1);
  });

  it('is one without end', async () => {
    wire.answers((_request, response) => {
      response.writeHead(200, WIRE_HEADERS);
      response.end(`{"padding":"${'x'.repeat(2_000_000)}"}`);
    });
    const failure = await failureOf(channel.query(account, ORDER));
    expect(failure).toMatchObject({ reason: 'invalid_response' });
    expect((failure as Error).message).toContain('too large');
  });

  it('is a page instead of JSON', async () => {
    wire.answers('<html>maintenance</html>');
    expect(await failureOf(channel.query(account, ORDER))).toMatchObject({ reason: 'invalid_response' });
  });
});

it('keeps the trace id of the gateway with what it learns', async () => {
  wire.answers(answerText(QUERY, PAID, { key: alipayKeys.privateKey }));
  const { evidence } = await channel.query(account, ORDER);
  expect(evidence).toEqual({ kind: 'query', reference: 'trace-1', content: PAID });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
