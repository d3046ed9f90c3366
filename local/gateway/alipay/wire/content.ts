import { isRecord } from '../../shared/values/is-record.ts';
import { decryptAes } from './aes.ts';
import { Refusal } from './refusal.ts';
import type { VerifiedRequest } from './verification.ts';

/** Parameter names of the gateway itself: a merchant's URL must not carry them in its query. */
const GATEWAY_NAMES = new Set([
  'app_id',
  'method',
  'format',
  'charset',
  'sign_type',
  'sign',
  'timestamp',
  'version',
  'notify_url',
  'return_url',
  'app_auth_token',
  'auth_token',
  'biz_content',
]);

/** `biz_content`, decrypted where it is encrypted; an absent one is an empty object. */
export function readBizContent(request: VerifiedRequest): Readonly<Record<string, unknown>> {
  const text = decryptContent(request);
  if (text.trim() === '') return {};
  const parsed = parseJson(text);
  if (!isRecord(parsed)) throw illegalJson();
  return parsed;
}

/** `isv.suspected-attack`: notify_url or return_url whose query collides with the gateway's own names. */
export function checkMerchantUrls(values: ReadonlyMap<string, string>): void {
  for (const name of ['notify_url', 'return_url']) {
    const query = (values.get(name) ?? '').split('?').slice(1).join('?');
    for (const key of new URLSearchParams(query).keys()) {
      if (GATEWAY_NAMES.has(key)) throw new Refusal('40002', 'isv.suspected-attack', '可疑的攻击请求');
    }
  }
}

/** True when the request's content, and so also its answer, is encrypted. */
export function isEncrypted(values: ReadonlyMap<string, string>): boolean {
  return (values.get('encrypt_type') ?? '') !== '';
}

function decryptContent({ app, values }: VerifiedRequest): string {
  const content = values.get('biz_content') ?? '';
  if (!isEncrypted(values)) {
    if (app.encryptKey !== undefined && content !== '' && !/^\s*[{[]/.test(content)) {
      throw new Refusal('40001', 'isv.decryption-error-missing-encrypt-type', '解密出错, 未指定加密算法');
    }
    return content;
  }
  if (values.get('encrypt_type') !== 'AES') {
    throw new Refusal('40002', 'isv.invalid-encrypt-type', '无效的加密算法');
  }
  if (app.encryptKey === undefined) throw decryptionError();
  try {
    return decryptAes(content, app.encryptKey);
  } catch {
    throw decryptionError();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw illegalJson();
  }
}

function illegalJson(): Refusal {
  return new Refusal('40002', 'isv.illegal-json', 'biz_content不是合法的JSON');
}

function decryptionError(): Refusal {
  return new Refusal('40003', 'isv.decryption-error-unknown', '解密出错，未知错误');
}
