import type { ReturnClaim } from '../channel-replies.js';
import type { AbcAccount } from './account.js';
import { claimOf } from './notification-envelope.js';
import { readMessage } from './notification-form.js';
import { openMessage } from './notification-parser.js';
import { verifyMessage } from './notification-verifier.js';

type Parameters = Readonly<Record<string, string>>;

/** The browser brings the very message that the server is sent: `MSG`, in a GET or a POST. */
export function readReturn(parameters: Parameters): ReturnClaim | null {
  const opened = openMessage(readMessage(messageOf(parameters)));
  if ('refusal' in opened) return null;
  const appId = claimOf(opened.envelope, 'MerchantID');
  const outTradeNo = claimOf(opened.envelope, 'OrderNo');
  return appId !== undefined && outTradeNo !== undefined ? { appId, sellerId: appId, outTradeNo } : null;
}

export function isGenuineReturn(account: AbcAccount, parameters: Parameters): boolean {
  return verifyMessage(account, messageOf(parameters)).ok;
}

/** A parameter that comes twice is a list, whatever its type says. */
function messageOf({ MSG: message }: Parameters): string {
  return typeof message === 'string' ? message : '';
}
