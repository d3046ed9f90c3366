import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Journal } from '../../shared/data-folder/journal.ts';
import type { KeyStore } from '../../shared/data-folder/key-store.ts';
import type { AppCertificates } from '../apps/app.ts';
import { certificateSn, issueCertificate, type DistinguishedName } from './certificate.ts';

const DAY_MS = 24 * 3600_000;
const VALID_MS = 5 * 365 * DAY_MS;
const KIND = 'certificate';

/** Issues what certificate mode needs: a root, Alipay's own certificate and those of applications. */
export class CertificateAuthority {
  readonly #keys: KeyStore;
  readonly #journal: Journal;
  readonly #issued: Map<string, string>;

  constructor(keys: KeyStore, journal: Journal) {
    this.#keys = keys;
    this.#journal = journal;
    this.#issued = new Map(journal.records<string>(KIND));
  }

  async issueFor(appId: string, appPublicKey: string): Promise<AppCertificates> {
    const root = await this.#root();
    const alipayKey = await this.#keys.privateKey('alipay-private-key');
    const alipayCertPem = await this.#once(
      'alipay',
      subject('Alipay local gateway'),
      createPublicKey(alipayKey),
    );
    const appCertPem = await this.#issue(subject(appId), createPublicKey(appPublicKey));
    return {
      appCertPem,
      appCertSn: certificateSn(appCertPem),
      alipayCertPem,
      alipayCertSn: certificateSn(alipayCertPem),
      alipayRootCertPem: root,
      alipayRootCertSn: certificateSn(root),
    };
  }

  #root(): Promise<string> {
    return this.#once('root', ROOT_NAME);
  }

  async #once(label: string, name: DistinguishedName, publicKey?: KeyObject): Promise<string> {
    const known = this.#issued.get(label);
    if (known !== undefined) return known;
    const pem = await this.#issue(name, publicKey);
    this.#issued.set(label, pem);
    this.#journal.put(KIND, label, pem);
    return pem;
  }

  /** Without a public key the certificate is the authority's own. */
  async #issue(name: DistinguishedName, publicKey?: KeyObject): Promise<string> {
    const issuerKey = await this.#keys.privateKey('root-private-key');
    // Real time, not the gateway's clock: TLS and crypto libraries check certificates against it.
    const nowMs = Date.now();
    return issueCertificate({
      subject: name,
      issuer: ROOT_NAME,
      publicKey: publicKey ?? createPublicKey(issuerKey),
      issuerKey,
      validFromMs: nowMs - DAY_MS,
      validToMs: nowMs + VALID_MS,
      isAuthority: publicKey === undefined,
    });
  }
}

const ROOT_NAME: DistinguishedName = {
  country: 'CN',
  organization: 'Qiaopay local gateway',
  organizationalUnit: 'Certification Authority',
  commonName: 'Qiaopay local root R1',
};

function subject(commonName: string): DistinguishedName {
  return {
    country: 'CN',
    organization: 'Qiaopay local gateway',
    organizationalUnit: 'Open platform',
    commonName,
  };
}
