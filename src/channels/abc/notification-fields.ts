import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { isRecord } from './answer.js';
import { decodeGbk } from './gbk.js';

export type NotificationFields = Readonly<Record<string, string>>;

/** No entities, no attributes, no guessing at types: every value is the text that was signed. */
const parser = new XMLParser({
  ignoreAttributes: true,
  processEntities: false,
  parseTagValue: false,
  trimValues: false,
});

/**
 * Reads the elements of a message whose signature was verified; nothing else is ever given to the XML parser.
 * @returns `null` when it is no well-formed TrxResponse in GBK, or has a document type or other declarations.
 */
export function readFields(message: Buffer): NotificationFields | null {
  const text = decodeGbk(message);
  if (text === null || /<[!?]/.test(text) || XMLValidator.validate(text) !== true) return null;
  const document = parse(text);
  const response: unknown = isRecord(document) ? document['TrxResponse'] : undefined;
  if (!isRecord(response)) return null;
  // Lists (of split accounts) are none of ours; an element that occurs twice is one, and so has no value.
  return Object.fromEntries(
    Object.entries(response).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The parser throws for names that JavaScript gives a meaning to, and for elements nested beyond its limit. */
function parse(text: string): unknown {
  try {
    return parser.parse(text);
  } catch {
    return null;
  }
}
