import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { ChannelCode } from '../channels/channel.js';
import { ChannelRegistry } from '../channels/channel-registry.js';
import { Log } from '../common/logging/log.js';
import { OrderChannels } from '../payments/order-channel.js';
import { DescribeAbcNotify, DescribeAbcNotifyByGet } from './docs/abc-notifications.docs.js';
import { DescribeNotify } from './docs/notifications.docs.js';
import { ReceiveNotification, type Reception } from './receive-notification.js';

type RawRequest = Request<unknown, unknown, Buffer | undefined>;

/** Where channels post their messages. Always HTTP 200: the word of the answer is what counts. */
@Controller('api/payment')
export class NotificationsController {
  constructor(
    private readonly receiveNotification: ReceiveNotification,
    private readonly registry: ChannelRegistry,
    private readonly channels: OrderChannels,
    private readonly log: Log,
  ) {}

  @Post(['alipay/notify', 'alipay_notify'])
  @HttpCode(200)
  @DescribeNotify
  async alipay(@Req() request: RawRequest, @Res() response: Response): Promise<void> {
    await this.answer('alipay', request, response);
  }

  @Post('abc/notify')
  @HttpCode(200)
  @DescribeAbcNotify
  async abc(@Req() request: RawRequest, @Res() response: Response): Promise<void> {
    await this.answer('abc', request, response);
  }

  /** The bank is said to know GET as well; what is then in the query is the form. */
  @Get('abc/notify')
  @DescribeAbcNotifyByGet
  async abcByGet(@Req() request: RawRequest, @Res() response: Response): Promise<void> {
    const [, query = ''] = request.originalUrl.split('?', 2);
    request.body = Buffer.from(query, 'latin1');
    await this.answer('abc', request, response);
  }

  /** One address for all channels: only the bank's form has a field MSG. */
  @Post('notify')
  @HttpCode(200)
  @DescribeNotify
  async any(@Req() request: RawRequest, @Res() response: Response): Promise<void> {
    const isOfTheBank = /(^|&)MSG=/.test(request.body?.toString('latin1') ?? '');
    await this.answer(isOfTheBank ? 'abc' : 'alipay', request, response);
  }

  private async answer(channel: ChannelCode, request: RawRequest, response: Response): Promise<void> {
    const { stored, order } = await this.receive(channel, request);
    const resultUrl = order ? this.channels.returnUrlOf(order) : '';
    const { contentType, body } = this.registry.get(channel).acknowledge(stored, resultUrl);
    const headers = { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(body) };
    response.writeHead(200, headers).end(body);
  }

  private async receive(channel: ChannelCode, request: RawRequest): Promise<Reception> {
    const body = request.body ?? Buffer.alloc(0);
    try {
      if (request.bodyTooLarge) return await this.receiveNotification.refuseTooLarge(channel);
      return await this.receiveNotification.receive(channel, {
        body,
        contentType: request.headers['content-type'],
      });
    } catch (error) {
      // The channel repeats what was not acknowledged; nothing is lost by saying so.
      this.log.error(
        { channel, requestId: request.requestId, err: error },
        'a notification could not be stored',
      );
      return { stored: false };
    }
  }
}
