import type { ReturnClaim } from '../channel-replies.js';
import type { AlipayAccount } from './account.js';
import { isSignedBy, rulesFor, type Fields } from './signed-fields.js';

/**
 * What Alipay adds to a return URL (https://opendocs.alipay.com/open/270/105900). Our own and the
 * merchant's parameters on that URL come back beside them and are not signed.
 */
const RETURN_FIELDS: ReadonlySet<string> = new Set([
  'app_id',
  'auth_app_id',
  'charset',
  'method',
  'out_trade_no',
  'seller_id',
  'sign',
  'sign_type',
  'timestamp',
  'total_amount',
  'trade_no',
  'version',
]);

/** Marks the parameters as of a payment, whose rule keeps `method` and drops `sign_type`. */
const PAYMENT_MARK = { notify_type: 'trade_status_sync' };

/** A parameter that comes twice is a list, whatever its type says, and names nothing. */
export function readReturn(parameters: Fields): ReturnClaim | null {
  const { app_id: appId, seller_id: sellerId, out_trade_no: outTradeNo } = parameters;
  if (typeof appId !== 'string' || typeof outTradeNo !== 'string') return null;
  return { appId, sellerId, outTradeNo };
}

/** Whether Alipay signed these query parameters of a returning browser for this account. */
export function isGenuineReturn(account: AlipayAccount, parameters: Fields): boolean {
  const { signType } = account.settings;
  if (parameters['app_id'] !== account.appId || parameters['sign_type'] !== signType) return false;
  const fields = Object.fromEntries(Object.entries(parameters).filter(([name]) => RETURN_FIELDS.has(name)));
  return rulesFor({ ...fields, ...PAYMENT_MARK }).some((rule) =>
    isSignedBy(account.alipayPublicKeys, fields, { rule, signType, charset: 'utf-8' }),
  );
}
