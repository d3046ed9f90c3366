import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { CHECK_ORDER } from './check-order.job.js';
import { CheckOrder } from './check-order.js';
import { OrderChecksRepository } from './order-checks.repository.js';

/** Gives the waiting loops of orders to the workers. */
@Injectable()
export class PaymentJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly checkOrder: CheckOrder,
    private readonly checks: OrderChecksRepository,
  ) {}

  onModuleInit(): void {
    this.handlers.register(CHECK_ORDER, (id) => this.checkOrder.check(id));
    this.handlers.registerSweep(CHECK_ORDER.name, (now) => this.checks.sweep(now));
  }
}
