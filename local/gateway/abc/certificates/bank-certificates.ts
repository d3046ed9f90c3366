import { createPublicKey, randomBytes, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { KeyStore } from '../../alipay/apps/key-store.ts';
import type { Journal } from '../../alipay/support/journal.ts';

const BANK = 'bank-private-key';
const AUTHORITY = 'authority-private-key';
const KIND = 'certificate';
const MERCHANT_KEY_BITS = 2048;
const VALID_YEARS = 5;

/** A merchant's key as the bank issues it. */
export interface MerchantPfx {
  /** PKCS#12, Triple-DES under the password. */
  readonly pfx: Buffer;
  readonly certificatePem: string;
  /** PKCS#8. */
  readonly privateKeyPem: string;
}

type Name = readonly { name: string; value: string }[];
type Period = readonly [from: Date, to: Date];

const AUTHORITY_NAME: Name = named({ organizationName: 'ABC', commonName: 'ABC' });
const BANK_NAME: Name = named({
  organizationName: 'ABC',
  organizationalUnitName: 'PaymentGateway',
  commonName: 'MainServer.0001',
});
/** The bank's real certificate ended in 2023 and its key still signs: nobody may insist on the dates. */
const BANK_PERIOD: Period = [new Date('2004-01-05T05:49:44Z'), new Date('2023-08-11T05:38:49Z')];

/** The bank's keys and the certificates around them, all made here. */
export class BankCertificates {
  readonly bankKey: KeyObject;
  /** PEM. */
  readonly bankCertificate: string;
  readonly #authorityKey: KeyObject;
  readonly #authorityCertificate: string;

  private constructor(bankKey: KeyObject, authorityKey: KeyObject, journal: Journal) {
    this.bankKey = bankKey;
    this.#authorityKey = authorityKey;
    const kept = new Map(journal.records<string>(KIND));
    const once = (label: string, make: () => string): string => {
      const pem = kept.get(label) ?? make();
      if (!kept.has(label)) journal.put(KIND, label, pem);
      return pem;
    };
    this.#authorityCertificate = once('authority', () =>
      this.#issue(AUTHORITY_NAME, createPublicKey(authorityKey), currentPeriod()),
    );
    this.bankCertificate = once('bank', () => this.#issue(BANK_NAME, createPublicKey(bankKey), BANK_PERIOD));
  }

  static async open(
    folder: string | undefined,
    keyBits: number,
    journal: Journal,
  ): Promise<BankCertificates> {
    const [bankKey, authorityKey] = await Promise.all([
      new KeyStore(folder, keyBits).privateKey(BANK),
      new KeyStore(folder, MERCHANT_KEY_BITS).privateKey(AUTHORITY),
    ]);
    return new BankCertificates(bankKey, authorityKey, journal);
  }

  /** A new key for a merchant, in the file that the bank would send. Registers nothing. */
  async createMerchantPfx(merchantId: string, password: string): Promise<MerchantPfx> {
    const key = await new KeyStore(undefined, MERCHANT_KEY_BITS).privateKey(merchantId);
    const name = named({
      organizationName: 'ABC',
      organizationalUnitName: 'PaymentGateway',
      commonName: `EBUS.merchant.${merchantId}.${merchantId}.0000`,
    });
    const certificatePem = this.#issue(name, createPublicKey(key), currentPeriod());
    const privateKeyPem = pemOf(key);
    // Triple-DES, as in files of the bank's own tools: a client must cope with such old containers.
    const container = forge.pkcs12.toPkcs12Asn1(
      forge.pki.privateKeyFromPem(privateKeyPem),
      [
        forge.pki.certificateFromPem(certificatePem),
        forge.pki.certificateFromPem(this.#authorityCertificate),
      ],
      password,
      { algorithm: '3des', friendlyName: merchantId },
    );
    const pfx = Buffer.from(forge.asn1.toDer(container).getBytes(), 'latin1');
    return { pfx, certificatePem, privateKeyPem };
  }

  #issue(subject: Name, publicKey: KeyObject, [from, to]: Period): string {
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = forge.pki.publicKeyFromPem(
      publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    );
    // A serial number is a positive integer: its first bit must not be set.
    certificate.serialNumber = `01${randomBytes(9).toString('hex')}`;
    certificate.validity.notBefore = from;
    certificate.validity.notAfter = to;
    certificate.setSubject([...subject]);
    certificate.setIssuer([...AUTHORITY_NAME]);
    if (subject === AUTHORITY_NAME) certificate.setExtensions([{ name: 'basicConstraints', cA: true }]);
    certificate.sign(forge.pki.privateKeyFromPem(pemOf(this.#authorityKey)), forge.md.sha1.create());
    return forge.pki.certificateToPem(certificate).replaceAll('\r\n', '\n');
  }
}

function named(attributes: Record<string, string>): Name {
  return Object.entries(attributes).map(([name, value]) => ({ name, value }));
}

/** Real time, not the gateway's clock: other programs check certificates against it. */
function currentPeriod(): Period {
  const from = new Date();
  const to = new Date(from);
  to.setUTCFullYear(from.getUTCFullYear() + VALID_YEARS);
  return [from, to];
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
