import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { SecretBox } from '../../src/common/crypto/secret-box.js';
import { newId } from '../../src/common/ids.js';
import { Database } from '../../src/database/database.js';
import { accountContext, hashApiKey, MerchantsRepository } from '../../src/merchants/merchants.repository.js';
import { MERCHANT_ID, type TestService } from './service.ts';

export interface SecondMerchant {
  merchantId: string;
  apiKey: string;
}

export interface SecondMerchantOptions {
  merchantId: string;
  /** An application of its own; it has the first merchant's keys. */
  appId: string;
  sellerId: string;
  latePayment?: string;
}

/** Another shop on the same service, whose account differs from the first one's in its numbers. */
export async function addMerchant(
  service: TestService,
  { merchantId, appId, sellerId, latePayment }: SecondMerchantOptions,
): Promise<SecondMerchant> {
  const { prisma } = service.app.get(Database);
  const secretBox = service.app.get(SecretBox);
  const now = new Date();
  const apiKey = `key-of-${merchantId}-0123456789`;
  const { first, secrets } = await firstAccount(service);
  await prisma.merchant.create({
    data: { id: merchantId, name: merchantId, latePayment, createdAt: now, updatedAt: now },
  });
  await prisma.apiKey.create({
    data: { id: newId(now), merchantId, keyHash: hashApiKey(apiKey), createdAt: now },
  });
  const appPublicKey = createPublicKey(await appPrivateKey(service)).export({ format: 'pem', type: 'spki' });
  await service.gateway.registerApp({ appId, sellerId, appPublicKey: appPublicKey.toString() });
  const id = newId(now);
  await prisma.channelAccount.create({
    data: {
      ...first,
      settings: first.settings as object,
      id,
      merchantId,
      appId,
      sellerId,
      secrets: secretBox.seal(secrets, accountContext(id)),
    },
  });
  service.app.get(MerchantsRepository).forgetCached();
  return { merchantId, apiKey };
}

/** With this the first merchant signs what it sends to Alipay. */
export async function appPrivateKey(service: TestService): Promise<KeyObject> {
  const { secrets } = await firstAccount(service);
  return createPrivateKey((JSON.parse(secrets) as { privateKey: string }).privateKey);
}

async function firstAccount(service: TestService) {
  const { prisma } = service.app.get(Database);
  const first = await prisma.channelAccount.findFirstOrThrow({ where: { merchantId: MERCHANT_ID } });
  const secrets = service.app.get(SecretBox).open(first.secrets, accountContext(first.id));
  return { first, secrets };
}
