import { FIRST_MERCHANT_SETTINGS, type FirstMerchantValues } from './catalogue/catalogue.js';
import type { SettingFault } from './settings-error.js';

/** An account at a channel in the form in which accounts are stored; the channel's adapter reads the rest. */
export interface FirstChannelAccount {
  readonly channel: 'alipay' | 'abc';
  /** Alipay: app_id. ABC: the merchant number. */
  readonly appId: string;
  readonly sellerId: string;
  readonly gateway: string;
  readonly settings: Readonly<Record<string, string | number>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** The merchant that the environment describes, complete. */
export interface FirstMerchant {
  readonly id: string;
  readonly apiKey: string;
  readonly notifyUrl?: string;
  readonly webhookSecret?: string;
  /** Channel of new orders; absent where there is no account yet. */
  readonly channel?: 'alipay' | 'abc';
  readonly accounts: readonly FirstChannelAccount[];
}

type Name = keyof typeof FIRST_MERCHANT_SETTINGS;

const MERCHANT: readonly Name[] = ['MERCHANT_ID', 'MERCHANT_API_KEY'];
const MERCHANT_OPTIONS: readonly Name[] = [
  'MERCHANT_NOTIFY_URL',
  'MERCHANT_WEBHOOK_SECRET',
  'MERCHANT_CHANNEL',
];
const CERTIFICATES: readonly Name[] = [
  'ALIPAY_APP_CERT_FILE',
  'ALIPAY_PUBLIC_CERT_FILE',
  'ALIPAY_ROOT_CERT_FILE',
];
const ALIPAY: readonly Name[] = ['ALIPAY_APP_ID', 'ALIPAY_PRIVATE_KEY', 'ALIPAY_SELLER_ID'];
const ABC: readonly Name[] = ['ABC_MERCHANT_ID', 'ABC_PFX_FILE', 'ABC_PFX_PASSWORD', 'ABC_BANK_CERT_FILE'];

/**
 * A merchant is optional as a whole, and so is each account, but what is begun must be complete.
 * Settings that have a default (a gateway, a time-out) begin nothing.
 *
 * @param given names that the environment sets, rightly or not
 * @param channel the value of MERCHANT_CHANNEL, if it has one
 */
export function incompleteFaults(given: ReadonlySet<string>, channel: unknown): SettingFault[] {
  const has = (names: readonly Name[]): boolean => names.some((name) => given.has(name));
  const alipay = has([...ALIPAY, 'ALIPAY_PUBLIC_KEY', 'ALIPAY_ENCRYPT_KEY', ...CERTIFICATES]);
  const abc = has(ABC);

  const needed: readonly (readonly [boolean, readonly Name[], string])[] = [
    [alipay || abc || has([...MERCHANT, ...MERCHANT_OPTIONS]), MERCHANT, 'MERCHANT_*, ALIPAY_*, ABC_*'],
    [alipay || channel === 'alipay', [...ALIPAY, ...proofOfAlipay(has(CERTIFICATES))], 'ALIPAY_*'],
    [abc || channel === 'abc', ABC, 'ABC_*'],
  ];
  return needed.flatMap(([begun, names, group]) =>
    begun ? names.filter((name) => !given.has(name)).map((name) => lacking(name, group)) : [],
  );
}

/** Alipay proves itself by its public key or, in certificate mode, by three certificates. */
function proofOfAlipay(certificateMode: boolean): readonly Name[] {
  return certificateMode ? CERTIFICATES : ['ALIPAY_PUBLIC_KEY'];
}

function lacking(name: Name, group: string): SettingFault {
  const { must } = FIRST_MERCHANT_SETTINGS[name].kind;
  return {
    name,
    zh: `缺少（已设了其他 ${group}），须为：${must.zh}；不用时请全部不设`,
    en: `is missing while other ${group} are set; it must be ${must.en}, or set none of them`,
  };
}

/** @param values of settings that were found complete; without an id there is no merchant. */
export function firstMerchant(values: FirstMerchantValues): FirstMerchant | undefined {
  const { MERCHANT_ID: id, MERCHANT_API_KEY: apiKey } = values;
  if (!id || !apiKey) return undefined;
  const accounts = [alipayAccount(values), abcAccount(values)].filter((account) => account !== undefined);
  return {
    id,
    apiKey,
    notifyUrl: values.MERCHANT_NOTIFY_URL,
    webhookSecret: values.MERCHANT_WEBHOOK_SECRET,
    channel: values.MERCHANT_CHANNEL ?? accounts[0]?.channel,
    accounts,
  };
}

function alipayAccount(values: FirstMerchantValues): FirstChannelAccount | undefined {
  const { ALIPAY_APP_ID: appId, ALIPAY_SELLER_ID: sellerId } = values;
  if (!appId || !sellerId) return undefined;
  return {
    channel: 'alipay',
    appId,
    sellerId,
    gateway: values.ALIPAY_GATEWAY,
    settings: { signType: values.ALIPAY_SIGN_TYPE, timeoutMs: values.ALIPAY_TIMEOUT_MS },
    secrets: present({
      privateKey: values.ALIPAY_PRIVATE_KEY,
      alipayPublicKey: values.ALIPAY_PUBLIC_KEY,
      appCert: values.ALIPAY_APP_CERT_FILE,
      alipayCert: values.ALIPAY_PUBLIC_CERT_FILE,
      alipayRootCert: values.ALIPAY_ROOT_CERT_FILE,
      encryptKey: values.ALIPAY_ENCRYPT_KEY,
    }),
  };
}

function abcAccount(values: FirstMerchantValues): FirstChannelAccount | undefined {
  const { ABC_MERCHANT_ID: merchantNumber } = values;
  if (!merchantNumber) return undefined;
  return {
    channel: 'abc',
    appId: merchantNumber,
    sellerId: merchantNumber,
    gateway: values.ABC_GATEWAY,
    settings: { dialect: values.ABC_DIALECT },
    secrets: present({
      pfx: values.ABC_PFX_FILE,
      pfxPassword: values.ABC_PFX_PASSWORD,
      bankCert: values.ABC_BANK_CERT_FILE,
    }),
  };
}

function present(secrets: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(secrets).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
