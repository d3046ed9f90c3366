import type { Section } from '../../shared/books/books-routes.ts';
import { notificationRows, type NotificationTexts } from '../../shared/books/notification-rows.ts';
import { clockTime, latest, requestTable, table } from '../../shared/books/tables.ts';
import { formatFen } from '../../shared/values/fen.ts';
import { html, type Markup } from '../../shared/wallet/html.ts';
import type { BankCall } from '../http/bank-call.ts';
import type { BankSend } from '../notifications/notification.ts';
import { statusCode, type Order } from '../orders/order.ts';
import { PRODUCT_NAMES, statusBadge } from './order-parts.ts';
import type { PageContext } from './page-context.ts';

const OUTCOMES = { answered: '', dropped: '断开连接', redirected: '302', httpError: 'HTTP 502' } as const;
/** Everything else is red. */
const COLOURS: Readonly<Record<string, string>> = { '0000': 'good', AP6419: 'warn', '1002': 'warn' };
const REFUND_STATES = { accepted: '受理中', done: '', failed: '失败' } as const;
const NOTIFICATION_TEXTS: NotificationTexts<BankSend> = {
  headline: 'ReturnCode',
  content: '报文 Message',
  answerOf: ({ merchantUrl }) => merchantUrl,
};

export function booksSections(context: PageContext): [Section, ...Section[]] {
  const { notifications, requests } = context.gateway;
  return [
    { title: '订单', english: 'Orders', content: orderTable(context, latest(context.books.all())) },
    {
      title: '支付结果通知',
      english: 'Notifications',
      content: notificationRows(latest(notifications.all()), NOTIFICATION_TEXTS),
    },
    { title: '请求', english: 'Requests', content: requestRows(latest(requests.all())) },
  ];
}

function orderTable(context: PageContext, orders: readonly Order[]): Markup {
  if (orders.length === 0) return html`<p class="empty">还没有订单。No orders yet.</p>`;
  const heads = ['商户订单号', '银行流水号', '产品', '金额', '状态', '付款人', '下单', '付款', '退款'];
  return table(
    heads,
    orders.map((order) => orderRow(context, order)),
  );
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

function requestRows(calls: readonly BankCall[]): Markup {
  const rows = calls.map((call) => ({
    receivedAtMs: call.receivedAtMs,
    method: html`<code>${call.method}</code> <small>${call.operation}</small>`,
    caller: call.merchantId,
    outTradeNo: call.outTradeNo,
    colour: COLOURS[call.code ?? ''] ?? 'bad',
    result: html`${OUTCOMES[call.outcome]} ${call.code} ${call.code === '0000' ? '' : call.errorMessage}`,
    fault: call.fault,
  }));
  return requestTable(['交易类型', '商户', '订单号'], rows);
}
