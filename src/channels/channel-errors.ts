/** What a failed call says, as far as it says anything. */
export interface ChannelErrorDetails {
  /** Alipay: `code`, e.g. 40004. */
  channelCode?: string;
  /** Alipay: `sub_code`, e.g. ACQ.PAYMENT_AUTH_CODE_INVALID. */
  channelSubCode?: string;
  channelMessage?: string;
  reference?: string;
  cause?: unknown;
}

/** Base of the three kinds of failure; a fourth does not exist. */
export abstract class ChannelError extends Error {
  abstract readonly kind: 'not_sent' | 'declined' | 'unknown';

  constructor(
    message: string,
    readonly details: ChannelErrorDetails = {},
  ) {
    super(message, { cause: details.cause });
    this.name = new.target.name;
  }
}

/** Provably nothing reached the gateway (or it refused to look at it): the call may be repeated as it is. */
export class ChannelNotSentError extends ChannelError {
  readonly kind = 'not_sent';
}

/** The gateway answered, genuinely, that it will not do it. Final for this call. */
export class ChannelDeclinedError extends ChannelError {
  readonly kind = 'declined';

  /**
   * @param final `false` where the gateway's refusal may pass by itself and the very same call should be
   * repeated later (a seller's balance that is too low).
   */
  constructor(
    message: string,
    details: ChannelErrorDetails,
    readonly final = true,
  ) {
    super(message, details);
  }
}

/**
 * Nobody knows whether it happened: ask, never conclude.
 * - `no_answer`         time-out, dropped connection, HTTP 5xx, 20000, ACQ.SYSTEM_ERROR
 * - `invalid_response`  an answer that is unsigned, wrongly signed, truncated or of the wrong shape
 */
export class ChannelUnknownError extends ChannelError {
  readonly kind = 'unknown';

  constructor(
    message: string,
    readonly reason: 'no_answer' | 'invalid_response',
    details: ChannelErrorDetails = {},
  ) {
    super(message, details);
  }
}
