import { formatChinaTime } from '../../shared/values/china-time.ts';
import { button } from '../../shared/wallet/button.ts';
import { html, type Markup } from '../../shared/wallet/html.ts';
import type { BankSend, Notification } from '../notifications/notification.ts';

const STATES = { pending: '待重发', delivered: '已送达', abandoned: '已放弃' } as const;
const COLOURS = { pending: 'warn', delivered: 'good', abandoned: 'bad' } as const;

/** Every notification with all its sends and what each was answered. */
export function notificationRows(notifications: readonly Notification[]): Markup {
  if (notifications.length === 0) return html`<p class="empty">还没有通知。No notifications yet.</p>`;
  return html`<ul class="list">
    ${notifications.map(row)}
  </ul>`;
}

function row(notification: Notification): Markup {
  const { id, fields, state, held, sends } = notification;
  const label = held && state === 'pending' ? '已扣住' : STATES[state];
  return html`<li>
    <div class="between">
      <span class="break"
        ><span class="badge ${COLOURS[state]}">${label}</span> ${fields['ReturnCode']}
        <code>${notification.outTradeNo}</code> → <code>${notification.url}</code></span
      >
      ${button(`/books/notifications/${id}/resend`, '补发 Resend')}
    </div>
    <small>${nextSend(notification)}</small>
    ${sends.map(sendLine)}
    <details>
      <summary>报文 Message</summary>
      <div class="scroll">
        <table>
          ${Object.entries(fields).map(
            ([name, value]) =>
              html`<tr>
                <td><code>${name}</code></td>
                <td><code>${value}</code></td>
              </tr>`,
          )}
        </table>
      </div>
    </details>
  </li>`;
}

function nextSend({ nextSendAtMs, attempts, held }: Notification): string {
  if (held === 'withheld') return '等待放行';
  if (held === 'untilNext') return '等下一条通知先发';
  return nextSendAtMs === undefined
    ? `按计划发送 ${attempts} 次`
    : `第 ${attempts + 1} 次将于 ${formatChinaTime(nextSendAtMs)} 发送`;
}

function sendLine(send: BankSend): Markup {
  const answer = send.error ?? `HTTP ${send.httpStatus} ${send.merchantUrl ?? send.answer}`;
  return html`<div class="break">
    <small
      >${formatChinaTime(send.sentAtMs)} · ${send.durationMs} ms ·
      <span class="${send.accepted ? 'good' : 'bad'}">${answer}</span
      >${send.fault === undefined ? '' : ` · 故障 ${send.fault}`}</small
    >
  </div>`;
}
