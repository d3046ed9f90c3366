import { Injectable } from '@nestjs/common';
import type { Channel, ChannelCode, RawNotification, VerifiedNotification } from '../channels/channel.js';
import { ChannelRegistry } from '../channels/channel-registry.js';
import type { MerchantAccount } from '../merchants/merchant.js';
import { MerchantsRepository } from '../merchants/merchants.repository.js';
import type { NotifiedNumber } from '../payments/expected-order.js';
import type { Order } from '../payments/order.js';
import { ApplyNotification } from './apply-notification.js';
import { claimedAccounts } from './claimed-accounts.js';
import { FindNotifiedOrder } from './find-notified-order.js';
import { NotificationRecorder } from './notification-recorder.js';
import type { ReceivedNotification } from './notification.js';

/** What came of a message. */
export interface Reception {
  /** Its effect is stored, or was already: the channel may stop repeating it. */
  stored: boolean;
  /** The order that it is about. */
  order?: Pick<Order, 'id' | 'channel'>;
}

/**
 * Takes a channel's message in: verifies it, finds the order it is about, and applies what it says. Every
 * message is kept with what came of it.
 */
@Injectable()
export class ReceiveNotification {
  constructor(
    private readonly registry: ChannelRegistry,
    private readonly merchants: MerchantsRepository,
    private readonly findOrder: FindNotifiedOrder,
    private readonly applyNotification: ApplyNotification,
    private readonly recorder: NotificationRecorder,
  ) {}

  async receive(channelCode: ChannelCode, raw: RawNotification): Promise<Reception> {
    const channel = this.registry.get(channelCode);
    const received: ReceivedNotification = { channel: channelCode, raw };
    const parsed = channel.parseNotification(raw);
    if (!parsed.ok) return this.refuse(received, parsed.refusal);
    received.appId = parsed.message.appId;
    received.notifyId = parsed.message.notifyId;
    const accounts = await claimedAccounts(this.merchants, channelCode, parsed.message.appId);
    if (accounts.length === 0) {
      const detail = 'no account has the app_id; was it changed, or is this meant for another system?';
      return this.refuse(received, { reason: 'unknown_app', detail });
    }
    const verified = verifyWithAny(channel, accounts, parsed.message);
    if (!verified.ok) return this.refuse(received, verified.refusal);
    const { notification } = verified;
    received.outTradeNo = notification.outTradeNo;
    const number = numberOf(notification, channelCode, accounts);
    const id = number && (await this.applyNotification.applyExpected(received, notification, number));
    if (id) return { stored: true, order: { id, channel: channelCode } };
    const found = await this.findOrder.find(channelCode, notification, accounts);
    if ('reason' in found) return this.refuse(received, found);
    return { stored: await this.applyNotification.apply(received, notification, found), order: found };
  }

  /** Puts on record that a message came of which, for its length, nothing was kept. */
  async refuseTooLarge(channelCode: ChannelCode): Promise<Reception> {
    const received: ReceivedNotification = { channel: channelCode, raw: { body: Buffer.alloc(0) } };
    return this.refuse(received, { reason: 'too_large', detail: 'longer than any real message' });
  }

  private async refuse(...refusal: Parameters<NotificationRecorder['refuse']>): Promise<Reception> {
    return { stored: await this.recorder.refuse(...refusal) };
  }
}

/** The number of the order that the message is about, where it is surely one order's. */
function numberOf(
  { sellerId, outTradeNo }: VerifiedNotification,
  channel: ChannelCode,
  accounts: readonly MerchantAccount[],
): NotifiedNumber | null {
  if (sellerId === undefined || outTradeNo === undefined) return null;
  if (!accounts.some((account) => account.sellerId === sellerId)) return null;
  return { channel, sellerId, outTradeNo, channelAccountIds: accounts.map(({ id }) => id) };
}

/** Accounts that share an app share its keys; the first that verifies it will do. */
function verifyWithAny(
  channel: Channel,
  accounts: readonly MerchantAccount[],
  message: Parameters<Channel['verifyNotification']>[1],
) {
  const tries = accounts.map((account) => () => channel.verifyNotification(account, message));
  let verified = tries[0]!();
  for (let index = 1; index < tries.length && !verified.ok; index += 1) verified = tries[index]!();
  return verified;
}
