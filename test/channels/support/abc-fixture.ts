import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import iconv from 'iconv-lite';
import type { ChannelAccount, RawNotification } from '../../../src/channels/channel.js';
import type { StartRequest } from '../../../src/channels/start-request.js';
import { Clock } from '../../../src/common/clock.js';

export interface KeyPair {
  privateKey: KeyObject;
  publicKey: KeyObject;
}

export function makeKeys(bits = 2048): KeyPair {
  return generateKeyPairSync('rsa', { modulusLength: bits });
}

/** The merchant's keys, the bank's (as short as the real one), and those of somebody else. */
export const merchantKeys = makeKeys();
export const bankKeys = makeKeys(1024);
export const foreignKeys = makeKeys(1024);

export function pemOf(key: KeyObject): string {
  const type = key.type === 'private' ? 'pkcs8' : 'spki';
  return key.export({ type, format: 'pem' } as { type: 'spki'; format: 'pem' }).toString();
}

export const MERCHANT = '103881636900016';
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

/** A usable account; each call makes one of its own, so that no client is shared. */
export function makeAccount(changes: Partial<ChannelAccount> = {}): ChannelAccount {
  accounts += 1;
  return {
    id: `account-${accounts}`,
    revision: 1,
    merchantId: 'merchant',
    channel: 'abc',
    appId: MERCHANT,
    sellerId: MERCHANT,
    gateway: 'https://pay.abchina.com/ebus/ReceiveMerchantTrxReqServlet',
    outTradeNoPrefix: '',
    settings: {},
    ...changes,
    secrets: {
      privateKey: pemOf(merchantKeys.privateKey),
      bankCert: Buffer.from(pemOf(bankKeys.publicKey)).toString('base64'),
      ...changes.secrets,
    },
  };
}

export const ORDER: StartRequest = {
  outTradeNo: 'ORDER_1',
  amountFen: 8880,
  subject: '红茶 500g',
  expireAt: new Date('2026-03-01T04:00:00Z'),
  notifyUrl: 'https://pay.example.com/api/payment/abc/notify',
};

type Fields = Record<string, unknown>;

const FRAME = {
  Version: 'V3.0.0',
  Format: 'JSON',
  Merchant: { ECMerchantType: 'EBUS', MerchantID: MERCHANT },
};

/** The message of an order, whose fields stand in it directly. */
export function orderMessage(fields: Fields): Fields {
  return { ...FRAME, ReturnCode: '0000', ErrorMessage: '交易成功', ...fields };
}

/** The message of any other transaction. */
export function trxMessage(fields: Fields): Fields {
  return { ...FRAME, TrxResponse: { ReturnCode: '0000', ErrorMessage: '交易成功', ...fields } };
}

/** The order in the answer to a query: Base64 of JSON in GBK. */
export function encodedOrder(order: Fields): string {
  return gbk(JSON.stringify(order)).toString('base64');
}

export function gbk(text: string): Buffer {
  return iconv.encode(text, 'gb18030');
}

/** The bank's answer: a message in GBK, and its signature over exactly those bytes. */
export function answerBody(message: Fields | string, key: KeyObject = bankKeys.privateKey): Buffer {
  const bytes = gbk(typeof message === 'string' ? message : JSON.stringify(message));
  const signature = sign('RSA-SHA1', bytes, key).toString('base64');
  return wrap(bytes, `,"Signature-Algorithm":"SHA1withRSA","Signature":"${signature}"`);
}

export function unsignedBody(message: Fields): Buffer {
  return wrap(gbk(JSON.stringify(message)), '');
}

function wrap(message: Buffer, rest: string): Buffer {
  return Buffer.concat([Buffer.from('{"MSG":{"Message":'), message, Buffer.from(`${rest}}}`)]);
}

/** What the notification of a paid order carries. */
export const PAID_FIELDS: Readonly<Record<string, string>> = {
  ReturnCode: '0000',
  ErrorMessage: '交易成功',
  ECMerchantType: 'EBUS',
  MerchantID: MERCHANT,
  TrxType: 'RecvQRPayResult',
  OrderNo: 'ORDER_1',
  Amount: '88.80',
  BatchNo: '000546',
  VoucherNo: '251895',
  HostDate: '2026/03/01',
  HostTime: '10:00:09',
  PayType: 'EP139',
  NotifyType: '1',
  iRspRef: '56ECEP01181729787220',
  ThirdOrderNo: '10388163690001620260301000000001',
};

export function messageXml(fields: Readonly<Record<string, string>> = PAID_FIELDS): string {
  const elements = Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<TrxResponse>${elements.join('')}</TrxResponse>`;
}

interface Signing {
  key?: KeyObject;
  digest?: string;
  algorithm?: string;
}

/** A notification's document: the signed bytes are those between the tags. */
export function signedXml(message: string | Buffer, signing: Signing = {}): Buffer {
  const { key = bankKeys.privateKey, digest = 'RSA-SHA1', algorithm = 'SHA1withRSA' } = signing;
  const bytes = typeof message === 'string' ? gbk(message) : message;
  return documentOf(bytes, sign(digest, bytes, key).toString('base64'), algorithm);
}

export function documentOf(message: Buffer, signature: string, algorithm = 'SHA1withRSA'): Buffer {
  return Buffer.concat([
    Buffer.from('<MSG><Message>'),
    message,
    Buffer.from('</Message>'),
    Buffer.from(`<Signature-Algorithm>${algorithm}</Signature-Algorithm>`),
    Buffer.from(`<Signature>${signature}</Signature></MSG>`),
  ]);
}

/** A document as it is posted. */
export function formOf(document: Buffer): RawNotification {
  const body = Buffer.from(`MSG=${encodeURIComponent(document.toString('base64'))}`);
  return { body, contentType: 'application/x-www-form-urlencoded' };
}
