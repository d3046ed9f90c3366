import { createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import type { AbcGateway } from '../gateway.ts';
import type { MerchantRegistration, RegisteredMerchant } from '../merchants/merchant.ts';

/** One key pair for all specs of a process: making one takes longer than most of them. */
const PAIR = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

export const MERCHANT_ID = '103881636900016';
export const PUBLIC_KEY: string = PAIR.publicKey;
export const PRIVATE_KEY: string = PAIR.privateKey;

export type Values = Record<string, unknown>;

/** An answer, taken apart as a merchant must do it: by bytes, written apart from the gateway's code. */
export interface BankAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly raw: Buffer;
  /** The answer's text, read as GBK. */
  readonly text: string;
  /** `Message`, or empty where the text is no JSON. */
  readonly message: Values;
  /** The fields, out of TrxResponse or of Message itself. */
  readonly fields: Record<string, string>;
  readonly layout: 'direct' | 'trxResponse';
  /** Whether a signature is there at all. */
  readonly hasSignature: boolean;
  /** Whether it is the bank's over the GBK bytes of Message. */
  readonly isSigned: boolean;
}

/** A merchant who signs his calls and checks every answer. */
export interface TestMerchant {
  readonly registered: RegisteredMerchant;
  call(trxRequest: Values): Promise<BankAnswer>;
  /** Posts a body as it is. */
  post(body: string | Buffer, contentType?: string, path?: string): Promise<BankAnswer>;
  /** The Base64 GBK order of a Query. */
  query(outTradeNo: string, changes?: Values): Promise<Values>;
}

export async function newMerchant(
  gateway: AbcGateway,
  registration: Partial<MerchantRegistration> = {},
): Promise<TestMerchant> {
  const registered = await gateway.registerMerchant({
    merchantId: MERCHANT_ID,
    certificate: PUBLIC_KEY,
    name: '测试小店',
    ...registration,
  });
  const { merchantId, gatewayUrl, bankCertificate } = registered;
  const post = async (
    body: string | Buffer,
    contentType = 'text/xml; charset=UTF-8',
    path?: string,
  ): Promise<BankAnswer> => {
    const url = path === undefined ? gatewayUrl : `${gateway.url}${path}`;
    const headers = { 'content-type': contentType };
    return read(
      await fetch(url, {
        method: 'POST',
        body: new Uint8Array(Buffer.from(body)),
        headers,
        redirect: 'manual',
      }),
      bankCertificate,
    );
  };
  const call = (trxRequest: Values): Promise<BankAnswer> =>
    post(signedBody(messageText(trxRequest, merchantId)));
  return {
    registered,
    call,
    post,
    query: async (outTradeNo, changes = {}) => {
      const asked = { TrxType: 'Query', PayTypeID: 'ImmediatePay', OrderNo: outTradeNo, QueryDetail: 'true' };
      const answer = await call({ ...asked, ...changes });
      return { ...answer.fields, ...orderOf(answer) };
    },
  };
}

export function messageText(trxRequest: Values, merchantId = MERCHANT_ID): string {
  const Merchant = { ECMerchantType: 'EBUS', MerchantID: merchantId };
  return JSON.stringify({ Version: 'V3.0.0', Format: 'JSON', Merchant, TrxRequest: trxRequest });
}

/** `signed` is what the signature covers, for cases in which that is not the message. */
export function signedBody(
  message: string,
  signed: string | Buffer = message,
  key: string = PRIVATE_KEY,
): string {
  const signature = createSign('RSA-SHA1').update(Buffer.from(signed)).sign(key, 'base64');
  return `{"Message":${message},"Signature-Algorithm":"SHA1withRSA","Signature":"${signature}"}`;
}

/** The order inside a Query's answer. */
export function orderOf({ fields }: BankAnswer): Values {
  const bytes = Buffer.from(fields['Order'] ?? '', 'base64');
  return bytes.length === 0 ? {} : (JSON.parse(new TextDecoder('gbk').decode(bytes)) as Values);
}

async function read(response: Response, bankCertificate: string): Promise<BankAnswer> {
  const raw = Buffer.from(await response.arrayBuffer());
  const text = new TextDecoder('gbk').decode(raw);
  const { Message: message = {}, Signature: signature } = envelopeOf(text);
  const fields = (message['TrxResponse'] ?? message) as Record<string, string>;
  const verifier = createVerify('RSA-SHA1').update(messageBytes(raw));
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    raw,
    text,
    message,
    fields,
    layout: message['TrxResponse'] === undefined ? 'direct' : 'trxResponse',
    hasSignature: signature !== undefined,
    isSigned: signature !== undefined && verifier.verify(bankCertificate, signature, 'base64'),
  };
}

function envelopeOf(text: string): { Message?: Values; Signature?: string } {
  try {
    return (JSON.parse(text) as { MSG?: { Message?: Values; Signature?: string } }).MSG ?? {};
  } catch {
    return {};
  }
}

/** What stands between the key `Message` and the signature's key, in the bytes as they came. */
function messageBytes(raw: Buffer): Buffer {
  const start = raw.indexOf('"Message":') + '"Message":'.length;
  return raw.subarray(start, raw.lastIndexOf(',"Signature-Algorithm"'));
}
