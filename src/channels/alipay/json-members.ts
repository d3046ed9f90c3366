/**
 * The exact text of each member's value in the outermost object, by name. What is signed is that text,
 * byte for byte, so it must not be parsed and written again.
 * @returns `null` when the text is not one JSON object, or when a name occurs twice: with a repeated
 * name, a signature may be checked over one copy while a JSON parser believes the other.
 */
export function readMembers(text: string): Map<string, string> | null {
  const parsed = parseObject(text);
  if (!parsed) return null;
  const members = new Map<string, string>();
  let at = skipBlanks(text, text.indexOf('{') + 1);
  while (text[at] === '"') {
    const nameEnd = endOfString(text, at);
    const name = String(JSON.parse(text.slice(at, nameEnd)));
    const start = skipBlanks(text, text.indexOf(':', nameEnd) + 1);
    const end = endOfValue(text, start);
    if (members.has(name)) return null;
    members.set(name, text.slice(start, end));
    at = skipBlanks(text, skipBlanks(text, end) + 1);
  }
  return members;
}

/** Parses an object; arrays, `null` and whatever is not JSON become `null`. */
export function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// The text is known to be valid JSON from here on, so finding the ends needs no grammar.

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

/** @param start index of the opening quote. @returns index behind the closing one. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function endOfValue(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return endOfString(text, start);
  if (first === '{' || first === '[') return endOfNested(text, start);
  let at = start;
  while (!/[\s,}]/.test(text.charAt(at))) at += 1;
  return at;
}

function endOfNested(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const char = text[at];
    if (char === '"') {
      at = endOfString(text, at);
      continue;
    }
    if (char === '{' || char === '[') depth += 1;
    if (char === '}' || char === ']') depth -= 1;
    at += 1;
  } while (depth > 0);
  return at;
}
