import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { sweepOverdue } from '../jobs/overdue.js';
import { DeliverWebhook } from './deliver-webhook.js';
import { DELIVER_WEBHOOK } from './deliver-webhook.job.js';

/** Gives deliveries to the workers. */
@Injectable()
export class WebhookJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly deliverWebhook: DeliverWebhook,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.handlers.register(DELIVER_WEBHOOK, (id) => this.deliverWebhook.deliver(id));
    this.handlers.registerSweep(DELIVER_WEBHOOK.name, (now) =>
      sweepOverdue(this.database, 'webhook_events', DELIVER_WEBHOOK, now),
    );
  }
}
