/** What the second merchant has at the bank, made once and kept. */
export interface KeptBankMerchant {
  apiKey?: string;
  /** PKCS#12, base64, as the bank would issue it. */
  pfx: string;
  pfxPassword: string;
  certificate: string;
}
