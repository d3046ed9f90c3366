import type { FaultRules } from '../faults/fault-rules.ts';
import type { Fault, FaultOrder, FaultTarget } from '../faults/fault.ts';
import { button } from '../wallet/button.ts';
import { html, type Markup } from '../wallet/html.ts';

/** How one gateway's faults are ordered on the books page. */
export interface FaultForm<Order extends FaultOrder, Call extends FaultTarget> {
  readonly rules: FaultRules<Order, Call>;
  /** What a call is called, and the calls that a fault can be meant for. */
  readonly method: string;
  readonly methods: readonly string[];
  /** How many characters an order number may have. */
  readonly longestNumber: number;
  /** The field of what a refusal answers, and an example. */
  readonly refusal: { readonly field: string; readonly example: string };
}

/** The faults that wait, and the form for another. */
export function faultsCard<Order extends FaultOrder, Call extends FaultTarget>(
  faults: readonly Fault<Order>[],
  form: FaultForm<Order, Call>,
): Markup {
  return html`<section class="card">
    <h2>故障 <small>Faults</small></h2>
    ${faults.length === 0 ? html`<p class="empty">没有等待触发的故障。</p>` : ''}
    <ul class="list">
      ${faults.map((fault) => faultRow(fault, form.method))}
    </ul>
    ${faultForm(form)}
    <div class="row">
      ${button('/books/faults/clear', '全部清除', 'quiet')}${button('/books/notifications/release', '放行被扣住的通知', 'quiet')}
    </div>
  </section>`;
}

function faultRow({ id, kind, times, method, outTradeNo }: Fault<FaultOrder>, methodName: string): Markup {
  return html`<li>
    <div class="between">
      <span class="break"
        >${kind} × ${times} <small>${method ?? `任意${methodName}`} ${outTradeNo ?? '任意订单'}</small></span
      >
      ${button(`/books/faults/${id}/remove`, '移除')}
    </div>
  </li>`;
}

function faultForm<Order extends FaultOrder, Call extends FaultTarget>({
  rules: { callFaults, notifyFaults },
  method,
  methods,
  longestNumber,
  refusal,
}: FaultForm<Order, Call>): Markup {
  const option = ([kind, meaning]: [string, string]): Markup =>
    html`<option value="${kind}">${kind}：${meaning}</option>`;
  return html`<form method="post" action="/books/faults">
    <div class="fields">
      <label
        >故障<select name="kind">
          <optgroup label="应答">${Object.entries(callFaults).map(option)}</optgroup>
          <optgroup label="通知">${Object.entries(notifyFaults).map(option)}</optgroup>
        </select></label
      >
      <label
        >${method}<select name="method">
          <option value="">任意</option>
          ${methods.map((name) => html`<option>${name}</option>`)}
        </select></label
      >
      <label>商户订单号（可空）<input name="outTradeNo" maxlength="${longestNumber}" /></label>
      <label>次数<input name="times" type="number" min="1" value="1" /></label>
      <label>delayMs<input name="delayMs" type="number" min="0" /></label>
      <label>${refusal.field}<input name="${refusal.field}" placeholder="${refusal.example}" /></label>
      <button class="primary">添加 Add</button>
    </div>
  </form>`;
}
