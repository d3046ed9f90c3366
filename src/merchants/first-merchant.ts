import { randomBytes } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { SecretBox } from '../common/crypto/secret-box.js';
import { newId } from '../common/ids.js';
import { Settings } from '../config/settings.js';
import type { FirstMerchant } from '../config/first-merchant.js';
import { Database, isUniqueViolation } from '../database/database.js';
import { AccountsRepository } from './accounts.repository.js';
import { hashApiKey, merchantContext } from './merchants.repository.js';

/** Makes or updates the merchant that the environment describes, at every start. */
@Injectable()
export class FirstMerchantBootstrap implements OnApplicationBootstrap {
  private readonly logger = new Logger(FirstMerchantBootstrap.name);

  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly secretBox: SecretBox,
    private readonly accounts: AccountsRepository,
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
    this.logger.log(`merchant ${merchant.id} of the environment is ready`);
  }

  private async saveAll(merchant: FirstMerchant): Promise<void> {
    await this.saveMerchant(merchant);
    await this.saveApiKey(merchant);
    for (const account of merchant.accounts) await this.accounts.save(merchant.id, account);
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
}
