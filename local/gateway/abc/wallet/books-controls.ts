import type { Fault } from '../../shared/faults/fault.ts';
import { EVERGREEN_CODE } from '../../shared/payers/auth-codes.ts';
import { formatChinaTime } from '../../shared/values/china-time.ts';
import { button } from '../../shared/wallet/button.ts';
import { html, type Markup } from '../../shared/wallet/html.ts';
import { CALL_FAULTS, NOTIFY_FAULTS, type FaultOrder } from '../faults/fault.ts';
import { MAGIC_AMOUNTS } from '../faults/magic-amounts.ts';
import { MAGIC_CODES } from '../orders/magic-codes.ts';
import { OPERATIONS } from '../transactions/operations.ts';
import type { PageContext } from './page-context.ts';

const MINUTE_MS = 60_000;
const STEPS: readonly (readonly [label: string, ms: number])[] = [
  ['+1 分', MINUTE_MS],
  ['+5 分', 5 * MINUTE_MS],
  ['+30 分', 30 * MINUTE_MS],
  ['+2 小时', 120 * MINUTE_MS],
  ['+1 天', 1440 * MINUTE_MS],
];

export function controlsCards(context: PageContext): Markup {
  return html`${faultsCard(context)}${clockCard(context)}${merchantsCard(context)}`;
}

function faultsCard({ gateway }: PageContext): Markup {
  const active = gateway.faults.all();
  return html`<section class="card">
    <h2>故障 <small>Faults</small></h2>
    ${active.length === 0 ? html`<p class="empty">没有等待触发的故障。</p>` : ''}
    <ul class="list">
      ${active.map(faultRow)}
    </ul>
    ${faultForm()}
    <div class="row">
      ${button('/books/faults/clear', '全部清除', 'quiet')}${button('/books/notifications/release', '放行被扣住的通知', 'quiet')}
    </div>
  </section>`;
}

function faultRow(fault: Fault<FaultOrder>): Markup {
  return html`<li>
    <div class="between">
      <span class="break"
        >${fault.kind} × ${fault.times}
        <small>${fault.method ?? '任意交易'} ${fault.outTradeNo ?? '任意订单'}</small></span
      >
      ${button(`/books/faults/${fault.id}/remove`, '移除')}
    </div>
  </li>`;
}

function faultForm(): Markup {
  const option = ([kind, meaning]: [string, string]): Markup =>
    html`<option value="${kind}">${kind}：${meaning}</option>`;
  return html`<form method="post" action="/books/faults">
    <div class="fields">
      <label
        >故障<select name="kind">
          <optgroup label="应答">${Object.entries(CALL_FAULTS).map(option)}</optgroup>
          <optgroup label="通知">${Object.entries(NOTIFY_FAULTS).map(option)}</optgroup>
        </select></label
      >
      <label
        >交易<select name="method">
          <option value="">任意</option>
          ${OPERATIONS.map((name) => html`<option>${name}</option>`)}
        </select></label
      >
      <label>商户订单号（可空）<input name="outTradeNo" maxlength="60" /></label>
      <label>次数<input name="times" type="number" min="1" value="1" /></label>
      <label>delayMs<input name="delayMs" type="number" min="0" /></label>
      <label>returnCode<input name="returnCode" placeholder="2308" /></label>
      <button class="primary">添加 Add</button>
    </div>
  </form>`;
}

function clockCard({ gateway }: PageContext): Markup {
  const { clock } = gateway;
  const minutes = Math.round(clock.offsetMs / MINUTE_MS);
  return html`<section class="card">
    <h2>时钟 <small>Clock, UTC+8</small></h2>
    <p class="code">${formatChinaTime(clock.nowMs())}</p>
    <p class="seller">比本机时间快 ${minutes} 分钟。拨快时，到期的通知、超时立即发生。</p>
    <div class="row">
      ${STEPS.map(([label, ms]) => button('/books/clock', label, 'plain', { advanceMs: String(ms) }))}
      ${button('/books/clock/reset', '恢复', 'quiet')}
    </div>
  </section>`;
}

function merchantsCard({ merchants, gateway }: PageContext): Markup {
  return html`<section class="card">
    <h2>商户 <small>Merchants</small></h2>
    <p class="seller">网关地址 <code>${gateway.gatewayUrl}</code></p>
    <ul class="list">
      ${merchants.all().map(
        (merchant) =>
          html`<li>
            <strong>${merchant.name}</strong><br /><small
              ><code>${merchant.merchantId}</code> · ${merchant.methods.join(' ')}</small
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

export function magicCards(): Markup {
  const rows = (entries: readonly (readonly [string, string])[]): Markup[] =>
    entries.map(
      ([name, meaning]) =>
        html`<tr>
          <td><code>${name}</code></td>
          <td>${meaning}</td>
        </tr>`,
    );
  const codes = Object.entries(MAGIC_CODES).map(([tail, { meaning }]) => [`28…${tail}`, meaning] as const);
  const amounts = Object.entries(MAGIC_AMOUNTS).map(
    ([cents, { meaning }]) => [`x.${cents}`, meaning] as const,
  );
  return html`<section class="card">
      <h2>魔法付款码 <small>Magic payment codes</small></h2>
      <table class="facts">
        ${rows([
          [EVERGREEN_CODE, '总是立即付款，可反复使用'],
          ...codes,
          ['金额 > 1000.00', 'AP6419：等付款人在钱包里确认'],
        ])}
      </table>
    </section>
    <section class="card">
      <h2>魔法金额 <small>Magic amounts</small></h2>
      <table class="facts">
        ${rows(amounts)}
      </table>
    </section>`;
}
