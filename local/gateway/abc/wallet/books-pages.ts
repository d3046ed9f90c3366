import { formatChinaTime } from '../../shared/values/china-time.ts';
import { formatFen } from '../../shared/values/fen.ts';
import { html, type Markup } from '../../shared/wallet/html.ts';
import type { BankCall } from '../http/bank-call.ts';
import { statusCode, type Order } from '../orders/order.ts';
import { controlsCards, magicCards } from './books-controls.ts';
import { notificationRows } from './books-notifications.ts';
import { PRODUCT_NAMES, statusBadge } from './order-parts.ts';
import type { PageContext } from './page-context.ts';

const SHOWN = 50;
const OUTCOMES = { answered: '', dropped: '断开连接', redirected: '302', httpError: 'HTTP 502' } as const;
/** Everything else is red. */
const COLOURS: Readonly<Record<string, string>> = { '0000': 'good', AP6419: 'warn', '1002': 'warn' };
const REFUND_STATES = { accepted: '受理中', done: '', failed: '失败' } as const;

export function booksBody(context: PageContext, live: Markup): Markup {
  return html`<div data-live="/books/live">${live}</div>
    <div class="columns">${controlsCards(context)}</div>
    <div class="columns">${magicCards()}</div>`;
}

/** Newest first, the last fifty of each. */
export function booksLive(context: PageContext): Markup {
  const { books, notifications, requests } = context.gateway;
  const totals = books.totals();
  return html`<section class="card">
      <div class="between">
        <h2>订单 <small>Orders</small></h2>
        <span
          >${totals.trades} 笔 · 收 ¥${formatFen(totals.paidFen)} · 退 ¥${formatFen(totals.refundedFen)}</span
        >
      </div>
      ${orderTable(context, latest(context.books.all()))}
    </section>
    <section class="card">
      <h2>支付结果通知 <small>Notifications</small></h2>
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

function orderTable(context: PageContext, orders: readonly Order[]): Markup {
  if (orders.length === 0) return html`<p class="empty">还没有订单。No orders yet.</p>`;
  const heads = ['商户订单号', '银行流水号', '产品', '金额', '状态', '付款人', '下单', '付款', '退款'];
  return html`<div class="scroll">
    <table>
      <tr>
        ${heads.map((head) => html`<th>${head}</th>`)}
      </tr>
      ${orders.map((order) => orderRow(context, order))}
    </table>
  </div>`;
}

function orderRow({ rules }: PageContext, order: Order): Markup {
  const { terms } = order;
  return html`<tr>
    <td><code>${terms.outTradeNo}</code><br /><small>${terms.subject}</small></td>
    <td><code>${order.iRspRef}</code></td>
    <td>${PRODUCT_NAMES[terms.product]}<br /><small>${terms.dialect}</small></td>
    <td class="number">${formatFen(terms.totalFen)}</td>
    <td>${statusBadge(order)}<br /><small>${statusCode(order, rules)}</small></td>
    <td>${order.payer?.name}</td>
    <td>${clockTime(order.createdAtMs)}</td>
    <td>${clockTime(order.paidAtMs)}</td>
    <td>
      ${order.refunds.map(
        (refund) =>
          html`<div>
            ${formatFen(refund.amountFen)}
            <small><code>${refund.requestNo}</code> ${REFUND_STATES[refund.state]}</small>
          </div>`,
      )}
    </td>
  </tr>`;
}

function requestTable(entries: readonly BankCall[]): Markup {
  if (entries.length === 0) return html`<p class="empty">还没有请求。No requests yet.</p>`;
  const heads = ['时间', '交易类型', '商户', '订单号', '结果', '故障'];
  return html`<div class="scroll">
    <table>
      <tr>
        ${heads.map((head) => html`<th>${head}</th>`)}
      </tr>
      ${entries.map(
        (entry) =>
          html`<tr>
            <td>${clockTime(entry.receivedAtMs)}</td>
            <td><code>${entry.method}</code> <small>${entry.operation}</small></td>
            <td><code>${entry.merchantId}</code></td>
            <td><code>${entry.outTradeNo}</code></td>
            <td class="${COLOURS[entry.code ?? ''] ?? 'bad'}">
              ${OUTCOMES[entry.outcome]} ${entry.code} ${entry.code === '0000' ? '' : entry.errorMessage}
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
