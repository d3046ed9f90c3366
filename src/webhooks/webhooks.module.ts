import { Module } from '@nestjs/common';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { AddressGuard } from './address-guard.js';
import { DeliverWebhook } from './deliver-webhook.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { WebhookJobs } from './webhook-jobs.js';
import { WebhookListRepository } from './webhook-list.repository.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhookSender } from './webhook-sender.js';

@Module({
  imports: [MerchantsModule],
  controllers: [WebhooksController],
  exports: [AddressGuard],
  providers: [
    AddressGuard,
    DeliverWebhook,
    DeliveriesRepository,
    WebhookJobs,
    WebhookListRepository,
    WebhookSender,
  ],
})
export class WebhooksModule {}
