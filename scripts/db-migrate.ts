import { migrateDatabase } from '../src/database/migrate.ts';
import { withDatabase } from './support/database-url.ts';
import { run } from './support/run.ts';

await run(async () => {
  const applied = await withDatabase((connectionString) =>
    migrateDatabase({ connectionString, log: (line) => console.log(line) }),
  );
  if (applied.length === 0) console.log('Nothing to apply: the database is up to date.');
});
