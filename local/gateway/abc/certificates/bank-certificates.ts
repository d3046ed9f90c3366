import { createPublicKey, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import type { Journal } from '../../shared/data-folder/journal.ts';
import { KeyStore } from '../../shared/data-folder/key-store.ts';
import { issueCertificate, type BankName } from './certificate.ts';

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

type Period = readonly [from: Date, to: Date];

const AUTHORITY_NAME: BankName = { organization: 'ABC', commonName: 'ABC' };
const BANK_NAME: BankName = {
  organization: 'ABC',
  organizationalUnit: 'PaymentGateway',
  commonName: 'MainServer.0001',
};
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
      this.#issue(AUTHORITY_NAME, authorityKey, currentPeriod()),
    );
    this.bankCertificate = once('bank', () => this.#issue(BANK_NAME, bankKey, BANK_PERIOD));
  }

  static async open(
    folder: string | undefined,
    keyBits: number,
    journal: Journal,
  ): Promise<BankCertificates> {
    const keys = new KeyStore(folder, keyBits);
    const [bankKey, authorityKey] = await Promise.all([
      keys.privateKey('bank-private-key'),
      keys.privateKey('authority-private-key'),
    ]);
    return new BankCertificates(bankKey, authorityKey, journal);
  }

  /** A new key for a merchant, in the file that the bank would send. Registers nothing. */
  async createMerchantPfx(merchantId: string, password: string): Promise<MerchantPfx> {
    const key = await new KeyStore(undefined, MERCHANT_KEY_BITS).privateKey(merchantId);
    const commonName = `EBUS.merchant.${merchantId}.${merchantId}.0000`;
    const certificatePem = this.#issue({ ...BANK_NAME, commonName }, key, currentPeriod());
    const privateKeyPem = key.export({ type: 'pkcs8', format: 'pem' }).toString();
    // Triple-DES, as in files of the bank's own tools: a client must cope with such old containers.
    const container = forge.pkcs12.toPkcs12Asn1(
      forge.pki.privateKeyFromPem(privateKeyPem),
      [certificatePem, this.#authorityCertificate].map((pem) => forge.pki.certificateFromPem(pem)),
      password,
      { algorithm: '3des', friendlyName: merchantId },
    );
    const pfx = Buffer.from(forge.asn1.toDer(container).getBytes(), 'latin1');
    return { pfx, certificatePem, privateKeyPem };
  }

  /** Certifies the public half of a key. */
  #issue(subject: BankName, key: KeyObject, [validFrom, validTo]: Period): string {
    return issueCertificate({
      subject,
      issuer: AUTHORITY_NAME,
      publicKey: createPublicKey(key),
      issuerKey: this.#authorityKey,
      validFrom,
      validTo,
    });
  }
}

/** Real time, not the gateway's clock: other programs check certificates against it. */
function currentPeriod(): Period {
  const from = new Date();
  const to = new Date(from);
  to.setUTCFullYear(from.getUTCFullYear() + VALID_YEARS);
  return [from, to];
}
