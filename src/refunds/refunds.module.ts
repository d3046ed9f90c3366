import { Module } from '@nestjs/common';
import { PaymentsModule } from '../payments/payments.module.js';
import { CheckRefund } from './check-refund.js';
import { OrderDetailController } from './order-detail.controller.js';
import { OrderDetailRepository } from './order-detail.repository.js';
import { QueryRefund } from './query-refund.js';
import { RecordChannelRefund } from './record-channel-refund.js';
import { RefundsController } from './refunds.controller.js';
import { RefundsRepository } from './refunds.repository.js';
import { RequestRefund } from './request-refund.js';
import { SettleRefund } from './settle-refund.js';

@Module({
  imports: [PaymentsModule],
  controllers: [RefundsController, OrderDetailController],
  providers: [
    CheckRefund,
    OrderDetailRepository,
    QueryRefund,
    RecordChannelRefund,
    RefundsRepository,
    RequestRefund,
    SettleRefund,
  ],
  exports: [RecordChannelRefund, PaymentsModule],
})
export class RefundsModule {}
