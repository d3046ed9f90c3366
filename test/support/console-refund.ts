import { ChannelRegistry } from '../../src/channels/channel-registry.js';
import { MerchantsRepository } from '../../src/merchants/merchants.repository.js';
import { APP_ID, type TestService } from './service.ts';

/** Gives money back at the channel behind our back, as a shop does at Alipay's own console. */
export async function consoleRefund(
  service: TestService,
  outTradeNo: string,
  { outRequestNo, amountFen, appId = APP_ID }: { outRequestNo: string; amountFen: number; appId?: string },
): Promise<void> {
  const [account] = await service.app.get(MerchantsRepository).findAccountsByAppId('alipay', appId);
  const channel = service.app.get(ChannelRegistry).get('alipay');
  const request = { outTradeNo, outRequestNo, refundAmountFen: amountFen };
  const { outcome } = await channel.refund(account!, request);
  if (outcome !== 'success') throw new Error(`the refund is ${outcome}`);
}
