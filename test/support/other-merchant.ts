import { SecretBox } from '../../src/common/crypto/secret-box.js';
import { newId } from '../../src/common/ids.js';
import { Database } from '../../src/database/database.js';
import { accountContext, hashApiKey, MerchantsRepository } from '../../src/merchants/merchants.repository.js';
import type { TestService } from './service.ts';

export interface OtherMerchant {
  id: string;
  apiKey: string;
  accountId: string;
}

export interface OtherMerchantOptions {
  /** Another seller at the gateway than the first merchant's; the application is registered as well. */
  seller?: { appId: string; sellerId: string };
  outTradeNoPrefix?: string;
  latePayment?: 'accept' | 'refund' | 'hold';
}

/** A second shop in the books, with a key of its own and the first one's key pair at the gateway. */
export async function addMerchant(
  service: TestService,
  id: string,
  { seller, outTradeNoPrefix = '', latePayment }: OtherMerchantOptions = {},
): Promise<OtherMerchant> {
  const { prisma } = service.app.get(Database);
  const box = service.app.get(SecretBox);
  const first = await prisma.channelAccount.findFirstOrThrow({ orderBy: { createdAt: 'asc' } });
  const secrets = box.open(first.secrets, accountContext(first.id));
  const now = new Date();
  const at = { createdAt: now, updatedAt: now };
  const apiKey = `key-of-${id}`;
  const accountId = newId(now);
  await prisma.merchant.create({ data: { id, name: id, latePayment, ...at } });
  await prisma.apiKey.create({
    data: { id: newId(now), merchantId: id, keyHash: hashApiKey(apiKey), createdAt: now },
  });
  const { settings, gateway } = first;
  await prisma.channelAccount.create({
    data: {
      id: accountId,
      merchantId: id,
      channel: 'alipay',
      appId: seller?.appId ?? first.appId,
      sellerId: seller?.sellerId ?? first.sellerId,
      outTradeNoPrefix,
      gateway,
      settings: settings ?? {},
      secrets: box.seal(secrets, accountContext(accountId)),
      ...at,
    },
  });
  service.app.get(MerchantsRepository).forgetCached();
  return { id, apiKey, accountId };
}
