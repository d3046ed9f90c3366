import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { defineJob } from '../jobs/job.js';
import { claimOverdue, releaseUntil, sweepOverdue } from '../jobs/overdue.js';
import type { Refund } from './refund.js';
import { SettleRefund } from './settle-refund.js';

/** Looks whether a refund has come to its end, and brings it there. */
const CHECK_REFUND = defineJob('check-refund');

/** Longer than the calls of one check can take together. */
const LEASE_MS = 60_000;
const SHORTEST_MS = 10_000;
const LONGEST_MS = 30 * 60_000;

/** The waiting loop of refunds whose outcome is not known, or which the channel will carry out only later. */
@Injectable()
export class CheckRefund implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly handlers: JobHandlers,
    private readonly settleRefund: SettleRefund,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(CHECK_REFUND, (id) => this.check(id));
    this.handlers.registerSweep(CHECK_REFUND.name, (now) =>
      sweepOverdue(this.database, 'refunds', CHECK_REFUND, now),
    );
  }

  /** One look at one refund whose time has come. May be called any number of times. */
  async check(refundId: string): Promise<void> {
    const lease = await claimOverdue(this.database, 'refunds', refundId, {
      now: this.clock.now(),
      leaseMs: LEASE_MS,
    });
    if (!lease) return;
    let next: Date | null = new Date(this.clock.now().getTime() + SHORTEST_MS);
    try {
      const { refund } = await this.settleRefund.settle(refundId);
      next = nextRefundCheckAt(refund, this.clock.now());
    } finally {
      await releaseUntil(this.database, 'refunds', refundId, { lease, next });
    }
  }
}

/** Ten seconds after the sending, as Alipay asks for, then ever more seldom: half of its age, to half an hour. */
export function nextRefundCheckAt(refund: Refund, now: Date): Date | null {
  if (refund.status !== 'PROCESSING') return null;
  const ageMs = now.getTime() - refund.createdAt.getTime();
  return new Date(now.getTime() + Math.min(Math.max(ageMs / 2, SHORTEST_MS), LONGEST_MS));
}
