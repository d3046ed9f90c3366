import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffMigrationsToSchema } from './schema-diff.ts';

const SCHEMA = `
generator client {
  provider        = "prisma-client"
  previewFeatures = ["partialIndexes"]
}
datasource db {
  provider = "postgresql"
}
model Order {
  id     BigInt @id
  status String
  items  Item[]

  @@index([status], where: raw("status NOT IN ('SUCCESS', 'CLOSED')"))
}
model Item {
  id      BigInt @id
  orderId BigInt
  order   Order  @relation(fields: [orderId], references: [id])
}
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qiaopay-schema-'));
  await mkdir(join(folder, 'migrations'));
});

afterEach(() => rm(folder, { recursive: true }));

async function diffTo(schema: string): Promise<string> {
  const schemaFile = join(folder, 'schema.prisma');
  await writeFile(schemaFile, schema);
  return diffMigrationsToSchema({ schemaFile, migrationsDir: join(folder, 'migrations') });
}

async function addMigration(name: string, script: string): Promise<void> {
  await mkdir(join(folder, 'migrations', name));
  await writeFile(join(folder, 'migrations', name, 'migration.sql'), script);
}

describe('the difference between migrations and schema', () => {
  it('is the whole schema at first, and nothing once that is a migration', async () => {
    const script = await diffTo(SCHEMA);
    expect(script).toContain('CREATE TABLE "Order" (');
    expect(script).toContain('FOREIGN KEY ("orderId") REFERENCES "Order"("id")');
    await addMigration('20260101000000_init', script);
    expect(await diffTo(SCHEMA)).toBe('');
  });

  it('is not moved by the spelling that PostgreSQL gives a partial index, nor by what Prisma does not know', async () => {
    const script = await diffTo(SCHEMA);
    const unknown = `ALTER TABLE "Order" ADD CONSTRAINT status_known CHECK (status <> '');
      CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;`;
    await addMigration('20260101000000_init', `${script}\n${unknown}`);
    expect(await diffTo(SCHEMA)).toBe('');
  });

  it('is just the change where the schema went on', async () => {
    await addMigration('20260101000000_init', await diffTo(SCHEMA));
    const changed = SCHEMA.replace('status String', 'status String\n  paidAt DateTime? @db.Timestamptz(3)');
    expect((await diffTo(changed)).trim()).toBe(
      '-- AlterTable\nALTER TABLE "Order" ADD COLUMN     "paidAt" TIMESTAMPTZ(3);',
    );
  });

  it('cannot be taken of a migration that does not run', async () => {
    await addMigration('20260101000000_broken', 'SELECT 1 / 0;');
    await expect(diffTo(SCHEMA)).rejects.toThrow('division by zero');
  });
});
