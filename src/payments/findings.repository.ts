import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { FindingKind } from './decide-payment.js';

@Injectable()
export class FindingsRepository {
  constructor(private readonly database: Database) {}

  async exists(kind: FindingKind, fingerprint: string): Promise<boolean> {
    const where = { kind_fingerprint: { kind, fingerprint } };
    return (await this.database.prisma.finding.findUnique({ where, select: { id: true } })) !== null;
  }
}
