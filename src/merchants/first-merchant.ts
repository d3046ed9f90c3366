import { randomBytes } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { SecretBox } from '../common/crypto/secret-box.js';
import { newId } from '../common/ids.js';
import { Settings } from '../config/settings.js';
import type { FirstChannelAccount, FirstMerchant } from '../config/first-merchant.js';
import { Database, isUniqueViolation } from '../database/database.js';
import { accountContext, hashApiKey, merchantContext, MerchantsRepository } from './merchants.repository.js';

/** Makes or updates the merchant that the environment describes, at every start. */
@Injectable()
export class FirstMerchantBootstrap implements OnApplicationBootstrap {
  private readonly logger = new Logger(FirstMerchantBootstrap.name);

  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly secretBox: SecretBox,
    private readonly merchants: MerchantsRepository,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const merchant = this.settings.firstMerchant;
    if (!merchant) return;
    await this.saveAll(merchant).catch((error: unknown) => {
      // Another process of the same start was faster with the same rows.
      if (isUniqueViolation(error)) return this.saveAll(merchant);
      throw error;
    });
    this.merchants.forgetCached();
    this.logger.log(`merchant ${merchant.id} of the environment is ready`);
  }

  private async saveAll(merchant: FirstMerchant): Promise<void> {
    await this.saveMerchant(merchant);
    await this.saveApiKey(merchant);
    for (const account of merchant.accounts) await this.saveAccount(merchant, account);
  }

  private async saveMerchant({ id, notifyUrl, webhookSecret, channel }: FirstMerchant): Promise<void> {
    const now = this.clock.now();
    const values = {
      notifyUrl: notifyUrl ?? null,
      ...(webhookSecret && { webhookSecret: this.secretBox.seal(webhookSecret, merchantContext(id)) }),
      defaultChannel: channel ?? 'alipay',
      updatedAt: now,
    };
    await this.database.prisma.merchant.upsert({
      where: { id },
      create: { id, name: id, createdAt: now, webhookSecret: this.newWebhookSecret(id), ...values },
      update: values,
    });
  }

  /** Webhooks are always signed; who was given no secret asks for a new one. */
  private newWebhookSecret(merchantId: string): string {
    const secret = `whsec_${randomBytes(32).toString('base64')}`;
    return this.secretBox.seal(secret, merchantContext(merchantId));
  }

  private async saveApiKey({ id: merchantId, apiKey }: FirstMerchant): Promise<void> {
    const now = this.clock.now();
    const keyHash = hashApiKey(apiKey);
    await this.database.prisma.apiKey.upsert({
      where: { keyHash },
      create: { id: newId(now), merchantId, name: 'MERCHANT_API_KEY', keyHash, createdAt: now },
      update: { merchantId, revokedAt: null },
    });
  }

  /** Rewritten only when it says something new, so that `revision` and cached clients stay. */
  private async saveAccount({ id: merchantId }: FirstMerchant, account: FirstChannelAccount): Promise<void> {
    const { channel, appId, sellerId, gateway, settings, secrets } = account;
    const { channelAccount } = this.database.prisma;
    const now = this.clock.now();
    const where = { merchantId_channel_appId: { merchantId, channel, appId } };
    const stored = await channelAccount.findUnique({ where });
    const id = stored?.id ?? newId(now);
    const context = accountContext(id);
    const plain = JSON.stringify(secrets);
    const same =
      stored?.sellerId === sellerId &&
      stored.gateway === gateway &&
      JSON.stringify(sorted(stored.settings)) === JSON.stringify(sorted(settings)) &&
      this.secretBox.open(stored.secrets, context) === plain;
    if (same) return;
    const values = {
      sellerId,
      gateway,
      settings,
      secrets: this.secretBox.seal(plain, context),
      updatedAt: now,
    };
    await channelAccount.upsert({
      where,
      create: { id, merchantId, channel, appId, createdAt: now, ...values },
      update: { ...values, revision: { increment: 1 } },
    });
  }
}

/** JSONB gives members back in an order of its own. */
function sorted(value: unknown): unknown {
  return Object.entries(value ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
