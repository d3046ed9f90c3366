import { createApp } from './create-app.js';
import { startProcess } from './start-process.js';

/** The service: HTTP, and jobs unless RUN_WORKER is false. */
await startProcess(async (settings, log) => {
  const app = await createApp(settings, log);
  if (settings.HOST === undefined) await app.listen(settings.PORT);
  else await app.listen(settings.PORT, settings.HOST);
  log.info({ url: settings.PUBLIC_BASE_URL, port: settings.PORT }, 'the service is listening');
});
