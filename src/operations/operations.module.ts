import { Module } from '@nestjs/common';
import { RefundsModule } from '../refunds/refunds.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { AccountsController } from './accounts.controller.js';
import { AdminGuard } from './admin.guard.js';
import { FindingsController } from './findings.controller.js';
import { KnownMerchantPipe } from './known-merchant.pipe.js';
import { MerchantsController } from './merchants.controller.js';
import { OperationsRepository } from './operations.repository.js';
import { AllOrdersController } from './orders.controller.js';
import { RecordsController } from './records.controller.js';
import { SaveAccount } from './save-account.js';

@Module({
  imports: [RefundsModule, WebhooksModule],
  controllers: [
    AccountsController,
    AllOrdersController,
    FindingsController,
    MerchantsController,
    RecordsController,
  ],
  providers: [AdminGuard, KnownMerchantPipe, OperationsRepository, SaveAccount],
})
export class OperationsModule {}
