import { sign, type KeyObject } from 'node:crypto';
import { ChannelNotSentError, ChannelUnknownError } from '../channel-errors.js';
import { isRecord, readAnswer, textOf, type Answer } from './answer.js';
import type { AbcClient } from './client.js';
import type { TrxRequest } from './dialect.js';
import type { Exchange } from './exchange.js';
import { post } from './transport.js';

/** An answer has a few kB; a file of records says for itself what it needs. */
const MAX_ANSWER_BYTES = 1_048_576;

/**
 * Makes a call and answers what the bank provably said to it.
 * @returns a genuine answer, which may well be a refusal (see `toFailure`).
 * @throws ChannelNotSentError when the request provably never left; ChannelUnknownError otherwise.
 */
export async function callGateway(
  { account, agent }: AbcClient,
  request: TrxRequest,
  maxAnswerBytes = MAX_ANSWER_BYTES,
): Promise<Answer> {
  const { gateway: url, settings } = account;
  const { contentType, timeoutMs } = settings;
  const body = signedBody(account.merchantNumber, account.privateKey, request);
  const exchange = await post(agent, { url, body, contentType, timeoutMs, maxAnswerBytes });
  if (!exchange.complete || exchange.status !== 200) throw toWireFailure(request.TrxType, exchange);
  const answer = readAnswer(account, request.TrxType, exchange.body);
  requireSameCall(account.merchantNumber, request, answer);
  return answer;
}

/**
 * Message V3.0.0: the text is made once, signed as it is (SHA1withRSA over its UTF-8 bytes), and sent as it
 * was signed. The bank knows no JSON escapes, so that a text which needs one must never get here.
 */
function signedBody(merchantNumber: string, key: KeyObject, request: TrxRequest): Buffer {
  const message = JSON.stringify({
    Version: 'V3.0.0',
    Format: 'JSON',
    Merchant: { ECMerchantType: 'EBUS', MerchantID: merchantNumber },
    TrxRequest: request,
  });
  if (message.includes('\\')) {
    throw new ChannelNotSentError(`${request.TrxType} has a text that the bank's parser cannot read`);
  }
  const signature = sign('RSA-SHA1', Buffer.from(message), key).toString('base64');
  return Buffer.from(`{"Message":${message},"Signature-Algorithm":"SHA1withRSA","Signature":"${signature}"}`);
}

/** An answer to another merchant or another transaction is genuine too, and not ours. */
function requireSameCall(merchantNumber: string, { TrxType }: TrxRequest, { fields }: Answer): void {
  const merchant = isRecord(fields['Merchant']) ? fields['Merchant'] : fields;
  const answered = { MerchantID: textOf(merchant, 'MerchantID'), TrxType: textOf(fields, 'TrxType') };
  const asked = { MerchantID: merchantNumber, TrxType };
  for (const name of ['MerchantID', 'TrxType'] as const) {
    if (answered[name] === undefined || answered[name] === asked[name]) continue;
    throw new ChannelUnknownError(
      `${TrxType}: asked with ${name} ${asked[name]}, the answer is for ${answered[name]}`,
      'invalid_response',
    );
  }
}

function toWireFailure(trxType: string, exchange: Exchange): Error {
  const { written, oversized, complete, status, error: cause } = exchange;
  const reason = cause?.message || Reflect.get(cause ?? {}, 'code') || 'no answer';
  if (!written) return new ChannelNotSentError(`${trxType} was not sent: ${reason}`, { cause });
  if (oversized) {
    return new ChannelUnknownError(`${trxType}: the answer is too large`, 'invalid_response', { cause });
  }
  if (!complete) return new ChannelUnknownError(`${trxType}: ${reason}`, 'no_answer', { cause });
  // An unknown path or a body that is no message is answered with a redirect to a page.
  return new ChannelUnknownError(
    `${trxType}: HTTP status ${status}`,
    status >= 300 && status < 400 ? 'invalid_response' : 'no_answer',
  );
}
