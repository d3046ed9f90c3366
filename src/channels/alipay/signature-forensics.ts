import type { AlipayAccount } from './account.js';
import type { Charset } from './charsets.js';
import { isSignedBy, rulesFor, signedText, type Fields } from './signed-fields.js';

interface Suspicion {
  detail: string;
  fields: Fields;
}

/**
 * Why a signature may be wrong: undoes, one at a time, what relays, frameworks and mixed-up keys are
 * known to do to a notification, and names what would have made it verify. For people only: a message
 * that needed repair is refused all the same.
 */
export function explainBadSignature(account: AlipayAccount, fields: Fields, charset: Charset): string {
  const { signType } = account.settings;
  const keys = account.alipayPublicKeys;
  const tryWith = (tried: Fields, keysToTry = keys, type = signType): boolean =>
    rulesFor(tried).some((rule) => isSignedBy(keysToTry, tried, { rule, signType: type, charset }));

  if (tryWith(fields, [account.ownPublicKey])) {
    return "signed by the application's own private key, not by Alipay";
  }
  if (tryWith(fields, keys, signType === 'RSA2' ? 'RSA' : 'RSA2')) {
    return `signed as ${signType === 'RSA2' ? 'RSA (SHA-1)' : 'RSA2 (SHA-256)'} though sign_type says ${signType}`;
  }
  const repaired = suspicions(fields).find((suspicion) => tryWith(suspicion.fields));
  if (repaired) return repaired.detail;
  if (verifiesUnderOtherRule(account, fields, charset)) {
    return 'signed under the other rule (sign_type kept or dropped) than messages of this kind are';
  }
  return keys[0].equals(account.ownPublicKey)
    ? "the account has its own public key in the place of Alipay's"
    : "changed on the way, forged, or verified with a key that is not Alipay's for this application";
}

function suspicions(fields: Fields): Suspicion[] {
  const withSign = { ...fields, sign: (fields['sign'] ?? '').replaceAll(' ', '+') };
  return [
    {
      detail: 'a + of the signature became a space: the body was decoded twice or never encoded',
      fields: withSign,
    },
    {
      detail: 'values are HTML-escaped (&quot;): a filter of a framework or proxy rewrote the body',
      fields: mapValues(withSign, unescapeHtml),
    },
    {
      detail: 'values are still encoded: the body was encoded twice',
      fields: mapValues(withSign, decodeOnceMore),
    },
    {
      detail: 'a + in a value became a space: the body was decoded twice',
      fields: mapValues(withSign, (value, name) =>
        name.endsWith('_time') || name.startsWith('gmt_') ? value : value.replaceAll(' ', '+'),
      ),
    },
    {
      detail: 'line ends were changed from CR LF to LF',
      fields: mapValues(withSign, (value) => value.replace(/(?<!\r)\n/g, '\r\n')),
    },
    ...['subject', 'body', 'passback_params'].flatMap((name) => trimmed(withSign, name)),
  ];
}

/** Blanks that a parser cut off can only be guessed: one, before or behind. */
function trimmed(fields: Fields, name: string): Suspicion[] {
  const value = fields[name];
  if (value === undefined) return [];
  const detail = `${name} was trimmed`;
  return [` ${value}`, `${value} `, ` ${value} `].map((guess) => ({
    detail,
    fields: { ...fields, [name]: guess },
  }));
}

function verifiesUnderOtherRule(account: AlipayAccount, fields: Fields, charset: Charset): boolean {
  const { signType } = account.settings;
  return rulesFor(fields).some((rule) => {
    const other = { ...rule, signType: rule.signType === 'kept' ? ('dropped' as const) : ('kept' as const) };
    if (signedText(fields, other) === signedText(fields, rule)) return false;
    return isSignedBy(account.alipayPublicKeys, fields, { rule: other, signType, charset });
  });
}

function mapValues(fields: Fields, change: (value: string, name: string) => string): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, name === 'sign' ? value : change(value, name)]),
  );
}

const HTML_SIGNS: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

function unescapeHtml(value: string): string {
  return value.replace(/&(quot|#34|#39|lt|gt|amp);/g, (entity) => HTML_SIGNS[entity] ?? entity);
}

function decodeOnceMore(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}
