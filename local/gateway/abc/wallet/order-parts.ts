import { formatChinaTime } from '../../shared/values/china-time.ts';
import { formatFen } from '../../shared/values/fen.ts';
import { html, type Markup } from '../../shared/wallet/html.ts';
import { refundedFen, type Order, type Product } from '../orders/order.ts';

export const PRODUCT_NAMES: Readonly<Record<Product, string>> = {
  precreate: '扫码支付',
  pc: '电脑网站支付',
  wap: '手机网站支付',
  app: 'App 支付',
  barcode: '付款码支付',
};

/** The order as its payer sees it before he pays. */
export function orderCard(merchant: string, order: Order, nowMs: number): Markup {
  const { terms } = order;
  return html`<div class="center">
      <div class="seller">${merchant}</div>
      ${amount(terms.totalFen)}
    </div>
    <dl>
      <dt>商品</dt>
      <dd>${terms.subject}</dd>
      <dt>商户订单号</dt>
      <dd><code>${terms.outTradeNo}</code></dd>
      <dt>剩余时间</dt>
      <dd>${timeLeft(order.expiresAtMs, nowMs)}</dd>
    </dl>`;
}

export function amount(fen: number): Markup {
  return html`<div class="amount"><small>¥</small>${formatFen(fen)}</div>`;
}

/** Counts down in the browser; more than a day is given as a date. */
export function timeLeft(untilMs: number, nowMs: number): Markup {
  const leftMs = Math.max(0, untilMs - nowMs);
  if (leftMs > 24 * 3600_000) return html`${formatChinaTime(untilMs)} 前`;
  return html`<span data-left-ms="${leftMs}">${clockText(Math.ceil(leftMs / 1000))}</span>`;
}

/** `mm:ss`, or `h:mm:ss`, as the live script writes it. */
function clockText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** A state in words and a colour. */
export function statusBadge(order: Order): Markup {
  const returned = refundedFen(order);
  switch (order.state) {
    case 'unpaid':
      return html`<span class="badge">未支付</span>`;
    case 'paying':
      return html`<span class="badge warn">${order.waiting ? '等待确认' : '等待付款'}</span>`;
    case 'failed':
      return html`<span class="badge bad">已关闭</span>`;
    case 'cancelled':
      return html`<span class="badge bad">已撤销</span>`;
    default:
      return returned === order.terms.totalFen
        ? html`<span class="badge bad">已全额退款</span>`
        : html`<span class="badge good">已付款</span
            >${returned > 0 ? html` <span class="badge">已退 ${formatFen(returned)}</span>` : ''}`;
  }
}

/** The big sign with which a result page begins. */
export function sign(kind: 'good' | 'warn' | 'bad', title: string, text?: string): Markup {
  const mark = { good: '✓', warn: '!', bad: '✕' }[kind];
  return html`<div class="center">
    <div class="mark ${kind}" aria-hidden="true">${mark}</div>
    <h1>${title}</h1>
    ${text === undefined ? '' : html`<p class="seller">${text}</p>`}
  </div>`;
}
