import { createHash, sign } from 'node:crypto';
import { formatChinaTime } from '../../shared/values/china-time.ts';
import type { AlipayGateway } from '../alipay-gateway.ts';
import { APP_ID, APP_PRIVATE_KEY } from './merchant.ts';

export type Values = Record<string, string>;

/** The public parameters of a well-formed request; a spec changes what it is about. */
export function publicValues(method: string, bizContent: unknown, changes: Values = {}): Values {
  return {
    app_id: APP_ID,
    method,
    charset: 'utf-8',
    sign_type: 'RSA2',
    timestamp: formatChinaTime(Date.now()),
    version: '1.0',
    biz_content: typeof bizContent === 'string' ? bizContent : JSON.stringify(bizContent),
    ...changes,
  };
}

/** Signs as the documentation says, written apart from the gateway's own code. */
export function withSign(values: Values, digest: 'sha256' | 'sha1' = 'sha256'): Values {
  const names = Object.keys(values).filter((name) => name !== 'sign' && values[name] !== '');
  const content = names
    .toSorted()
    .map((name) => `${name}=${values[name]}`)
    .join('&');
  return { ...values, sign: sign(digest, Buffer.from(content), APP_PRIVATE_KEY).toString('base64') };
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The one node of the answer, whatever its name. */
  readonly node: Values;
  readonly nodeName: string;
  readonly sign: string | undefined;
}

/** POSTs what SDKs post: biz_content in the body, everything else in the query. */
export async function post(gateway: AlipayGateway, values: Values): Promise<RawAnswer> {
  const { biz_content: content = '', ...query } = values;
  const body = new URLSearchParams({ biz_content: content });
  return read(
    await fetch(`${gateway.gatewayUrl}?${new URLSearchParams(query).toString()}`, { method: 'POST', body }),
  );
}

export async function read(response: Response): Promise<RawAnswer> {
  const text = await response.text();
  const {
    sign: signature,
    alipay_cert_sn: _certSn,
    ...nodes
  } = JSON.parse(text) as Record<string, Values> & {
    sign?: string;
  };
  const [nodeName = '', node = {}] = Object.entries(nodes)[0] ?? [];
  const { status, headers } = response;
  return { status, headers, text, node, nodeName, sign: signature };
}

export function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
