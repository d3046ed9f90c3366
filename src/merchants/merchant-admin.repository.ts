import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { SecretBox } from '../common/crypto/secret-box.js';
import { newId } from '../common/ids.js';
import type { Page } from '../common/paging/page.js';
import { Database, isUniqueViolation } from '../database/database.js';
import { hashApiKey, merchantContext, MerchantsRepository } from './merchants.repository.js';

/** How long the secret before the present one still signs along. */
const ROTATION_MS = 24 * 3_600_000;

export interface MerchantChanges {
  name?: string;
  notifyUrl?: string | null;
  latePayment?: string | null;
  defaultChannel?: string;
  disabled?: boolean;
}

/** Makes and changes merchants and their keys. What is secret is sealed, or kept as a hash alone. */
@Injectable()
export class MerchantAdminRepository {
  constructor(
    private readonly database: Database,
    private readonly merchants: MerchantsRepository,
    private readonly secretBox: SecretBox,
    private readonly clock: Clock,
  ) {}

  /** @returns the webhook secret, shown this once; `null` when there is a merchant by that id */
  async create(id: string, values: MerchantChanges & { name: string }): Promise<string | null> {
    const now = this.clock.now();
    const secret = newWebhookSecret();
    const { disabled: _disabled, ...columns } = values;
    const webhookSecret = this.secretBox.seal(secret, merchantContext(id));
    try {
      await this.database.prisma.merchant.create({
        data: { id, ...columns, webhookSecret, createdAt: now, updatedAt: now },
      });
    } catch (error) {
      if (isUniqueViolation(error)) return null;
      throw error;
    }
    return secret;
  }

  list({ cursor, limit }: Page) {
    return this.database.prisma.merchant.findMany({
      ...(cursor !== undefined && { cursor: { id: cursor }, skip: 1 }),
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
  }

  find(id: string) {
    return this.database.prisma.merchant.findUnique({ where: { id } });
  }

  async change(id: string, { disabled, ...columns }: MerchantChanges): Promise<void> {
    const now = this.clock.now();
    const disabledAt = disabled === undefined ? undefined : disabled ? now : null;
    await this.database.prisma.merchant.update({
      where: { id },
      data: { ...columns, disabledAt, updatedAt: now },
    });
    this.merchants.forgetCached();
  }

  /** A new secret; the present one still signs along for a day. */
  async rotateWebhookSecret(id: string): Promise<string> {
    const now = this.clock.now();
    const secret = newWebhookSecret();
    const { webhookSecret: previous } = await this.database.prisma.merchant.findUniqueOrThrow({
      where: { id },
    });
    await this.database.prisma.merchant.update({
      where: { id },
      data: {
        webhookSecret: this.secretBox.seal(secret, merchantContext(id)),
        previousWebhookSecret: previous,
        previousSecretUntil: new Date(now.getTime() + ROTATION_MS),
        updatedAt: now,
      },
    });
    return secret;
  }

  /** @returns the key, shown this once */
  async addApiKey(
    merchantId: string,
    { name, scopes, expiresAt }: { name?: string; scopes?: string[]; expiresAt?: Date },
  ): Promise<{ id: string; apiKey: string }> {
    const now = this.clock.now();
    const apiKey = `qp_${randomBytes(27).toString('base64url')}`;
    const id = newId(now);
    await this.database.prisma.apiKey.create({
      data: { id, merchantId, name, scopes, expiresAt, keyHash: hashApiKey(apiKey), createdAt: now },
    });
    return { id, apiKey };
  }

  apiKeys(merchantId: string) {
    return this.database.prisma.apiKey.findMany({
      where: { merchantId },
      orderBy: { id: 'desc' },
      omit: { keyHash: true },
    });
  }

  /** @returns `false` when the merchant has no such key that is valid */
  async revokeApiKey(merchantId: string, id: string): Promise<boolean> {
    const { count } = await this.database.prisma.apiKey.updateMany({
      where: { id, merchantId, revokedAt: null },
      data: { revokedAt: this.clock.now() },
    });
    this.merchants.forgetCached();
    return count === 1;
  }
}

function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
