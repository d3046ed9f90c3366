import { openAbc } from './abc.ts';
import { openAlipay } from './alipay.ts';
import type { ChannelName } from './channel-names.ts';
import type { SimulatedGateway } from './gateway.ts';

const OPENINGS: Readonly<Record<ChannelName, () => Promise<SimulatedGateway>>> = {
  alipay: openAlipay,
  'abc-native': () => openAbc('native'),
  'abc-seed': () => openAbc('seed'),
};

/** Starts the channel's local gateway with the simulated shop's account. */
export function openGateway(channel: ChannelName): Promise<SimulatedGateway> {
  return OPENINGS[channel]();
}
