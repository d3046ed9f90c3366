import type { FaultOrder, MagicAmount } from '../faults/fault.ts';
import { EVERGREEN_CODE, type MagicCodes } from '../payers/auth-codes.ts';
import { html, type Markup } from '../wallet/html.ts';

/** What payment codes and amounts bring about. @param confirmation the answer to an amount that wants a password */
export function magicCards(
  codes: MagicCodes<string>,
  amounts: Readonly<Record<string, MagicAmount<FaultOrder>>>,
  confirmation: string,
): Markup {
  return html`${card('魔法付款码', 'Magic payment codes', [
    fact(EVERGREEN_CODE, '总是立即付款，可反复使用'),
    ...Object.entries(codes).map(([tail, { meaning }]) => fact(`28…${tail}`, meaning)),
    html`<tr>
      <td>金额 &gt; 1000.00</td>
      <td>${confirmation}：等付款人在钱包里确认</td>
    </tr>`,
  ])}${card(
    '魔法金额',
    'Magic amounts',
    Object.entries(amounts).map(([cents, { meaning }]) => fact(`x.${cents}`, meaning)),
  )}`;
}

function card(title: string, english: string, rows: readonly Markup[]): Markup {
  return html`<section class="card">
    <h2>${title} <small>${english}</small></h2>
    <table class="facts">
      ${rows}
    </table>
  </section>`;
}

function fact(name: string, meaning: string): Markup {
  return html`<tr>
    <td><code>${name}</code></td>
    <td>${meaning}</td>
  </tr>`;
}
