import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { DomainError } from '../common/errors/domain-error.js';
import { FindingsRepository, type Finding } from './findings.repository.js';
import type { OrderChange } from './order-changes.js';
import { refundableFen, type Order } from './order.js';
import { OrdersRepository } from './orders.repository.js';

export const FINDING_ACTIONS = ['accept', 'refund', 'dismiss'] as const;
export type FindingAction = (typeof FINDING_ACTIONS)[number];

/** Does what a person decided about a finding, through the one door, and notes it on the finding. */
@Injectable()
export class ResolveFinding {
  constructor(
    private readonly findings: FindingsRepository,
    private readonly orders: OrdersRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * accept: a late payment makes its order SUCCESS after all · refund: its money goes back · dismiss: only
   * the finding is closed.
   *
   * @returns the order, where the finding has one
   * @throws DomainError NOT_FOUND; ORDER_STATUS_ERROR for one that is resolved, or an action that this kind
   * of finding does not know
   */
  async resolve(findingId: string, action: FindingAction, reason: string): Promise<Order | null> {
    const finding = await this.findings.find(findingId);
    if (!finding) throw new DomainError('NOT_FOUND');
    if (finding.state !== 'open') throw new DomainError('ORDER_STATUS_ERROR', RESOLVED);
    const now = this.clock.now();
    const order = finding.orderId === null ? null : await this.orders.getById(finding.orderId);
    const change = order && changeFor(finding, order, action);
    if (!change) {
      if (action !== 'dismiss') throw new DomainError('ORDER_STATUS_ERROR', ONLY_DISMISS);
      await this.findings.resolve(finding.id, { action, reason, now });
      return order;
    }
    const changed = await this.orders.change(order, change, now, (statement) =>
      this.findings.addResolution(statement, finding.id, { action, reason, now }),
    );
    return changed ?? this.resolve(findingId, action, reason);
  }
}

function changeFor(finding: Finding, order: Order, action: FindingAction): OrderChange | null {
  if (finding.kind !== 'late_payment' || order.status !== 'CLOSED') return null;
  const evidence = finding.evidence as OrderChange['evidence'];
  if (action === 'accept') return { event: 'paid_late', to: 'SUCCESS', patch: { late: true }, evidence };
  const isOurs = action === 'refund' && refundableFen(order) > 0;
  return isOurs ? { event: 'refunded_late', to: 'CLOSED', evidence } : null;
}

const RESOLVED = {
  message: { zh: '该发现已处理', en: 'This finding has been resolved already' },
};
const ONLY_DISMISS = {
  message: {
    zh: '此类发现只能 dismiss；如需退款，请在渠道控制台操作',
    en: 'This finding can only be dismissed; if money must go back, do it at the channel’s console',
  },
};
