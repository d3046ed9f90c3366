import { SAMPLE_KEYS } from '../../src/operations/dto/sample-keys.js';
import { bankKeys, makeKeys, merchantKeys, pemOf } from '../channels/support/abc-fixture.js';
import { makeCertificate, makePfx } from '../channels/support/abc-pfx.js';

const PASSWORD = 'correct horse';

/** The document's examples carry no keys, only words where keys belong; these are keys for each of the words. */
const REAL_KEYS: Readonly<Record<keyof typeof SAMPLE_KEYS, string>> = {
  privateKey: pemOf(merchantKeys.privateKey),
  alipayPublicKey: pemOf(makeKeys().publicKey),
  pfx: makePfx(merchantKeys, makeCertificate(merchantKeys, 'a shop'), { password: PASSWORD }),
  pfxPassword: PASSWORD,
  bankCert: makeCertificate(bankKeys, 'the bank'),
};
const BY_SAMPLE = new Map(
  Object.entries(SAMPLE_KEYS).map(([name, sample]): [unknown, string] => [
    sample,
    REAL_KEYS[name as keyof typeof SAMPLE_KEYS],
  ]),
);

/** The same body, as somebody sends it who has put keys where the document says so. */
export function withRealKeys(body: object): object {
  const filled: unknown = JSON.parse(
    JSON.stringify(body),
    (_name, value: unknown) => BY_SAMPLE.get(value) ?? value,
  );
  return filled as object;
}
