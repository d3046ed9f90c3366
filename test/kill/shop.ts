import type { ChannelName } from '../simulation/gateways/channel-names.ts';
import { ReceivingShop } from '../simulation/receiving-shop.ts';
import type { Gateway } from './gateways.ts';
import { demand } from './requests.ts';

/** A merchant of the service with its account at one channel, and the receiver of its webhooks. */
export interface Shop {
  readonly channel: ChannelName;
  readonly merchantId: string;
  readonly apiKey: string;
  readonly gateway: Gateway;
  readonly receiver: ReceivingShop;
}

/** Makes the merchant through the admin API, as operations would. */
export async function openShop(
  service: { url: string; adminKey: string },
  channel: ChannelName,
  gateway: Gateway,
): Promise<Shop> {
  const call = (path: string, body: object) =>
    demand<Record<string, string>>(`${service.url}/api/admin/merchants${path}`, service.adminKey, body);
  const merchantId = `kill-${channel}`;
  const account = (await gateway.register(channel)) as { channel: string };
  const { webhookSecret = '' } = await call('', {
    merchantId,
    name: channel,
    defaultChannel: account.channel,
  });
  await call(`/${merchantId}/channel-accounts`, account);
  const { apiKey = '' } = await call(`/${merchantId}/api-keys`, { name: 'till' });
  return { channel, merchantId, apiKey, gateway, receiver: await ReceivingShop.open(webhookSecret) };
}
