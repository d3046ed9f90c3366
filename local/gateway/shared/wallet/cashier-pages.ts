import type { HttpAnswer } from '../http/http-answer.ts';
import { PAYERS, type Payer } from '../payers/payers.ts';
import { WalletProblem } from '../payers/wallet-problem.ts';
import { button } from './button.ts';
import { html, type HtmlValue, type Markup } from './html.ts';
import type { Layout } from './layout.ts';
import { amount, orderCard, sign, type OrderText } from './parts.ts';

/** An order at the cashier. */
export interface AtCashier {
  /** Where its pages live. */
  readonly path: string;
  /** How it is paid, in words. */
  readonly product: string;
  readonly seller: string;
  readonly order: OrderText;
  /** Until when it can be opened or paid; epoch milliseconds. */
  readonly untilMs: number;
  readonly nowMs: number;
  /** Where a payer who gives up goes. */
  readonly quitUrl?: string;
}

export interface Receipt {
  readonly seller: string;
  readonly order: OrderText;
  readonly payer: Payer | undefined;
  /** The channel's own number, with its name. */
  readonly number: readonly [name: string, value: string | undefined];
  /** True where everything was given back. */
  readonly isReturned: boolean;
  /** Where the shop wants its payer to go; the wallet where it wants nothing. */
  readonly returnUrl: string | undefined;
}

const GIVE_UP = '让订单超时 Let it expire';

/** What a payer sees between opening an order and having paid it. */
export class CashierPages {
  readonly #layout: Layout;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** Before the payer is known: who is paying? */
  login({ path, product, ...at }: AtCashier, current: Payer, note?: string): HttpAnswer {
    const payers = [current, ...PAYERS.filter((payer) => payer !== current)];
    const logins = payers.map((payer, index) =>
      button(
        `${path}/login`,
        html`以 ${payer.name} 登录 <small>${payer.logonId}</small>`,
        index === 0 ? 'plain' : 'quiet',
        { payer: payer.id },
      ),
    );
    return this.#phonePage(
      '登录收银台',
      html`<h1>${product} <small>Cashier</small></h1>
        ${orderCard(at.seller, at.order, at.untilMs, at.nowMs)}
        <div class="stack">${logins} ${button(`${path}/expire`, GIVE_UP, 'quiet')}</div>
        ${note === undefined ? '' : html`<p class="seller center"><small>${note}</small></p>`}`,
    );
  }

  pay({ path, seller, order, untilMs, nowMs }: AtCashier, payer: Payer | undefined): HttpAnswer {
    return this.#phonePage(
      '确认付款',
      html`<h1>确认付款 <small>Confirm payment</small></h1>
        ${orderCard(seller, order, untilMs, nowMs)}
        <p class="between">
          <span class="seller">付款人</span><span>${payer?.name} <small>${payer?.logonId}</small></span>
        </p>
        <div class="stack">
          ${button(`${path}/pay`, '确认付款 Pay', 'primary')}
          ${button(`${path}/refuse`, '拒绝付款 Refuse', 'danger')}
          ${button(`${path}/expire`, GIVE_UP, 'quiet')}
        </div>`,
    );
  }

  refused({ path, seller, order, quitUrl }: AtCashier): HttpAnswer {
    const quit = quitUrl === undefined ? '' : html` · <a href="${quitUrl}">返回商家</a>`;
    return this.#phonePage(
      '已取消付款',
      html`${sign('warn', '已取消付款', '订单在超时之前仍可付款。')} ${sumFor(order, seller)}
        <p class="center"><a href="${path}">重新打开</a>${quit}</p>`,
    );
  }

  paid({ seller, order, payer, number, isReturned, returnUrl }: Receipt): HttpAnswer {
    return this.#phonePage(
      isReturned ? '已退款' : '付款成功',
      html`${isReturned ? sign('warn', '已全额退款') : sign('good', '付款成功', 'Payment complete')}
        ${sumFor(order, seller)}
        <dl>
          <dt>商品</dt>
          <dd>${order.subject}</dd>
          <dt>付款人</dt>
          <dd>${payer?.name}</dd>
          <dt>${number[0]}</dt>
          <dd><code>${number[1]}</code></dd>
        </dl>
        <p class="center">
          ${
            returnUrl === undefined
              ? html`<a href="/wallet">返回钱包</a>`
              : html`<a href="${returnUrl}">返回商家 Back to the shop</a>`
          }
        </p>`,
    );
  }

  /** Whatever the wallet cannot do, with the reason. Status 200, as a phone would show it. */
  problem(problem: WalletProblem): HttpAnswer {
    const way = problem.reason === 'otherBuyer' ? '切换付款人' : '返回钱包';
    return this.#phonePage(
      '无法付款',
      html`${sign('bad', problem.message)}
        <p class="center"><a href="/wallet">${way}</a></p>`,
      problem.reason === 'unknown' ? 404 : 200,
    );
  }

  /** What a payer's wish leads to: an answer, or the page of its problem. */
  explaining(wish: () => HttpAnswer): HttpAnswer {
    try {
      return wish();
    } catch (error) {
      if (error instanceof WalletProblem) return this.problem(error);
      throw error;
    }
  }

  #phonePage(title: string, card: HtmlValue, status = 200): HttpAnswer {
    const body = html`<section class="card">${card}</section>`;
    return this.#layout.page({ title, shape: 'phone', body, status });
  }
}

function sumFor({ totalFen }: OrderText, seller: string): Markup {
  return html`<div class="center">
    ${amount(totalFen)}
    <p class="seller">${seller}</p>
  </div>`;
}
