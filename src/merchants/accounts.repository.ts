import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { SecretBox } from '../common/crypto/secret-box.js';
import { newId } from '../common/ids.js';
import { Database } from '../database/database.js';
import { accountContext, MerchantsRepository } from './merchants.repository.js';

/** An account at a channel, by which the channel knows the merchant under `appId`. */
export interface AccountValues {
  channel: string;
  appId: string;
  sellerId: string;
  gateway: string;
  /** Left as it is where it is not said; empty for a new account. */
  outTradeNoPrefix?: string;
  settings: Readonly<Record<string, string | number | boolean>>;
  secrets: Readonly<Record<string, string>>;
}

/** Saves and lists channel accounts; what is secret is sealed. */
@Injectable()
export class AccountsRepository {
  constructor(
    private readonly database: Database,
    private readonly merchants: MerchantsRepository,
    private readonly secretBox: SecretBox,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds an account, or changes the merchant's one of the same channel and number. One that says nothing new
   * is not written, so that `revision` and cached clients stay.
   *
   * @returns its id
   */
  async save(merchantId: string, { channel, appId, secrets, ...values }: AccountValues): Promise<string> {
    const { channelAccount } = this.database.prisma;
    const where = { merchantId_channel_appId: { merchantId, channel, appId } };
    const stored = await channelAccount.findUnique({ where });
    if (stored) {
      // By content: JSONB gives members back in an order of its own.
      const saysNothingNew =
        isDeepStrictEqual({ ...stored, ...known(values) }, stored) &&
        isDeepStrictEqual(this.open(stored), secrets);
      if (saysNothingNew) return stored.id;
    }
    const now = this.clock.now();
    const id = stored?.id ?? newId(now);
    const changes = { ...known(values), secrets: this.seal(id, secrets), updatedAt: now };
    await channelAccount.upsert({
      where,
      create: { ...values, ...changes, id, merchantId, channel, appId, createdAt: now },
      update: { ...changes, revision: { increment: 1 } },
    });
    this.merchants.forgetCached();
    return id;
  }

  /** A disabled account takes no new orders; those it has go on. Nothing happens where there is no such account. */
  async setDisabled(merchantId: string, id: string, disabled: boolean): Promise<void> {
    const now = this.clock.now();
    await this.database.prisma.channelAccount.updateMany({
      where: { id, merchantId, disabledAt: disabled ? null : { not: null } },
      data: { disabledAt: disabled ? now : null, updatedAt: now },
    });
    this.merchants.forgetCached();
  }

  list(merchantId: string) {
    return this.database.prisma.channelAccount.findMany({
      where: { merchantId },
      orderBy: { id: 'desc' },
      omit: { secrets: true },
    });
  }

  find(merchantId: string, id: string) {
    return this.database.prisma.channelAccount.findFirst({
      where: { id, merchantId },
      omit: { secrets: true },
    });
  }

  private seal(id: string, secrets: AccountValues['secrets']): string {
    return this.secretBox.seal(JSON.stringify(secrets), accountContext(id));
  }

  private open({ id, secrets }: { id: string; secrets: string }): unknown {
    return JSON.parse(this.secretBox.open(secrets, accountContext(id)));
  }
}

function known<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}
