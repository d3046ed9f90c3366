import { Controller, Get, Header, ServiceUnavailableException, UseFilters } from '@nestjs/common';
import { HealthCheck, type HealthCheckResult } from '@nestjs/terminus';
import { Shutdown } from '../common/http/shutdown.js';
import { DescribeLive, DescribeReady } from './docs/health.docs.js';
import { Readiness } from './readiness.js';
import { UnreadyFilter } from './unready.filter.js';

@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly shutdown: Shutdown,
  ) {}

  /** Asks nothing of anybody: a process whose database is away must not be killed for it. */
  @Get('healthz')
  @Header('Cache-Control', 'no-store')
  @DescribeLive
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @UseFilters(UnreadyFilter)
  @HealthCheck({ noCache: true, swaggerDocumentation: false })
  @DescribeReady
  ready(): Promise<HealthCheckResult> {
    if (this.shutdown.signal.aborted) {
      throw new ServiceUnavailableException({ status: 'shutting_down', info: {}, error: {}, details: {} });
    }
    return this.readiness.check();
  }
}
