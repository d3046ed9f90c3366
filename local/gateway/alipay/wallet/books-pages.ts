import type { Section } from '../../shared/books/books-routes.ts';
import { notificationRows } from '../../shared/books/notification-rows.ts';
import { clockTime, latest, requestTable, table } from '../../shared/books/tables.ts';
import { formatFen } from '../../shared/values/fen.ts';
import { html, type Markup } from '../../shared/wallet/html.ts';
import type { AlipayCall } from '../http/alipay-call.ts';
import type { Trade } from '../trades/trade.ts';
import { pathOf } from './cashier-pages.ts';
import type { PageContext } from './page-context.ts';
import { PRODUCT_NAMES, statusBadge } from './trade-parts.ts';

const NOTIFICATION_TEXTS = { headline: 'trade_status', idName: 'notify_id', content: '表单 Form' };

export function booksSections(context: PageContext): [Section, ...Section[]] {
  const { notifications, requests } = context.gateway;
  return [
    {
      title: '交易',
      english: 'Trades',
      content: [tradeTable(latest(context.books.all())), openCheckouts(context)],
    },
    {
      title: '异步通知',
      english: 'Notifications',
      content: notificationRows(latest(notifications.all()), NOTIFICATION_TEXTS),
    },
    { title: '请求', english: 'Requests', content: requestRows(latest(requests.all())) },
  ];
}

function tradeTable(trades: readonly Trade[]): Markup {
  if (trades.length === 0)
    return html`<p class="empty">
      还没有交易：预下单在扫码之前不产生交易。No trades yet: a QR order makes none before it is scanned.
    </p>`;
  const heads = ['商户订单号', '支付宝交易号', '产品', '金额', '状态', '付款人', '创建', '付款', '退款'];
  return table(heads, trades.map(tradeRow));
}

function tradeRow(trade: Trade): Markup {
  return html`<tr>
    <td><code>${trade.terms.outTradeNo}</code><br /><small>${trade.terms.subject}</small></td>
    <td><code>${trade.tradeNo}</code></td>
    <td>${PRODUCT_NAMES[trade.terms.product]}</td>
    <td class="number">${formatFen(trade.terms.totalFen)}</td>
    <td>${statusBadge(trade)}<br /><small>${trade.status}</small></td>
    <td>${trade.payer.name}</td>
    <td>${clockTime(trade.createdAtMs)}</td>
    <td>${clockTime(trade.paidAtMs)}</td>
    <td>
      ${trade.refunds.map(
        (refund) =>
          html`<div>
            ${formatFen(refund.amountFen)}
            <small><code>${refund.requestNo}</code> ${refund.origin === 'cancel' ? '撤销' : ''}</small>
          </div>`,
      )}
    </td>
  </tr>`;
}

function requestRows(calls: readonly AlipayCall[]): Markup {
  const rows = calls.map((call) => ({
    receivedAtMs: call.receivedAtMs,
    method: html`<code>${call.method}</code>`,
    caller: call.appId,
    outTradeNo: call.outTradeNo,
    colour: call.code === '10000' || call.code === '10003' ? 'good' : 'bad',
    result: html`${call.outcome === 'dropped' ? '断开连接' : call.code} ${call.subCode}`,
    fault: call.fault,
  }));
  return requestTable(['接口', '应用', '商户订单号'], rows);
}

/** Orders that wait for somebody to scan or open them: there is no trade of them yet. */
function openCheckouts(context: PageContext): Markup | undefined {
  const nowMs = context.gateway.clock.nowMs();
  const open = latest(context.books.checkouts()).filter(
    ({ terms, codeExpiresAtMs }) =>
      nowMs < codeExpiresAtMs && !context.books.byNumber(terms.sellerId, terms.outTradeNo),
  );
  if (open.length === 0) return undefined;
  return html`<h2>待扫码或登录的订单 <small>Not opened yet</small></h2>
    <ul class="list">
      ${open.map(
        (checkout) =>
          html`<li class="between">
            <span class="break"
              ><code>${checkout.terms.outTradeNo}</code> ${checkout.terms.subject}
              <small>${PRODUCT_NAMES[checkout.terms.product]}</small></span
            >
            <span>¥${formatFen(checkout.terms.totalFen)} <a href="${pathOf(checkout)}">打开 Open</a></span>
          </li>`,
      )}
    </ul>`;
}
