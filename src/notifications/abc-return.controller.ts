import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Order } from '../payments/order.js';
import { DescribeAbcReturn } from './docs/abc-notifications.docs.js';
import { ReceiveReturn } from './receive-return.js';
import { showResult } from './show-result.js';

type Parameters = Record<string, string>;
type FormRequest = Request<Parameters, unknown, Buffer | undefined>;

/**
 * Where the bank sends the payer's browser: with the signed `MSG` of the notification, by GET or by POST, or, by
 * the `<URL>` of our own acknowledgement, with nothing. Never evidence: the channel is asked.
 */
@Controller('api/payment/abc/return')
export class AbcReturnController {
  constructor(private readonly receiveReturn: ReceiveReturn) {}

  @Get()
  @Header('Referrer-Policy', 'no-referrer')
  @DescribeAbcReturn('returnFromAbcWithMessage', { named: false, form: false })
  async get(
    @Req() request: Request,
    @Res() response: Response,
    @Query() parameters: Parameters,
  ): Promise<void> {
    showResult(request, response, await this.receiveReturn.receive('abc', parameters));
  }

  @Post()
  @HttpCode(200)
  @Header('Referrer-Policy', 'no-referrer')
  @DescribeAbcReturn('returnFromAbcWithMessageByPost', { named: false, form: true })
  async post(@Req() request: FormRequest, @Res() response: Response): Promise<void> {
    showResult(request, response, await this.receiveReturn.receive('abc', formOf(request)));
  }

  @Get(':orderId')
  @Header('Referrer-Policy', 'no-referrer')
  @DescribeAbcReturn('returnFromAbc', { named: true, form: false })
  async getNamed(
    @Req() request: Request,
    @Res() response: Response,
    @Query() parameters: Parameters,
    @Param('orderId') orderId: string,
  ): Promise<void> {
    showResult(request, response, await this.find(parameters, orderId));
  }

  @Post(':orderId')
  @HttpCode(200)
  @Header('Referrer-Policy', 'no-referrer')
  @DescribeAbcReturn('returnFromAbcByPost', { named: true, form: true })
  async postNamed(
    @Req() request: FormRequest,
    @Res() response: Response,
    @Param('orderId') orderId: string,
  ): Promise<void> {
    showResult(request, response, await this.find(formOf(request), orderId));
  }

  /** A message that was brought must be genuine; without one the address alone names the order. */
  private find(parameters: Parameters, orderId: string): Promise<Order | null> {
    return parameters['MSG'] === undefined
      ? this.receiveReturn.receiveAt('abc', orderId)
      : this.receiveReturn.receive('abc', parameters);
  }
}

function formOf(request: FormRequest): Parameters {
  return Object.fromEntries(new URLSearchParams(request.body?.toString('latin1') ?? ''));
}
