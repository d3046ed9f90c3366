import { TextDecoder } from 'node:util';
import { BrokenBillError } from './broken-bill.js';

/** The longest rows have some hundred characters. */
const MAX_LINE_LENGTH = 65_536;

/**
 * The lines of a text in GBK (read as GB18030, which holds it whole), without their ends: both CRLF and LF are
 * seen. Only the line under way is kept.
 * @throws BrokenBillError for bytes that are no such text, and for a line without end.
 */
export async function* readTextLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + decode(decoder, piece)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE_LENGTH) throw new BrokenBillError('a line has no end');
    for (const line of lines) yield withoutReturn(line);
  }
  rest += decode(decoder);
  if (rest !== '') yield withoutReturn(rest);
}

/** Without a piece: the end, at which no character may be half there. */
function decode(decoder: TextDecoder, piece?: Buffer): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch (cause) {
    throw new BrokenBillError('it is no text in GBK', { cause });
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
