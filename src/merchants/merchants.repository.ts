import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretBox } from '../common/crypto/secret-box.js';
import { TtlCache } from '../common/ttl-cache.js';
import { Database } from '../database/database.js';
import type { ChannelAccount as AccountRow } from '../database/generated/client.js';
import type { Merchant, MerchantAccount } from './merchant.js';

/** How long another process may still act on a key or account that was changed here. */
const CACHE_MS = 5_000;

const MERCHANT_COLUMNS = {
  id: true,
  name: true,
  notifyUrl: true,
  latePayment: true,
  defaultChannel: true,
  disabledAt: true,
} as const;

/** Merchants, their keys and accounts; read on every request, so kept in memory for some seconds. */
@Injectable()
export class MerchantsRepository {
  private readonly byKeyHash = new TtlCache<{ merchant: Merchant; expiresAt: Date | null }>(CACHE_MS);
  private readonly byId = new TtlCache<Merchant>(CACHE_MS);
  private readonly accounts = new TtlCache<MerchantAccount>(CACHE_MS);
  private readonly accountLists = new TtlCache<MerchantAccount[]>(CACHE_MS);

  constructor(
    private readonly database: Database,
    private readonly secretBox: SecretBox,
  ) {}

  /** Whose key this is; `null` for none, one that is revoked or one that has expired. */
  async findByApiKey(apiKey: string, now: Date): Promise<Merchant | null> {
    const keyHash = hashApiKey(apiKey);
    const found = await this.byKeyHash.get(keyHash, async () => {
      const row = await this.database.prisma.apiKey.findFirst({
        where: { keyHash, revokedAt: null },
        select: { expiresAt: true, merchant: { select: MERCHANT_COLUMNS } },
      });
      return row && { merchant: row.merchant as Merchant, expiresAt: row.expiresAt };
    });
    // Looked at each time: a key that is in the cache expires all the same.
    return found && (found.expiresAt === null || found.expiresAt > now) ? found.merchant : null;
  }

  async getMerchant(id: string): Promise<Merchant> {
    const merchant = await this.byId.get(id, async () => {
      const row = await this.database.prisma.merchant.findUnique({ where: { id }, select: MERCHANT_COLUMNS });
      return row as Merchant | null;
    });
    if (!merchant) throw new Error(`merchant ${id} is gone`);
    return merchant;
  }

  async getAccount(id: string): Promise<MerchantAccount> {
    const account = await this.accounts.get(id, async () => {
      const row = await this.database.prisma.channelAccount.findUnique({ where: { id } });
      return row && this.open(row);
    });
    if (!account) throw new Error(`channel account ${id} is gone`);
    return account;
  }

  /** The account that new orders of a merchant take; `null` when it has none that is enabled. */
  async findAccountForNewOrders(merchant: Merchant): Promise<MerchantAccount | null> {
    const accounts = await this.accountLists.get(`merchant ${merchant.id}`, () =>
      this.list({ merchantId: merchant.id, channel: merchant.defaultChannel, disabledAt: null }),
    );
    return accounts?.[0] ?? null;
  }

  /** All accounts by which a channel may know us under this number, disabled ones too: money may still come. */
  async findAccountsByAppId(channel: string, appId: string): Promise<MerchantAccount[]> {
    const key = `app ${channel} ${appId}`;
    return (await this.accountLists.get(key, () => this.list({ channel, appId }))) ?? [];
  }

  /** The secrets that sign a merchant's webhooks: the present one, and for a while the one before it. */
  async getWebhookSecrets(merchantId: string, now: Date): Promise<string[]> {
    const row = await this.database.prisma.merchant.findUniqueOrThrow({
      where: { id: merchantId },
      select: { webhookSecret: true, previousWebhookSecret: true, previousSecretUntil: true },
    });
    const previous =
      row.previousSecretUntil && row.previousSecretUntil > now ? row.previousWebhookSecret : null;
    return [row.webhookSecret, previous]
      .filter((sealed) => sealed !== null)
      .map((sealed) => this.secretBox.open(sealed, merchantContext(merchantId)));
  }

  forgetCached(): void {
    for (const cache of [this.byKeyHash, this.byId, this.accounts, this.accountLists]) cache.clear();
  }

  private async list(where: {
    merchantId?: string;
    channel: string;
    appId?: string;
    disabledAt?: null;
  }): Promise<MerchantAccount[] | null> {
    const rows = await this.database.prisma.channelAccount.findMany({
      where,
      orderBy: { createdAt: 'desc' },
    });
    return rows.length === 0 ? null : rows.map((row) => this.open(row));
  }

  private open(row: AccountRow): MerchantAccount {
    const { createdAt: _createdAt, updatedAt: _updatedAt, ...account } = row;
    return {
      ...account,
      channel: row.channel as MerchantAccount['channel'],
      settings: row.settings as Record<string, unknown>,
      secrets: JSON.parse(this.secretBox.open(row.secrets, accountContext(row.id))) as Record<string, string>,
    };
  }
}

export function hashApiKey(apiKey: string): string {
  return createHash('sha256').update(apiKey).digest('hex');
}

/** Binds sealed secrets to their row. */
export function accountContext(accountId: string): string {
  return `channel-account:${accountId}`;
}

export function merchantContext(merchantId: string): string {
  return `merchant:${merchantId}`;
}
