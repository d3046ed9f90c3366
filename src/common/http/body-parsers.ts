import { isUtf8 } from 'node:buffer';
import type { NextFunction, Request, RequestHandler } from 'express';
import { DomainError } from '../errors/domain-error.js';
import type { BilingualText } from '../errors/catalogue.js';
import { hasBody, readBody } from './read-body.js';
import { JsonFault, parseJsonObject, type JsonFaultReason } from './strict-json.js';
import './service-request.js';

export const BODY_LIMIT_BYTES = 256 * 1024;

/** Where channels post to: forms that are signed as bytes, so they are kept as bytes. */
const NOTIFICATION_PATHS: ReadonlySet<string> = new Set([
  '/api/payment/alipay/notify',
  '/api/payment/alipay_notify',
  '/api/payment/notify',
  '/api/payment/abc/notify',
]);

const WITHOUT_BODY: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The bank has the payer's browser post the same form to where it comes back to. */
const POSTED_RETURN = /^\/api\/payment\/abc\/return(\/[^/]*)?$/;

/** Spelled as freely as the router matches: in any case, with or without a slash at the end. */
export function isNotificationPath(path: string): boolean {
  if (NOTIFICATION_PATHS.has(path)) return true;
  const plain = path.toLowerCase().replace(/\/$/, '');
  return NOTIFICATION_PATHS.has(plain) || POSTED_RETURN.test(plain);
}

/** Gives notifications their raw body as a Buffer, and every other request its JSON object or a refusal. */
export function parseBody(): RequestHandler {
  return (request, _response, next) => {
    if (WITHOUT_BODY.has(request.method)) {
      next();
    } else if (isNotificationPath(request.path)) {
      void keepRaw(request, next);
    } else if (hasBody(request)) {
      void parseJson(request).then((fault) => next(fault));
    } else {
      next();
    }
  };
}

/** Whatever comes is let through: a notification is always answered 200, and its refusal is on record. */
async function keepRaw(request: Request, next: NextFunction): Promise<void> {
  const body = await readBody(request, BODY_LIMIT_BYTES);
  request.body = body.kind === 'whole' ? body.bytes : undefined;
  request.bodyTooLarge = body.kind === 'too_large';
  next();
}

/** Answers what is wrong with the body; never throws. */
async function parseJson(request: Request): Promise<DomainError | undefined> {
  const refusal = refusalByHeaders(request);
  if (refusal) return refusal;
  const body = await readBody(request, BODY_LIMIT_BYTES);
  if (body.kind === 'too_large') return new DomainError('PAYLOAD_TOO_LARGE');
  if (body.kind === 'aborted') return new DomainError('PARAM_ERROR', { message: FAULTS.aborted });
  if (body.bytes.length === 0) return undefined;
  if (!isUtf8(body.bytes)) return new DomainError('PARAM_ERROR', { message: FAULTS.not_utf8 });
  try {
    request.body = parseJsonObject(body.bytes.toString('utf8'));
    return undefined;
  } catch (error) {
    const reason = error instanceof JsonFault ? error.reason : 'broken';
    return new DomainError('PARAM_ERROR', { message: FAULTS[reason] });
  }
}

function refusalByHeaders({ headers }: Request): DomainError | undefined {
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    return new DomainError('UNSUPPORTED_MEDIA_TYPE', { message: FAULTS.encoded });
  }
  const [mediaType = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters
    .map((text) => /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(text)?.[1])
    .find(Boolean);
  const understood = mediaType.trim() === 'application/json' && /^utf-?8$/.test(charset ?? 'utf-8');
  if (!understood) return new DomainError('UNSUPPORTED_MEDIA_TYPE');
  const declaredBytes = Number(headers['content-length'] ?? 0);
  return declaredBytes > BODY_LIMIT_BYTES ? new DomainError('PAYLOAD_TOO_LARGE') : undefined;
}

const FAULTS: Readonly<Record<JsonFaultReason | 'aborted' | 'encoded' | 'not_utf8', BilingualText>> = {
  aborted: { zh: '请求体不完整', en: 'The request body ended early' },
  encoded: {
    zh: '不支持压缩的请求体（Content-Encoding）',
    en: 'A compressed body (Content-Encoding) is not supported',
  },
  not_utf8: { zh: '请求体不是有效的 UTF-8', en: 'The request body is not valid UTF-8' },
  broken: { zh: '请求体不是有效的 JSON', en: 'The request body is not valid JSON' },
  not_object: { zh: '请求体必须是 JSON 对象', en: 'The request body must be a JSON object' },
  repeated_name: { zh: '请求体中有重复的字段名', en: 'The request body repeats the name of a field' },
  forbidden_name: {
    zh: '请求体中有不允许的字段名',
    en: 'The request body has a field whose name is not allowed',
  },
  too_deep: { zh: '请求体嵌套过深', en: 'The request body is nested too deeply' },
};
