import { PrismaPg } from '@prisma/adapter-pg';
import { join } from 'node:path';
import { projectRoot } from '../../local/project.ts';

type Row = Readonly<Record<string, unknown>>;

interface Model {
  findFirst(query: { where: Row; include?: Row }): Promise<Row | null>;
  findMany(query: { where: Row }): Promise<Row[]>;
  create(query: { data: Row }): Promise<Row>;
  update(query: { where: Row; data: Row }): Promise<Row>;
}

/** The few calls of Prisma's client that this candidate makes. */
export interface Orm {
  order: Model;
  orderTransition: Model;
  paymentAttempt: Model;
  channelNotification: Model;
  webhookEvent: Model;
  apiKey: Model;
  channelAccount: Model;
}

/** The client that the build generated for these tables; only a build has it as JavaScript. */
export async function openOrm(connectionString: string | undefined): Promise<Orm> {
  const file = join(projectRoot, 'dist', 'database', 'generated', 'client.js');
  const { PrismaClient } = (await import(file)) as {
    PrismaClient: new (options: { adapter: PrismaPg }) => Orm;
  };
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }) });
}
