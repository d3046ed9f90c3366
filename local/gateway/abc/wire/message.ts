import { isRecord } from '../../shared/values/is-record.ts';
import { NotAMessage } from './refusal.ts';
import { SIGNATURE_ALGORITHM } from './signature.ts';

/** A request as it came, not yet believed. */
export interface SignedMessage {
  readonly merchantId: string;
  readonly merchantType: string;
  readonly version: string;
  readonly format: string;
  readonly trxRequest: Readonly<Record<string, unknown>>;
  /** The exact bytes of the Message object. */
  readonly signedBytes: Buffer;
  /** Empty unless it is there and of the one known algorithm. */
  readonly signature: string;
  /** False when the bytes are not UTF-8: then the text read here is not what was signed. */
  readonly isUtf8: boolean;
}

const KEY = Buffer.from('"Message":');
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** Reads `{"Message":{…},"Signature-Algorithm":…,"Signature":…}`; throws NotAMessage. */
export function readMessage(body: Buffer): SignedMessage {
  const signedBytes = sliceMessage(body);
  const envelope = parseObject(body);
  const message = parseObject(signedBytes);
  const merchant = record(message['Merchant']);
  const isKnownAlgorithm = envelope['Signature-Algorithm'] === SIGNATURE_ALGORITHM;
  return {
    merchantId: text(merchant['MerchantID']),
    merchantType: text(merchant['ECMerchantType']),
    version: text(message['Version']),
    format: text(message['Format']),
    trxRequest: record(message['TrxRequest']),
    signedBytes,
    signature: isKnownAlgorithm ? text(envelope['Signature']) : '',
    isUtf8: isUtf8(body),
  };
}

/**
 * The bytes from the first brace after `"Message":` to its partner. As the bank's own tools do it,
 * braces are counted without regard to strings: a brace in a value shifts the end.
 */
function sliceMessage(body: Buffer): Buffer {
  const key = body.indexOf(KEY);
  const start = key < 0 ? -1 : body.indexOf(OPEN, key + KEY.length);
  if (start < 0) throw new NotAMessage();
  let depth = 0;
  for (let index = start; index < body.length; index++) {
    if (body[index] === OPEN) depth += 1;
    if (body[index] === CLOSE) depth -= 1;
    if (depth === 0) return body.subarray(start, index + 1);
  }
  throw new NotAMessage();
}

function parseObject(bytes: Buffer): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(bytes.toString('utf8'));
    if (isRecord(parsed)) return parsed;
  } catch {
    // Falls through to the same refusal as JSON that is no object.
  }
  throw new NotAMessage();
}

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
