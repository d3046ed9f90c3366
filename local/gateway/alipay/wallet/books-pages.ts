import { formatChinaTime } from '../../shared/values/china-time.ts';
import { formatFen } from '../../shared/values/fen.ts';
import { html, type Markup } from '../../shared/wallet/html.ts';
import type { Trade } from '../trades/trade.ts';
import { controlsCards, magicCard } from './books-controls.ts';
import { notificationRows } from './books-notifications.ts';
import { pathOf } from './cashier-pages.ts';
import type { PageContext } from './page-context.ts';
import { PRODUCT_NAMES, statusBadge } from './trade-parts.ts';

const SHOWN = 50;

export function booksBody(context: PageContext, live: Markup): Markup {
  return html`<div data-live="/books/live">${live}</div>
    <div class="columns">${controlsCards(context)}</div>
    <div class="columns">${magicCard()}</div>`;
}

/** Newest first, the last fifty of each. */
export function booksLive(context: PageContext): Markup {
  const { books, notifications, requests } = context.gateway;
  const totals = books.totals();
  return html`<section class="card">
      <div class="between">
        <h2>交易 <small>Trades</small></h2>
        <span
          >${totals.trades} 笔 · 收 ¥${formatFen(totals.paidFen)} · 退 ¥${formatFen(totals.refundedFen)}</span
        >
      </div>
      ${tradeTable(latest(context.books.all()))} ${openCheckouts(context)}
    </section>
    <section class="card">
      <h2>异步通知 <small>Notifications</small></h2>
      ${notificationRows(latest(notifications.all()))}
    </section>
    <section class="card">
      <h2>请求 <small>Requests</small></h2>
      ${requestTable(latest(requests.all()))}
    </section>`;
}

function latest<T>(all: readonly T[]): T[] {
  return all.slice(-SHOWN).toReversed();
}

function tradeTable(trades: readonly Trade[]): Markup {
  if (trades.length === 0)
    return html`<p class="empty">
      还没有交易：预下单在扫码之前不产生交易。No trades yet: a QR order makes none before it is scanned.
    </p>`;
  return html`<div class="scroll">
    <table>
      <tr>
        <th>商户订单号</th>
        <th>支付宝交易号</th>
        <th>产品</th>
        <th>金额</th>
        <th>状态</th>
        <th>付款人</th>
        <th>创建</th>
        <th>付款</th>
        <th>退款</th>
      </tr>
      ${trades.map(
        (trade) =>
          html`<tr>
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
                    <small
                      ><code>${refund.requestNo}</code> ${refund.origin === 'cancel' ? '撤销' : ''}</small
                    >
                  </div>`,
              )}
            </td>
          </tr>`,
      )}
    </table>
  </div>`;
}

function requestTable(entries: ReturnType<PageContext['gateway']['requests']['all']>): Markup {
  if (entries.length === 0) return html`<p class="empty">还没有请求。No requests yet.</p>`;
  return html`<div class="scroll">
    <table>
      <tr>
        <th>时间</th>
        <th>接口</th>
        <th>应用</th>
        <th>商户订单号</th>
        <th>结果</th>
        <th>故障</th>
      </tr>
      ${entries.map(
        (entry) =>
          html`<tr>
            <td>${clockTime(entry.receivedAtMs)}</td>
            <td><code>${entry.method}</code></td>
            <td><code>${entry.appId}</code></td>
            <td><code>${entry.outTradeNo}</code></td>
            <td class="${entry.code === '10000' || entry.code === '10003' ? 'good' : 'bad'}">
              ${entry.outcome === 'dropped' ? '断开连接' : entry.code} ${entry.subCode}
            </td>
            <td>${entry.fault}</td>
          </tr>`,
      )}
    </table>
  </div>`;
}

function clockTime(timeMs: number | undefined): Markup | string {
  return timeMs === undefined
    ? ''
    : html`<span title="${formatChinaTime(timeMs)}">${formatChinaTime(timeMs).slice(5)}</span>`;
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
