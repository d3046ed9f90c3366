import type { PaymentMethod } from './payment-method.js';

/**
 * STARTING: a QR code was asked for · PAYABLE: somebody may hold it · USERPAYING, UNKNOWN: a payment code is
 * being settled · SUCCESS, FAILED, CLOSED: over.
 */
export type AttemptStatus =
  'STARTING' | 'PAYABLE' | 'USERPAYING' | 'UNKNOWN' | 'SUCCESS' | 'FAILED' | 'CLOSED';

/** One try by one method. */
export interface PaymentAttempt {
  id: string;
  orderId: string;
  method: PaymentMethod;
  status: AttemptStatus;
  authCodeHash: string | null;
  qrCode: string | null;
  qrCodeExpireAt: Date | null;
  channelReference: string | null;
  channelCode: string | null;
  channelSubCode: string | null;
  channelMessage: string | null;
  createdAt: Date;
  updatedAt: Date;
}
