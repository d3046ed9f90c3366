import { Module } from '@nestjs/common';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { DeliverWebhook } from './deliver-webhook.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { WebhookJobs } from './webhook-jobs.js';
import { WebhookSender } from './webhook-sender.js';

@Module({
  imports: [MerchantsModule],
  providers: [DeliverWebhook, DeliveriesRepository, WebhookJobs, WebhookSender],
})
export class WebhooksModule {}
