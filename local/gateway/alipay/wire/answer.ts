import { encryptAes } from './aes.ts';

export type FieldValue = string | undefined | readonly Readonly<Record<string, string>>[];
export type Fields = Readonly<Record<string, FieldValue>>;

const LEADING = ['code', 'msg', 'sub_code', 'sub_msg'];

/** The node of an answer as exact text: this text, and no other rendering of it, is what is signed. */
export function renderNode(fields: Fields, encryptKey?: string): string {
  const text = escapeSlashes(JSON.stringify(sortFields(fields)));
  return encryptKey === undefined ? text : JSON.stringify(encryptAes(text, encryptKey));
}

/** `alipay.trade.query` → `alipay_trade_query_response`; without a routed method `error_response`. */
export function nodeName(method: string | undefined): string {
  return method === undefined ? 'error_response' : `${method.replaceAll('.', '_')}_response`;
}

export function renderEnvelope(name: string, node: string, certSn?: string, signature?: string): string {
  const tail = [
    certSn === undefined ? '' : `,"alipay_cert_sn":"${certSn}"`,
    signature === undefined ? '' : `,"sign":"${signature}"`,
  ];
  return `{"${name}":${node}${tail.join('')}}`;
}

/** Codes first, the rest by name: the order of keys in real answers. */
function sortFields(fields: Fields): Record<string, FieldValue> {
  const names = Object.keys(fields).filter((name) => fields[name] !== undefined);
  const leading = LEADING.filter((name) => names.includes(name));
  const others = names.filter((name) => !LEADING.includes(name)).sort();
  return Object.fromEntries([...leading, ...others].map((name) => [name, fields[name]]));
}

/** Alipay's serialiser writes every slash as `\/`; clients that re-serialise fail on it. */
function escapeSlashes(json: string): string {
  return json.replaceAll('/', '\\/');
}
