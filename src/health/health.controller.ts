import { Controller, Get, Header, ServiceUnavailableException, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheck, type HealthCheckResult } from '@nestjs/terminus';
import { Shutdown } from '../common/http/shutdown.js';
import { Readiness } from './readiness.js';
import { UnreadyFilter } from './unready.filter.js';

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly shutdown: Shutdown,
  ) {}

  /** Asks nothing of anybody: a process whose database is away must not be killed for it. */
  @Get('healthz')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: '进程存活 / The process is alive' })
  @ApiOkResponse({ schema: { type: 'object', properties: { status: { type: 'string', enum: ['ok'] } } } })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @UseFilters(UnreadyFilter)
  @HealthCheck()
  @ApiOperation({ summary: '可以接收请求 / Ready to serve: database and migrations' })
  ready(): Promise<HealthCheckResult> {
    if (this.shutdown.signal.aborted) {
      throw new ServiceUnavailableException({ status: 'shutting_down', info: {}, error: {}, details: {} });
    }
    return this.readiness.check();
  }
}
