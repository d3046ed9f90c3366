import { z } from 'zod';
import type { BilingualText } from '../common/errors/catalogue.js';
import type { FieldFault } from '../common/errors/domain-error.js';

/**
 * One thing that keeps an account from being used. `field` is where it stands in a `ChannelAccount`:
 * `gateway`, `settings.timeoutMs`, `secrets.privateKey`.
 */
export type AccountFault = FieldFault;

export function accountFault(field: string, zh: string, en: string): AccountFault {
  return { field, message: { zh, en } };
}

export function missingFault(field: string): AccountFault {
  return accountFault(field, '缺少', 'missing');
}

/** All faults on one line, as logs say them. */
export function faultLine(faults: readonly AccountFault[]): string {
  return faults.map(({ field, message }) => `${field}: ${message.en}`).join('; ');
}

/** Why a text is not the key or file that it should be; it says what it is instead, where that can be told. */
export class KeyFormatError extends Error {
  override readonly name = 'KeyFormatError';

  constructor(
    readonly text: BilingualText,
    options?: ErrorOptions,
  ) {
    super(text.en, options);
  }
}

/** What a schema finds wrong in an account's settings. */
export function settingFaults(schema: z.ZodType, stored: unknown): AccountFault[] {
  const issuesIn = ({ localeError }: ReturnType<typeof z.locales.en>) =>
    schema.safeParse(stored, { error: localeError }).error?.issues ?? [];
  const chinese = issuesIn(z.locales.zhCN());
  return issuesIn(z.locales.en()).map(({ path, message }, at) =>
    accountFault(['settings', ...path].join('.'), chinese[at]?.message ?? message, message),
  );
}

/** A gateway is called over TLS, except on this machine, at exactly the address that is given. */
export function gatewayFaults(text: string): AccountFault[] {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) {
    return [accountFault('gateway', '不是 http(s) 地址', 'not an http(s) URL')];
  }
  if (url.protocol === 'http:' && !isLocal(url.hostname)) {
    return [
      accountFault(
        'gateway',
        'http 仅限本机的网关，请改用 https',
        'plain http is for a gateway on this machine only; use https',
      ),
    ];
  }
  if (url.username === '' && url.search === '' && url.hash === '') return [];
  return [
    accountFault('gateway', '不得带有用户名、查询参数或片段', 'must have no user name, query or fragment'),
  ];
}

/** From when to when a certificate is good. */
export function periodFaults(
  field: string,
  { validFrom, validTo }: { validFrom: string; validTo: string },
  now: Date,
): AccountFault[] {
  const [from, to] = [new Date(validFrom), new Date(validTo)];
  if (now >= to) {
    return [accountFault(field, `已于 ${to.toISOString()} 过期`, `expired on ${to.toISOString()}`)];
  }
  if (now >= from) return [];
  return [accountFault(field, `${from.toISOString()} 起才生效`, `not valid before ${from.toISOString()}`)];
}

function isLocal(hostname: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
