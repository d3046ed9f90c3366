import { html, Markup } from './html.ts';

/** Narrow and wide bars of the digits 0–9 in Interleaved 2 of 5 (ISO/IEC 16390). */
const DIGITS = ['nnwwn', 'wnnnw', 'nwnnw', 'wwnnn', 'nnwnw', 'wnwnn', 'nwwnn', 'nnnww', 'wnnwn', 'nwnwn'];
const NARROW = 1;
const WIDE = 3;
const HEIGHT = 40;
const QUIET = 10;

/** An even number of digits as an Interleaved 2 of 5 bar code: bars carry one digit, gaps the next. */
export function barcode(digits: string): Markup {
  const pairs = digits.match(/\d\d/g) ?? [];
  const widths = ['nnnn', ...pairs.map(interleave), 'wnn']
    .join('')
    .split('')
    .map((width) => (width === 'w' ? WIDE : NARROW));
  let x = QUIET;
  const bars = widths.map((width, index) => {
    const bar = index % 2 === 0 ? `M${x} 0h${width}v${HEIGHT}h-${width}z` : '';
    x += width;
    return bar;
  });
  return html`<svg
    class="barcode"
    viewBox="0 0 ${x + QUIET} ${HEIGHT}"
    preserveAspectRatio="none"
    role="img"
    aria-label="付款码条形码"
  >
    <path d="${bars.join('')}" fill="#111" />
  </svg>`;
}

function interleave(pair: string): string {
  const bars = DIGITS[Number(pair[0])] ?? '';
  const gaps = DIGITS[Number(pair[1])] ?? '';
  return bars
    .split('')
    .map((bar, index) => `${bar}${gaps[index]}`)
    .join('');
}
