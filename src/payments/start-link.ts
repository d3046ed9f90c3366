import { Injectable } from '@nestjs/common';
import type { StartRequest } from '../channels/start-request.js';
import { ChannelDeclinedError } from '../channels/channel-errors.js';
import { Clock } from '../common/clock.js';
import type { PaymentAttempt } from './attempt.js';
import { AttemptsRepository } from './attempts.repository.js';
import { channelWords, toRefusal } from './channel-failure.js';
import { OpenLink } from './open-link.js';
import { OrderChannels, type OrderChannel } from './order-channel.js';
import type { Order } from './order.js';
import type { OrderContent } from './create-order.js';
import type { Merchant } from '../merchants/merchant.js';
import type { LinkMethod } from './payment-method.js';
import { RejectLink } from './reject-link.js';
import { qrCodeExpiry } from './time-limit.js';

/** An order that can be paid now, and with what. */
export interface StartedLink {
  order: Order;
  qrCode?: string;
  qrCodeExpireAt?: Date;
  paymentUrl?: string;
  orderString?: string;
}

/** A code with less time left than this is not handed out again where a longer-lived one can be had. */
const USABLE_CODE_MS = 60_000;

/** Starts a payment that the payer carries out: QR code, PC page, mobile page, app. */
@Injectable()
export class StartLink {
  constructor(
    private readonly openLink: OpenLink,
    private readonly rejectLink: RejectLink,
    private readonly attempts: AttemptsRepository,
    private readonly channels: OrderChannels,
    private readonly clock: Clock,
  ) {}

  /**
   * The row is there before the gateway is called, so that whatever dies next, a notification finds it.
   *
   * @throws DomainError as {@link OpenLink}; CHANNEL_UNAVAILABLE, CHANNEL_RESPONSE_INVALID (the order stays
   * and the call can be repeated), CHANNEL_REJECTED
   */
  async start(merchant: Merchant, method: LinkMethod, content: OrderContent): Promise<StartedLink> {
    const { order, attempt, fresh } = await this.openLink.open(merchant, method, content);
    const at = await this.channels.of(order);
    if (method === 'precreate') return this.qrCode(order, attempt, at, fresh);
    const request = this.channels.startRequestOf(order);
    try {
      return { order, ...(await this.link(method, at, request, order)) };
    } catch (error) {
      throw toRefusal(error);
    }
  }

  private async link(
    method: Exclude<LinkMethod, 'precreate'>,
    { channel, account }: OrderChannel,
    request: StartRequest,
    order: Order,
  ): Promise<Pick<StartedLink, 'paymentUrl' | 'orderString'>> {
    if (method === 'app') return { orderString: await channel.app(account, request) };
    const returnUrl = this.channels.returnUrlOf(order);
    if (method === 'page') return { paymentUrl: await channel.page(account, { ...request, returnUrl }) };
    const quitUrl = order.quitUrl ?? undefined;
    return { paymentUrl: await channel.wap(account, { ...request, returnUrl, quitUrl }) };
  }

  private async qrCode(
    order: Order,
    attempt: PaymentAttempt,
    { channel, account }: OrderChannel,
    fresh: boolean,
  ): Promise<StartedLink> {
    const known = fresh ? null : usableCode(order, attempt, this.clock.now());
    if (known) return { order, ...known };
    const qrCodeExpireAt = qrCodeExpiry(order.expireAt, this.clock.now());
    try {
      const request = { ...this.channels.startRequestOf(order), qrCodeExpireAt };
      const { qrCode, reference } = await channel.precreate(account, request);
      const code = { qrCode, expireAt: qrCodeExpireAt, reference };
      const status = await this.attempts.saveQrCode(attempt.id, code, this.clock.now());
      // Another call for this very code was refused at the same time, and was put on record first.
      const payable = status === 'FAILED' ? await this.rejectLink.withdraw(order.id) : order;
      return { order: payable, qrCode, qrCodeExpireAt };
    } catch (error) {
      if (error instanceof ChannelDeclinedError) {
        const outcome = { channelReference: error.details.reference, ...channelWords(error) };
        await this.rejectLink.reject(order, { id: attempt.id, status: 'FAILED', ...outcome });
      }
      throw toRefusal(error);
    }
  }
}

function usableCode(order: Order, attempt: PaymentAttempt, now: Date) {
  const { qrCode, qrCodeExpireAt } = attempt;
  if (qrCode === null || qrCodeExpireAt === null) return null;
  const leftMs = qrCodeExpireAt.getTime() - now.getTime();
  const isLast = qrCodeExpireAt.getTime() >= order.expireAt.getTime();
  return leftMs > USABLE_CODE_MS || (isLast && leftMs > 0) ? { qrCode, qrCodeExpireAt } : null;
}
