import type { HttpAnswer } from '../../shared/http/http-answer.ts';
import { PAYERS, type Payer } from '../../shared/payers/payers.ts';
import { WalletProblem } from '../../shared/payers/wallet-problem.ts';
import { button } from '../../shared/wallet/button.ts';
import { html, type HtmlValue } from '../../shared/wallet/html.ts';
import type { Checkout, Trade } from '../trades/trade.ts';
import { page } from './layout.ts';
import { sellerName, type PageContext } from './page-context.ts';
import { amount, orderCard, PRODUCT_NAMES, sign } from './trade-parts.ts';

const RETRY = '重新打开';

/** Where the pages of a checkout live: `/qr/<code>` when scanned, `/cashier/<id>` otherwise. */
export function pathOf(checkout: Checkout): string {
  return `/${checkout.terms.product === 'precreate' ? 'qr' : 'cashier'}/${checkout.id}`;
}

function phonePage(title: string, body: HtmlValue, status = 200): HttpAnswer {
  return page({ title, shape: 'phone', body, status });
}

/** Before anything exists at Alipay: who is paying? */
export function loginPage(context: PageContext, checkout: Checkout, current: Payer): HttpAnswer {
  const nowMs = context.gateway.clock.nowMs();
  const { terms } = checkout;
  const payers = [current, ...PAYERS.filter((payer) => payer !== current)];
  return phonePage(
    '登录收银台',
    html`<section class="card">
      <h1>${PRODUCT_NAMES[terms.product]} <small>Cashier</small></h1>
      ${orderCard(sellerName(context, terms.appId), terms, checkout.codeExpiresAtMs, nowMs)}
      <div class="stack">
        ${payers.map((payer, index) =>
          button(
            `${pathOf(checkout)}/login`,
            html`以 ${payer.name} 登录 <small>${payer.logonId}</small>`,
            index === 0 ? 'plain' : 'quiet',
            { payer: payer.id },
          ),
        )}
        ${button(`${pathOf(checkout)}/expire`, '让订单超时 Let it expire', 'quiet')}
      </div>
      <p class="seller center"><small>登录之后才会在支付宝生成交易（WAIT_BUYER_PAY）</small></p>
    </section>`,
  );
}

export function payPage(context: PageContext, checkout: Checkout, trade: Trade): HttpAnswer {
  const path = pathOf(checkout);
  const nowMs = context.gateway.clock.nowMs();
  return phonePage(
    '确认付款',
    html`<section class="card">
      <h1>确认付款 <small>Confirm payment</small></h1>
      ${orderCard(sellerName(context, trade.terms.appId), trade.terms, trade.expiresAtMs, nowMs)}
      <p class="between">
        <span class="seller">付款人</span
        ><span>${trade.payer.name} <small>${trade.payer.logonId}</small></span>
      </p>
      <div class="stack">
        ${button(`${path}/pay`, '确认付款 Pay', 'primary')}
        ${button(`${path}/refuse`, '拒绝付款 Refuse', 'danger')}
        ${button(`${path}/expire`, '让订单超时 Let it expire', 'quiet')}
      </div>
    </section>`,
  );
}

export function refusedPage(context: PageContext, checkout: Checkout): HttpAnswer {
  const { terms } = checkout;
  return phonePage(
    '已取消付款',
    html`<section class="card">
      ${sign('warn', '已取消付款', '订单在超时之前仍可付款。')}
      <div class="center">
        ${amount(terms.totalFen)}
        <p class="seller">${sellerName(context, terms.appId)}</p>
      </div>
      <p class="center">
        <a href="${pathOf(checkout)}">${RETRY}</a>${
          terms.quitUrl === undefined ? '' : html` · <a href="${terms.quitUrl}">返回商家</a>`
        }
      </p>
    </section>`,
  );
}

export function paidPage(context: PageContext, trade: Trade, returnUrl: string | undefined): HttpAnswer {
  const isReturned = trade.status === 'TRADE_CLOSED';
  return phonePage(
    isReturned ? '已退款' : '付款成功',
    html`<section class="card">
      ${isReturned ? sign('warn', '已全额退款') : sign('good', '付款成功', 'Payment complete')}
      <div class="center">
        ${amount(trade.terms.totalFen)}
        <p class="seller">${sellerName(context, trade.terms.appId)}</p>
      </div>
      <dl>
        <dt>商品</dt>
        <dd>${trade.terms.subject}</dd>
        <dt>付款人</dt>
        <dd>${trade.payer.name}</dd>
        <dt>支付宝交易号</dt>
        <dd><code>${trade.tradeNo}</code></dd>
      </dl>
      <p class="center">
        ${
          returnUrl === undefined
            ? html`<a href="/wallet">返回钱包</a>`
            : html`<a href="${returnUrl}">返回商家 Back to the shop</a>`
        }
      </p>
    </section>`,
  );
}

/** Whatever the wallet cannot do, with the reason. Status 200, as a phone would show it. */
export function problemPage(problem: WalletProblem, checkout?: Checkout): HttpAnswer {
  const status = problem.reason === 'unknown' ? 404 : 200;
  const retry =
    checkout && problem.reason === 'otherBuyer'
      ? html`<p class="center"><a href="/wallet">切换付款人</a></p>`
      : html`<p class="center"><a href="/wallet">返回钱包</a></p>`;
  return phonePage(
    '无法付款',
    html`<section class="card">${sign('bad', problem.message)}${retry}</section>`,
    status,
  );
}
