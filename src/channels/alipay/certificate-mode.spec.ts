import type { KeyObject } from 'node:crypto';
import { issueCertificate } from '../../../local/gateway/alipay/certificates/certificate.ts';
import {
  alipayKeys,
  answerText,
  appKeys,
  foreignKeys,
  formBody,
  makeAccount,
  makeKeys,
  NOW,
  ORDER,
  paidFields,
  signFields,
  StandingClock,
} from '../../../test/channels/support/alipay-fixture.js';
import { WireServer } from '../../../test/channels/support/wire-server.js';
import type { ChannelAccount } from '../channel.js';
import { AlipayChannel } from './alipay-channel.js';
import { certificateSn, parseCertificates } from './certificates.js';

const QUERY = 'alipay.trade.query';
const WAITING = {
  code: '10000',
  out_trade_no: 'ORDER_1',
  trade_no: 'T1',
  total_amount: '88.80',
  trade_status: 'WAIT_BUYER_PAY',
};
const rootKeys = makeKeys();

function certify(publicKey: KeyObject, commonName: string): string {
  const name = { country: 'CN', organization: 'Tests', organizationalUnit: 'Unit' };
  return issueCertificate({
    subject: { ...name, commonName },
    issuer: { ...name, commonName: 'Root' },
    publicKey,
    issuerKey: rootKeys.privateKey,
    validFromMs: NOW.getTime() - 1_000,
    validToMs: NOW.getTime() + 86_400_000,
    isAuthority: commonName === 'Root',
  });
}

const APP_CERT = certify(appKeys.publicKey, 'app');
const ALIPAY_CERT = certify(alipayKeys.publicKey, 'alipay');
const NEXT_ALIPAY_CERT = certify(foreignKeys.publicKey, 'alipay');
const ROOT_CERT = certify(rootKeys.publicKey, 'Root');

function snOf(pem: string): string {
  return parseCertificates(pem).map(certificateSn).join('_');
}

function accountWith(alipayCert: string): ChannelAccount {
  return makeAccount({
    gateway: wire.gateway,
    secrets: { alipayPublicKey: '', appCert: APP_CERT, alipayCert, alipayRootCert: ROOT_CERT },
  });
}

let wire: WireServer;
const channel = new AlipayChannel(new StandingClock());

beforeAll(async () => {
  wire = await WireServer.start();
});

afterAll(async () => {
  await channel.onModuleDestroy();
  await wire.close();
});

describe('an account in certificate mode', () => {
  it('names its own and the root certificate in every request', async () => {
    wire.answers(answerText(QUERY, WAITING, { certSn: snOf(ALIPAY_CERT) }));
    await expect(channel.query(accountWith(ALIPAY_CERT), ORDER)).resolves.toMatchObject({
      outcome: 'waiting',
    });
    expect(wire.lastRequest.parameters).toMatchObject({
      app_cert_sn: snOf(APP_CERT),
      alipay_root_cert_sn: snOf(ROOT_CERT),
    });
    const url = new URL(
      await channel.page(accountWith(ALIPAY_CERT), { ...ORDER, returnUrl: 'https://a.example' }),
    );
    expect(url.searchParams.get('app_cert_sn')).toBe(snOf(APP_CERT));
  });

  it('takes certificates on one line, as environment variables carry them', async () => {
    wire.answers(answerText(QUERY, WAITING, { certSn: snOf(ALIPAY_CERT) }));
    const flat = accountWith(ALIPAY_CERT.replaceAll('\n', String.raw`\n`));
    await expect(channel.query(flat, ORDER)).resolves.toMatchObject({ outcome: 'waiting' });
  });

  it('does not believe an answer that names a certificate it does not hold', async () => {
    const next = { certSn: snOf(NEXT_ALIPAY_CERT), key: foreignKeys.privateKey };
    wire.answers(answerText(QUERY, WAITING, next));
    const failure = channel.query(accountWith(ALIPAY_CERT), ORDER);
    await expect(failure).rejects.toMatchObject({ reason: 'invalid_response' });
    await expect(failure).rejects.toThrow('download the new one');
  });

  it('can hold the next certificate before Alipay changes to it', async () => {
    const both = accountWith(ALIPAY_CERT + NEXT_ALIPAY_CERT);
    wire.answers(answerText(QUERY, WAITING, { certSn: snOf(ALIPAY_CERT) }));
    await expect(channel.query(both, ORDER)).resolves.toMatchObject({ outcome: 'waiting' });
    wire.answers(answerText(QUERY, WAITING, { certSn: snOf(NEXT_ALIPAY_CERT), key: foreignKeys.privateKey }));
    await expect(channel.query(both, ORDER)).resolves.toMatchObject({ outcome: 'waiting' });
  });

  it.each([
    ['the certificate in force', alipayKeys.privateKey, true],
    ['its successor', foreignKeys.privateKey, true],
    ['the application itself', appKeys.privateKey, false],
  ])('reads notifications signed with the key of %s: %s', (_name, key, ok) => {
    const body = formBody(signFields(paidFields(), { key }));
    const parsed = channel.parseNotification({ body });
    if (!parsed.ok) throw new Error(parsed.refusal.reason);
    const both = accountWith(ALIPAY_CERT + NEXT_ALIPAY_CERT);
    expect(channel.verifyNotification(both, parsed.message).ok).toBe(ok);
  });
});
