import { ChannelError, ChannelUnknownError } from '../channels/channel-errors.js';
import { DomainError } from '../common/errors/domain-error.js';

/** A channel's failure as the caller is told of it, for calls by which no money can have moved. */
export function toRefusal(error: unknown): unknown {
  if (!(error instanceof ChannelError)) return error;
  if (error.kind === 'declined') {
    return new DomainError('CHANNEL_REJECTED', { extra: channelWords(error), cause: error });
  }
  const invalid = error instanceof ChannelUnknownError && error.reason === 'invalid_response';
  return new DomainError(invalid ? 'CHANNEL_RESPONSE_INVALID' : 'CHANNEL_UNAVAILABLE', { cause: error });
}

/** The channel's own codes and words, for answers. */
export function channelWords(error: ChannelError) {
  const { channelCode, channelSubCode, channelMessage } = error.details;
  return { channelCode, channelSubCode, channelMessage };
}
