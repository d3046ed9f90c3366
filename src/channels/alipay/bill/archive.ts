import { crc32, createInflateRaw } from 'node:zlib';
import { BrokenBillError } from './broken-bill.js';

/** A file in an archive, still packed. Its bytes are the archive's own, not a copy. */
export interface PackedFile {
  packed: Buffer;
  isDeflated: boolean;
  /** Unpacked, as the directory says; unpacking stops at it. */
  sizeBytes: number;
  crc32: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const FILE_SIGNATURE = 0x04034b50;
const FILE_BYTES = 30;
const ENCRYPTED = 0b1;
const STORED = 0;
const DEFLATED = 8;
/** Alipay puts two into one. */
const MAX_FILES = 16;

/**
 * The files of a zip archive by its central directory (PKWARE's APPNOTE, 4.3.7, 4.3.12, 4.3.16), which alone
 * is believed: what stands before a file is only skipped. Names are not read; Alipay's are GBK without the
 * flag that says so, and its sources do not agree on them.
 * @throws BrokenBillError for what is no such archive, and for what no bill needs: encryption, several disks,
 * zip64, files that share their bytes.
 */
export function readArchive(archive: Buffer): PackedFile[] {
  const { count, start, end } = findDirectory(archive);
  const files: PackedFile[] = [];
  let freeFrom = 0;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(archive, at, end);
    const from = startOfData(archive, entry.offset, start);
    const to = from + entry.packedBytes;
    if (entry.offset < freeFrom || to > start) throw new BrokenBillError('the archive’s files overlap');
    freeFrom = to;
    files.push({ ...entry.file, packed: archive.subarray(from, to) });
    at = entry.next;
  }
  if (at !== end) throw new BrokenBillError('the archive’s directory is not whole');
  return files;
}

/**
 * Unpacks a file piece by piece, as fast as it is read.
 * @throws BrokenBillError when it is larger than allowed or than it says, damaged, or cut off; what came out
 * before that is worth nothing.
 */
export async function* unpack(file: PackedFile, limitBytes: number): AsyncGenerator<Buffer> {
  if (file.sizeBytes > limitBytes) throw new BrokenBillError(`a file is larger than ${limitBytes} bytes`);
  let sizeBytes = 0;
  let sum = 0;
  for await (const piece of file.isDeflated ? inflate(file.packed) : [file.packed]) {
    sizeBytes += piece.length;
    if (sizeBytes > file.sizeBytes) throw new BrokenBillError('a file is larger than the archive says');
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sizeBytes !== file.sizeBytes || sum !== file.crc32) throw new BrokenBillError('a file is damaged');
}

async function* inflate(packed: Buffer): AsyncGenerator<Buffer> {
  const inflating = createInflateRaw();
  inflating.end(packed);
  try {
    for await (const piece of inflating) yield piece as Buffer;
  } catch (cause) {
    throw new BrokenBillError('a file cannot be unpacked', { cause });
  }
}

/** The end record is the last thing but a comment, which ends exactly with the archive. */
function findDirectory(archive: Buffer): { count: number; start: number; end: number } {
  const last = archive.length - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at -= 1) {
    if (archive.readUInt32LE(at) !== END_SIGNATURE) continue;
    if (at + END_BYTES + archive.readUInt16LE(at + 20) !== archive.length) continue;
    const count = archive.readUInt16LE(at + 10);
    const start = archive.readUInt32LE(at + 16);
    const isWhole = archive.readUInt32LE(at + 4) === 0 && archive.readUInt16LE(at + 8) === count;
    if (!isWhole || start + archive.readUInt32LE(at + 12) !== at) break;
    if (count > MAX_FILES) throw new BrokenBillError(`the archive has ${count} files`);
    return { count, start, end: at };
  }
  throw new BrokenBillError('it is no whole zip archive');
}

function readEntry(archive: Buffer, at: number, end: number) {
  if (at + ENTRY_BYTES > end || archive.readUInt32LE(at) !== ENTRY_SIGNATURE) {
    throw new BrokenBillError('the archive’s directory is not whole');
  }
  const method = archive.readUInt16LE(at + 10);
  if ((archive.readUInt16LE(at + 8) & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) {
    throw new BrokenBillError('a file is encrypted, or packed in a way that is not known');
  }
  const file = {
    isDeflated: method === DEFLATED,
    crc32: archive.readUInt32LE(at + 16),
    sizeBytes: archive.readUInt32LE(at + 24),
  };
  return {
    file,
    packedBytes: archive.readUInt32LE(at + 20),
    offset: archive.readUInt32LE(at + 42),
    next:
      at +
      ENTRY_BYTES +
      archive.readUInt16LE(at + 28) +
      archive.readUInt16LE(at + 30) +
      archive.readUInt16LE(at + 32),
  };
}

/** Behind a file's own header, whose name and extra field need not be as long as the directory's. */
function startOfData(archive: Buffer, offset: number, limit: number): number {
  if (offset + FILE_BYTES > limit || archive.readUInt32LE(offset) !== FILE_SIGNATURE) {
    throw new BrokenBillError('a file is not where the archive says');
  }
  return offset + FILE_BYTES + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
}
