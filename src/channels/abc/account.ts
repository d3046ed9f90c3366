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
import { parseBankKeys, parsePrivateKey, publicHalf } from './keys.js';
import { openPkcs12, type Pkcs12 } from './pkcs12.js';

const DEFAULT_TIMEOUT_MS = 10_000;

const settingsSchema = z.object({
  /** `native`: the bank's own messages; `seed`: those of the older cashier document (EWalletPayReq). */
  dialect: z.enum(['native', 'seed']).default('native'),
  /** Whole time of one call. */
  timeoutMs: z.number().int().min(1_000).max(60_000).default(DEFAULT_TIMEOUT_MS),
  /** Of requests; the bank does not look at it, proxies in between may. */
  contentType: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/)
    .default('application/json; charset=UTF-8'),
  /** Allows the renegotiation of old TLS servers, which OpenSSL 3 refuses (RFC 5746). */
  legacyTls: z.boolean().default(false),
  /** What is sold, in the bank's codes: 0202 is ordinary goods. */
  commodityType: z
    .string()
    .regex(/^\d{4}$/)
    .default('0202'),
  /** How the payer comes: 1 internet, 2 mobile, 3 television, 4 client, 5 offline. Integrations use 1 for all. */
  paymentLinkType: z.enum(['1', '2', '3', '4', '5']).default('1'),
  /** Alipay's qr_pay_mode of the PC page; 2 is a page of its own, not one in a frame. */
  qrPayMode: z.enum(['0', '1', '2', '3', '4']).default('2'),
});

export type AbcSettings = z.infer<typeof settingsSchema>;

/** An account whose settings and keys have been read and can be used. */
export interface AbcAccount {
  /** The merchant number at the bank. */
  merchantNumber: string;
  gateway: string;
  settings: AbcSettings;
  /** Put before refund numbers too: at the bank they are one space for the merchant number, like orders. */
  numberPrefix: string;
  privateKey: KeyObject;
  /** Of our own key; never verifies anything, only explains a mix-up. */
  ownPublicKey: KeyObject;
  /** What verifies the bank's signatures. */
  bankKeys: readonly [KeyObject, ...KeyObject[]];
  /** The merchant's certificate, where the key came in a PKCS#12 file. */
  certificate?: X509Certificate;
  /** Shown to the gateway when it asks for one. The bank's own SDK has none. */
  clientCertificate?: Pkcs12;
}

const NO_MERCHANT_NUMBER = accountFault(
  'appId',
  '不是商户号（15 位数字）',
  'not a merchant number (15 digits)',
);
const NO_OWN_KEY = accountFault(
  'secrets.pfx',
  '缺少（也可改传 privateKey）',
  'missing (or privateKey in its place)',
);

export type ReadAccount = { account: AbcAccount } | { faults: AccountFault[] };

/** Reads the settings and keys of a stored account; names every fault. */
export function readAccount(stored: ChannelAccount): ReadAccount {
  const reader = new AccountReader(stored.secrets);
  const settings = reader.settings(stored.settings);
  const gateway = reader.gateway(stored.gateway);
  const merchantNumber = reader.merchantNumber(stored.appId);
  const own = reader.ownKey();
  const bankKeys = reader.required('bankCert', parseBankKeys);
  const clientCertificate = reader.pkcs12('clientCert', 'clientCertPassword');
  if (reader.faults.length > 0 || !settings || !own || !bankKeys) return { faults: reader.faults };
  const numberPrefix = stored.outTradeNoPrefix;
  const ownPublicKey = publicHalf(own.privateKey);
  const keys = { ...own, ownPublicKey, bankKeys, clientCertificate };
  return { account: { merchantNumber, gateway, settings, numberPrefix, ...keys } };
}

type OwnKey = Pick<AbcAccount, 'privateKey' | 'certificate'>;

class AccountReader {
  readonly faults: AccountFault[] = [];
  readonly #secrets: Readonly<Record<string, string>>;

  constructor(secrets: Readonly<Record<string, string>>) {
    this.#secrets = secrets;
  }

  settings(stored: unknown): AbcSettings | undefined {
    const read = settingsSchema.safeParse(stored);
    if (read.success) return read.data;
    this.faults.push(...settingFaults(settingsSchema, stored));
    return undefined;
  }

  gateway(text: string): string {
    this.faults.push(...gatewayFaults(text));
    return text;
  }

  merchantNumber(text: string): string {
    if (!/^\d{8,20}$/.test(text)) this.faults.push(NO_MERCHANT_NUMBER);
    return text;
  }

  /** The merchant's key: in the PKCS#12 file that the bank issues, or as a PEM by itself. */
  ownKey(): OwnKey | undefined {
    if (this.#text('pfx') !== undefined) return this.pkcs12('pfx', 'pfxPassword');
    if (this.#text('privateKey') === undefined) {
      this.faults.push(NO_OWN_KEY);
      return undefined;
    }
    const privateKey = this.required('privateKey', parsePrivateKey);
    return privateKey && { privateKey };
  }

  pkcs12(name: string, passwordName: string): Pkcs12 | undefined {
    if (this.#text(name) === undefined) return undefined;
    return this.required(name, (text) => openPkcs12(text, this.#secrets[passwordName] ?? ''));
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

  /** Blank counts as absent, as it does in an environment variable. */
  #text(name: string): string | undefined {
    const text = this.#secrets[name]?.trim();
    return text === '' ? undefined : text;
  }
}
