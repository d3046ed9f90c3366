import type { KeyObject } from 'node:crypto';
import { formatChinaTime } from '../../shared/values/china-time.ts';
import { formatFen } from '../../shared/values/fen.ts';
import { encodeForm, type Pair } from '../../shared/wire/form.ts';
import type { Trade } from '../trades/trade.ts';
import { renderNode } from '../wire/answer.ts';
import { notificationContent, signText } from '../wire/signature.ts';

/**
 * The URL to which the browser goes back after a page or wap payment: signed by the V1 rule with
 * `method` kept, and without any trade_status. The merchant's own query stays and is not signed.
 */
export function signedReturnUrl(trade: Trade, key: KeyObject, nowMs: number): string | undefined {
  const { returnUrl, product, signType, charset } = trade.terms;
  if (returnUrl === undefined) return undefined;
  const pairs: Pair[] = [
    ...commonFields(trade, nowMs),
    ['method', `alipay.trade.${product}.pay.return`],
    ['version', '1.0'],
    ['sign_type', signType],
  ];
  const sign = signText(notificationContent(pairs), key, signType, charset);
  const separator = returnUrl.includes('?') ? '&' : '?';
  return `${returnUrl}${separator}${encodeForm([...pairs, ['sign', sign]], charset)}`;
}

/** What the wallet application hands back to the shop's application: `result` of resultStatus 9000. */
export function signedAppResult(trade: Trade, key: KeyObject, nowMs: number): string {
  const fields = { code: '10000', msg: 'Success', ...Object.fromEntries(commonFields(trade, nowMs)) };
  const node = renderNode(fields);
  const sign = signText(node, key, trade.terms.signType, trade.terms.charset);
  return `{"alipay_trade_app_pay_response":${node},"sign":"${sign}","sign_type":"${trade.terms.signType}"}`;
}

function commonFields(trade: Trade, nowMs: number): Pair[] {
  return [
    ['charset', trade.terms.charset],
    ['out_trade_no', trade.terms.outTradeNo],
    ['total_amount', formatFen(trade.terms.totalFen)],
    ['trade_no', trade.tradeNo],
    ['auth_app_id', trade.terms.appId],
    ['app_id', trade.terms.appId],
    ['seller_id', trade.terms.sellerId],
    ['timestamp', formatChinaTime(nowMs)],
  ];
}
