import { EVERGREEN_CODE } from '../../shared/payers/auth-codes.ts';
import { formatChinaTime } from '../../shared/values/china-time.ts';
import { button } from '../../shared/wallet/button.ts';
import { html, type Markup } from '../../shared/wallet/html.ts';
import { CALL_FAULTS, NOTIFY_FAULTS } from '../faults/fault.ts';
import { MAGIC_AMOUNTS } from '../faults/magic-amounts.ts';
import { METHODS } from '../methods/methods.ts';
import { MAGIC_CODES } from '../trades/magic-codes.ts';
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
  return html`${faultsCard(context)}${clockCard(context)}${appsCard(context)}`;
}

function faultsCard({ gateway }: PageContext): Markup {
  const active = gateway.faults.all();
  const option = ([kind, meaning]: [string, string]): Markup =>
    html`<option value="${kind}">${kind}：${meaning}</option>`;
  return html`<section class="card">
    <h2>故障 <small>Faults</small></h2>
    ${active.length === 0 ? html`<p class="empty">没有等待触发的故障。</p>` : ''}
    <ul class="list">
      ${active.map(
        (fault) =>
          html`<li>
            <div class="between">
              <span class="break"
                >${fault.kind} × ${fault.times}
                <small>${fault.method ?? '任意接口'} ${fault.outTradeNo ?? '任意订单'}</small></span
              >
              ${button(`/books/faults/${fault.id}/remove`, '移除')}
            </div>
          </li>`,
      )}
    </ul>
    <form method="post" action="/books/faults">
      <div class="fields">
        <label
          >故障<select name="kind">
            <optgroup label="应答">${Object.entries(CALL_FAULTS).map(option)}</optgroup>
            <optgroup label="通知">${Object.entries(NOTIFY_FAULTS).map(option)}</optgroup>
          </select></label
        >
        <label
          >接口<select name="method">
            <option value="">任意</option>
            ${Object.keys(METHODS).map((name) => html`<option>${name}</option>`)}
          </select></label
        >
        <label>商户订单号（可空）<input name="outTradeNo" maxlength="64" /></label>
        <label>次数<input name="times" type="number" min="1" value="1" /></label>
        <label>delayMs<input name="delayMs" type="number" min="0" /></label>
        <label>subCode<input name="subCode" placeholder="ACQ.…" /></label>
        <button class="primary">添加 Add</button>
      </div>
    </form>
    <div class="row">
      ${button('/books/faults/clear', '全部清除', 'quiet')}${button('/books/notifications/release', '放行被扣住的通知', 'quiet')}
    </div>
  </section>`;
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

function appsCard({ apps, gateway }: PageContext): Markup {
  return html`<section class="card">
    <h2>应用 <small>Applications</small></h2>
    <p class="seller">网关地址 <code>${gateway.gatewayUrl}</code></p>
    <ul class="list">
      ${apps.all().map(
        (app) =>
          html`<li>
            <strong>${app.name}</strong><br /><small
              >app_id <code>${app.appId}</code> · seller_id <code>${app.sellerId}</code> · ${app.signType} ·
              ${app.mode === 'key' ? '公钥模式' : '证书模式'}${app.encryptKey === undefined ? '' : ' · AES'}</small
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

export function magicCard(): Markup {
  return html`<section class="card">
      <h2>魔法付款码 <small>Magic payment codes</small></h2>
      <table class="facts">
        <tr>
          <td><code>${EVERGREEN_CODE}</code></td>
          <td>总是立即付款，可反复使用</td>
        </tr>
        ${Object.entries(MAGIC_CODES).map(
          ([tail, { meaning }]) =>
            html`<tr>
              <td><code>28…${tail}</code></td>
              <td>${meaning}</td>
            </tr>`,
        )}
        <tr>
          <td>金额 &gt; 1000.00</td>
          <td>10003：等付款人在钱包里确认</td>
        </tr>
      </table>
    </section>
    <section class="card">
      <h2>魔法金额 <small>Magic amounts</small></h2>
      <table class="facts">
        ${Object.entries(MAGIC_AMOUNTS).map(
          ([cents, { meaning }]) =>
            html`<tr>
              <td><code>x.${cents}</code></td>
              <td>${meaning}</td>
            </tr>`,
        )}
      </table>
    </section>`;
}
