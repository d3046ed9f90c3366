import type { KeyObject } from 'node:crypto';
import { issueCertificate } from '../../../local/gateway/alipay/certificates/certificate.ts';
import {
  alipayKeys,
  appKeys,
  foreignKeys,
  makeAccount,
  makeKeys,
  NOW,
  pemOf,
} from '../../../test/channels/support/alipay-fixture.js';
import { linesOf } from '../../../test/channels/support/fault-lines.js';
import type { ChannelAccount } from '../channel.js';
import { findAccountFaults } from './account-check.js';

const DAY_MS = 86_400_000;
const rootKeys = makeKeys();

function faultsOf(changes: Partial<ChannelAccount>): string[] {
  return linesOf(findAccountFaults(makeAccount(changes), NOW));
}

function certify(
  publicKey: KeyObject,
  options: {
    issuer?: string;
    issuerKey?: KeyObject;
    subject?: string;
    validToMs?: number;
    authority?: boolean;
  } = {},
): string {
  const { issuer = 'Root', issuerKey = rootKeys.privateKey, subject = 'Somebody' } = options;
  const name = { country: 'CN', organization: 'Tests', organizationalUnit: 'Unit' };
  return issueCertificate({
    subject: { ...name, commonName: subject },
    issuer: { ...name, commonName: issuer },
    publicKey,
    issuerKey,
    validFromMs: NOW.getTime() - DAY_MS,
    validToMs: options.validToMs ?? NOW.getTime() + DAY_MS,
    isAuthority: options.authority ?? false,
  });
}

const ROOT = certify(rootKeys.publicKey, { subject: 'Root', authority: true });
const CERTIFICATES = {
  alipayPublicKey: '',
  appCert: certify(appKeys.publicKey),
  alipayCert: certify(alipayKeys.publicKey),
  alipayRootCert: ROOT,
};

describe('an account in public-key mode', () => {
  it('has no faults when everything fits', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ gateway: 'http://127.0.0.1:3100/gateway.do' })).toEqual([]);
    expect(faultsOf({ gateway: 'http://localhost:3100/gateway.do' })).toEqual([]);
  });

  it.each<[string, Partial<ChannelAccount>, string]>([
    ['no private key', { secrets: { privateKey: '  ' } }, 'secrets.privateKey: missing'],
    ['no public key', { secrets: { alipayPublicKey: '' } }, 'secrets.alipayPublicKey: missing'],
    ['a text for a key', { secrets: { privateKey: 'changeme!' } }, 'secrets.privateKey: this is not a key'],
    [
      'a public key in the place of the private one',
      { secrets: { privateKey: pemOf(appKeys.publicKey) } },
      'secrets.privateKey: this is a public key',
    ],
    [
      "its own public key in the place of Alipay's",
      { secrets: { alipayPublicKey: pemOf(appKeys.publicKey) } },
      "secrets.alipayPublicKey: this is the application's own public key",
    ],
    [
      'an encryptKey of an odd length',
      { secrets: { encryptKey: 'QUJD' } },
      'secrets.encryptKey: not an AES key',
    ],
    ['an encryptKey that is no base64', { secrets: { encryptKey: '*'.repeat(24) } }, 'secrets.encryptKey'],
    ['no seller', { sellerId: '' }, 'sellerId: must be'],
    ['its app id for the seller', { sellerId: makeAccount().appId }, 'sellerId: must be'],
    ['a seller with a digit too few', { sellerId: '208800000000001' }, 'sellerId: must be'],
    ['a seller that is nobody at Alipay', { sellerId: '1088000000000001' }, 'sellerId: must be'],
    ['no app id', { appId: ' ' }, 'appId: missing'],
    ['a gateway that is no URL', { gateway: 'openapi.alipay.com' }, 'gateway: not an http(s) URL'],
    ['plain http to elsewhere', { gateway: 'http://openapi.alipay.com/gateway.do' }, 'gateway: plain http'],
    [
      'http to a name that begins like localhost',
      { gateway: 'http://127.0.0.1.example.com/' },
      'gateway: plain http',
    ],
    [
      'a gateway with a query',
      { gateway: 'https://openapi.alipay.com/gateway.do?a=1' },
      'gateway: must have no',
    ],
    ['an unknown sign type', { settings: { signType: 'MD5' } }, 'settings.signType'],
    ['a time-out out of range', { settings: { timeoutMs: 5 } }, 'settings.timeoutMs'],
    ['an empty product code', { settings: { productCodes: { page: '' } } }, 'settings.productCodes.page'],
  ])('has a fault: %s', (_name, changes, start) => {
    const faults = faultsOf(changes);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(start);
  });

  it('has one line for every fault', () => {
    const changes = { gateway: '?', sellerId: '1', settings: { signType: 'X' }, secrets: { privateKey: '' } };
    expect(faultsOf(changes)).toHaveLength(4);
  });

  it('needs 2048 bits for RSA2 and may have less for RSA', () => {
    const small = makeKeys(1024);
    const secrets = { privateKey: pemOf(small.privateKey), alipayPublicKey: pemOf(makeKeys(1024).publicKey) };
    expect(faultsOf({ secrets })).toEqual([
      expect.stringContaining('secrets.privateKey: 1024 bits'),
      expect.stringContaining('secrets.alipayPublicKey: 1024 bits'),
    ]);
    expect(faultsOf({ secrets, settings: { signType: 'RSA' } })).toEqual([]);
  });
});

describe('an account in certificate mode', () => {
  it('has no faults when everything fits', () => {
    expect(faultsOf({ secrets: CERTIFICATES })).toEqual([]);
  });

  it("may have the issuer behind Alipay's certificate, as the downloaded file does", () => {
    const between = makeKeys();
    const issuer = certify(between.publicKey, { subject: 'Between', authority: true });
    const own = certify(alipayKeys.publicKey, { issuer: 'Between', issuerKey: between.privateKey });
    expect(faultsOf({ secrets: { ...CERTIFICATES, alipayCert: own + issuer } })).toEqual([]);
  });

  const expired = { validToMs: NOW.getTime() - 1_000 };
  it.each<[string, Record<string, string>, string]>([
    ['a certificate is missing', { alipayRootCert: '' }, 'secrets.alipayRootCert: missing'],
    [
      'a key stands for a certificate',
      { appCert: pemOf(appKeys.publicKey) },
      'secrets.appCert: this is not a cert',
    ],
    [
      'the application certificate is another one',
      { appCert: certify(foreignKeys.publicKey) },
      'another private key',
    ],
    [
      "the application certificate stands for Alipay's",
      { alipayCert: certify(appKeys.publicKey) },
      "application's own public key",
    ],
    [
      "Alipay's is of another issuer",
      { alipayRootCert: foreignRoot() },
      'secrets.alipayCert: not issued under',
    ],
    ["only issuers stand for Alipay's", { alipayCert: ROOT }, 'secrets.alipayCert: holds issuers only'],
    [
      'the application certificate has expired',
      { appCert: certify(appKeys.publicKey, expired) },
      'appCert: expired',
    ],
    ["Alipay's has expired", { alipayCert: certify(alipayKeys.publicKey, expired) }, 'alipayCert: expired'],
  ])('has a fault when %s', (_name, changes, fault) => {
    const faults = faultsOf({ secrets: { ...CERTIFICATES, ...changes } });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });
});

function foreignRoot(): string {
  return certify(foreignKeys.publicKey, {
    subject: 'Root',
    issuerKey: foreignKeys.privateKey,
    authority: true,
  });
}
