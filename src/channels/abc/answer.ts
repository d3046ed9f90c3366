import { verify } from 'node:crypto';
import { ChannelUnknownError, type ChannelErrorDetails } from '../channel-errors.js';
import type { AbcAccount } from './account.js';
import { decodeGbk, fromByteText, toByteText } from './gbk.js';

/** The fields of an answer by the bank's names; nearly all are texts. */
export type AnswerFields = Readonly<Record<string, unknown>>;

/** An answer that is the bank's own, proven by its signature. */
export interface Answer {
  /** ReturnCode. */
  code: string;
  /** ErrorMessage; also there with a success. */
  message: string;
  fields: AnswerFields;
}

export const SUCCESS_CODE = '0000';

/** Codes that are known have four to sixteen characters. */
const MAX_CODE_LENGTH = 32;
const MAX_MESSAGE_LENGTH = 500;

/** A text of the fields. Absent, empty and of another type are the same: `undefined`. */
export function textOf(fields: AnswerFields, name: string): string | undefined {
  const value = fields[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/**
 * Reads an answer's bytes and believes only what is signed: SHA1withRSA over the exact GBK bytes of the
 * `Message` object. Those bytes are cut out, verified and only then read; nothing is written again.
 *
 * The bank leaves some refusals unsigned. Such a one could be anybody's, so that nothing follows from it.
 * @throws ChannelUnknownError (`invalid_response`) for everything that proves nothing.
 */
export function readAnswer(account: AbcAccount, trxType: string, body: Buffer): Answer {
  const envelope = findEnvelope(toByteText(body));
  if (!envelope) throw invalid(trxType, 'not one message of the bank');
  const message = fromByteText(envelope.message);
  const { 'Signature-Algorithm': algorithm, Signature: signature } = envelope.texts;
  if (!signature) throw invalid(trxType, `it is not signed${claimOf(message)}`, claimedDetails(message));
  if (algorithm !== undefined && algorithm !== 'SHA1withRSA') {
    throw invalid(trxType, `it is signed by ${algorithm.slice(0, 32)}`);
  }
  if (!isSignedByBank(account, message, signature)) {
    throw invalid(
      trxType,
      `its signature is wrong${explainKeys(account)}${claimOf(message)}`,
      claimedDetails(message),
    );
  }
  const answer = toAnswer(message);
  if (!answer) throw invalid(trxType, 'its message is no JSON in GBK, or has no ReturnCode');
  return answer;
}

/** Whether one of the bank's keys signed exactly these bytes. */
export function isSignedByBank(
  { bankKeys }: Pick<AbcAccount, 'bankKeys'>,
  bytes: Buffer,
  signature: string,
): boolean {
  const raw = Buffer.from(signature, 'base64');
  return bankKeys.some((key) => verify('RSA-SHA1', bytes, key, raw));
}

const TEXT_MEMBER = String.raw`"[\w-]+"\s*:\s*"[^"\\]*"`;
const HEAD = new RegExp(
  String.raw`^\{\s*"MSG"\s*:\s*\{\s*((?:${TEXT_MEMBER}\s*,\s*)*)"Message"\s*:\s*(?=\{)`,
);
const TAIL = new RegExp(String.raw`^\s*((?:,\s*${TEXT_MEMBER}\s*)*)\}\s*\}\s*$`);

/**
 * Finds `{"MSG":{"Message":{…},"Signature-Algorithm":"…","Signature":"…"}}`, in any order of its members;
 * what stands before it is cut off, as the bank's own SDK does. A name that occurs twice makes it no message.
 */
function findEnvelope(text: string): { message: string; texts: Record<string, string> } | null {
  const whole = text.slice(Math.max(0, text.search(/\{\s*"MSG"/)));
  const head = HEAD.exec(whole);
  if (!head) return null;
  const end = endOfObject(whole, head[0].length);
  const tail = TAIL.exec(whole.slice(end));
  if (!tail) return null;
  const pairs = [...`${head[1]}${tail[1]}`.matchAll(/"([\w-]+)"\s*:\s*"([^"]*)"/g)];
  const texts = Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]));
  const isTwice = Object.keys(texts).length !== pairs.length || 'Message' in texts;
  return isTwice ? null : { message: whole.slice(head[0].length, end), texts };
}

/** @param start of a `{`. @returns the place behind its `}`, or the end of the text. */
function endOfObject(text: string, start: number): number {
  const signs = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}]/gs;
  signs.lastIndex = start;
  let depth = 0;
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    if (sign[0] === '{') depth += 1;
    if (sign[0] === '}') depth -= 1;
    if (depth === 0) return signs.lastIndex;
  }
  return text.length;
}

/** Orders answer in `Message`, everything else in `Message.TrxResponse`; refusals in either. */
function toAnswer(message: Buffer): Answer | null {
  const whole = parseObject(decodeGbk(message));
  if (!whole) return null;
  const { TrxResponse: inner, ...outer } = whole;
  const fields = isRecord(inner) ? { ...outer, ...inner } : outer;
  const code = textOf(fields, 'ReturnCode');
  return code === undefined ? null : { code, message: textOf(fields, 'ErrorMessage') ?? '', fields };
}

/** What an unproven message says, for people who look for the cause; nothing is concluded from it. */
function claimOf(message: Buffer): string {
  const claim = toAnswer(message);
  return claim ? ` (it claims: ${`${claim.code} ${claim.message}`.slice(0, 300).trim()})` : '';
}

/** The words of an unproven refusal, to be shown to people as what they are. A claimed success explains nothing. */
function claimedDetails(message: Buffer): ChannelErrorDetails {
  const claim = toAnswer(message);
  if (!claim || claim.code === SUCCESS_CODE) return {};
  return {
    channelCode: claim.code.slice(0, MAX_CODE_LENGTH),
    channelMessage: claim.message.slice(0, MAX_MESSAGE_LENGTH) || undefined,
  };
}

function explainKeys({ bankKeys, ownPublicKey }: AbcAccount): string {
  return bankKeys.some((key) => key.equals(ownPublicKey))
    ? ": the account has its own certificate in the place of the bank's"
    : '';
}

function invalid(trxType: string, what: string, details?: ChannelErrorDetails): ChannelUnknownError {
  return new ChannelUnknownError(
    `${trxType}: the bank's answer proves nothing: ${what}`,
    'invalid_response',
    details,
  );
}

/** Parses an object; arrays, `null` and whatever is not JSON become `null`. */
export function parseObject(text: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
