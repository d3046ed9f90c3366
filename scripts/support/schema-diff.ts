import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiffTarget, MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { createDatabase } from '../../local/postgres/database.ts';
import { startScratchPostgres } from '../../local/postgres/scratch.ts';
import {
  type MigrationEngine,
  NO_FILTERS,
  withMigrationEngine,
} from '../../src/database/migrations-engine.js';
import { MIGRATIONS_DIR, readMigrationList } from '../../src/database/migrations.js';
import { projectRoot } from '../../local/project.ts';

/**
 * The SQL that leads from what all migrations make to what `prisma/schema.prisma` describes; empty when they
 * agree. Both sides are built on scratch databases and read back, because PostgreSQL stores some texts in a
 * spelling of its own (`NOT IN` of a partial index becomes `<> ALL`); so this also proves that all run.
 */
export async function diffMigrationsToSchema({
  schemaFile = join(projectRoot, 'prisma', 'schema.prisma'),
  migrationsDir = MIGRATIONS_DIR,
} = {}): Promise<string> {
  const schema = await readFile(schemaFile, 'utf8');
  const migrations = await readMigrationList(migrationsDir);
  const scratch = await startScratchPostgres();
  const shadowConnectionString = await createDatabase(scratch.url, 'shadow');
  try {
    return await withMigrationEngine(
      { connectionString: scratch.url, shadowConnectionString, schema },
      async (engine) => {
        const files = [{ path: 'schema.prisma', content: schema }];
        const whole = await diff(engine, { tag: 'empty' }, { tag: 'schemaDatamodel', files });
        await engine.applyMigrations({ migrationsList: migrations, filters: NO_FILTERS });
        // The first is read from the database itself, the second from the shadow database.
        const present: DiffTarget = { tag: 'schemaDatasource', files, configDir: projectRoot };
        const described = { ...migrations, migrationDirectories: [asMigration(whole)] };
        return shorten(await diff(engine, present, { tag: 'migrations', ...described }));
      },
    );
  } finally {
    await scratch.stop();
  }
}

async function diff(engine: MigrationEngine, from: DiffTarget, to: DiffTarget): Promise<string> {
  const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters: NO_FILTERS });
  return stdout === null || stdout.includes('This is an empty migration') ? '' : stdout;
}

/** What is read back from a database names the schema and the direction everywhere; both are the default. */
function shorten(script: string): string {
  return script.replaceAll('"public".', '').replaceAll('" ASC', '"');
}

function asMigration(script: string): MigrationList['migrationDirectories'][number] {
  return {
    path: '00000000000000_whole',
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
  };
}
