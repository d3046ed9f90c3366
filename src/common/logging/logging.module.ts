import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Log } from './log.js';

/** Gives every module the process's log: inject `Log`. */
@Global()
@Module({})
export class LoggingModule {
  static forRoot(log: Log): DynamicModule {
    return { module: LoggingModule, providers: [{ provide: Log, useValue: log }], exports: [Log] };
  }
}
