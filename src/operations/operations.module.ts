import { Module } from '@nestjs/common';
import { RefundsModule } from '../refunds/refunds.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { AdminGuard } from './admin.guard.js';
import { FindingsController } from './findings.controller.js';
import { MerchantsController } from './merchants.controller.js';
import { OperationsRepository } from './operations.repository.js';
import { RecordsController } from './records.controller.js';
import { SaveAccount } from './save-account.js';

@Module({
  imports: [RefundsModule, WebhooksModule],
  controllers: [FindingsController, MerchantsController, RecordsController],
  providers: [AdminGuard, OperationsRepository, SaveAccount],
})
export class OperationsModule {}
