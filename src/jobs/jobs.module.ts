import { Global, Module } from '@nestjs/common';
import { Heartbeat } from './heartbeat.js';
import { JobAlarms } from './job-alarms.js';
import { JobHandlers } from './job-handlers.js';
import { JobQueue } from './job-queue.js';
import { Workers } from './workers.js';

@Global()
@Module({
  providers: [Heartbeat, JobAlarms, JobHandlers, JobQueue, Workers],
  exports: [JobHandlers, JobQueue, Workers],
})
export class JobsModule {}
