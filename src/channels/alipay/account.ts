import type { KeyObject, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import {
  accountFault,
  gatewayFaults,
  KeyFormatError,
  missingFault,
  settingFaults,
  type AccountFault,
} from '../account-faults.js';
import type { ChannelAccount } from '../channel.js';
import { certificateSn, parseCertificates } from './certificates.js';
import { parsePrivateKey, parsePublicKey, publicHalf } from './keys.js';

export type SignType = 'RSA2' | 'RSA';

/** node:crypto's name of the digest behind a sign_type. */
export const DIGESTS: Readonly<Record<SignType, 'sha256' | 'sha1'>> = { RSA2: 'sha256', RSA: 'sha1' };

const DEFAULT_TIMEOUT_MS = 10_000;
const productCode = z.string().trim().min(1).max(64).optional();

const settingsSchema = z.object({
  signType: z.enum(['RSA2', 'RSA']).default('RSA2'),
  /** Whole time of one call. Alipay's own SDKs read for 5 s (Node) to 15 s (Java). */
  timeoutMs: z.number().int().min(1_000).max(60_000).default(DEFAULT_TIMEOUT_MS),
  /** What the merchant's contract says where it differs from the products' usual codes. */
  productCodes: z
    .object({
      precreate: productCode,
      page: productCode,
      wap: productCode,
      app: productCode,
      barcode: productCode,
    })
    .default({}),
});

export type AlipaySettings = z.infer<typeof settingsSchema>;

/** The three certificates of certificate mode, which replaces the plain public key. */
export interface AccountCertificates {
  app: X509Certificate;
  /** Alipay's own: the one in force first; its successor may stand in the same file before a change. */
  alipay: readonly [X509Certificate, ...X509Certificate[]];
  /** Issuers that came in the same file as Alipay's own. */
  issuers: readonly X509Certificate[];
  roots: readonly X509Certificate[];
}

/** An account whose settings and keys have been read and can be used. */
export interface AlipayAccount {
  appId: string;
  gateway: string;
  settings: AlipaySettings;
  privateKey: KeyObject;
  /** Of our own private key; never verifies anything, only explains a mix-up of keys. */
  ownPublicKey: KeyObject;
  /** What verifies Alipay's signatures: one key, or in certificate mode one for each certificate. */
  alipayPublicKeys: readonly [KeyObject, ...KeyObject[]];
  /** Certificate mode: the same keys by their certificate's serial number. */
  alipayKeysBySn?: ReadonlyMap<string, KeyObject>;
  certificates?: AccountCertificates;
  encryptKey?: string;
}

const ISSUERS_ONLY = accountFault(
  'secrets.alipayCert',
  '只有签发者的证书，缺少支付宝公钥证书本身',
  "holds issuers only, not Alipay's own certificate",
);
const NO_AES_KEY = accountFault(
  'secrets.encryptKey',
  '不是 AES 密钥（16、24 或 32 字节的 base64）',
  'not an AES key (16, 24 or 32 bytes in base64)',
);

export type ReadAccount = { account: AlipayAccount } | { faults: AccountFault[] };

/** Reads the settings and keys of a stored account; names every fault. */
export function readAccount(stored: ChannelAccount): ReadAccount {
  const reader = new AccountReader(stored.secrets);
  const settings = reader.settings(stored.settings);
  const gateway = reader.gateway(stored.gateway);
  if (stored.appId.trim() === '') reader.faults.push(missingFault('appId'));
  const privateKey = reader.required('privateKey', parsePrivateKey);
  const encryptKey = reader.encryptKey();
  const trust = reader.trust();
  if (reader.faults.length > 0 || !settings || !privateKey || !trust) return { faults: reader.faults };
  const ownPublicKey = publicHalf(privateKey);
  const { appId } = stored;
  return { account: { appId, gateway, settings, privateKey, ownPublicKey, encryptKey, ...trust } };
}

type Trust = Pick<AlipayAccount, 'alipayPublicKeys' | 'alipayKeysBySn' | 'certificates'>;

class AccountReader {
  readonly faults: AccountFault[] = [];
  readonly #secrets: Readonly<Record<string, string>>;

  constructor(secrets: Readonly<Record<string, string>>) {
    this.#secrets = secrets;
  }

  settings(stored: unknown): AlipaySettings | undefined {
    const read = settingsSchema.safeParse(stored);
    if (read.success) return read.data;
    this.faults.push(...settingFaults(settingsSchema, stored));
    return undefined;
  }

  gateway(text: string): string {
    this.faults.push(...gatewayFaults(text));
    return text;
  }

  /** A secret that must be there, read by `parse`. */
  required<T>(name: string, parse: (text: string) => T): T | undefined {
    const text = this.#text(name);
    if (text === undefined) {
      this.faults.push(missingFault(`secrets.${name}`));
      return undefined;
    }
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof KeyFormatError)) throw error;
      this.faults.push({ field: `secrets.${name}`, message: error.text });
      return undefined;
    }
  }

  /** Any of the three certificates switches to certificate mode, where all three are needed. */
  trust(): Trust | undefined {
    const names = ['appCert', 'alipayCert', 'alipayRootCert'] as const;
    if (names.every((name) => this.#text(name) === undefined)) {
      const key = this.required('alipayPublicKey', parsePublicKey);
      return key && { alipayPublicKeys: [key] };
    }
    const [app, bundle, roots] = names.map((name) => this.required(name, parseCertificates));
    if (!app?.[0] || !bundle || !roots) return undefined;
    const trust = trustCertificates(app[0], bundle, roots);
    if (!trust) this.faults.push(ISSUERS_ONLY);
    return trust;
  }

  encryptKey(): string | undefined {
    const text = this.#text('encryptKey');
    if (text === undefined) return undefined;
    const bytes = /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, 'base64').length : 0;
    if (![16, 24, 32].includes(bytes)) {
      this.faults.push(NO_AES_KEY);
    }
    return text;
  }

  /** Blank counts as absent, as it does in an environment variable. */
  #text(name: string): string | undefined {
    const text = this.#secrets[name]?.trim();
    return text === '' ? undefined : text;
  }
}

function trustCertificates(
  app: X509Certificate,
  bundle: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): Trust | undefined {
  const issuers = bundle.filter((certificate) => certificate.ca);
  const [first, ...more] = bundle.filter((certificate) => !certificate.ca);
  if (!first) return undefined;
  const alipay = [first, ...more] as const;
  return {
    certificates: { app, alipay, issuers, roots },
    alipayPublicKeys: [first.publicKey, ...more.map((certificate) => certificate.publicKey)],
    alipayKeysBySn: new Map(alipay.map((own) => [certificateSn(own), own.publicKey])),
  };
}
