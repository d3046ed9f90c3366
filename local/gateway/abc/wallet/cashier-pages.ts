import type { HttpAnswer } from '../../shared/http/http-answer.ts';
import { PAYERS, type Payer } from '../../shared/payers/payers.ts';
import { WalletProblem } from '../../shared/payers/wallet-problem.ts';
import { button } from '../../shared/wallet/button.ts';
import { html, type HtmlValue } from '../../shared/wallet/html.ts';
import type { Order } from '../orders/order.ts';
import { refundedFen } from '../orders/order.ts';
import { payerPath } from '../transactions/order-fields.ts';
import { page } from './layout.ts';
import { amount, orderCard, PRODUCT_NAMES, sign } from './order-parts.ts';
import { merchantName, type PageContext } from './page-context.ts';

function phonePage(title: string, body: HtmlValue, status = 200): HttpAnswer {
  return page({ title, shape: 'phone', body, status });
}

/** Before the payer is known: who is paying? */
export function loginPage(context: PageContext, order: Order, current: Payer): HttpAnswer {
  const nowMs = context.gateway.clock.nowMs();
  const payers = [current, ...PAYERS.filter((payer) => payer !== current)];
  const path = payerPath(order);
  return phonePage(
    '登录收银台',
    html`<section class="card">
      <h1>${PRODUCT_NAMES[order.terms.product]} <small>Cashier</small></h1>
      ${orderCard(merchantName(context, order), order, nowMs)}
      <div class="stack">
        ${payers.map((payer, index) =>
          button(
            `${path}/login`,
            html`以 ${payer.name} 登录 <small>${payer.logonId}</small>`,
            index === 0 ? 'plain' : 'quiet',
            { payer: payer.id },
          ),
        )}
        ${button(`${path}/expire`, '让订单超时 Let it expire', 'quiet')}
      </div>
    </section>`,
  );
}

export function payPage(context: PageContext, order: Order): HttpAnswer {
  const path = payerPath(order);
  const nowMs = context.gateway.clock.nowMs();
  return phonePage(
    '确认付款',
    html`<section class="card">
      <h1>确认付款 <small>Confirm payment</small></h1>
      ${orderCard(merchantName(context, order), order, nowMs)}
      <p class="between">
        <span class="seller">付款人</span
        ><span>${order.payer?.name} <small>${order.payer?.logonId}</small></span>
      </p>
      <div class="stack">
        ${button(`${path}/pay`, '确认付款 Pay', 'primary')}
        ${button(`${path}/refuse`, '拒绝付款 Refuse', 'danger')}
        ${button(`${path}/expire`, '让订单超时 Let it expire', 'quiet')}
      </div>
    </section>`,
  );
}

export function refusedPage(context: PageContext, order: Order): HttpAnswer {
  const { terms } = order;
  return phonePage(
    '已取消付款',
    html`<section class="card">
      ${sign('warn', '已取消付款', '订单在超时之前仍可付款。')}
      <div class="center">
        ${amount(terms.totalFen)}
        <p class="seller">${merchantName(context, order)}</p>
      </div>
      <p class="center">
        <a href="${payerPath(order)}">重新打开</a>${
          terms.quitUrl === undefined ? '' : html` · <a href="${terms.quitUrl}">返回商家</a>`
        }
      </p>
    </section>`,
  );
}

/** `returnUrl` is the signed way back, or what the shop's answer to a notification named. */
export function paidPage(context: PageContext, order: Order, returnUrl: string | undefined): HttpAnswer {
  const isReturned = refundedFen(order) === order.terms.totalFen;
  return phonePage(
    isReturned ? '已退款' : '付款成功',
    html`<section class="card">
      ${isReturned ? sign('warn', '已全额退款') : sign('good', '付款成功', 'Payment complete')}
      <div class="center">
        ${amount(order.terms.totalFen)}
        <p class="seller">${merchantName(context, order)}</p>
      </div>
      <dl>
        <dt>商品</dt>
        <dd>${order.terms.subject}</dd>
        <dt>付款人</dt>
        <dd>${order.payer?.name}</dd>
        <dt>银行流水号</dt>
        <dd><code>${order.iRspRef}</code></dd>
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

/** Takes the browser back to the shop by a form, as the bank's own pages do. */
export function onwardPage(returnUrl: string, msg: string): HttpAnswer {
  return page({
    title: '返回商家',
    shape: 'phone',
    goesOn: true,
    body: html`<section class="card">
      ${sign('good', '付款成功', '正在返回商家…')}
      <form method="post" action="${returnUrl}" data-onward class="center">
        <input type="hidden" name="MSG" value="${msg}" />
        <button class="primary">返回商家 Back to the shop</button>
      </form>
    </section>`,
  });
}

/** Whatever the wallet cannot do, with the reason. Status 200, as a phone would show it. */
export function problemPage(problem: WalletProblem): HttpAnswer {
  const status = problem.reason === 'unknown' ? 404 : 200;
  const way = problem.reason === 'otherBuyer' ? '切换付款人' : '返回钱包';
  return phonePage(
    '无法付款',
    html`<section class="card">
      ${sign('bad', problem.message)}
      <p class="center"><a href="/wallet">${way}</a></p>
    </section>`,
    status,
  );
}
