import type { ChannelCode } from '../channels/channel.js';
import type { MerchantAccount } from '../merchants/merchant.js';
import type { MerchantsRepository } from '../merchants/merchants.repository.js';

/**
 * The accounts that a message claims to be for. Nobody has proven anything yet: what cannot be a number of
 * ours is not looked for.
 */
export async function claimedAccounts(
  merchants: MerchantsRepository,
  channel: ChannelCode,
  appId: string,
): Promise<readonly MerchantAccount[]> {
  return /^[\w.-]{1,64}$/.test(appId) ? merchants.findAccountsByAppId(channel, appId) : [];
}
