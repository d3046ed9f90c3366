import type { KeyObject } from 'node:crypto';
import { documentOf, foreignKeys, gbk, signedXml } from '../../channels/support/abc-fixture.ts';
import { posted, textOf, type GenuineMessage } from './genuine.ts';

export interface Attack {
  name: string;
  /** What is posted in the place of the genuine message. */
  post: (genuine: GenuineMessage, merchantKey: KeyObject) => string | Uint8Array<ArrayBuffer>;
  reason: string;
  detail?: RegExp;
}

const changed = (message: GenuineMessage, from: string | RegExp, to: string): string =>
  posted(textOf(message).replace(from, to));
const evil = ({ xml }: GenuineMessage): string => xml.replace(/<Amount>[^<]*/, '<Amount>0.01');

/** Other content under a signature that does not fit it, or none at all. */
const SIGNATURES: Attack[] = [
  {
    name: 'has another amount than was signed',
    post: (message) => changed(message, /<Amount>[^<]*/, '<Amount>0.01'),
    reason: 'bad_signature',
    detail: /forged/,
  },
  {
    name: 'has another order than was signed',
    post: (message) => changed(message, message.orderNo, 'ORDER_OF_ANOTHER'),
    reason: 'bad_signature',
  },
  {
    name: 'has another return code than was signed',
    post: (message) => changed(message, '<ReturnCode>0000', '<ReturnCode>0001'),
    reason: 'bad_signature',
  },
  {
    name: 'names another merchant than was signed',
    post: (message) => changed(message, '103881636900016', '103881636900099'),
    reason: 'unknown_app',
  },
  {
    name: 'has a field less than was signed',
    post: (message) => changed(message, /<iRspRef>.*<\/iRspRef>/, ''),
    reason: 'bad_signature',
  },
  {
    name: 'has a blank more than was signed',
    post: (message) => changed(message, '<TrxResponse>', '<TrxResponse> '),
    reason: 'bad_signature',
  },
  {
    name: 'is signed by somebody else',
    post: ({ xml }) => posted(signedXml(xml, { key: foreignKeys.privateKey })),
    reason: 'bad_signature',
    detail: /another key than the bank/,
  },
  {
    name: 'is signed by the merchant himself',
    post: ({ xml }, merchantKey) => posted(signedXml(xml, { key: merchantKey })),
    reason: 'bad_signature',
    detail: /own private key/,
  },
  {
    name: 'is signed with SHA-256, though it says SHA1withRSA',
    post: ({ xml }) => posted(signedXml(xml, { digest: 'RSA-SHA256' })),
    reason: 'bad_signature',
    detail: /SHA-256/,
  },
  {
    name: 'is signed with SHA-256, and says so',
    post: ({ xml }) => posted(signedXml(xml, { digest: 'RSA-SHA256', algorithm: 'SHA256withRSA' })),
    reason: 'unknown_sign_type',
    detail: /SHA256withRSA/,
  },
  {
    name: 'says that it needs no signature',
    post: (message) => changed(message, 'SHA1withRSA', 'NONE'),
    reason: 'unknown_sign_type',
  },
  {
    name: 'has no algorithm',
    post: (message) => changed(message, /<Signature-Algorithm>.*<\/Signature-Algorithm>/, ''),
    reason: 'malformed',
  },
  {
    name: 'has no signature',
    post: (message) => changed(message, /<Signature>.*<\/Signature>/, ''),
    reason: 'malformed',
  },
  {
    name: 'has an empty signature',
    post: (message) => changed(message, /<Signature>.*<\/Signature>/, '<Signature></Signature>'),
    reason: 'malformed',
    detail: /no Base64/,
  },
  {
    name: 'has a signature of nothing but noise',
    post: (message) => changed(message, /<Signature>.*<\/Signature>/, '<Signature>!!!!</Signature>'),
    reason: 'malformed',
  },
  {
    name: 'has the beginning of its signature',
    post: ({ xml, signature }) => posted(documentOf(gbk(xml), signature.slice(0, 100))),
    reason: 'bad_signature',
  },
  {
    name: 'was written anew in UTF-8 on its way',
    post: ({ xml, signature }) => posted(documentOf(Buffer.from(xml), signature)),
    reason: 'bad_signature',
    detail: /UTF-8/,
  },
  {
    name: 'is all in UTF-16',
    post: (message) => posted(Buffer.from(textOf(message), 'utf16le')),
    reason: 'malformed',
  },
];

/** A signed message that stands where nobody believes it, and another where somebody might. */
const WRAPPINGS: Attack[] = [
  {
    name: 'has an unsigned message before the signed one',
    post: (message) => changed(message, '<Message>', `<Message>${evil(message)}</Message><Message>`),
    reason: 'malformed',
  },
  {
    name: 'has an unsigned message behind the signed one',
    post: (message) => changed(message, '</Message>', `</Message><Message>${evil(message)}</Message>`),
    reason: 'malformed',
  },
  {
    name: 'has the signed message inside of an unsigned one',
    post: (message) =>
      posted(
        textOf(message)
          .replace('<Message>', `<Message>${evil(message)}<Message>`)
          .replace('</Message>', '</Message></Message>'),
      ),
    reason: 'malformed',
  },
  {
    name: 'has an unsigned message inside of the signed one',
    post: (message) => changed(message, '<TrxResponse>', `<Message>${evil(message)}</Message><TrxResponse>`),
    reason: 'malformed',
  },
  {
    name: 'has the signed message in a comment',
    post: (message) =>
      posted(
        textOf(message)
          .replace('<Message>', `<Message>${evil(message)}</Message><!--<Message>`)
          .replace('</Message><Signature-', '</Message>--><Signature-'),
      ),
    reason: 'malformed',
  },
  {
    name: 'has the signed message in a section of character data',
    post: (message) =>
      posted(
        textOf(message)
          .replace('<Message>', `<Message>${evil(message)}</Message><![CDATA[<Message>`)
          .replace('</Message><Signature-', '</Message>]]><Signature-'),
      ),
    reason: 'malformed',
  },
  {
    name: 'has an attribute on its message',
    post: (message) => changed(message, '<Message>', '<Message id="1">'),
    reason: 'malformed',
  },
  {
    name: 'has its message under another name space',
    post: (message) => posted(textOf(message).replaceAll(/(<\/?)Message>/g, '$1a:Message>')),
    reason: 'malformed',
  },
  {
    name: 'has two signatures',
    post: (message) => changed(message, '<Signature>', '<Signature>AAAA</Signature><Signature>'),
    reason: 'malformed',
  },
  {
    name: 'has its signature before its message',
    post: ({ xml, signature }) =>
      posted(
        `<MSG><Signature-Algorithm>SHA1withRSA</Signature-Algorithm><Signature>${signature}</Signature>` +
          `<Message>${xml}</Message></MSG>`,
      ),
    reason: 'malformed',
  },
  {
    name: 'has something behind its end',
    post: (message) => posted(`${textOf(message)}<Extra/>`),
    reason: 'malformed',
  },
  {
    name: 'comes twice in one document',
    post: (message) => posted(textOf(message).repeat(2)),
    reason: 'malformed',
  },
];

const LAUGHS = [
  '<!DOCTYPE MSG [<!ENTITY a "ha">',
  ...[...'bcdefghij'].map((name, index) => {
    const before = String.fromCharCode(97 + index);
    return `<!ENTITY ${name} "${`&${before};`.repeat(10)}">`;
  }),
  ']>',
].join('');

/** What XML can do beside carrying a message. */
const DECLARATIONS: Attack[] = [
  {
    name: 'has a document type',
    post: (message) => posted(`<!DOCTYPE MSG>${textOf(message)}`),
    reason: 'malformed',
  },
  {
    name: 'has an entity in the place of its amount',
    post: (message) =>
      posted(
        `<!DOCTYPE MSG [<!ENTITY a "100.00">]>${textOf(message).replace(/<Amount>[^<]*/, '<Amount>&a;')}`,
      ),
    reason: 'malformed',
  },
  {
    name: 'has an entity that reads a file',
    post: (message) => posted(`<!DOCTYPE MSG [<!ENTITY a SYSTEM "file:///etc/passwd">]>${textOf(message)}`),
    reason: 'malformed',
  },
  {
    name: 'has a billion laughs',
    post: (message) => posted(LAUGHS + textOf(message).replace(/<Amount>[^<]*/, '<Amount>&j;')),
    reason: 'malformed',
  },
  {
    name: 'has a style sheet',
    post: (message) => posted(`<?xml-stylesheet href="https://example.com"?>${textOf(message)}`),
    reason: 'malformed',
  },
];

const base64Of = (message: GenuineMessage): string => decodeURIComponent(message.body.slice('MSG='.length));

/** How the form itself can be wrong. */
const FORMS: Attack[] = [
  {
    name: 'is one of two in its form',
    post: ({ body }) => `${body}&${body}`,
    reason: 'repeated_parameter',
    detail: /twice/,
  },
  {
    name: 'stands before an empty one in its form',
    post: ({ body }) => `${body}&MSG=`,
    reason: 'repeated_parameter',
  },
  { name: 'is empty', post: () => 'MSG=', reason: 'missing_parameter' },
  { name: 'is under another name', post: ({ body }) => `x${body}`, reason: 'missing_parameter' },
  { name: 'is in an array', post: ({ body }) => body.replace('MSG=', 'MSG[]='), reason: 'missing_parameter' },
  {
    name: 'is JSON',
    post: (message) => JSON.stringify({ MSG: base64Of(message) }),
    reason: 'missing_parameter',
  },
  { name: 'is bare XML', post: (message) => encodeURI(textOf(message)), reason: 'missing_parameter' },
  { name: 'is nothing', post: () => '', reason: 'missing_parameter' },
  {
    name: 'has a sign in it that is not of Base64',
    post: ({ body }) => body.replace('MSG=', 'MSG=!'),
    reason: 'malformed',
    detail: /no Base64/,
  },
  {
    name: 'is cut off',
    post: (message) => `MSG=${encodeURIComponent(base64Of(message).slice(0, 401))}`,
    reason: 'malformed',
  },
  {
    name: 'is written in the letters of URLs',
    post: (message) => `MSG=${Buffer.from(base64Of(message), 'base64').toString('base64url')}_-`,
    reason: 'malformed',
  },
  {
    name: 'has half an escape in it',
    post: ({ body }) => `${body}%4`,
    reason: 'malformed',
    detail: /begins no escape/,
  },
  {
    name: 'was encoded three times',
    post: (message) => `MSG=${encodeURIComponent(encodeURIComponent(encodeURIComponent(base64Of(message))))}`,
    reason: 'malformed',
  },
  {
    name: 'has more behind its Base64',
    post: ({ body }) => `${body}AAAA`,
    reason: 'malformed',
  },
  {
    name: 'is longer than any real one',
    post: (message) => posted(textOf(message).replace('</MSG>', `${' '.repeat(60_000)}</MSG>`)),
    reason: 'too_large',
  },
];

/** Everything that is not the bank's own word, or not as the bank says it. */
export const ATTACKS: readonly Attack[] = [...SIGNATURES, ...WRAPPINGS, ...DECLARATIONS, ...FORMS];
