import { formatFen } from '../../shared/values/fen.ts';
import { html, type Markup } from '../../shared/wallet/html.ts';
import { refundedFen, type Order, type Product } from '../orders/order.ts';

export const PRODUCT_NAMES: Readonly<Record<Product, string>> = {
  precreate: '扫码支付',
  pc: '电脑网站支付',
  wap: '手机网站支付',
  app: 'App 支付',
  barcode: '付款码支付',
};

/** A state in words and a colour. */
export function statusBadge(order: Order): Markup {
  const returned = refundedFen(order);
  switch (order.state) {
    case 'unpaid':
      return html`<span class="badge">未支付</span>`;
    case 'paying':
      return html`<span class="badge warn">${order.waiting ? '等待确认' : '等待付款'}</span>`;
    case 'failed':
      return html`<span class="badge bad">已关闭</span>`;
    case 'cancelled':
      return html`<span class="badge bad">已撤销</span>`;
    default:
      return returned === order.terms.totalFen
        ? html`<span class="badge bad">已全额退款</span>`
        : html`<span class="badge good">已付款</span
            >${returned > 0 ? html` <span class="badge">已退 ${formatFen(returned)}</span>` : ''}`;
  }
}
