import { createLayout } from '../../shared/wallet/layout.ts';

/** The common look in green, so that nobody takes one gateway for the other. */
const GREEN = `
:root { --blue: #00806a; --deep: #00604f; --line: #dfece8; --back: #f0f7f5; }
header small { color: #d3f0e8; }
`;

/** Sends the payer's browser on with the page's `data-onward` form; without scripts the button does it. */
export const SUBMIT_SCRIPT = `document.querySelector('form[data-onward]').submit();`;

export const LAYOUT = createLayout({
  site: '本地农行收银台',
  brand: ['本地农行收银台', 'Local ABC gateway'],
  style: GREEN,
  scripts: [SUBMIT_SCRIPT],
});
