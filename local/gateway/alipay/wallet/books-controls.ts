import { clockCard } from '../../shared/books/clock-card.ts';
import { faultsCard } from '../../shared/books/faults-card.ts';
import { html, type Markup } from '../../shared/wallet/html.ts';
import { FAULT_RULES } from '../faults/fault-rules.ts';
import { METHODS } from '../methods/methods.ts';
import type { PageContext } from './page-context.ts';

const FAULT_FORM = {
  rules: FAULT_RULES,
  method: '接口',
  methods: Object.keys(METHODS),
  longestNumber: 64,
  refusal: { field: 'subCode', example: 'ACQ.…' },
};

export function controlsCards(context: PageContext): Markup {
  const { clock, faults } = context.gateway;
  return html`${faultsCard(faults.all(), FAULT_FORM)}${clockCard(clock)}${appsCard(context)}`;
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
