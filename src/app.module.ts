import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ErrorFilter } from './common/errors/error.filter.js';
import { createValidationPipe } from './common/validation/validation.pipe.js';
import { HttpModule } from './common/http/http.module.js';
import type { Log } from './common/logging/log.js';
import { LoggingModule } from './common/logging/logging.module.js';
import { ConfigModule } from './config/config.module.js';
import type { Settings } from './config/settings.js';
import { CoreModule } from './core.module.js';
import { DatabaseModule } from './database/database.module.js';
import { HealthModule } from './health/health.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { RefundsModule } from './refunds/refunds.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

/** Composition root: the only file that knows every module. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings, log: Log): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(settings),
        LoggingModule.forRoot(log),
        HttpModule,
        CoreModule,
        DatabaseModule,
        HealthModule,
        JobsModule,
        WebhooksModule,
        RefundsModule,
        NotificationsModule,
        OperationsModule,
      ],
      providers: [
        { provide: APP_PIPE, useFactory: createValidationPipe },
        { provide: APP_FILTER, useFactory: () => new ErrorFilter(settings.PUBLIC_BASE_URL, log) },
      ],
    };
  }
}
