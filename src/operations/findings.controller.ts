import { Body, Controller, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { toBeijingIso } from '../common/beijing-time.js';
import { pageOf, toPage } from '../common/paging/page.js';
import { ResolveFinding } from '../payments/resolve-finding.js';
import { AdminGuard } from './admin.guard.js';
import { DescribeListFindings, DescribeResolveFinding } from './docs/findings.docs.js';
import { ListFindingsDto, ResolveFindingDto } from './dto/operations.dto.js';
import { OperationsRepository } from './operations.repository.js';

/** Facts about money that a person should look at, and what was done about them. */
@Controller('api/admin/findings')
@UseGuards(AdminGuard)
export class FindingsController {
  constructor(
    private readonly operations: OperationsRepository,
    private readonly resolveFinding: ResolveFinding,
  ) {}

  @Get()
  @DescribeListFindings
  async list(@Query() query: ListFindingsDto) {
    const page = toPage(query);
    const { state, kind } = query;
    return pageOf(await this.operations.findings({ state, kind }, page), page, (row) => ({
      id: row.id,
      kind: row.kind,
      state: row.state,
      merchantId: row.merchantId,
      orderNo: row.order?.orderNo,
      orderStatus: row.order?.status,
      evidence: row.evidence,
      action: row.action ?? undefined,
      reason: row.reason ?? undefined,
      createTime: toBeijingIso(row.createdAt),
      resolveTime: row.resolvedAt ? toBeijingIso(row.resolvedAt) : undefined,
    }));
  }

  @Post(':id/resolve')
  @HttpCode(200)
  @DescribeResolveFinding
  async resolve(@Param('id') id: string, @Body() body: ResolveFindingDto) {
    const order = await this.resolveFinding.resolve(id, body.action, body.reason);
    return { isSuccess: true, id, state: 'resolved', action: body.action, orderStatus: order?.status };
  }
}
