import { createLayout } from '../../shared/wallet/layout.ts';

export const LAYOUT = createLayout({
  site: '本地支付宝',
  brand: ['本地支付网关', 'Local gateway'],
});
