import { createSign, type KeyObject } from 'node:crypto';
import { formatChinaTime } from '../../shared/values/china-time.ts';
import { formatFen } from '../../shared/values/fen.ts';
import { isRecord } from '../../shared/values/is-record.ts';
import { encodeForm, parseForm } from '../../shared/wire/form.ts';
import type { OrderBooks } from './order-books.ts';
import type { Order, OrderTerms } from './order.ts';

/** The application of the bank itself: toward Alipay the bank, not the merchant, is the client. */
const BANK_APP_ID = '2021000000000000';

/** The signed order string of an app payment, made by the bank under its own number of the order. */
export function makeOrderString(
  terms: OrderTerms,
  thirdOrderNo: string,
  key: KeyObject,
  nowMs: number,
): string {
  const bizContent = JSON.stringify({
    out_trade_no: thirdOrderNo,
    product_code: 'QUICK_MSECURITY_PAY',
    subject: terms.subject,
    total_amount: formatFen(terms.totalFen),
  });
  const fields: [string, string][] = [
    ['app_id', BANK_APP_ID],
    ['biz_content', bizContent],
    ['charset', 'utf-8'],
    ['method', 'alipay.trade.app.pay'],
    ['sign_type', 'RSA2'],
    ['timestamp', formatChinaTime(nowMs)],
    ['version', '1.0'],
  ];
  const content = fields.map(([name, value]) => `${name}=${value}`).join('&');
  const sign = createSign('RSA-SHA256').update(content, 'utf8').sign(key, 'base64');
  return encodeForm([...fields, ['sign', sign]]);
}

/** The order of an order string, or of the Base64 around it; only the very text that was given out counts. */
export function orderOfString(text: string, books: OrderBooks): Order | undefined {
  const plain =
    text.includes('=') && text.includes('&') ? text : Buffer.from(text, 'base64').toString('utf8');
  const content = new Map(parseForm(plain, 'utf-8')).get('biz_content');
  if (content === undefined) return undefined;
  const order = books.byThirdOrderNo(thirdOrderNoOf(content));
  return order?.orderString === plain ? order : undefined;
}

function thirdOrderNoOf(bizContent: string): string {
  try {
    const parsed: unknown = JSON.parse(bizContent);
    const number = isRecord(parsed) ? parsed['out_trade_no'] : undefined;
    return typeof number === 'string' ? number : '';
  } catch {
    return '';
  }
}
