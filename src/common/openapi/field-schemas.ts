/** An amount as callers may send it: 0.01 … 100000000.00 yuan, at most two decimals. */
export const YUAN_IN = {
  oneOf: [
    { type: 'number', minimum: 0.01, maximum: 100_000_000 },
    { type: 'string', pattern: String.raw`^(0|[1-9]\d{0,8})(\.\d{1,2})?$` },
  ],
};

/** An amount as we answer it: yuan, exact to the fen. */
export const YUAN_OUT = { type: 'number', minimum: 0, maximum: 100_000_000 } as const;

/** A time as we answer it: ISO 8601 in whole seconds, with China's offset. */
export const TIME_OUT = { type: 'string', format: 'date-time' } as const;

/** Order and refund numbers of shops. */
export const NUMBER_TEXT = { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' } as const;

/** An address that a browser or we ourselves are to call. */
export const WEB_URL = { type: 'string', format: 'uri', maxLength: 256 } as const;
