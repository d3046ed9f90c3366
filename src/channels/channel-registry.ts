import { Inject, Injectable } from '@nestjs/common';
import type { Channel, ChannelCode } from './channel.js';

/** Injection token of the list of channels; `channels.module.ts` is the one place that names them. */
export const CHANNELS = Symbol('CHANNELS');

@Injectable()
export class ChannelRegistry {
  private readonly byCode: ReadonlyMap<string, Channel>;

  constructor(@Inject(CHANNELS) channels: readonly Channel[]) {
    this.byCode = new Map(channels.map((channel) => [channel.code, channel]));
  }

  /** @throws when this build has no such channel: an order or account names one that was taken out. */
  get(code: ChannelCode): Channel {
    const channel = this.byCode.get(code);
    if (!channel) throw new Error(`there is no channel "${code}"`);
    return channel;
  }
}
