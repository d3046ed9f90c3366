import { Controller, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { toBeijingIso } from '../common/beijing-time.js';
import { pageOf, toPage } from '../common/paging/page.js';
import { DomainError } from '../common/errors/domain-error.js';
import { AdminGuard } from './admin.guard.js';
import { DescribeListJobs, DescribeListNotifications, DescribeRetryJob } from './docs/records.docs.js';
import { ListJobsDto, ListNotificationsDto } from './dto/operations.dto.js';
import { OperationsRepository } from './operations.repository.js';

/** What came in from channels, and what runs in the background. */
@Controller('api/admin')
@UseGuards(AdminGuard)
export class RecordsController {
  constructor(private readonly operations: OperationsRepository) {}

  @Get('notifications')
  @DescribeListNotifications
  async notifications(@Query() query: ListNotificationsDto) {
    const page = toPage(query);
    const { verdict, outTradeNo } = query;
    return pageOf(await this.operations.notifications({ verdict, outTradeNo }, page), page, (row) => ({
      id: row.id,
      channel: row.channel,
      notifyId: row.notifyId ?? undefined,
      appId: row.appId ?? undefined,
      outTradeNo: row.outTradeNo ?? undefined,
      verdict: row.verdict,
      reason: row.reason ?? undefined,
      detail: row.detail ?? undefined,
      receivedCount: row.receivedCount,
      receiveTime: toBeijingIso(row.receivedAt),
      lastReceiveTime: toBeijingIso(row.lastReceivedAt),
      raw: row.raw,
    }));
  }

  @Get('jobs')
  @DescribeListJobs
  async jobs(@Query() query: ListJobsDto) {
    const page = toPage(query);
    return pageOf(await this.operations.jobs(query.state === 'failed', page), page, (row) => ({
      id: row.id,
      name: row.name,
      payload: row.payload,
      attempts: row.attempts,
      maxAttempts: row.maxAttempts,
      state: jobState(row),
      lastError: row.lastError ?? undefined,
      runTime: toBeijingIso(row.runAt),
      createTime: toBeijingIso(row.createdAt),
    }));
  }

  @Post('jobs/:id/retry')
  @HttpCode(200)
  @DescribeRetryJob
  async retry(@Param('id') id: string) {
    const known = /^\d{1,18}$/.test(id) && (await this.operations.retryJob(id));
    if (!known) throw new DomainError('NOT_FOUND');
    return { isSuccess: true, id };
  }
}

function jobState(row: { attempts: number; maxAttempts: number; lockedAt: Date | null }) {
  if (row.lockedAt) return 'running';
  return row.attempts >= row.maxAttempts ? 'failed' : 'waiting';
}
