/** A key or certificate as text. */
export const KEY_TEXT = { type: 'string', minLength: 1, maxLength: 20_000 } as const;

/** Where a shop's own keys stand in the document's examples. They are words and no keys: no account is made of them. */
export const SAMPLE_KEYS = {
  privateKey: '（换成应用私钥 · put the application’s private key here）',
  alipayPublicKey: '（换成支付宝公钥 · put Alipay’s public key here）',
  pfx: '（换成商户证书 .pfx 的 base64 · put the merchant’s .pfx here, in base64）',
  pfxPassword: '（换成 .pfx 的密码 · put its password here）',
  bankCert: '（换成 TrustPay.cer 的 base64 · put TrustPay.cer here, in base64）',
} as const;
