import { clockCard } from '../../shared/books/clock-card.ts';
import { faultsCard } from '../../shared/books/faults-card.ts';
import { html, type Markup } from '../../shared/wallet/html.ts';
import { FAULT_RULES } from '../faults/fault-rules.ts';
import { OPERATIONS } from '../transactions/operations.ts';
import type { PageContext } from './page-context.ts';

const FAULT_FORM = {
  rules: FAULT_RULES,
  method: '交易',
  methods: OPERATIONS,
  longestNumber: 60,
  refusal: { field: 'returnCode', example: '2308' },
};

export function controlsCards(context: PageContext): Markup {
  const { clock, faults } = context.gateway;
  return html`${faultsCard(faults.all(), FAULT_FORM)}${clockCard(clock)}${merchantsCard(context)}`;
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
