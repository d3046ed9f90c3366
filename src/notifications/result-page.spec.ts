import type { Order, OrderStatus } from '../payments/order.js';
import { resultPage } from './result-page.js';

const order = (more: Partial<Order>) =>
  ({ orderNo: 'A1', goodsName: '茶', amountFen: 1_234, paidAt: null, ...more }) as Order;

describe('The page of the result', () => {
  it.each<[OrderStatus, string, string, boolean]>([
    ['SUCCESS', '支付成功', 'Paid', false],
    ['CLOSED', '订单已关闭', 'The order is closed', false],
    ['FAILED', '支付未成功', 'Not paid', false],
    ['PENDING', '正在确认支付结果', 'Waiting for the result', true],
    ['USERPAYING', '正在确认支付结果', 'Waiting for the result', true],
    ['UNKNOWN', '正在确认支付结果', 'Waiting for the result', true],
  ])('of %s says so, and asks again by itself only while it may change', (status, zh, en, asksAgain) => {
    expect(resultPage(order({ status }), 'zh')).toContain(`<title>${zh}</title>`);
    expect(resultPage(order({ status }), 'en')).toContain(`<title>${en}</title>`);
    expect(resultPage(order({ status }), 'zh').includes('http-equiv="refresh"')).toBe(asksAgain);
  });

  it('shows goods, amount and time of payment', () => {
    const paidAt = new Date('2026-01-15T04:00:00Z');
    const page = resultPage(order({ status: 'SUCCESS', paidAt }), 'zh');
    for (const text of ['茶', '¥12.34', 'A1', '2026-01-15 12:00:00']) expect(page).toContain(text);
  });

  it('shows texts of others as texts', () => {
    const page = resultPage(order({ status: 'SUCCESS', goodsName: `<script>"'&` }), 'zh');
    expect(page).toContain('&#60;script&#62;&#34;&#39;&#38;');
    expect(page).not.toContain('<script>');
  });

  it('of nothing that could be verified shows nothing', () => {
    const page = resultPage(null, 'zh');
    expect(page).toContain('无法验证此链接');
    expect(page).not.toContain('<dl>');
  });
});
