import { formatChinaTime } from '../values/china-time.ts';
import { formatFen } from '../values/fen.ts';
import { html, type Markup } from './html.ts';

/** What a payer is told of an order. */
export interface OrderText {
  readonly totalFen: number;
  readonly subject: string;
  readonly body?: string;
  readonly outTradeNo: string;
}

/** The order as its payer sees it before he pays. */
export function orderCard(seller: string, order: OrderText, untilMs: number, nowMs: number): Markup {
  return html`<div class="center">
      <div class="seller">${seller}</div>
      ${amount(order.totalFen)}
    </div>
    <dl>
      <dt>商品</dt>
      <dd>${order.subject}</dd>
      ${
        order.body === undefined
          ? ''
          : html`<dt>描述</dt>
              <dd>${order.body}</dd>`
      }
      <dt>商户订单号</dt>
      <dd><code>${order.outTradeNo}</code></dd>
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

/** The big sign with which a result page begins. */
export function sign(kind: 'good' | 'warn' | 'bad', title: string, text?: string): Markup {
  const mark = { good: '✓', warn: '!', bad: '✕' }[kind];
  return html`<div class="center">
    <div class="mark ${kind}" aria-hidden="true">${mark}</div>
    <h1>${title}</h1>
    ${text === undefined ? '' : html`<p class="seller">${text}</p>`}
  </div>`;
}
