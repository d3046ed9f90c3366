import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DescribeReturn } from './docs/notifications.docs.js';
import { ReceiveReturn } from './receive-return.js';
import { showResult } from './show-result.js';

/** Where the payer's browser comes back to. What it carries is never evidence: the channel is asked. */
@Controller('api/payment/alipay')
export class ReturnController {
  constructor(private readonly receiveReturn: ReceiveReturn) {}

  @Get('return')
  @Header('Referrer-Policy', 'no-referrer')
  @DescribeReturn
  async alipay(
    @Req() request: Request,
    @Query() parameters: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    showResult(request, response, await this.receiveReturn.receive('alipay', parameters));
  }
}
