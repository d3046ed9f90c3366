import { redactDeep, redactText } from './redact.js';

const LONGEST_CHAIN = 5;

/** Members of errors that help and hold no row's content, as PostgreSQL's `detail` would. */
const TELLING = [
  'code',
  'status',
  'kind',
  'reason',
  'errno',
  'syscall',
  'address',
  'port',
  'constraint',
  'table',
];

export interface SerializedError {
  type: string;
  message: string;
  stack?: string;
  cause?: SerializedError;
  errors?: SerializedError[];
  [member: string]: unknown;
}

/** An error as plain fields, with the chain of its causes, and with secrets in its texts masked. */
export function serializeError(thrown: unknown, links = 0): SerializedError {
  if (!isErrorLike(thrown)) {
    return { type: thrown === null ? 'null' : typeof thrown, message: redactText(textOf(thrown)) };
  }
  const serialized: SerializedError = {
    type: thrown.constructor.name || thrown.name,
    message: redactText(thrown.message),
    ...tellingMembers(thrown),
    stack: thrown.stack === undefined ? undefined : redactText(thrown.stack),
  };
  if (links >= LONGEST_CHAIN) return serialized;
  if (thrown.cause !== undefined && thrown.cause !== thrown) {
    serialized.cause = serializeError(thrown.cause, links + 1);
  }
  if ('errors' in thrown && Array.isArray(thrown.errors)) {
    serialized.errors = thrown.errors
      .slice(0, LONGEST_CHAIN)
      .map((error) => serializeError(error, links + 1));
  }
  return serialized;
}

function tellingMembers(error: Error): Record<string, unknown> {
  const members = Object.entries(error).filter(
    ([name, value]) => TELLING.includes(name) && value !== undefined,
  );
  return Object.fromEntries(members.map(([name, value]) => [name, redactDeep(value)]));
}

/** Errors of another realm are no instances of this one's `Error`. */
function isErrorLike(thrown: unknown): thrown is Error {
  return thrown instanceof Error || Object.prototype.toString.call(thrown) === '[object Error]';
}

function textOf(thrown: unknown): string {
  if (typeof thrown === 'string') return thrown;
  try {
    return JSON.stringify(redactDeep(thrown)) ?? String(thrown);
  } catch {
    return String(thrown);
  }
}
