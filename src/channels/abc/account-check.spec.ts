import {
  bankKeys,
  makeAccount,
  MERCHANT,
  makeKeys,
  merchantKeys,
  NOW,
  pemOf,
  StandingClock,
} from '../../../test/channels/support/abc-fixture.js';
import { makeCertificate, makePfx, type PfxOptions } from '../../../test/channels/support/abc-pfx.js';
import { linesOf } from '../../../test/channels/support/fault-lines.js';
import type { ChannelAccount } from '../channel.js';
import { AbcChannel } from './abc-channel.js';
import { readAccount } from './account.js';

const HOLDER = `EBUS.merchant.${MERCHANT}.${MERCHANT}.0000`;
// Short ones: every certificate and file below is signed and sealed without native help.
const holderKeys = makeKeys(1024);
const own = makeCertificate(holderKeys, HOLDER);
const channel = new AbcChannel(new StandingClock());

afterAll(() => channel.onModuleDestroy());

function faultsOf(changes: Partial<ChannelAccount>): string[] {
  return linesOf(channel.checkAccount(makeAccount(changes)));
}

/** An account whose key comes in a PKCS#12 file. */
function withPfx(
  options: PfxOptions & { certificate?: string; said?: string } = {},
): Partial<ChannelAccount> {
  const { certificate = own, said = 'secret' } = options;
  return { secrets: { privateKey: '', pfx: makePfx(holderKeys, certificate, options), pfxPassword: said } };
}

describe('an account can be used', () => {
  it('with a key in PEM, whatever becomes of the bank’s certificate', () => {
    const expired = makeCertificate(bankKeys, 'MainServer.0001', { until: new Date('2023-08-11') });
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ secrets: { bankCert: Buffer.from(expired).toString('base64') } })).toEqual([]);
  });

  it.each(['3des', 'aes128', 'aes256'] as const)('with a PKCS#12 file under %s', (algorithm) => {
    expect(faultsOf(withPfx({ algorithm }))).toEqual([]);
  });

  it('with a file that holds issuers too, of which none is taken for the merchant’s own', () => {
    const issuer = makeCertificate(bankKeys, 'ABC CA');
    const read = readAccount(makeAccount(withPfx({ issuers: [issuer] })));
    expect('account' in read && read.account.certificate?.subject).toContain(HOLDER);
    expect('account' in read && read.account.privateKey.equals(holderKeys.privateKey)).toBe(true);
  });

  it.each(['http://127.0.0.1:3200/ebus', 'http://localhost/ebus', 'https://pay.abchina.com/ebus'])(
    'at %s',
    (gateway) => {
      expect(faultsOf({ gateway })).toEqual([]);
    },
  );

  it('with every setting that there is', () => {
    const settings = {
      dialect: 'seed',
      timeoutMs: 5_000,
      contentType: 'text/xml; charset=UTF-8',
      legacyTls: true,
      commodityType: '0101',
      paymentLinkType: '5',
      qrPayMode: '4',
    };
    expect(faultsOf({ settings })).toEqual([]);
  });
});

describe('an account is refused', () => {
  it.each<[string, Partial<ChannelAccount>, string]>([
    ['without a key', { secrets: { privateKey: '' } }, 'secrets.pfx: missing'],
    ['without the bank’s certificate', { secrets: { bankCert: ' ' } }, 'secrets.bankCert: missing'],
    ['with a file that is none', { secrets: { pfx: 'AAAA' } }, 'secrets.pfx: this is not a PKCS#12 file'],
    [
      'with another password',
      withPfx({ said: 'another' }),
      'secrets.pfx: the password of this file is another one',
    ],
    ['without a password', withPfx({ said: '' }), 'secrets.pfx: the password of this file is another one'],
    [
      'with a file without a certificate',
      withPfx({ without: 'certificate' }),
      'secrets.pfx: there is no certificate in this file',
    ],
    [
      'with the file of another merchant',
      withPfx({ certificate: makeCertificate(holderKeys, 'EBUS.merchant.103881636900017.x.0000') }),
      'secrets.pfx: belongs to merchant 103881636900017',
    ],
    [
      'with a certificate that has expired, which the bank refuses',
      withPfx({
        certificate: makeCertificate(holderKeys, HOLDER, { until: new Date(NOW.getTime() - 1_000) }),
      }),
      'secrets.pfx: expired on 2026-03-01',
    ],
    [
      'with a certificate that is not valid yet',
      withPfx({ certificate: makeCertificate(holderKeys, HOLDER, { from: new Date('2027-01-01') }) }),
      'secrets.pfx: not valid before 2027-01-01',
    ],
    [
      'with the merchant’s own certificate in the place of the bank’s',
      { secrets: { bankCert: Buffer.from(pemOf(merchantKeys.publicKey)).toString('base64') } },
      "secrets.bankCert: this is the merchant's own certificate",
    ],
    ['with a client certificate that is none', { secrets: { clientCert: 'AAAA' } }, 'secrets.clientCert: '],
    ['with a number that is none', { appId: 'shop' }, 'appId: '],
    ['with another seller than its number', { sellerId: '103881636900017' }, 'sellerId: must be the same'],
    ['over plain http', { gateway: 'http://pay.abchina.com/ebus' }, 'gateway: plain http'],
    ['at no URL', { gateway: 'pay.abchina.com' }, 'gateway: not an http(s) URL'],
    ['at a URL with a query', { gateway: 'https://pay.abchina.com/ebus?a=1' }, 'gateway: must have no'],
    ['with a dialect that does not exist', { settings: { dialect: 'old' } }, 'settings.dialect: '],
    ['with an endless time', { settings: { timeoutMs: 0 } }, 'settings.timeoutMs: '],
    [
      'with a content type that would break the request',
      { settings: { contentType: 'a/b\r\nX: 1' } },
      'settings.contentType: ',
    ],
  ])('%s', (_how, changes, fault) => {
    const faults = faultsOf(changes);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  it('with all its faults at once, and no call leaves it', async () => {
    const bad = makeAccount({ gateway: 'nowhere', secrets: { privateKey: 'x', bankCert: '' } });
    expect(channel.checkAccount(bad)).toHaveLength(3);
    await expect(channel.query(bad, { outTradeNo: 'A1' })).rejects.toMatchObject({
      kind: 'not_sent',
      message: expect.stringMatching(/gateway: .*; secrets.privateKey: .*; secrets.bankCert: /),
    });
  });
});
