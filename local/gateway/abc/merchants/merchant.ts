import type { KeyObject } from 'node:crypto';

/** The ways to pay that the bank opens for a merchant; the seed dialect's link types count as these. */
export const METHODS = ['ALI_PRECREATE', 'ALI_WAP', 'ALI_PC', 'ALI_APP', 'ALI_PAY'] as const;
export type PayTypeId = (typeof METHODS)[number];

/** What a merchant registers with the bank. */
export interface MerchantRegistration {
  /** 15 digits. */
  merchantId: string;
  /** PEM of the merchant's certificate, or of its public key (SPKI or PKCS#1). */
  certificate: string;
  /** Shown to the payer. */
  name?: string;
  /** PayTypeIDs that are opened; all five when absent. Others are answered 2308. */
  methods?: string[];
  /** Waits before the 2nd, 3rd … send of a notification, in milliseconds; Alipay's plan when absent. */
  notifyRetryMs?: number[];
}

/** What the merchant takes home from the bank. */
export interface RegisteredMerchant {
  merchantId: string;
  gatewayUrl: string;
  /** PEM. Its validity is over, as that of the real one: only its key matters. */
  bankCertificate: string;
  /** The same in DER, the form of `TrustPay.cer`. */
  bankCertificateDer: Buffer;
}

export interface Merchant {
  readonly merchantId: string;
  readonly name: string;
  readonly methods: readonly string[];
  readonly notifyRetryMs?: readonly number[];
  /** SPKI PEM. */
  readonly publicKey: string;
}

export interface MerchantWithKey extends Merchant {
  readonly key: KeyObject;
}
