import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { bankKeys, foreignKeys, merchantKeys, pemOf } from '../../../test/channels/support/abc-fixture.js';
import { makeCertificate } from '../../../test/channels/support/abc-pfx.js';
import { parseBankKeys, parsePrivateKey } from './keys.js';

const file = (content: string | Buffer): string => Buffer.from(content).toString('base64');
const certificate = makeCertificate(bankKeys, 'MainServer.0001', { until: new Date('2023-08-11') });
const der = Buffer.from(certificate.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' });

describe('the bank’s key', () => {
  it.each([
    ['a certificate in DER, as the bank gives it out', file(der)],
    ['a certificate in PEM', file(certificate)],
    ['a certificate in PEM with literal line ends', file(certificate.replaceAll('\n', String.raw`\n`))],
    ['a certificate in bare Base64', file(der.toString('base64'))],
    ['a PEM that was not put into Base64', certificate],
    ['a public key in PEM', file(pemOf(bankKeys.publicKey))],
    ['a public key in DER', file(bankKeys.publicKey.export({ type: 'spki', format: 'der' }))],
  ])('is read from %s, whatever its dates', (_what, text) => {
    expect(parseBankKeys(text).map((key) => key.equals(bankKeys.publicKey))).toEqual([true]);
  });

  it('may have a successor in the same file', () => {
    const keys = parseBankKeys(file(certificate + pemOf(foreignKeys.publicKey)));
    expect(keys.map((key) => key.equals(foreignKeys.publicKey))).toEqual([false, true]);
  });

  it.each([
    ['a private key', pemOf(merchantKeys.privateKey), 'private key'],
    ['some text', 'TrustPay.cer', 'neither'],
    ['nothing', '', 'neither'],
    ['another kind of key', pemOf(elliptic.publicKey), 'RSA'],
  ])('is not %s', (_what, text, message) => {
    expect(() => parseBankKeys(file(text))).toThrow(message);
  });
});

describe('the merchant’s key', () => {
  it.each(['pkcs8', 'pkcs1'] as const)('is read from a PEM in %s', (type) => {
    const pem = merchantKeys.privateKey.export({ type, format: 'pem' }).toString();
    for (const text of [pem, pem.replaceAll('\n', String.raw`\n`), pem.replaceAll('\n', '\r\n')]) {
      expect(createPublicKey(parsePrivateKey(text)).equals(merchantKeys.publicKey)).toBe(true);
    }
  });

  it.each([
    ['a public key', pemOf(merchantKeys.publicKey), 'public key'],
    ['a text', 'key', 'not one private key'],
    ['two keys', pemOf(merchantKeys.privateKey).repeat(2), 'not one private key'],
    ['another kind of key', pemOf(elliptic.privateKey), 'RSA'],
    [
      'a key under a password',
      merchantKeys.privateKey
        .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'x' })
        .toString(),
      'password',
    ],
  ])('is not %s', (_what, text, message) => {
    expect(() => parsePrivateKey(text)).toThrow(message);
  });
});
