import { createPublicKey, X509Certificate } from 'node:crypto';
import type { Journal } from '../../shared/data-folder/journal.ts';
import {
  METHODS,
  type Merchant,
  type MerchantRegistration,
  type MerchantWithKey,
  type RegisteredMerchant,
} from './merchant.ts';

const KIND = 'merchant';

/** The merchants that may call this gateway. */
export class MerchantRegistry {
  readonly #merchants = new Map<string, MerchantWithKey>();
  readonly #journal: Journal;
  readonly #bankCertificate: string;

  constructor(journal: Journal, bankCertificate: string) {
    this.#journal = journal;
    this.#bankCertificate = bankCertificate;
    for (const [, merchant] of journal.records<Merchant>(KIND)) this.#keep(merchant);
  }

  find(merchantId: string): MerchantWithKey | undefined {
    return this.#merchants.get(merchantId);
  }

  all(): Merchant[] {
    return [...this.#merchants.values()].map(({ key: _key, ...merchant }) => merchant);
  }

  /** Registers a merchant, or changes the one that has this number. */
  register(registration: MerchantRegistration, gatewayUrl: string): RegisteredMerchant {
    const { merchantId, certificate, name, methods, notifyRetryMs } = registration;
    if (!/^\d{15}$/.test(merchantId)) throw new Error('a merchantId has 15 digits');
    const merchant: Merchant = {
      merchantId,
      name: name ?? `商户 ${merchantId}`,
      methods: methods ?? METHODS,
      ...(notifyRetryMs && { notifyRetryMs }),
      publicKey: createPublicKey(certificate).export({ type: 'spki', format: 'pem' }).toString(),
    };
    this.#keep(merchant);
    this.#journal.put(KIND, merchantId, merchant);
    return {
      merchantId,
      gatewayUrl,
      bankCertificate: this.#bankCertificate,
      bankCertificateDer: new X509Certificate(this.#bankCertificate).raw,
    };
  }

  #keep(merchant: Merchant): void {
    this.#merchants.set(merchant.merchantId, { ...merchant, key: createPublicKey(merchant.publicKey) });
  }
}
