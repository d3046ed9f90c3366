import type { KeyObject } from 'node:crypto';
import { toGbk } from './gbk.ts';
import type { Layout } from './refusal.ts';
import { SIGNATURE_ALGORITHM, signBytes } from './signature.ts';

/** Fields of an answer in their order; undefined ones are left out. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** How an answer is spoiled, if at all. */
export interface AnswerFlaws {
  readonly isUnsigned?: boolean;
  readonly hasWrongSignature?: boolean;
  readonly isTruncated?: boolean;
  /** The text goes out as UTF-8 under the signature of its GBK bytes. */
  readonly isUtf8?: boolean;
}

/** The JSON text of the Message object. */
export function renderMessage(merchantId: string, fields: Fields, layout: Layout): string {
  return JSON.stringify({
    Version: 'V3.0.0',
    Format: 'JSON',
    Merchant: { ECMerchantType: 'EBUS', MerchantID: merchantId },
    ...(layout === 'direct' ? fields : { TrxResponse: fields }),
  });
}

/** The whole answer: GBK bytes, signed over the GBK bytes of the Message text. */
export function renderAnswer(message: string, bankKey: KeyObject, flaws: AnswerFlaws = {}): Buffer {
  const content = toGbk(flaws.hasWrongSignature ? `${message} ` : message);
  const signature = `,"Signature-Algorithm":"${SIGNATURE_ALGORITHM}","Signature":"${signBytes(content, bankKey)}"`;
  const text = `{"MSG":{"Message":${message}${flaws.isUnsigned ? '' : signature}}}`;
  const sent = flaws.isTruncated ? text.slice(0, text.length / 2) : text;
  return flaws.isUtf8 ? Buffer.from(sent, 'utf8') : toGbk(sent);
}
