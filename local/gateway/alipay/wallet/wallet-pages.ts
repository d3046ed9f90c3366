import QRCode from 'qrcode';
import { PAYERS, type Payer } from '../../shared/payers/payers.ts';
import { formatChinaTime } from '../../shared/values/china-time.ts';
import { formatFen } from '../../shared/values/fen.ts';
import { barcode } from '../../shared/wallet/barcode.ts';
import { button } from '../../shared/wallet/button.ts';
import { html, Markup } from '../../shared/wallet/html.ts';
import type { Trade } from '../trades/trade.ts';
import { pathOf } from './cashier-pages.ts';
import { sellerName, type PageContext } from './page-context.ts';
import { PRODUCT_NAMES, statusBadge, timeLeft } from './trade-parts.ts';

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
          <textarea name="target" required placeholder="${context.gateway.url}/qr/bax…"></textarea>
        </label>
        <p class="stack"><button class="primary">打开 Open</button></p>
      </form>
    </section>
    <div data-live="/wallet/live">${live}</div>`;
}

/** What changes by itself: payments to confirm, the payment code, the history. */
export async function walletLive(context: PageContext, payer: Payer): Promise<Markup> {
  const trades = context.books.all().toReversed();
  const waiting = trades.filter((trade) => isForWallet(trade, payer));
  const history = trades.filter((trade) => trade.payer.userId === payer.userId).slice(0, HISTORY);
  return html`${waiting.length > 0 ? waitingCard(context, waiting) : ''}${await codeCard(context, payer)}
    <section class="card">
      <h2>账单 <small>History</small></h2>
      ${historyList(context, history)}
    </section>`;
}

/** Payments that wait for this payer, and those of customers whose code no wallet here has shown. */
function isForWallet(trade: Trade, payer: Payer): boolean {
  if (trade.status !== 'WAIT_BUYER_PAY') return false;
  const isForeign = !PAYERS.some((known) => known.userId === trade.payer.userId);
  if (trade.waiting) return isForeign || trade.payer.userId === payer.userId;
  return trade.terms.product === 'create' && (isForeign || trade.payer.userId === payer.userId);
}

function waitingCard(context: PageContext, trades: readonly Trade[]): Markup {
  return html`<section class="card">
    <h2>待确认的付款 <small>Waiting for you</small></h2>
    <ul class="list">
      ${trades.map(
        (trade) =>
          html`<li>
            <div class="between">
              <strong>${sellerName(context, trade.terms.appId)}</strong
              ><strong>¥${formatFen(trade.terms.totalFen)}</strong>
            </div>
            <div class="seller">${trade.terms.subject} · ${trade.payer.name}</div>
            <div class="row">
              ${button(`/wallet/trades/${trade.tradeNo}/pay`, '输入密码并付款 Confirm', 'primary')}
              ${button(`/wallet/trades/${trade.tradeNo}/refuse`, '拒绝 Refuse', 'danger')}
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

function historyList(context: PageContext, trades: readonly Trade[]): Markup {
  if (trades.length === 0) return html`<p class="empty">还没有交易。No payments yet.</p>`;
  return html`<ul class="list">
    ${trades.map(
      (trade) =>
        html`<li>
          <div class="between">
            <span class="break">${sellerName(context, trade.terms.appId)}</span
            ><span>¥${formatFen(trade.terms.totalFen)}</span>
          </div>
          <div class="between">
            <span class="seller"
              >${trade.terms.subject} · ${PRODUCT_NAMES[trade.terms.product]}<br /><small
                >${formatChinaTime(trade.createdAtMs)}</small
              ></span
            ><span>${statusBadge(trade)}${payLink(context, trade)}</span>
          </div>
        </li>`,
    )}
  </ul>`;
}

/** Back to the page of an order that was opened and not paid. */
function payLink({ books }: PageContext, trade: Trade): Markup | undefined {
  const checkout = books.checkoutByNumber(trade.terms.sellerId, trade.terms.outTradeNo);
  if (trade.status !== 'WAIT_BUYER_PAY' || !checkout) return undefined;
  return html` <a href="${pathOf(checkout)}">付款</a>`;
}
