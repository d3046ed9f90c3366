import { Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { ChannelCode } from '../channels/channel.js';
import { Log } from '../common/logging/log.js';
import { DescribeNotify } from './docs/notifications.docs.js';
import { ReceiveNotification } from './receive-notification.js';

type RawRequest = Request<unknown, unknown, Buffer | undefined>;

/** Where channels post their messages. Always HTTP 200: the word of the answer is what counts. */
@Controller('api/payment')
export class NotificationsController {
  constructor(
    private readonly receiveNotification: ReceiveNotification,
    private readonly log: Log,
  ) {}

  @Post(['alipay/notify', 'alipay_notify', 'notify'])
  @HttpCode(200)
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @DescribeNotify
  async alipay(@Req() request: RawRequest): Promise<'success' | 'failure'> {
    return (await this.receive('alipay', request)) ? 'success' : 'failure';
  }

  private async receive(channel: ChannelCode, request: RawRequest): Promise<boolean> {
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
      return false;
    }
  }
}
