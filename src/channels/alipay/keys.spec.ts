import { generateKeyPairSync } from 'node:crypto';
import { makeKeys, pemOf } from '../../../test/channels/support/alipay-fixture.js';
import { keyBits, parsePrivateKey, parsePublicKey, sameKey } from './keys.js';

const { privateKey, publicKey } = makeKeys();
const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const pkcs1 = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const publicPkcs1 = publicKey.export({ type: 'pkcs1', format: 'pem' }).toString();

/** How the same key comes out of consoles, environment variables, editors and spreadsheets. */
const WRITINGS: [string, (pem: string) => string][] = [
  ['as PEM', (pem) => pem],
  ['with literal line ends', (pem) => pem.replaceAll('\n', String.raw`\n`)],
  ['with literal CR LF', (pem) => pem.replaceAll('\n', String.raw`\r\n`)],
  ['with CR LF', (pem) => pem.replaceAll('\n', '\r\n')],
  ['on one line', (pem) => pem.replaceAll('\n', '')],
  ['on one line with blanks', (pem) => pem.replaceAll('\n', ' ')],
  ['with blanks around', (pem) => `\n  \t${pem}\n \n`],
  ['with indented lines', (pem) => pem.replaceAll('\n', '\n    ')],
  ['as bare base64', (pem) => pem.replace(/-----[^-]+-----/g, '').replace(/\s/g, '')],
  ['as bare base64 in lines', (pem) => pem.replace(/-----[^-]+-----/g, '')],
];

describe.each(WRITINGS)('a key %s', (_name, write) => {
  it.each([
    ['PKCS#8', pkcs8],
    ['PKCS#1', pkcs1],
  ])('is read as a private key in %s', (_form, pem) => {
    expect(parsePrivateKey(write(pem)).equals(privateKey)).toBe(true);
  });

  it.each([
    ['SPKI', spki],
    ['PKCS#1', publicPkcs1],
  ])('is read as a public key in %s', (_form, pem) => {
    expect(parsePublicKey(write(pem)).equals(publicKey)).toBe(true);
  });
});

it('does not believe the label of a private key: PKCS#8 is often wrapped as PKCS#1 and the reverse', () => {
  const relabelled = pkcs8.replaceAll('PRIVATE KEY', 'RSA PRIVATE KEY');
  expect(parsePrivateKey(relabelled).equals(privateKey)).toBe(true);
});

describe('what is not the key it should be', () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const locked = privateKey
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
    .toString();

  it.each([
    ['a public key', spki, 'this is a public key'],
    ['a text', 'changeme!', 'not a key'],
    ['base64 of something else', 'aGVsbG8=', 'not a private key'],
    ['half a PEM', pkcs8.slice(0, 400), 'not a key'],
    ['locked by a password', locked, 'password'],
    ['for another algorithm', pemOf(ec.privateKey), 'RSA keys'],
    ['two keys', pkcs8 + pkcs8, 'more than one'],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'certificate'],
  ])('is named when a private key is %s', (_name, text, message) => {
    expect(() => parsePrivateKey(text)).toThrow(message);
  });

  it.each([
    ['a private key', pkcs1, 'this is a private key'],
    ['for another algorithm', pemOf(ec.publicKey), 'RSA keys'],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'certificate'],
    ['empty', '', 'not a key'],
  ])('is named when a public key is %s', (_name, text, message) => {
    expect(() => parsePublicKey(text)).toThrow(message);
  });
});

it('tells whether two keys are one pair, and how large it is', () => {
  expect(sameKey(privateKey, publicKey)).toBe(true);
  expect(sameKey(privateKey, makeKeys().publicKey)).toBe(false);
  expect(keyBits(publicKey)).toBe(2048);
});
