import { toBeijingText } from '../common/beijing-time.js';
import type { Language } from '../common/errors/language.js';
import { formatYuan } from '../common/money.js';
import type { Order, OrderStatus } from '../payments/order.js';

interface Face {
  sign: string;
  colour: string;
  zh: string;
  en: string;
}

const PAID: Face = { sign: '✓', colour: '#0a8f4e', zh: '支付成功', en: 'Paid' };
const WAITING: Face = { sign: '…', colour: '#1677ff', zh: '正在确认支付结果', en: 'Waiting for the result' };
const CLOSED: Face = { sign: '–', colour: '#8a8f99', zh: '订单已关闭', en: 'The order is closed' };
const FAILED: Face = { sign: '!', colour: '#d4380d', zh: '支付未成功', en: 'Not paid' };
const INVALID: Face = {
  sign: '!',
  colour: '#d4380d',
  zh: '无法验证此链接',
  en: 'This link cannot be verified',
};

const FACES: Partial<Record<OrderStatus, Face>> = { SUCCESS: PAID, CLOSED, FAILED };

/** What the payer sees who comes back and whose shop named no page of its own. */
export function resultPage(order: Order | null, language: Language): string {
  const face = order ? (FACES[order.status] ?? WAITING) : INVALID;
  const english = language === 'en';
  const title = face[language];
  // Still open: the page asks again by itself, until it knows.
  const refresh = face === WAITING ? '<meta http-equiv="refresh" content="3">' : '';
  const rows = order ? orderRows(order, english) : '';
  return `<!doctype html><html lang="${english ? 'en' : 'zh-CN'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">${refresh}
<title>${title}</title><style>
body{margin:0;font:16px/1.6 system-ui,"PingFang SC","Noto Sans SC",sans-serif;background:#f5f7fa;color:#1f2329}
main{max-width:26rem;margin:12vh auto 0;padding:2rem 1.5rem;background:#fff;border-radius:12px;text-align:center}
.sign{display:inline-block;width:4rem;line-height:4rem;border-radius:50%;background:${face.colour};color:#fff;font-size:2rem}
h1{font-size:1.4rem;margin:1rem 0}dl{display:grid;grid-template-columns:auto 1fr;gap:.4rem 1rem;text-align:left;margin:1.5rem 0 0}
dt{color:#646a73}dd{margin:0;text-align:right;overflow-wrap:anywhere}
</style></head><body><main><span class="sign" aria-hidden="true">${face.sign}</span><h1>${title}</h1>${rows}</main></body></html>`;
}

function orderRows(order: Order, english: boolean): string {
  const rows: [string, string][] = [
    [english ? 'Goods' : '商品', order.goodsName],
    [english ? 'Amount' : '金额', `¥${formatYuan(order.amountFen)}`],
    [english ? 'Order' : '订单号', order.orderNo],
  ];
  if (order.paidAt) rows.push([english ? 'Paid at' : '支付时间', toBeijingText(order.paidAt)]);
  return `<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
