import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../common/errors/language.js';
import { DescribeReturn } from './docs/notifications.docs.js';
import { ReceiveReturn } from './receive-return.js';
import { resultPage } from './result-page.js';

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
    const order = await this.receiveReturn.receive('alipay', parameters);
    const target = order?.returnUrl ? URL.parse(order.returnUrl) : null;
    if (order && target) {
      target.searchParams.set('orderNo', order.orderNo);
      target.searchParams.set('status', order.status);
      response.redirect(302, target.href);
      return;
    }
    const language = languageOf(request.headers['accept-language']);
    response
      .status(order ? 200 : 400)
      .type('html')
      .send(resultPage(order, language));
  }
}
