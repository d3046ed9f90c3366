import { formatChinaTime } from '../values/china-time.ts';
import { html, type HtmlValue, type Markup } from '../wallet/html.ts';

const SHOWN = 50;

/** The last fifty, newest first. */
export function latest<T>(all: readonly T[]): T[] {
  return all.slice(-SHOWN).toReversed();
}

export function table(heads: readonly string[], rows: readonly Markup[]): Markup {
  return html`<div class="scroll">
    <table>
      <tr>
        ${heads.map((head) => html`<th>${head}</th>`)}
      </tr>
      ${rows}
    </table>
  </div>`;
}

/** A time of the last days; the year is in its title. */
export function clockTime(timeMs: number | undefined): Markup | string {
  return timeMs === undefined
    ? ''
    : html`<span title="${formatChinaTime(timeMs)}">${formatChinaTime(timeMs).slice(5)}</span>`;
}

/** A call as the books page shows it. */
export interface RequestRow {
  readonly receivedAtMs: number;
  readonly method: HtmlValue;
  /** Whose call it is. */
  readonly caller: string;
  readonly outTradeNo: string | undefined;
  readonly colour: string;
  readonly result: HtmlValue;
  readonly fault: string | undefined;
}

/** @param heads what the columns of method, caller and order number are called */
export function requestTable(
  [method, caller, outTradeNo]: readonly [string, string, string],
  rows: readonly RequestRow[],
): Markup {
  if (rows.length === 0) return html`<p class="empty">还没有请求。No requests yet.</p>`;
  return table(
    ['时间', method, caller, outTradeNo, '结果', '故障'],
    rows.map(
      (row) =>
        html`<tr>
          <td>${clockTime(row.receivedAtMs)}</td>
          <td>${row.method}</td>
          <td><code>${row.caller}</code></td>
          <td><code>${row.outTradeNo}</code></td>
          <td class="${row.colour}">${row.result}</td>
          <td>${row.fault}</td>
        </tr>`,
    ),
  );
}
