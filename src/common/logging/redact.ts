export const REDACTED = '[redacted]';

/** Names of secrets in lower case without `_` and `-`, as they stand in headers, forms, JSON and accounts. */
const SECRET_NAMES: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'setcookie',
  'apikey',
  'adminapikey',
  'masterkey',
  'privatekey',
  'encryptkey',
  'clienttoken',
  'secret',
  'secrets',
  'webhooksecret',
  'password',
  'pfx',
  'pfxpassword',
  'sign',
  'signature',
  'alipaysignature',
  'webhooksignature',
  'databaseurl',
]);

/**
 * The bank's whole signed message, as it stands in addresses and forms. Only in these letters: `msg` is Alipay's
 * word for what went wrong, and the log's own.
 */
const SIGNED_MESSAGE = 'MSG';

const DEEPEST = 8;

/** Secrets inside running text: addresses, messages of errors, bodies that were put into a message. */
const IN_TEXT: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN ([A-Z ]*PRIVATE KEY)-----[\s\S]*?(?:-----END \1-----|$)/g, REDACTED],
  [/\bwhsec_[A-Za-z0-9+/=]+/g, REDACTED],
  [/\b(Bearer|Basic)\s+[^\s"',;]+/gi, `$1 ${REDACTED}`],
  [/(\w:\/\/)[^\s/@"']*@/g, `$1${REDACTED}@`],
  [/\b(MSG)=[^&\s"']+/g, `$1=${REDACTED}`],
  [/\b(client_?token|api_?key|password|sign)=[^&\s"']+/gi, `$1=${REDACTED}`],
  [/("(?:clientToken|apiKey|privateKey|encryptKey|password|secret|sign)"\s*:\s*")[^"]*/gi, `$1${REDACTED}`],
  [/\b(auth_?code"?\s*[=:]\s*"?\d{2})\d+(\d{4})/gi, '$1…$2'],
];

/** The first two digits tell whose code it is, the last four which one; together they pay for nothing. */
export function maskAuthCode(code: unknown): string {
  const text = typeof code === 'string' || typeof code === 'number' ? String(code) : '';
  return /^\d{16,24}$/.test(text) ? `${text.slice(0, 2)}…${text.slice(-4)}` : REDACTED;
}

export function redactText(text: string): string {
  return IN_TEXT.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), text);
}

/** A request's address with the secrets of its query masked, however their names were written. */
export function redactUrl(url: string): string {
  const queryAt = url.indexOf('?');
  if (queryAt < 0) return url;
  const pairs = url.slice(queryAt + 1).split('&');
  return `${url.slice(0, queryAt)}?${pairs.map(redactPair).join('&')}`;
}

/** A copy in which every secret is masked, at any depth. Not for hot paths: name secrets at the top there. */
export function redactDeep(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (depth >= DEEPEST) return '[deeper]';
  if (Array.isArray(value)) return value.map((entry) => redactDeep(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, redactMember(name, entry, depth + 1)]),
  );
}

function redactMember(name: string, value: unknown, depth: number): unknown {
  const plain = plainName(name);
  if (plain === 'authcode') return maskAuthCode(value);
  if (name === SIGNED_MESSAGE && typeof value === 'string') return REDACTED;
  return SECRET_NAMES.has(plain) ? REDACTED : redactDeep(value, depth);
}

function redactPair(pair: string): string {
  const [name = ''] = pair.split('=', 1);
  const written = decoded(name);
  const plain = plainName(written);
  const secret = plain === 'authcode' || SECRET_NAMES.has(plain) || written === SIGNED_MESSAGE;
  return secret ? `${name}=${REDACTED}` : pair;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function plainName(name: string): string {
  return name.replace(/[_-]/g, '').toLowerCase();
}
