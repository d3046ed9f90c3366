import { Module } from '@nestjs/common';
import { AbcChannel } from './abc/abc-channel.js';
import { AlipayChannel } from './alipay/alipay-channel.js';
import type { Channel } from './channel.js';
import { CHANNELS, ChannelRegistry } from './channel-registry.js';

@Module({
  providers: [
    AlipayChannel,
    AbcChannel,
    {
      provide: CHANNELS,
      useFactory: (...channels: Channel[]) => channels,
      inject: [AlipayChannel, AbcChannel],
    },
    ChannelRegistry,
  ],
  exports: [ChannelRegistry],
})
export class ChannelsModule {}
