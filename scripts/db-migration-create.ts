import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { MIGRATIONS_DIR } from '../src/database/migrations.ts';
import { projectRoot } from '../local/project.ts';
import { run } from './support/run.ts';
import { diffMigrationsToSchema } from './support/schema-diff.ts';

await run(async () => {
  const name = process.argv[2]?.trim();
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new Error('Name it in lower case: npm run db:migration:create -- add_refund_reason');
  }
  const script = await diffMigrationsToSchema();
  if (script === '') {
    console.log('Nothing to do: the migrations already make what prisma/schema.prisma describes.');
    return;
  }
  const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS_DIR, `${timestamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), script);
  console.log(
    `Wrote ${relative(projectRoot, join(folder, 'migration.sql'))}; read it, then: npm run db:migrate`,
  );
});
