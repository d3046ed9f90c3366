import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { configureHttp } from './common/http/configure-http.js';
import type { Log } from './common/logging/log.js';
import { NestLogger } from './common/logging/nest-logger.js';
import type { Settings } from './config/settings.js';
import { setUpDocs } from './docs/set-up-docs.js';

/** The service as it runs, not listening yet; tests use the same. */
export async function createApp(settings: Settings, log: Log): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(settings, log), {
    bodyParser: false,
    logger: new NestLogger(log),
    abortOnError: false,
  });
  configureHttp(app, settings, log);
  setUpDocs(app, settings);
  return app;
}
