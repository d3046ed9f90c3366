import { formatFen } from '../../shared/values/fen.ts';
import { html, type Markup } from '../../shared/wallet/html.ts';
import { refundedFen, type Product, type Trade } from '../trades/trade.ts';

export const PRODUCT_NAMES: Readonly<Record<Product, string>> = {
  precreate: '扫码支付',
  page: '电脑网站支付',
  wap: '手机网站支付',
  app: 'App 支付',
  barcode: '付款码支付',
  create: '小程序支付',
};

/** A state in words and a colour; an unpaid closed trade and a refunded one are told apart. */
export function statusBadge(trade: Trade): Markup {
  const returned = refundedFen(trade);
  if (trade.status === 'WAIT_BUYER_PAY') {
    return html`<span class="badge warn">${trade.waiting ? '等待确认' : '等待付款'}</span>`;
  }
  if (trade.status === 'TRADE_CLOSED') {
    return html`<span class="badge bad">${returned > 0 ? '已全额退款' : '已关闭'}</span>`;
  }
  const refunded = returned > 0 ? html` <span class="badge">已退 ${formatFen(returned)}</span>` : '';
  return html`<span class="badge good">${trade.status === 'TRADE_FINISHED' ? '已完结' : '已付款'}</span
    >${refunded}`;
}
