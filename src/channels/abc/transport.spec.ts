import { jest } from '@jest/globals';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates, type TLSSocket } from 'node:tls';
import type { Dispatcher } from 'undici';
import {
  answerBody,
  encodedOrder,
  makeAccount,
  makeKeys,
  pemOf,
  StandingClock,
  trxMessage,
} from '../../../test/channels/support/abc-fixture.js';
import { makeCertificate, makePfx } from '../../../test/channels/support/abc-pfx.js';
import type { ChannelAccount } from '../channel.js';
import { AbcChannel } from './abc-channel.js';
import { post } from './transport.js';

const REQUEST = {
  url: 'http://bank/ebus',
  body: Buffer.from('{}'),
  contentType: 'text/html',
  timeoutMs: 20,
  maxAnswerBytes: 1_000,
};

/** A pool whose connection stands when the test says so. */
class LatePool {
  handler: Dispatcher.DispatchHandler | undefined;

  dispatch(_options: unknown, handler: Dispatcher.DispatchHandler): boolean {
    this.handler = handler;
    return true;
  }
}

describe('a request', () => {
  it('is not written any more when the time of the call is over before a connection stands', async () => {
    const pool = new LatePool();
    const exchange = await post(pool as unknown as Dispatcher, REQUEST);
    expect(exchange).toMatchObject({ written: false, complete: false, error: { name: 'CallTimeoutError' } });
    const abort = jest.fn();
    pool.handler?.onRequestStart?.({ abort } as unknown as Dispatcher.DispatchController, {});
    expect(abort).toHaveBeenCalledTimes(1);
    expect(exchange.written).toBe(false);
  });

  it('that was written is cut off when the time of the call is over', async () => {
    const pool = new LatePool();
    const running = post(pool as unknown as Dispatcher, REQUEST);
    const abort = jest.fn();
    pool.handler?.onRequestStart?.({ abort } as unknown as Dispatcher.DispatchController, {});
    expect(await running).toMatchObject({ written: true, complete: false });
    expect(abort).toHaveBeenCalledTimes(1);
  });
});

describe('over TLS', () => {
  const serverKeys = makeKeys();
  const clientKeys = makeKeys(2048);
  const trusted = getCACertificates();
  const shown: (string | undefined)[] = [];
  let server: Server;
  let channel: AbcChannel;
  let account: ChannelAccount;

  beforeAll(async () => {
    const cert = makeCertificate(serverKeys, 'localhost', { host: 'localhost' });
    const Order = encodedOrder({ OrderNo: 'A1', Status: '01' });
    server = createServer(
      { key: pemOf(serverKeys.privateKey), cert, requestCert: true, rejectUnauthorized: false },
      (request, response) => {
        const { subject } = (request.socket as TLSSocket).getPeerCertificate();
        shown.push(subject?.CN as string | undefined);
        response.end(answerBody(trxMessage({ TrxType: 'Query', Order })));
      },
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    setDefaultCACertificates([...trusted, cert]);
    channel = new AbcChannel(new StandingClock());
    account = makeAccount({ gateway: `https://localhost:${(server.address() as AddressInfo).port}/ebus` });
  });

  afterAll(async () => {
    setDefaultCACertificates(trusted);
    await channel.onModuleDestroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('an account shows no certificate unless it has one for that', async () => {
    const certificate = makeCertificate(clientKeys, 'the shop');
    const clientCert = makePfx(clientKeys, certificate, { password: 'tls' });
    const secrets = { ...account.secrets, clientCert, clientCertPassword: 'tls' };
    await channel.query(account, { outTradeNo: 'A1' });
    await channel.query({ ...account, id: 'with', secrets }, { outTradeNo: 'A1' });
    expect(shown.splice(0)).toEqual([undefined, 'the shop']);
  });

  it('an account may ask for the renegotiation of old servers, and have others as well', async () => {
    const legacy = { ...account, id: 'legacy', settings: { legacyTls: true } };
    await expect(channel.query(legacy, { outTradeNo: 'A1' })).resolves.toMatchObject({ outcome: 'absent' });
  });

  it('a server whose certificate nobody vouches for gets nothing', async () => {
    setDefaultCACertificates(trusted);
    shown.length = 0;
    const fresh = new AbcChannel(new StandingClock());
    await expect(fresh.query(account, { outTradeNo: 'A1' })).rejects.toMatchObject({ kind: 'not_sent' });
    await fresh.onModuleDestroy();
    expect(shown).toEqual([]);
  });
});
