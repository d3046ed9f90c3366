import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateFolder } from '../project.ts';
import type { KeptBankMerchant } from './kept-bank-merchant.ts';

const FILE = join(stateFolder, 'quickstart.json');

/** What the quick start makes once and keeps: every copy of the project has keys of its own. */
export interface KeptSettings {
  merchantId: string;
  apiKey: string;
  adminApiKey: string;
  webhookSecret: string;
  /** 32 bytes, base64; the merchant's keys in the database are sealed with it. */
  masterKey: string;
  alipayAppId: string;
  alipaySellerId: string;
  /** PKCS#8 PEM. */
  alipayPrivateKey: string;
  /** SPKI PEM. */
  alipayAppPublicKey: string;
  /** The ports of last time: QR codes and bookmarks hold them. */
  ports: Partial<Record<'service' | 'gateway' | 'bank' | 'postgres', number>>;
  /** The second merchant's; made when the local bank first starts. */
  bank?: KeptBankMerchant;
}

export const KEPT_SETTINGS_FILE = FILE;

export function readKeptSettings(): KeptSettings {
  if (existsSync(FILE)) return JSON.parse(readFileSync(FILE, 'utf8'));
  const made = makeSettings();
  writeKeptSettings(made);
  return made;
}

/** Renames into place, so that a power loss leaves the old file or the new one, never half of one. */
export function writeKeptSettings(settings: KeptSettings): void {
  mkdirSync(stateFolder, { recursive: true });
  const unfinished = `${FILE}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, FILE);
}

function makeSettings(): KeptSettings {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return {
    merchantId: 'demo',
    apiKey: `qp_${randomBytes(24).toString('base64url')}`,
    adminApiKey: `qp_admin_${randomBytes(24).toString('base64url')}`,
    webhookSecret: `whsec_${randomBytes(32).toString('base64')}`,
    masterKey: randomBytes(32).toString('base64'),
    // In the forms of Alipay's own numbers: an app's begins with the year, a seller's with 2088.
    alipayAppId: `2021${randomDigits(12)}`,
    alipaySellerId: `2088${randomDigits(12)}`,
    alipayPrivateKey: privateKey,
    alipayAppPublicKey: publicKey,
    ports: {},
  };
}

function randomDigits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('');
}
