import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { ChannelAccount } from '../../../src/channels/channel.js';
import type { StartRequest } from '../../../src/channels/start-request.js';
import { Clock } from '../../../src/common/clock.js';

export interface KeyPair {
  privateKey: KeyObject;
  publicKey: KeyObject;
}

export function makeKeys(bits = 2048): KeyPair {
  return generateKeyPairSync('rsa', { modulusLength: bits });
}

/** The application's keys, Alipay's, and those of somebody who wants to be taken for Alipay. */
export const appKeys = makeKeys();
export const alipayKeys = makeKeys();
export const foreignKeys = makeKeys();

export function pemOf(key: KeyObject): string {
  const type = key.type === 'private' ? 'pkcs8' : 'spki';
  return key.export({ type, format: 'pem' } as { type: 'spki'; format: 'pem' }).toString();
}

export const APP_ID = '2021000000000001';
export const NOW = new Date('2026-03-01T02:00:00Z');

/** A clock that stands still until it is set. */
export class StandingClock extends Clock {
  #now = NOW;

  override now(): Date {
    return this.#now;
  }

  set(now: Date): void {
    this.#now = now;
  }
}

let accounts = 0;

/** A usable account in public-key mode; each call makes one of its own, so that no client is shared. */
export function makeAccount(changes: Partial<ChannelAccount> = {}): ChannelAccount {
  accounts += 1;
  return {
    id: `account-${accounts}`,
    revision: 1,
    merchantId: 'merchant',
    channel: 'alipay',
    appId: APP_ID,
    sellerId: '2088000000000001',
    gateway: 'https://openapi.alipay.com/gateway.do',
    outTradeNoPrefix: '',
    settings: {},
    ...changes,
    secrets: {
      privateKey: pemOf(appKeys.privateKey),
      alipayPublicKey: pemOf(alipayKeys.publicKey),
      ...changes.secrets,
    },
  };
}

export const ORDER: StartRequest = {
  outTradeNo: 'ORDER_1',
  amountFen: 8880,
  subject: '红茶 500g',
  expireAt: new Date('2026-03-01T04:00:00Z'),
  notifyUrl: 'https://pay.example.com/api/payment/alipay/notify',
};

/** A gateway's answer: the node as text, and the signature over exactly that text. */
export function answerText(
  method: string,
  node: object | string,
  options: { key?: KeyObject; digest?: 'sha256' | 'sha1'; certSn?: string } = {},
): string {
  const raw = typeof node === 'string' ? node : JSON.stringify(node).replaceAll('/', String.raw`\/`);
  const { key = alipayKeys.privateKey, digest = 'sha256', certSn } = options;
  const signature = sign(digest, Buffer.from(raw), key).toString('base64');
  const cert = certSn === undefined ? '' : `,"alipay_cert_sn":"${certSn}"`;
  return `{"${nodeName(method)}":${raw}${cert},"sign":"${signature}"}`;
}

export function nodeName(method: string): string {
  return `${method.replaceAll('.', '_')}_response`;
}

export type FormFields = Record<string, string>;

/** A notification as Alipay signs it: everything but sign and sign_type, sorted, joined. */
export function signFields(
  fields: FormFields,
  options: { key?: KeyObject; digest?: 'sha256' | 'sha1'; keepSignType?: boolean; dropEmpty?: boolean } = {},
): FormFields {
  const { key = alipayKeys.privateKey, digest = 'sha256', keepSignType = false, dropEmpty = false } = options;
  const text = Object.keys(fields)
    .filter((name) => name !== 'sign' && (keepSignType || name !== 'sign_type'))
    .filter((name) => !dropEmpty || fields[name] !== '')
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('&');
  return { ...fields, sign: sign(digest, Buffer.from(text), key).toString('base64') };
}

export function formBody(fields: FormFields): Buffer {
  return Buffer.from(new URLSearchParams(fields).toString());
}

/** What a paid trade's notification carries. */
export function paidFields(changes: FormFields = {}): FormFields {
  return {
    gmt_create: '2026-03-01 10:00:05',
    charset: 'utf-8',
    subject: '红茶 500g + 杯子',
    buyer_id: '2088102100000001',
    buyer_logon_id: 'abc***@example.com',
    invoice_amount: '88.80',
    notify_id: '2026030101222100000000000000000001',
    fund_bill_list: '[{"amount":"88.80","fundChannel":"ALIPAYACCOUNT"}]',
    notify_type: 'trade_status_sync',
    trade_status: 'TRADE_SUCCESS',
    receipt_amount: '88.80',
    app_id: APP_ID,
    auth_app_id: APP_ID,
    sign_type: 'RSA2',
    seller_id: '2088000000000001',
    gmt_payment: '2026-03-01 10:00:09',
    notify_time: '2026-03-01 10:00:10',
    version: '1.0',
    out_trade_no: 'ORDER_1',
    total_amount: '88.80',
    trade_no: '2026030122001400000000000001',
    ...changes,
  };
}
