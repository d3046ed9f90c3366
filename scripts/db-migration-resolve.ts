import { withMigrationEngine } from '../src/database/migrations-engine.ts';
import { MIGRATIONS_DIR, readMigrationList } from '../src/database/migrations.ts';
import { withDatabase } from './support/database-url.ts';
import { run } from './support/run.ts';

const USAGE = `A migration that failed stops all later ones until you say how it was settled:
  npm run db:migration:resolve -- rolled-back <name>   nothing of it is left; run it again
  npm run db:migration:resolve -- applied <name>       its work was finished by hand; go on after it`;

await run(async () => {
  const [outcome, migrationName] = process.argv.slice(2);
  if (!migrationName || (outcome !== 'rolled-back' && outcome !== 'applied')) throw new Error(USAGE);
  const migrationsList = await readMigrationList(MIGRATIONS_DIR);
  await withDatabase((connectionString) =>
    withMigrationEngine({ connectionString }, async (engine) => {
      if (outcome === 'applied') await engine.markMigrationApplied({ migrationName, migrationsList });
      else await engine.markMigrationRolledBack({ migrationName });
    }),
  );
  console.log(`Recorded ${migrationName} as ${outcome}.`);
});
