import { Injectable } from '@nestjs/common';
import { isId } from '../common/ids.js';
import { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import type { FindingKind } from './decide-payment.js';

export interface Finding {
  id: string;
  orderId: string | null;
  kind: string;
  state: string;
  evidence: unknown;
}

export interface Resolution {
  action: string;
  reason: string;
  now: Date;
}

@Injectable()
export class FindingsRepository {
  constructor(private readonly database: Database) {}

  async exists(kind: FindingKind, fingerprint: string): Promise<boolean> {
    const where = { kind_fingerprint: { kind, fingerprint } };
    return (await this.database.prisma.finding.findUnique({ where, select: { id: true } })) !== null;
  }

  async find(id: string): Promise<Finding | null> {
    if (!isId(id)) return null;
    return this.database.prisma.finding.findUnique({ where: { id } });
  }

  async resolve(id: string, { action, reason, now }: Resolution): Promise<void> {
    await this.database.prisma.finding.updateMany({
      where: { id, state: 'open' },
      data: { state: 'resolved', action, reason, resolvedAt: now },
    });
  }

  /** Notes what was done in the statement that does it. */
  addResolution(statement: Statement, id: string, { action, reason, now }: Resolution): void {
    statement.step(
      'resolution',
      `UPDATE findings f SET state = 'resolved', action = ${statement.value(action, 'text')},
         reason = ${statement.value(reason, 'text')}, resolved_at = ${statement.value(now, 'timestamptz')}
       FROM changed WHERE f.id = ${statement.value(id, 'uuid')}`,
    );
  }
}
