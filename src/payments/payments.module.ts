import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { AdvanceOrder } from './advance-order.js';
import { ApplyPaymentResult } from './apply-payment-result.js';
import { AttemptsRepository } from './attempts.repository.js';
import { AwaitResult } from './await-result.js';
import { CancelOrder } from './cancel-order.js';
import { ChargeBarcode } from './charge-barcode.js';
import { PayBarcode } from './pay-barcode.js';
import { CheckOrder } from './check-order.js';
import { CloseOrder } from './close-order.js';
import { CreateOrder } from './create-order.js';
import { FindingsRepository } from './findings.repository.js';
import { NewOrdersRepository } from './new-orders.repository.js';
import { OpenBarcode } from './open-barcode.js';
import { OpenLink } from './open-link.js';
import { OrderChannels } from './order-channel.js';
import { OrderChecksRepository } from './order-checks.repository.js';
import { OrderListRepository } from './order-list.repository.js';
import { OrdersController } from './orders.controller.js';
import { OrdersRepository } from './orders.repository.js';
import { PaymentJobs } from './payment-jobs.js';
import { PaymentsController } from './payments.controller.js';
import { PaymentService } from './payment.service.js';
import { QueryOrder } from './query-order.js';
import { RegisterOrder } from './register-order.js';
import { RejectLink } from './reject-link.js';
import { ResolveFinding } from './resolve-finding.js';
import { StartLink } from './start-link.js';

const SHARED = [
  ApplyPaymentResult,
  AttemptsRepository,
  FindingsRepository,
  OrderChannels,
  OrderListRepository,
  OrdersRepository,
  QueryOrder,
  ResolveFinding,
];

@Module({
  imports: [ChannelsModule, MerchantsModule],
  controllers: [PaymentsController, OrdersController],
  providers: [
    ...SHARED,
    AdvanceOrder,
    AwaitResult,
    CancelOrder,
    ChargeBarcode,
    CheckOrder,
    CloseOrder,
    CreateOrder,
    NewOrdersRepository,
    OpenBarcode,
    OpenLink,
    OrderChecksRepository,
    PayBarcode,
    PaymentJobs,
    PaymentService,
    RegisterOrder,
    RejectLink,
    StartLink,
  ],
  exports: [...SHARED, ChannelsModule, MerchantsModule],
})
export class PaymentsModule {}
