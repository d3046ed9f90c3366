import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a shop needs to receive Qiaopay's webhooks: copy this file. It follows the Standard Webhooks
 * specification, so any of its libraries does as well.
 */

export interface OrderData {
  orderNo: string;
  transactionId: string;
  /** The channel's number, once there is a trade. */
  thirdOrderNo?: string;
  /** Yuan. */
  amount: number;
  status: 'CREATED' | 'PENDING' | 'USERPAYING' | 'UNKNOWN' | 'SUCCESS' | 'FAILED' | 'CLOSED';
  /** ISO 8601 with +08:00. */
  payTime?: string;
  refundedAmount: number;
  refundStatus: 'NONE' | 'PARTIAL' | 'FULL';
  attach?: string;
  /** Grows with every change: of two events of one order the one with the larger version is the newer. */
  version: number;
  /** Paid after the order was closed, and accepted. */
  late?: true;
}

export interface RefundData {
  orderNo: string;
  refundNo: string;
  /** Yuan. */
  refundAmount: number;
  status: 'SUCCESS' | 'FAILED';
  refundTime?: string;
  order: OrderData;
}

export type WebhookEvent =
  | {
      type: 'payment.succeeded' | 'payment.closed' | 'payment.failed' | 'payment.late' | 'payment.mismatch';
      timestamp: string;
      data: OrderData;
    }
  | { type: 'refund.succeeded' | 'refund.failed'; timestamp: string; data: RefundData }
  | { type: 'webhook.test'; timestamp: string; data: { merchantId: string; message: string } };

export type WebhookHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** The message is not from us, was changed on the way, or is too old. Answer 400 and do nothing. */
export class WebhookRefused extends Error {}

/**
 * @param body the exact text that was received, before any JSON parser
 * @param secret `whsec_…`
 * @param toleranceS how old, or how far ahead of this clock, a message may be
 * @throws WebhookRefused
 */
export function verifyWebhook(
  headers: WebhookHeaders,
  body: string,
  secret: string,
  { toleranceS = 300, now = new Date() } = {},
): WebhookEvent {
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const ageS = Math.abs(now.getTime() / 1_000 - Number(timestamp));
  if (!/^\d+$/.test(timestamp) || ageS > toleranceS)
    throw new WebhookRefused('the time is too far from ours');
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const wanted = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  // Two signatures while a secret is being rotated: one that fits is enough.
  const fits = headerOf(headers, 'webhook-signature')
    .split(' ')
    .some((signature) => isSame(signature, wanted));
  if (!fits) throw new WebhookRefused('no signature fits');
  return JSON.parse(body) as WebhookEvent;
}

function headerOf(headers: WebhookHeaders, name: string): string {
  const value = headers[name];
  if (typeof value !== 'string' || value === '') throw new WebhookRefused(`the header ${name} is missing`);
  return value;
}

function isSame(signature: string, wanted: Buffer): boolean {
  if (!signature.startsWith('v1,')) return false;
  const given = Buffer.from(signature.slice(3), 'base64');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
