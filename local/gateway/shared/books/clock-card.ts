import type { GatewayClock } from '../clock/clock.ts';
import { formatChinaTime } from '../values/china-time.ts';
import { button } from '../wallet/button.ts';
import { html, type Markup } from '../wallet/html.ts';

const MINUTE_MS = 60_000;
const STEPS: readonly (readonly [label: string, ms: number])[] = [
  ['+1 分', MINUTE_MS],
  ['+5 分', 5 * MINUTE_MS],
  ['+30 分', 30 * MINUTE_MS],
  ['+2 小时', 120 * MINUTE_MS],
  ['+1 天', 1440 * MINUTE_MS],
];

export function clockCard(clock: GatewayClock): Markup {
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
