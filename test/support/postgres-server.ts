import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { randomUUID } from 'node:crypto';
import { createDatabase, dropDatabase } from '../../local/postgres/database.ts';
import { startScratchPostgres } from '../../local/postgres/scratch.ts';

/** How the run tells its test processes where the template is; they inherit the environment. */
export const TEMPLATE_URL_VARIABLE = 'QIAOPAY_TEST_TEMPLATE_URL';

let stop: (() => Promise<void>) | undefined;

export async function startTestServer(): Promise<void> {
  const configured = process.env.TEST_DATABASE_URL;
  const server = configured ? undefined : await startScratchPostgres();
  const serverUrl = configured ?? server?.url ?? '';
  const templateUrl = await createDatabase(serverUrl, `qiaopay_template_${randomUUID()}`);
  process.env[TEMPLATE_URL_VARIABLE] = templateUrl;
  stop = async () => {
    if (server === undefined) await dropDatabase(templateUrl);
    else await server.stop();
  };
  try {
    migrate(templateUrl);
  } catch (error) {
    await stop();
    throw error;
  }
}

export async function stopTestServer(): Promise<void> {
  await stop?.();
}

/** As a process of its own: Jest loads this file its own way, and `src/` would need Jest's mapping here. */
function migrate(url: string): void {
  const root = resolve(import.meta.dirname, '..', '..');
  execFileSync(
    process.execPath,
    ['--import', './scripts/support/typescript-imports.ts', 'scripts/db-migrate.ts'],
    {
      cwd: root,
      env: { ...process.env, DATABASE_URL: url, DATABASE_DIRECT_URL: '', NODE_OPTIONS: '' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}
