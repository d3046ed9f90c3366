import pino, { type DestinationStream, type Level, type Logger, type SerializerFn } from 'pino';
import { maskAuthCode, redactDeep, REDACTED, redactUrl } from './redact.js';
import { serializeError } from './serialize-error.js';

/** Lines are collected and written together; this is how long one may wait, or until there are so many. */
const FLUSH_EVERY_MS = 200;
/** Just below what is written in one piece (16 kB). */
const BUFFER_BYTES = 15 * 1024;

const hide = (): string => REDACTED;
const structure = (value: unknown): unknown => redactDeep(value);

/**
 * What happens to a field by its name. A serializer costs only lines that have the field, so that lines
 * of hot paths pay nothing; fields that hold foreign structures are searched for secrets at any depth.
 */
const SERIALIZERS: Readonly<Record<string, SerializerFn>> = {
  err: (thrown: unknown) => serializeError(thrown),
  error: (thrown: unknown) => serializeError(thrown),
  url: (url: unknown) => (typeof url === 'string' ? redactUrl(url) : structure(url)),
  authCode: maskAuthCode,
  ...Object.fromEntries(
    ['authorization', 'apiKey', 'privateKey', 'encryptKey', 'clientToken', 'sign', 'secret', 'password'].map(
      (name) => [name, hide],
    ),
  ),
  ...Object.fromEntries(
    [
      'headers',
      'body',
      'form',
      'query',
      'fields',
      'content',
      'request',
      'response',
      'account',
      'details',
    ].map((name) => [name, structure]),
  ),
};

/**
 * The service's log: JSON lines with ISO times on standard output, written asynchronously in batches. What is
 * still in the buffer is written when the process exits, also by an uncaught error; `kill -9` loses it.
 */
export function createLogger(
  settings: { LOG_LEVEL: Level | 'silent' },
  destination: DestinationStream = standardOutput(),
): Logger {
  return pino(
    {
      level: settings.LOG_LEVEL,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { ...SERIALIZERS },
    },
    destination,
  );
}

function standardOutput(): DestinationStream {
  return pino.destination({ dest: 1, sync: false, minLength: BUFFER_BYTES, periodicFlush: FLUSH_EVERY_MS });
}
