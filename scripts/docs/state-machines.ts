import type { Edge, StateTable } from '../../src/common/states.ts';
import { ORDER_STATES } from '../../src/payments/order-states.ts';
import { REFUND_STATES } from '../../src/refunds/refund-states.ts';
import type { GeneratedDocument } from './document.ts';
import { tableRow } from './markdown.ts';

type AnyEdge = Edge<string, string, string>;
type AnyTable = StateTable<string, string, string>;

/** Where a diagram's arrow begins that makes the row. */
const NEW = '[*]';

export const stateMachinesDocument: GeneratedDocument = {
  path: 'docs/state-machines.md',
  render: () =>
    `${[
      INTRODUCTION,
      section('订单 Orders', ORDER_TEXT, ORDER_STATES),
      section('退款 Refunds', REFUND_TEXT, REFUND_STATES),
    ].join('\n\n')}\n`,
};

const INTRODUCTION = `# 状态机 State machines

<!-- Made by "npm run docs:generate" from the tables in src/payments/order-states.ts and src/refunds/refund-states.ts; not to be edited by hand. -->

状态只按这些表改变，每次改变连同历史记录与 webhook 事件写在同一个事务中。图中省略不改变状态的事件，表中列出全部。

A status changes by these tables alone, together with its history row and its webhook event in one transaction. The diagrams leave out events that change no status; the tables list all.`;

const ORDER_TEXT = `\`SUCCESS\` 是终态：退款不改变订单状态，由 \`refundStatus\` 表示。\`UNKNOWN\` 是有人负责的状态，不会悄悄变成失败或关闭。\`CLOSED\` 之后到账的是迟到付款（\`paid_late\`），按 \`LATE_PAYMENT\` 处理。

\`SUCCESS\` is final: refunds do not change an order's status, \`refundStatus\` tells of them. \`UNKNOWN\` is a state that is looked after; it never silently becomes failed or closed. Money that comes after \`CLOSED\` is a late payment (\`paid_late\`), and \`LATE_PAYMENT\` decides.`;

const REFUND_TEXT = `\`FAILED\` 只有两条出路：商户用同一退款单号重试，或渠道后来证明款项已退。

\`FAILED\` is left in two ways only: the shop repeats with the same number, or the channel proves later that the money did go back.`;

function section(title: string, text: string, table: AnyTable): string {
  return [`## ${title}`, text, diagram(table), edgeTable(table.edges)].join('\n\n');
}

/** Arrows between the same two states are one arrow with all their events. */
function diagram({ edges }: AnyTable): string {
  const arrows = edges.flatMap(({ event, from, to }) =>
    from.filter((status) => status !== to).map((status) => ({ arrow: `${status ?? NEW} --> ${to}`, event })),
  );
  const lines = [...Map.groupBy(arrows, ({ arrow }) => arrow)].map(
    ([arrow, same]) => `  ${arrow}: ${same.map(({ event }) => event).join(', ')}`,
  );
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
}

function edgeTable(edges: readonly AnyEdge[]): string {
  const rows = edges.map(({ event, from, to, tells }) =>
    tableRow([
      `\`${event}\``,
      from.map((status) => (status === null ? '新建 new' : `\`${status}\``)).join(' · '),
      `\`${to}\``,
      tells === undefined ? '–' : `\`${tells}\``,
    ]),
  );
  const head = [tableRow(['事件 Event', '从 From', '到 To', 'Webhook']), tableRow(Array(4).fill('---'))];
  return [...head, ...rows].join('\n');
}
