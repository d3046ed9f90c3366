import { Body, Controller, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { toBeijingIso } from '../common/beijing-time.js';
import { Clock } from '../common/clock.js';
import { DomainError } from '../common/errors/domain-error.js';
import { isEventId } from '../common/ids.js';
import { pageOf, toPage } from '../common/paging/page.js';
import { JobQueue } from '../jobs/job-queue.js';
import { ApiKeyGuard } from '../merchants/api-key.guard.js';
import { CurrentMerchant } from '../merchants/current-merchant.decorator.js';
import type { Merchant } from '../merchants/merchant.js';
import { AddressGuard } from './address-guard.js';
import { DELIVER_WEBHOOK } from './deliver-webhook.job.js';
import { DescribeListWebhooks, DescribeRedeliver, DescribeTestWebhook } from './docs/webhooks.docs.js';
import { ListWebhooksDto, TestWebhookDto } from './dto/webhooks.dto.js';
import { newWebhookEvent } from './webhook-event.js';
import { WebhookListRepository, type ListedWebhook } from './webhook-list.repository.js';

/** What a merchant was told, and what became of it. */
@Controller('api/payment/webhooks')
@UseGuards(ApiKeyGuard)
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhookListRepository,
    private readonly jobs: JobQueue,
    private readonly addresses: AddressGuard,
    private readonly clock: Clock,
  ) {}

  @Get()
  @DescribeListWebhooks
  async list(@CurrentMerchant() merchant: Merchant, @Query() query: ListWebhooksDto) {
    const page = toPage(query);
    const { status, type, orderNo } = query;
    const found = await this.webhooks.list({ merchantId: merchant.id, status, type, orderNo, ...page });
    return pageOf(found, page, webhookView);
  }

  @Post('test')
  @HttpCode(200)
  @DescribeTestWebhook
  async test(@CurrentMerchant() merchant: Merchant, @Body() body: TestWebhookDto) {
    if (body.url) this.addresses.assertAllowed('url', body.url);
    const event = newWebhookEvent({
      merchantId: merchant.id,
      orderId: null,
      refundId: null,
      type: 'webhook.test',
      version: 1,
      url: body.url ?? null,
      data: { merchantId: merchant.id, message: 'It works.' },
      createdAt: this.clock.now(),
    });
    await this.webhooks.add(event);
    return { isSuccess: true, id: event.id, type: event.type };
  }

  @Post(':id/redeliver')
  @HttpCode(200)
  @DescribeRedeliver
  async redeliver(@CurrentMerchant() merchant: Merchant, @Param('id') id: string) {
    const known = isEventId(id) && (await this.webhooks.find(merchant.id, id));
    if (!known) throw new DomainError('NOT_FOUND');
    await this.webhooks.reopen(id, this.clock.now());
    await this.jobs.add(DELIVER_WEBHOOK, id);
    return { isSuccess: true, id };
  }
}

function webhookView(event: ListedWebhook) {
  const optional = (time: Date | null) => (time ? toBeijingIso(time) : undefined);
  return {
    id: event.id,
    type: event.type,
    status: event.status,
    version: event.version,
    url: event.url ?? undefined,
    tries: event.tries,
    createTime: toBeijingIso(event.createdAt),
    deliverTime: optional(event.deliveredAt),
    nextTryTime: event.status === 'pending' ? optional(event.nextCheckAt) : undefined,
    payload: event.payload,
    attempts: event.attempts.map((attempt) => ({
      url: attempt.url,
      httpStatus: attempt.httpStatus ?? undefined,
      latencyMs: attempt.latencyMs,
      body: attempt.body ?? undefined,
      error: attempt.error ?? undefined,
      at: toBeijingIso(attempt.at),
    })),
  };
}
