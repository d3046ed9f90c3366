import { isIP } from 'node:net';
import { z } from 'zod';
import type { Kind, ProductionRule } from '../setting.js';

function parsedUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  return url && ['http:', 'https:'].includes(url.protocol) && !url.username && !url.password
    ? url
    : undefined;
}

/** An address that calls are sent to. */
export const httpUrl: Kind<string> = {
  schema: z.string().refine((text) => parsedUrl(text) && !text.includes('#')),
  must: {
    zh: 'http:// 或 https:// 开头的完整地址，不含用户名、密码和 #',
    en: 'a full http:// or https:// address without user name, password or #',
  },
};

/**
 * An address that paths are appended to; a slash at its end is dropped. It has no query because Alipay
 * takes a notify_url or return_url whose query names one of its own parameters for an attack
 * (isv.suspected-attack).
 */
export const baseUrl: Kind<string> = {
  schema: z
    .string()
    .refine((text) => parsedUrl(text) && !/[?#]/.test(text))
    .transform((text) => text.replace(/\/+$/, '')),
  must: {
    zh: 'http:// 或 https:// 开头的地址，可带路径，不含查询参数、# 和密码',
    en: 'an http:// or https:// address, with a path if need be, without query, # or password',
  },
};

export const postgresUrl: Kind<string> = {
  schema: z.string().regex(/^postgres(?:ql)?:\/\/\S+$/),
  must: {
    zh: 'PostgreSQL 连接地址，例如 postgresql://用户:密码@主机:5432/库名（密码中的特殊字符须做百分号编码）',
    en: 'a PostgreSQL address such as postgresql://user:password@host:5432/database (special characters of the password percent-encoded)',
  },
};

/** `*` or an origin as browsers send it: scheme, host and port alone. */
export const origin: Kind<string> = {
  schema: z.string().refine((text) => text === '*' || parsedUrl(text)?.origin === text),
  must: {
    zh: '来源（如 https://shop.example，末尾无斜杠）或 *',
    en: 'an origin such as https://shop.example (no slash at its end) or *',
  },
};

export const hostName: Kind<string> = {
  schema: z
    .string()
    .toLowerCase()
    .refine((text) => isIP(text) > 0 || /^[a-z0-9_](?:[a-z0-9._-]*[a-z0-9])?$/.test(text)),
  must: { zh: '主机名或 IP 地址（不带协议和端口）', en: 'a host name or IP address (no scheme, no port)' },
};

/** What Express's `trust proxy` takes. */
export type TrustProxy = boolean | number | readonly string[];

const PROXY_NAMES = ['loopback', 'linklocal', 'uniquelocal'];

function isProxyAddress(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (PROXY_NAMES.includes(text)) return true;
  if (!family || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

export const trustProxy: Kind<TrustProxy> = {
  schema: z.string().transform((text, context): TrustProxy => {
    if (/^\d{1,2}$/.test(text)) return Number(text);
    if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
    const addresses = text.split(',').map((part) => part.trim());
    if (!addresses.every(isProxyAddress)) context.addIssue('no proxy address');
    return addresses;
  }),
  must: {
    zh: '服务前代理的层数，或以逗号分隔的代理 IP、网段及 loopback、linklocal、uniquelocal，或 true、false',
    en: 'the number of proxies in front of the service, or a comma-separated list of their IP addresses, networks, loopback, linklocal, uniquelocal, or true or false',
  },
};

const LOCAL_HOST = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** In production http is for this machine alone: elsewhere anybody on the way could read and change it. */
export const httpsUnlessLocal: ProductionRule<string> = {
  holds(text) {
    const url = URL.parse(text);
    return !url || url.protocol === 'https:' || LOCAL_HOST.test(url.hostname);
  },
  must: {
    zh: 'https:// 地址（仅 localhost 可用 http）',
    en: 'an https:// address (http is for localhost alone)',
  },
};
