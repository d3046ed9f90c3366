import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { configureHttp } from './common/http/configure-http.js';
import { JsonAdapter } from './common/http/json-adapter.js';
import type { Log } from './common/logging/log.js';
import { NestLogger } from './common/logging/nest-logger.js';
import type { Settings } from './config/settings.js';
import { setUpDocs } from './docs/set-up-docs.js';

/** The service as it runs, not listening yet; tests use the same. */
export async function createApp(settings: Settings, log: Log): Promise<NestExpressApplication> {
  const module = AppModule.forRoot(settings, log);
  const app = await NestFactory.create<NestExpressApplication>(module, new JsonAdapter(), {
    bodyParser: false,
    logger: new NestLogger(log),
    abortOnError: false,
  });
  configureHttp(app, settings, log);
  setUpDocs(app, settings);
  return app;
}
