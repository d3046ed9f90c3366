import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { MAX_STATEMENT_LINES } from '../../statement.js';
import type { AnswerFields } from '../answer.js';
import { decodeGbk } from '../gbk.js';
import { BrokenFileError } from './broken-file.js';
import { takeTurns } from './take-turns.js';

/** One movement in a day file. */
export interface DayRecord {
  /** Place in the file; the record behind the names of the columns is 1. */
  recordNo: number;
  /** Its columns by their names, trimmed; empty ones are left out. */
  columns: Readonly<Record<string, string>>;
}

const MAX_TEXT_BYTES = 67_108_864;
const RECORDS = '^^';
const COLUMNS = '|';
const unzip = promisify(gunzip);

/**
 * The records of a day file: plain in `DetailRecords`, or in `ZIPDetailRecords` as Base64 of gzip of GBK,
 * whichever has something. Records are joined by `^^`, columns by `|`; the first record names the columns,
 * whose order is not relied upon. Without any record the bank may leave the names out as well.
 * @throws BrokenFileError for a file that is not whole.
 */
export async function readDayFile(fields: AnswerFields): Promise<DayRecord[]> {
  const records = (await textOfFile(fields)).split(RECORDS);
  if (records.at(-1)?.trim() === '') records.pop();
  const [head, ...rest] = records;
  if (head === undefined) return [];
  if (rest.length > MAX_STATEMENT_LINES) {
    throw new BrokenFileError(`it has more than ${MAX_STATEMENT_LINES} records`);
  }
  const names = cellsOf(head);
  if (new Set(names).size !== names.length || !names.includes('订单编号')) {
    throw new BrokenFileError('its first record does not name the columns');
  }
  const read: DayRecord[] = [];
  for await (const text of takeTurns(rest)) read.push(toRecord(text, read.length + 1, names));
  return read;
}

async function textOfFile(fields: AnswerFields): Promise<string> {
  const { DetailRecords: plain, ZIPDetailRecords: zipped } = fields;
  const given = [plain, zipped].filter((text): text is string => typeof text === 'string');
  if (given.length === 0) throw new BrokenFileError('the answer has no file');
  const [text = '', second] = given.filter((text) => text.trim() !== '');
  if (second !== undefined) throw new BrokenFileError('the answer has two files');
  return text !== '' && text === zipped ? unpack(text) : text;
}

async function unpack(encoded: string): Promise<string> {
  const packed = Buffer.from(encoded, 'base64');
  const bytes = await unzip(packed, { maxOutputLength: MAX_TEXT_BYTES }).catch((cause: unknown) => {
    throw new BrokenFileError('it cannot be unpacked', { cause });
  });
  const text = decodeGbk(bytes);
  if (text === null) throw new BrokenFileError('it is no text in GBK');
  return text;
}

function toRecord(text: string, recordNo: number, names: readonly string[]): DayRecord {
  const cells = cellsOf(text);
  if (cells.length !== names.length) {
    throw new BrokenFileError(
      `record ${recordNo} has ${cells.length} columns, the first one names ${names.length}`,
    );
  }
  const pairs = names.map((name, index) => [name, cells[index] ?? ''] as const);
  return { recordNo, columns: Object.fromEntries(pairs.filter(([, cell]) => cell !== '')) };
}

function cellsOf(record: string): string[] {
  return record.split(COLUMNS).map((cell) => cell.trim());
}
