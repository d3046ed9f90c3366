import QRCode from 'qrcode';
import { PAYERS, type Payer } from '../../shared/payers/payers.ts';
import { formatChinaTime } from '../../shared/values/china-time.ts';
import { formatFen } from '../../shared/values/fen.ts';
import { barcode } from '../../shared/wallet/barcode.ts';
import { button } from '../../shared/wallet/button.ts';
import { html, Markup } from '../../shared/wallet/html.ts';
import type { Order } from '../orders/order.ts';
import { payerPath } from '../transactions/order-fields.ts';
import { PRODUCT_NAMES, statusBadge, timeLeft } from './order-parts.ts';
import { merchantName, type PageContext } from './page-context.ts';

const HISTORY = 20;

export function walletBody(context: PageContext, payer: Payer, live: Markup): Markup {
  return html`<section class="card">
      <div class="between">
        <h1>${payer.name}的钱包 <small>${payer.logonId}</small></h1>
        <div class="row">
          ${PAYERS.filter((other) => other !== payer).map((other) =>
            button('/wallet/payer', `切换到 ${other.name}`, 'plain', { payer: other.id }),
          )}
        </div>
      </div>
      <form method="post" action="/wallet/open">
        <label
          >扫一扫：粘贴二维码链接、支付链接或 App 订单串
          <small>Paste a QR URL, a pay URL or an order string</small>
          <textarea name="target" required placeholder="${context.gateway.url}/qr/…"></textarea>
        </label>
        <p class="stack"><button class="primary">打开 Open</button></p>
      </form>
    </section>
    <div data-live="/wallet/live">${live}</div>`;
}

/** What changes by itself: payments to confirm, the payment code, the history. */
export async function walletLive(context: PageContext, payer: Payer): Promise<Markup> {
  const orders = context.books.all().toReversed();
  const waiting = orders.filter((order) => isForWallet(order, payer));
  const history = orders.filter((order) => order.payer?.userId === payer.userId).slice(0, HISTORY);
  return html`${waiting.length > 0 ? waitingCard(context, waiting) : ''}${await codeCard(context, payer)}
    <section class="card">
      <h2>账单 <small>History</small></h2>
      ${historyList(context, history)}
    </section>`;
}

/** Payments that wait for this payer, and those of customers whose code no wallet here has shown. */
function isForWallet(order: Order, payer: Payer): boolean {
  if (order.state !== 'paying' || !order.waiting) return false;
  const isForeign = !PAYERS.some((known) => known.userId === order.payer?.userId);
  return isForeign || order.payer?.userId === payer.userId;
}

function waitingCard(context: PageContext, orders: readonly Order[]): Markup {
  return html`<section class="card">
    <h2>待确认的付款 <small>Waiting for you</small></h2>
    <ul class="list">
      ${orders.map(
        (order) =>
          html`<li>
            <div class="between">
              <strong>${merchantName(context, order)}</strong
              ><strong>¥${formatFen(order.terms.totalFen)}</strong>
            </div>
            <div class="seller">${order.terms.subject} · ${order.payer?.name}</div>
            <div class="row">
              ${button(`/wallet/orders/${order.token}/confirm`, '输入密码并付款 Confirm', 'primary')}
              ${button(`/wallet/orders/${order.token}/refuse`, '拒绝 Refuse', 'danger')}
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}

async function codeCard(context: PageContext, payer: Payer): Promise<Markup> {
  const { code, expiresAtMs } = context.authCodes.current(payer);
  const groups = code.match(/\d{1,4}/g) ?? [];
  const qr = await QRCode.toString(code, { type: 'svg', margin: 1 });
  return html`<section class="card center">
    <h2>付款码 <small>Payment code</small></h2>
    ${barcode(code)}
    <div class="code">${groups.map((group) => html`<span>${group}</span>`)}</div>
    <div class="qr">${new Markup(qr)}</div>
    <small
      >剩余 ${timeLeft(expiresAtMs, context.gateway.clock.nowMs())}，仅限一次 · 收银员录入
      <code>${code}</code></small
    >
  </section>`;
}

function historyList(context: PageContext, orders: readonly Order[]): Markup {
  if (orders.length === 0) return html`<p class="empty">还没有交易。No payments yet.</p>`;
  return html`<ul class="list">
    ${orders.map(
      (order) =>
        html`<li>
          <div class="between">
            <span class="break">${merchantName(context, order)}</span
            ><span>¥${formatFen(order.terms.totalFen)}</span>
          </div>
          <div class="between">
            <span class="seller"
              >${order.terms.subject} · ${PRODUCT_NAMES[order.terms.product]}<br /><small
                >${formatChinaTime(order.createdAtMs)}</small
              ></span
            ><span
              >${statusBadge(order)}${
                order.state === 'paying' && !order.waiting
                  ? html` <a href="${payerPath(order)}">付款</a>`
                  : ''
              }</span
            >
          </div>
        </li>`,
    )}
  </ul>`;
}
