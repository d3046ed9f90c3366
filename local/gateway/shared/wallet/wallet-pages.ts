import QRCode from 'qrcode';
import { PAYERS, type Payer } from '../payers/payers.ts';
import { formatChinaTime } from '../values/china-time.ts';
import { formatFen } from '../values/fen.ts';
import { barcode } from './barcode.ts';
import { button } from './button.ts';
import { html, Markup, type HtmlValue } from './html.ts';
import { timeLeft } from './parts.ts';

/** A payment that waits for its payer's password. */
export interface WaitingPayment {
  readonly seller: string;
  readonly subject: string;
  readonly totalFen: number;
  readonly payerName: string | undefined;
  readonly confirmPath: string;
  readonly refusePath: string;
}

export interface PastPayment {
  readonly seller: string;
  readonly subject: string;
  readonly totalFen: number;
  /** How it is paid, in words. */
  readonly product: string;
  readonly createdAtMs: number;
  /** Its state, and where it can be paid if it was not. */
  readonly status: HtmlValue;
}

/** What is in a payer's wallet. */
export interface WalletView {
  readonly waiting: readonly WaitingPayment[];
  /** Newest first. */
  readonly history: readonly PastPayment[];
  readonly code: { readonly code: string; readonly expiresAtMs: number };
  readonly nowMs: number;
}

/** @param example a URL as it could be pasted */
export function walletBody(payer: Payer, example: string, live: Markup): Markup {
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
          <textarea name="target" required placeholder="${example}"></textarea>
        </label>
        <p class="stack"><button class="primary">打开 Open</button></p>
      </form>
    </section>
    <div data-live="/wallet/live">${live}</div>`;
}

/** What changes by itself: payments to confirm, the payment code, the history. */
export async function walletLive(view: WalletView): Promise<Markup> {
  return html`${view.waiting.length > 0 ? waitingCard(view.waiting) : ''}${await codeCard(view)}
    <section class="card">
      <h2>账单 <small>History</small></h2>
      ${historyList(view.history)}
    </section>`;
}

function waitingCard(payments: readonly WaitingPayment[]): Markup {
  return html`<section class="card">
    <h2>待确认的付款 <small>Waiting for you</small></h2>
    <ul class="list">
      ${payments.map(
        ({ seller, subject, totalFen, payerName, confirmPath, refusePath }) =>
          html`<li>
            <div class="between"><strong>${seller}</strong><strong>¥${formatFen(totalFen)}</strong></div>
            <div class="seller">${subject} · ${payerName}</div>
            <div class="row">
              ${button(confirmPath, '输入密码并付款 Confirm', 'primary')}
              ${button(refusePath, '拒绝 Refuse', 'danger')}
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}

async function codeCard({ code: { code, expiresAtMs }, nowMs }: WalletView): Promise<Markup> {
  const groups = code.match(/\d{1,4}/g) ?? [];
  const qr = await QRCode.toString(code, { type: 'svg', margin: 1 });
  return html`<section class="card center">
    <h2>付款码 <small>Payment code</small></h2>
    ${barcode(code)}
    <div class="code">${groups.map((group) => html`<span>${group}</span>`)}</div>
    <div class="qr">${new Markup(qr)}</div>
    <small>剩余 ${timeLeft(expiresAtMs, nowMs)}，仅限一次 · 收银员录入 <code>${code}</code></small>
  </section>`;
}

function historyList(payments: readonly PastPayment[]): Markup {
  if (payments.length === 0) return html`<p class="empty">还没有交易。No payments yet.</p>`;
  return html`<ul class="list">
    ${payments.map(
      ({ seller, subject, totalFen, product, createdAtMs, status }) =>
        html`<li>
          <div class="between"><span class="break">${seller}</span><span>¥${formatFen(totalFen)}</span></div>
          <div class="between">
            <span class="seller"
              >${subject} · ${product}<br /><small>${formatChinaTime(createdAtMs)}</small></span
            ><span>${status}</span>
          </div>
        </li>`,
    )}
  </ul>`;
}
