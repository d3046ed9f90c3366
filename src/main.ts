import { createApp } from './create-app.js';
import { createLogger } from './common/logging/logger.js';
import { SettingsError } from './config/settings-error.js';
import { loadSettings, type Settings } from './config/settings.js';
import { migrateDatabase } from './database/migrate.js';

/** The service process. Ends with 1 when it cannot start, having said why. */
async function main(settings: Settings): Promise<void> {
  const log = createLogger(settings);
  for (const warning of settings.warnings) log.warn(warning.en);
  try {
    if (settings.RUN_MIGRATIONS) {
      const connectionString = settings.DATABASE_DIRECT_URL;
      await migrateDatabase({ connectionString, log: (message) => log.info(message) });
    }
    const app = await createApp(settings, log);
    await app.listen(settings.PORT, settings.HOST ?? '::');
    log.info({ url: settings.PUBLIC_BASE_URL, port: settings.PORT }, 'the service is listening');
  } catch (error) {
    log.fatal({ err: error }, 'the service could not start');
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

const settings = readSettings();
if (settings) await main(settings);
else process.exitCode = 1;
