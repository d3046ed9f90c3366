import { createPublicKey } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAccount } from '../../../test/channels/support/alipay-fixture.js';
import { faultLine } from '../account-faults.js';
import { readAccount, type AlipayAccount } from './account.js';
import { readAnswer } from './answer.js';
import { certificateSn, parseCertificates } from './certificates.js';
import { decrypt } from './encryption.js';
import { isSignedBy, isServiceMessage, rulesFor, type Fields } from './signed-fields.js';

/** Public fixtures of other projects, which lie beside the repository where there are any. */
const FOLDER = join(import.meta.dirname, '../../../../shared/vectors');

interface Vector {
  id: string;
  kind: string;
  inputs: {
    params?: Fields;
    exclude?: string[];
    public_key?: string;
    sign_type?: 'RSA2' | 'RSA';
    raw_body?: string;
    response_key?: string;
    pem?: string;
    is_root?: boolean;
    key?: string;
    ciphertext?: string;
  };
  expected: { valid?: boolean; sn?: string; plaintext?: string };
}

const vectors = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => name.startsWith('alipay-'))
      .flatMap((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Vector[])
  : [];

function of(kind: string): [string, Vector][] {
  return vectors.filter((vector) => vector.kind === kind).map((vector) => [vector.id, vector]);
}

if (vectors.length === 0) process.stdout.write(`no vectors at ${FOLDER}: their tests are skipped\n`);

(vectors.length > 0 ? describe : describe.skip)('public vectors', () => {
  it('are of kinds that are tested here', () => {
    const kinds = new Set(vectors.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['aes', 'cert_sn', 'notify_verify', 'response_verify']);
  });

  it('of notifications verify exactly when they should', () => {
    expect(of('notify_verify').length).toBeGreaterThan(0);
    for (const [id, { inputs, expected }] of of('notify_verify')) {
      const { params = {}, public_key: publicKey = '', sign_type: signType = 'RSA2' } = inputs;
      const ruleKeepsType = !inputs.exclude?.includes('sign_type');
      const wrongRule = ruleKeepsType !== isServiceMessage(params);
      const how = { signType, charset: 'utf-8' as const };
      const valid = rulesFor(params).some((rule) => {
        const tried = { ...rule, signType: ruleKeepsType ? ('kept' as const) : ('dropped' as const) };
        return isSignedBy([createPublicKey(publicKey)], params, { ...how, rule: tried });
      });
      expect([id, valid]).toEqual([id, expected.valid]);
      // Chosen by ourselves, the rule is the right one: the negatives of the wrong rule are genuine.
      const chosen = rulesFor(params).some((rule) =>
        isSignedBy([createPublicKey(publicKey)], params, { ...how, rule }),
      );
      expect([id, chosen]).toEqual([id, expected.valid || wrongRule]);
    }
  });

  it('of answers verify over their exact text', () => {
    expect(of('response_verify').length).toBeGreaterThan(0);
    for (const [id, { inputs, expected }] of of('response_verify')) {
      const { raw_body: body = '', response_key: key = '', public_key: publicKey = '' } = inputs;
      const method = key.replace(/_response$/, '').replaceAll('_', '.');
      expect([id, isBelieved(accountWith(publicKey), method, body)]).toEqual([id, expected.valid]);
    }
  });

  it('of certificates have their serial numbers', () => {
    for (const [, { inputs, expected }] of of('cert_sn')) {
      const certificates = parseCertificates(inputs.pem ?? '');
      const rsa = certificates.filter(({ publicKey }) => publicKey.asymmetricKeyType === 'rsa');
      const counted = inputs.is_root ? rsa : certificates.slice(0, 1);
      expect(counted.map(certificateSn).join('_')).toBe(expected.sn);
    }
  });

  it('of encrypted texts are decrypted', () => {
    expect(of('aes').length).toBeGreaterThan(0);
    for (const [, { inputs, expected }] of of('aes')) {
      expect(decrypt(inputs.ciphertext ?? '', inputs.key ?? '')).toBe(expected.plaintext);
    }
  });
});

function accountWith(alipayPublicKey: string): AlipayAccount {
  const read = readAccount(makeAccount({ secrets: { alipayPublicKey } }));
  if ('faults' in read) throw new Error(faultLine(read.faults));
  return read.account;
}

function isBelieved(account: AlipayAccount, method: string, body: string): boolean {
  try {
    readAnswer(account, method, Buffer.from(body), undefined);
    return true;
  } catch {
    return false;
  }
}
