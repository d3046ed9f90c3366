import { createPrivateKey, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { Operation, PrepareCommand } from './protocol.ts';

/** Requests that are ready to be written to a socket, and what tells that an answer to one is right. */
export interface PreparedRequests {
  requests: Buffer[];
  proof: Buffer;
  /** The same request may be sent any number of times. */
  repeatable: boolean;
}

export interface RequestContext {
  apiKey: string;
  appId: string;
  sellerId: string;
  amountYuan: string;
  subject: string;
  alipayPrivateKeyPem: string;
}

/** Signing with a callback runs in the thread pool, so that all cores take part. */
const signInPool = promisify(sign);
const SIGN_AT_ONCE = 64;

const PROOFS: Record<Operation, string> = {
  notification: 'success',
  precreate: '"qrCodeUrl":"https://qr.alipay.com/',
  query: '"status":"SUCCESS"',
};

export async function prepareRequests(
  { operation, prefix, count, step }: PrepareCommand,
  context: RequestContext,
): Promise<PreparedRequests> {
  const orderNos = Array.from({ length: count }, (_, index) => `${prefix}-${index * step}`);
  const make = { notification: notifications, precreate: precreates, query: queries }[operation];
  const requests = await make(orderNos, context);
  return { requests, proof: Buffer.from(PROOFS[operation]), repeatable: operation === 'query' };
}

async function notifications(orderNos: readonly string[], context: RequestContext): Promise<Buffer[]> {
  const key = createPrivateKey(context.alipayPrivateKeyPem);
  const requests: Buffer[] = [];
  for (let from = 0; from < orderNos.length; from += SIGN_AT_ONCE) {
    const forms = orderNos.slice(from, from + SIGN_AT_ONCE).map((orderNo, index) => {
      const fields = notificationFields(orderNo, from + index, context);
      return signed(fields, (text) => signInPool('sha256', Buffer.from(text), key));
    });
    for (const form of await Promise.all(forms)) {
      const type = 'application/x-www-form-urlencoded; charset=utf-8';
      requests.push(post('/api/payment/alipay/notify', type, form));
    }
  }
  return requests;
}

/** What a real notification of a payment by QR code carries. */
function notificationFields(orderNo: string, index: number, context: RequestContext): Record<string, string> {
  const time = chinaTime(new Date());
  const serial = String(index).padStart(10, '0');
  return {
    gmt_create: time,
    charset: 'utf-8',
    subject: context.subject,
    buyer_id: '2088722900000001',
    notify_id: `202601152221${serial}644199160500`,
    notify_type: 'trade_status_sync',
    trade_status: 'TRADE_SUCCESS',
    app_id: context.appId,
    auth_app_id: context.appId,
    sign_type: 'RSA2',
    seller_id: context.sellerId,
    notify_time: time,
    version: '1.0',
    out_trade_no: orderNo,
    trade_no: `20260115220014${serial}0512`,
    total_amount: context.amountYuan,
    buyer_logon_id: 'pay***@example.com',
    gmt_payment: time,
    invoice_amount: context.amountYuan,
    receipt_amount: context.amountYuan,
    buyer_pay_amount: context.amountYuan,
    point_amount: '0.00',
    fund_bill_list: JSON.stringify([{ amount: context.amountYuan, fundChannel: 'ALIPAYACCOUNT' }]),
  };
}

/** Payments' notifications are signed without `sign_type`, over the sorted fields as they are before encoding. */
async function signed(
  fields: Record<string, string>,
  makeSignature: (text: string) => Promise<Buffer>,
): Promise<string> {
  const names = Object.keys(fields).filter((name) => name !== 'sign_type');
  const text = names.sort().map((name) => `${name}=${fields[name]}`);
  const signature = await makeSignature(text.join('&'));
  return new URLSearchParams({ ...fields, sign: signature.toString('base64') }).toString();
}

function precreates(orderNos: readonly string[], context: RequestContext): Buffer[] {
  return orderNos.map((orderNo) => {
    const body = JSON.stringify({ orderNo, amount: Number(context.amountYuan), goodsName: context.subject });
    const path = '/api/payment/alipay/precreate';
    return post(path, 'application/json', body, `Authorization: Bearer ${context.apiKey}\r\n`);
  });
}

function queries(orderNos: readonly string[], context: RequestContext): Buffer[] {
  const headers = `Host: 127.0.0.1\r\nAuthorization: Bearer ${context.apiKey}\r\n`;
  return orderNos.map((orderNo) =>
    Buffer.from(`GET /api/payment/alipay/query/${orderNo} HTTP/1.1\r\n${headers}\r\n`),
  );
}

function post(path: string, contentType: string, body: string, headers = ''): Buffer {
  const length = `Content-Type: ${contentType}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
  return Buffer.from(`POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}${length}\r\n${body}`);
}

function chinaTime(time: Date): string {
  return new Date(time.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
