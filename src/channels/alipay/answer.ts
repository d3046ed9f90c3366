import { verify, type KeyObject } from 'node:crypto';
import { ChannelUnknownError, type ChannelErrorDetails } from '../channel-errors.js';
import { DIGESTS, type AlipayAccount } from './account.js';
import { decrypt } from './encryption.js';
import { parseObject, readMembers } from './json-members.js';

/** The content of a response node, as the gateway wrote it: snake_case names, nearly all texts. */
export type AnswerNode = Readonly<Record<string, unknown>>;

/** An answer that is the gateway's own, proven by its signature. */
export interface Answer {
  node: AnswerNode;
  code: string;
  subCode?: string;
  /** Alipay's trace id of the call. */
  reference?: string;
}

/** Codes that promise something; the rest refuse. https://opendocs.alipay.com/common/02km9f */
const SUCCESS_CODES: ReadonlySet<string> = new Set(['10000', '10003']);

/** Of an unproven text no more than this is passed on. */
const MAX_CLAIM_LENGTH = 300;

export function isSuccess(answer: Answer): boolean {
  return SUCCESS_CODES.has(answer.code);
}

/** A text of the node. Absent, empty and of another type are the same: `undefined`. */
export function textOf(node: AnswerNode, name: string): string | undefined {
  const value = node[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Reads an answer's bytes and believes only what is signed.
 * The signature covers the node's exact text, so that very text is cut out, verified and only then
 * parsed; whatever else the body holds is never looked at.
 * @throws ChannelUnknownError (`invalid_response`) for everything that proves nothing.
 */
export function readAnswer(
  account: AlipayAccount,
  method: string,
  body: Buffer,
  reference: string | undefined,
): Answer {
  const { text, asAsked } = decode(body);
  const members = readMembers(text);
  if (!members) throw invalid('not one JSON object, or a name in it occurs twice', reference);
  const raw = nodeText(members, method);
  if (raw === null) throw invalid(`it has no ${nodeName(method)}, or two nodes`, reference);
  const sign = parseText(members.get('sign'));
  if (sign === undefined || !asAsked) return unsignedAnswer(raw, reference);
  const key = verifyingKey(account, parseText(members.get('alipay_cert_sn')), reference);
  if (!verify(DIGESTS[account.settings.signType], Buffer.from(raw), key, Buffer.from(sign, 'base64'))) {
    throw unproven(`its signature is wrong${explainKeys(account)}`, raw, reference);
  }
  return toAnswer(parseNode(account, raw, reference), reference);
}

/** In certificate mode Alipay names the certificate it signed with, which must be one that we hold. */
function verifyingKey(
  account: AlipayAccount,
  certSn: string | undefined,
  reference: string | undefined,
): KeyObject {
  if (!account.alipayKeysBySn || certSn === undefined) return account.alipayPublicKeys[0];
  const key = account.alipayKeysBySn.get(certSn);
  if (key) return key;
  const known = [...account.alipayKeysBySn.keys()].join(', ');
  throw invalid(
    `Alipay signed with certificate ${certSn}, the account has ${known}; download the new one`,
    reference,
  );
}

function nodeName(method: string): string {
  return `${method.replaceAll('.', '_')}_response`;
}

function nodeText(members: ReadonlyMap<string, string>, method: string): string | null {
  const own = members.get(nodeName(method));
  const error = members.get('error_response');
  return own !== undefined && error !== undefined ? null : (own ?? error ?? null);
}

/** An encrypted node is a JSON text; what it was signed as is that text with its quotes. */
function parseNode(account: AlipayAccount, raw: string, reference: string | undefined): AnswerNode {
  const encrypted = parseText(raw);
  const node = parseObject(encrypted === undefined ? raw : decryptNode(account, encrypted, reference));
  if (!node) throw invalid('its node is no JSON object', reference);
  return node;
}

function decryptNode(account: AlipayAccount, encrypted: string, reference: string | undefined): string {
  if (account.encryptKey === undefined) {
    throw invalid('it is encrypted, but the account has no encryptKey', reference);
  }
  try {
    return decrypt(encrypted, account.encryptKey);
  } catch (cause) {
    throw invalid('it cannot be decrypted with the encryptKey of the account', reference, { cause });
  }
}

function toAnswer(node: AnswerNode, reference: string | undefined): Answer {
  const code = textOf(node, 'code');
  if (code === undefined) throw invalid('its node has no code', reference);
  return { node, code, subCode: textOf(node, 'sub_code'), reference };
}

/**
 * The gateway cannot sign for an application that it does not know, so exactly that answer counts
 * without a signature. Any other could be anybody's: it must neither decline what may have moved
 * money nor say that a trade does not exist.
 */
function unsignedAnswer(raw: string, reference: string | undefined): Answer {
  const node = parseObject(raw);
  const answer = node && toAnswer(node, reference);
  if (answer?.code === '40002' && answer.subCode === 'isv.invalid-app-id') return answer;
  throw unproven('it is not signed', raw, reference);
}

/** What an unproven node says is for people who look for the cause; nothing is concluded from it. */
function unproven(what: string, raw: string, reference: string | undefined): ChannelUnknownError {
  const node = parseObject(raw);
  const [channelCode, channelSubCode, channelMessage] = ['code', 'sub_code', 'sub_msg'].map((name) =>
    node ? textOf(node, name)?.slice(0, MAX_CLAIM_LENGTH) : undefined,
  );
  const claims = [channelCode, channelSubCode, channelMessage].filter(Boolean).join(' ');
  const text = claims === '' ? what : `${what} (it claims: ${claims})`;
  // A claimed success explains nothing.
  if (channelCode !== undefined && SUCCESS_CODES.has(channelCode)) return invalid(text, reference);
  return invalid(text, reference, { channelCode, channelSubCode, channelMessage });
}

function explainKeys(account: AlipayAccount): string {
  return account.alipayPublicKeys[0].equals(account.ownPublicKey)
    ? ": the account has its own public key in the place of Alipay's"
    : '';
}

/** A gateway that could not read the request's charset answers in GBK; its signature is lost with it. */
function decode(body: Buffer): { text: string; asAsked: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body), asAsked: true };
  } catch {
    return { text: new TextDecoder('gb18030').decode(body), asAsked: false };
  }
}

function parseText(json: string | undefined): string | undefined {
  if (!json?.startsWith('"')) return undefined;
  const text = String(JSON.parse(json));
  return text === '' ? undefined : text;
}

function invalid(
  what: string,
  reference: string | undefined,
  details: ChannelErrorDetails = {},
): ChannelUnknownError {
  return new ChannelUnknownError(`Alipay's answer proves nothing: ${what}`, 'invalid_response', {
    ...details,
    reference,
  });
}
