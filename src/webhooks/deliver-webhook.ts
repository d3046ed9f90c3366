import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { MerchantsRepository } from '../merchants/merchants.repository.js';
import { circuitPauseMs, EndpointSlots } from './circuit.js';
import { DeliveriesRepository, type DueWebhook, type TryOutcome } from './deliveries.repository.js';
import { nextTryAt } from './schedule.js';
import { signWebhook } from './sign-webhook.js';
import { WebhookSender, type SentWebhook } from './webhook-sender.js';

/** How long an event waits for its turn before it is looked at again. */
const WAIT_MS = 500;

/** Delivers webhook events: at least once each, signed anew at every try, by the schedule. */
@Injectable()
export class DeliverWebhook {
  private readonly slots = new EndpointSlots();

  constructor(
    private readonly deliveries: DeliveriesRepository,
    private readonly merchants: MerchantsRepository,
    private readonly sender: WebhookSender,
    private readonly clock: Clock,
  ) {}

  /** Tries one event, if it is due. May be called any number of times. */
  async deliver(eventId: string): Promise<void> {
    const lease = await this.deliveries.claim(eventId, this.clock.now());
    if (!lease) return;
    const due = await this.deliveries.read(eventId);
    const url = due.url ?? (await this.merchants.getMerchant(due.merchantId)).notifyUrl;
    if (url === null) return this.deliveries.abandon(eventId, lease, this.clock.now());
    const waitUntil = await this.mustWaitUntil(due, url);
    if (waitUntil) return this.deliveries.release(eventId, lease, waitUntil);
    const giveBack = this.slots.take(url);
    if (!giveBack) return this.deliveries.release(eventId, lease, this.soon());
    try {
      await this.tryOnce({ ...due, url }, lease);
    } finally {
      giveBack();
    }
  }

  private async tryOnce(due: DueWebhook & { url: string }, lease: Date): Promise<void> {
    const body = JSON.stringify(due.payload);
    const secrets = await this.merchants.getWebhookSecrets(due.merchantId, this.clock.now());
    const headers = signWebhook({ id: due.id, body, at: this.clock.now() }, secrets);
    const sent = await this.sender.send(due.url, body, headers);
    const now = this.clock.now();
    const failures = await this.deliveries.record(due, sent, outcomeOf(due, sent, now), { lease, now });
    const pauseMs = circuitPauseMs(failures);
    if (pauseMs > 0) {
      await this.deliveries.openCircuit(due.merchantId, due.url, new Date(now.getTime() + pauseMs));
    }
  }

  private async mustWaitUntil(due: DueWebhook, url: string): Promise<Date | null> {
    if (due.mustWait) return this.soon();
    return this.deliveries.circuitOpenUntil(due.merchantId, url, this.clock.now());
  }

  private soon(): Date {
    return new Date(this.clock.now().getTime() + WAIT_MS);
  }
}

function outcomeOf(due: DueWebhook, sent: SentWebhook, now: Date): TryOutcome {
  const tries = due.tries + 1;
  const delivered = sent.httpStatus !== undefined && sent.httpStatus >= 200 && sent.httpStatus < 300;
  if (delivered) return { status: 'delivered', tries, nextCheckAt: null };
  const nextCheckAt = nextTryAt(tries, now);
  return { status: nextCheckAt ? 'pending' : 'abandoned', tries, nextCheckAt };
}
