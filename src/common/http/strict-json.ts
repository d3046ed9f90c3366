/** Deeper than any request of ours; keeps recursive code that walks a body off the end of the stack. */
const DEEPEST = 20;

/** Strings (with the colon that makes one a name) and brackets: all of JSON that nesting and names hang on. */
const TOKENS = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\]]/g;

export type JsonFaultReason = 'broken' | 'not_object' | 'repeated_name' | 'forbidden_name' | 'too_deep';

/** What is wrong with a text that should be a JSON object; the message holds nothing of the text. */
export class JsonFault extends Error {
  readonly reason: JsonFaultReason;

  constructor(reason: JsonFaultReason) {
    super(reason);
    this.name = 'JsonFault';
    this.reason = reason;
  }
}

/**
 * Parses a JSON object more strictly than `JSON.parse`, which takes the last of repeated names (so that two
 * readers of one body may see two amounts) and makes a member of `__proto__`.
 *
 * @throws JsonFault
 */
export function parseJsonObject(text: string): Record<string, unknown> {
  const value = parse(text);
  if (!isObject(value)) throw new JsonFault('not_object');
  checkNames(text);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JsonFault('broken');
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text is valid JSON already, so its tokens can be taken as they come. */
function checkNames(text: string): void {
  const open: Set<string>[] = [];
  for (const [token, quoted, colon] of text.matchAll(TOKENS)) {
    if (quoted !== undefined) {
      if (colon !== undefined) checkName(quoted, open.at(-1));
    } else if (token === '{' || token === '[') {
      if (open.push(new Set()) > DEEPEST) throw new JsonFault('too_deep');
    } else {
      open.pop();
    }
  }
}

function checkName(quoted: string, siblings: Set<string> | undefined): void {
  const name = quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
  if (name === '__proto__') throw new JsonFault('forbidden_name');
  if (siblings?.has(name)) throw new JsonFault('repeated_name');
  siblings?.add(name);
}
