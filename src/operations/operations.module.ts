import { Module } from '@nestjs/common';
import { RefundsModule } from '../refunds/refunds.module.js';
import { AdminGuard } from './admin.guard.js';
import { FindingsController } from './findings.controller.js';
import { OperationsRepository } from './operations.repository.js';
import { RecordsController } from './records.controller.js';

@Module({
  imports: [RefundsModule],
  controllers: [FindingsController, RecordsController],
  providers: [AdminGuard, OperationsRepository],
})
export class OperationsModule {}
