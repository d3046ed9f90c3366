import { z } from 'zod';
import type { Kind } from '../setting.js';

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

function bytesOf(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  // Decoding skips what is no base64; only a text that comes out the same was one.
  return BASE64.test(text) && bytes.toString('base64').replace(/=+$/, '') === text.replace(/=+$/, '')
    ? bytes
    : undefined;
}

/** Base64 of exactly 32 bytes. */
export const aes256Key: Kind<Buffer> = {
  schema: z.string().transform((text, context) => {
    const bytes = bytesOf(text);
    if (bytes?.length !== 32) context.addIssue('not 32 bytes');
    return bytes ?? Buffer.alloc(0);
  }),
  must: {
    zh: '32 字节随机数的 base64（生成：openssl rand -base64 32）',
    en: '32 random bytes in base64 (make them with: openssl rand -base64 32)',
  },
};

/** The content encryption key of Alipay's console: base64 of an AES key. */
export const alipayAesKey: Kind<string> = {
  schema: z.string().refine((text) => [16, 24, 32].includes(bytesOf(text)?.length ?? 0)),
  must: {
    zh: '支付宝开放平台“接口内容加密方式”给出的 base64 密钥',
    en: "the base64 key of the Alipay console's content encryption",
  },
};

/** A bearer token: what an Authorization header can carry as it is (RFC 6750's b64token and more). */
export const apiKey: Kind<string> = {
  schema: z.string().regex(/^[\x21-\x7e]{16,256}$/),
  must: {
    zh: '16 到 256 个可见 ASCII 字符，无空格（生成：openssl rand -hex 24）',
    en: '16 to 256 visible ASCII characters without blanks (make them with: openssl rand -hex 24)',
  },
};

/** Standard Webhooks: `whsec_` and the base64 of 24 to 64 bytes. */
export const webhookSecret: Kind<string> = {
  schema: z.string().refine((text) => {
    const length = text.startsWith('whsec_') ? (bytesOf(text.slice(6))?.length ?? 0) : 0;
    return length >= 24 && length <= 64;
  }),
  must: {
    zh: 'whsec_ 加 24 到 64 字节的 base64（生成：echo "whsec_$(openssl rand -base64 32)"）',
    en: 'whsec_ and the base64 of 24 to 64 bytes (make it with: echo "whsec_$(openssl rand -base64 32)")',
  },
};

const PEM = /^-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----$/;

/**
 * Alipay's tools hand keys out as bare base64, OpenSSL as PEM, and env files often flatten PEM to literal
 * `\n`. Whether it really is a key, and the right one, is the channel's to check.
 */
function isKeyText(text: string, pemLabel: RegExp): boolean {
  const unfolded = text.replace(/\\r|\\n/g, '\n').trim();
  const pem = PEM.exec(unfolded);
  if (pem && !pemLabel.test(pem[1] ?? '')) return false;
  const base64 = (pem?.[2] ?? unfolded).replace(/\s/g, '');
  return base64.length >= 100 && BASE64.test(base64);
}

export const privateKeyText: Kind<string> = {
  schema: z.string().refine((text) => isKeyText(text, /^(?:RSA )?PRIVATE KEY$/)),
  must: {
    zh: '未加密的 RSA 私钥：base64 或 PEM，PKCS#1 或 PKCS#8',
    en: 'an unencrypted RSA private key: base64 or PEM, PKCS#1 or PKCS#8',
  },
};

export const publicKeyText: Kind<string> = {
  schema: z.string().refine((text) => isKeyText(text, /^(?:RSA )?PUBLIC KEY$/)),
  must: {
    zh: '支付宝公钥（不是应用公钥）：base64 或 PEM',
    en: "Alipay's public key (not the application's own): base64 or PEM",
  },
};

export const certificateText: Kind<string> = {
  schema: z.string().includes('-----BEGIN CERTIFICATE-----').includes('-----END CERTIFICATE-----'),
  must: { zh: 'PEM 证书文件（.crt）', en: 'a certificate file in PEM (.crt)' },
};

/** Any text; for what only the channel can judge. */
export const anyText: Kind<string> = {
  schema: z.string(),
  must: { zh: '文本', en: 'a text' },
};
