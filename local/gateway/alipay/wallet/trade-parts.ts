import { formatChinaTime } from '../../shared/values/china-time.ts';
import { formatFen } from '../../shared/values/fen.ts';
import { html, type Markup } from '../../shared/wallet/html.ts';
import { refundedFen, type OrderTerms, type Product, type Trade } from '../trades/trade.ts';

export const PRODUCT_NAMES: Readonly<Record<Product, string>> = {
  precreate: '扫码支付',
  page: '电脑网站支付',
  wap: '手机网站支付',
  app: 'App 支付',
  barcode: '付款码支付',
  create: '小程序支付',
};

/** The order as its payer sees it before he pays. */
export function orderCard(seller: string, terms: OrderTerms, untilMs: number, nowMs: number): Markup {
  return html`<div class="center">
      <div class="seller">${seller}</div>
      ${amount(terms.totalFen)}
    </div>
    <dl>
      <dt>商品</dt>
      <dd>${terms.subject}</dd>
      ${
        terms.body === undefined
          ? ''
          : html`<dt>描述</dt>
              <dd>${terms.body}</dd>`
      }
      <dt>商户订单号</dt>
      <dd><code>${terms.outTradeNo}</code></dd>
      <dt>剩余时间</dt>
      <dd>${timeLeft(untilMs, nowMs)}</dd>
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

/** A state in words and a colour; an unpaid closed trade and a refunded one are told apart. */
export function statusBadge(trade: Trade): Markup {
  const returned = refundedFen(trade);
  if (trade.status === 'WAIT_BUYER_PAY') {
    return html`<span class="badge warn">${trade.waiting ? '等待确认' : '等待付款'}</span>`;
  }
  if (trade.status === 'TRADE_CLOSED') {
    return html`<span class="badge bad">${returned > 0 ? '已全额退款' : '已关闭'}</span>`;
  }
  const refunded = returned > 0 ? html` <span class="badge">已退 ${formatFen(returned)}</span>` : '';
  return html`<span class="badge good">${trade.status === 'TRADE_FINISHED' ? '已完结' : '已付款'}</span
    >${refunded}`;
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
