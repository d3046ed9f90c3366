import { NestFactory } from '@nestjs/core';
import { NestLogger } from './common/logging/nest-logger.js';
import { startProcess } from './start-process.js';
import { AppModule } from './app.module.js';

/** Jobs alone: the same modules, no HTTP. Run as many of these as the work needs. */
await startProcess(async (settings, log) => {
  const working = Object.freeze({ ...settings, RUN_WORKER: true });
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(working, log), {
    logger: new NestLogger(log),
    abortOnError: false,
  });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT', 'SIGHUP'], { useProcessExit: true });
  log.info({}, 'the worker is running');
});
