/** Every channel, with the dialects of its messages. */
export const CHANNEL_NAMES = ['alipay', 'abc-native', 'abc-seed'] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** @param name one of them; absent: all. @throws Error naming those there are */
export function channelsNamed(name: string | undefined): readonly ChannelName[] {
  if (name === undefined) return CHANNEL_NAMES;
  const found = CHANNEL_NAMES.filter((channel) => channel === name);
  if (found.length === 0) throw new Error(`no channel ${name}: there are ${CHANNEL_NAMES.join(', ')}`);
  return found;
}
