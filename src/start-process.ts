import { createLogger } from './common/logging/logger.js';
import type { Log } from './common/logging/log.js';
import { SettingsError } from './config/settings-error.js';
import { loadSettings, type Settings } from './config/settings.js';
import { migrateDatabase } from './database/migrate.js';

/**
 * What every process does first: read its settings, say what is odd about them, bring the database up to
 * this build where it is told to. Ends the process with 1 when it cannot start, having said why.
 */
export async function startProcess(run: (settings: Settings, log: Log) => Promise<void>): Promise<void> {
  const settings = readSettings();
  if (!settings) {
    process.exitCode = 1;
    return;
  }
  const log = createLogger(settings);
  for (const warning of settings.warnings) log.warn(warning.en);
  try {
    if (settings.RUN_MIGRATIONS) {
      const connectionString = settings.DATABASE_DIRECT_URL;
      await migrateDatabase({ connectionString, log: (message) => log.info(message) });
    }
    await run(settings, log);
  } catch (error) {
    log.fatal({ err: error }, 'the process could not start');
    process.exitCode = 1;
    log.flush(() => process.exit());
  }
}

function readSettings(): Settings | null {
  try {
    return loadSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}
