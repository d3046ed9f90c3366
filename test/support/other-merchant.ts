import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
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
  /** An application of another seller, registered at the gateway; else the first merchant's own. */
  seller?: { appId: string; sellerId: string; signType?: 'RSA' | 'RSA2' };
  outTradeNoPrefix?: string;
  latePayment?: 'accept' | 'refund' | 'hold';
}

/** A second shop in the books, with an API key of its own and the first one's key pair at the gateway. */
export async function addMerchant(
  service: TestService,
  id: string,
  { seller, outTradeNoPrefix = '', latePayment }: OtherMerchantOptions = {},
): Promise<OtherMerchant> {
  const { prisma } = service.app.get(Database);
  const box = service.app.get(SecretBox);
  const { first, secrets } = await firstAccount(service);
  if (seller) {
    const appPublicKey = createPublicKey(secrets['privateKey']!).export({ format: 'pem', type: 'spki' });
    const app = await service.gateway.registerApp({ ...seller, appPublicKey: appPublicKey.toString() });
    secrets['alipayPublicKey'] = app.alipayPublicKey;
  }
  const now = new Date();
  const at = { createdAt: now, updatedAt: now };
  const apiKey = `key-of-${id}-0123456789`;
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
      settings: { ...(settings as object), ...(seller?.signType && { signType: seller.signType }) },
      secrets: box.seal(JSON.stringify(secrets), accountContext(accountId)),
      ...at,
    },
  });
  service.app.get(MerchantsRepository).forgetCached();
  return { id, apiKey, accountId };
}

/** With this the first merchant signs what it sends to Alipay. */
export async function appPrivateKey(service: TestService): Promise<KeyObject> {
  const { secrets } = await firstAccount(service);
  return createPrivateKey(secrets['privateKey']!);
}

async function firstAccount(service: TestService) {
  const { prisma } = service.app.get(Database);
  const first = await prisma.channelAccount.findFirstOrThrow({ orderBy: { createdAt: 'asc' } });
  const opened = service.app.get(SecretBox).open(first.secrets, accountContext(first.id));
  return { first, secrets: JSON.parse(opened) as Record<string, string> };
}
