import { Module } from '@nestjs/common';
import { AlipayChannel } from './alipay/alipay-channel.js';
import type { Channel } from './channel.js';
import { CHANNELS, ChannelRegistry } from './channel-registry.js';

@Module({
  providers: [
    AlipayChannel,
    { provide: CHANNELS, useFactory: (...channels: Channel[]) => channels, inject: [AlipayChannel] },
    ChannelRegistry,
  ],
  exports: [ChannelRegistry],
})
export class ChannelsModule {}
