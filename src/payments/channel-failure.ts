import { ChannelError, ChannelUnknownError } from '../channels/channel-errors.js';
import { DomainError, type DomainErrorOptions } from '../common/errors/domain-error.js';

/**
 * A channel's failure as the caller is told of it, for calls by which no money can have moved. The channel's
 * words go with it, proven or not: people need them to find the cause, and no state follows from them.
 */
export function toRefusal(error: unknown): unknown {
  if (!(error instanceof ChannelError)) return error;
  const told = { extra: channelWords(error), cause: error };
  if (error.kind === 'declined') return new DomainError('CHANNEL_REJECTED', told);
  if (!(error instanceof ChannelUnknownError) || error.reason !== 'invalid_response') {
    return new DomainError('CHANNEL_UNAVAILABLE', told);
  }
  return new DomainError('CHANNEL_RESPONSE_INVALID', { ...told, ...unprovenWords(error) });
}

/** An answer that proves nothing may still say what is wrong: the bank leaves some refusals unsigned. */
function unprovenWords({ details }: ChannelError): Pick<DomainErrorOptions, 'message'> {
  const { channelCode, channelSubCode, channelMessage } = details;
  const words = [channelCode, channelSubCode, channelMessage].filter(Boolean).join(' ');
  if (words === '') return {};
  return {
    message: {
      zh: `支付渠道的应答不足为据，其内容为：${words}`,
      en: `The payment channel’s answer proves nothing; it says: ${words}`,
    },
  };
}

/** The channel's own codes and words, for answers. */
export function channelWords(error: ChannelError) {
  const { channelCode, channelSubCode, channelMessage } = error.details;
  return { channelCode, channelSubCode, channelMessage };
}
