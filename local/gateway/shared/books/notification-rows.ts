import type { Notification, Send } from '../notifications/notification.ts';
import { formatChinaTime } from '../values/china-time.ts';
import { button } from '../wallet/button.ts';
import { html, type Markup } from '../wallet/html.ts';

const STATES = { pending: '待重发', delivered: '已送达', abandoned: '已放弃' } as const;
const COLOURS = { pending: 'warn', delivered: 'good', abandoned: 'bad' } as const;

/** How one gateway's notifications are shown. */
export interface NotificationTexts<S extends Send> {
  /** The field that says what the notification is about. */
  readonly headline: string;
  /** What the notification's number is called, where the message carries it. */
  readonly idName?: string;
  /** What its fields are together. */
  readonly content: string;
  /** What the merchant answered, in short; by default the answer's beginning. */
  answerOf?(send: S): string | undefined;
}

/** Every notification with all its sends and what each was answered. */
export function notificationRows<S extends Send>(
  notifications: readonly Notification<S>[],
  texts: NotificationTexts<S>,
): Markup {
  if (notifications.length === 0) return html`<p class="empty">还没有通知。No notifications yet.</p>`;
  return html`<ul class="list">
    ${notifications.map((notification) => row(notification, texts))}
  </ul>`;
}

function row<S extends Send>(notification: Notification<S>, texts: NotificationTexts<S>): Markup {
  const { id, fields, state, held, sends } = notification;
  const label = held && state === 'pending' ? '已扣住' : STATES[state];
  return html`<li>
    <div class="between">
      <span class="break"
        ><span class="badge ${COLOURS[state]}">${label}</span> ${fields[texts.headline]}
        <code>${notification.outTradeNo}</code> → <code>${notification.url}</code></span
      >
      ${button(`/books/notifications/${id}/resend`, '补发 Resend')}
    </div>
    <small>${texts.idName === undefined ? '' : `${texts.idName} ${id} · `}${nextSend(notification)}</small>
    ${sends.map((send) => sendLine(send, texts.answerOf?.(send) ?? send.answer))}
    <details>
      <summary>${texts.content}</summary>
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

function sendLine(send: Send, answer: string | undefined): Markup {
  return html`<div class="break">
    <small
      >${formatChinaTime(send.sentAtMs)} · ${send.durationMs} ms ·
      <span class="${send.accepted ? 'good' : 'bad'}"
        >${send.error ?? `HTTP ${send.httpStatus} ${answer}`}</span
      >${send.fault === undefined ? '' : ` · 故障 ${send.fault}`}</small
    >
  </div>`;
}
