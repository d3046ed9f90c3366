import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** Raw bytes: Alipay's entry names are GBK without the UTF-8 flag, which zip libraries do not write. */
  readonly name: Buffer;
  readonly content: Buffer;
}

const VERSION = 20;
const DEFLATE = 8;
/** 1 January 1980, the zero of zip's own time stamps. */
const DOS_DATE = 0x21;

/** A zip archive by PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(entry.content);
    const fields = commonFields(entry, packed);
    const local = Buffer.concat([number(0x04034b50, 4), fields, entry.name, packed]);
    const placement = [number(0, 2), number(0, 2), number(0, 2), number(0, 4), number(offset, 4)];
    directory.push(
      Buffer.concat([number(0x02014b50, 4), number(VERSION, 2), fields, ...placement, entry.name]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  return Buffer.concat([...bodies, index, endRecord(entries.length, index.length, offset)]);
}

/** What an entry's local header and its directory record share. */
function commonFields(entry: ZipEntry, packed: Buffer): Buffer {
  return Buffer.concat([
    number(VERSION, 2),
    number(0, 2),
    number(DEFLATE, 2),
    number(0, 2),
    number(DOS_DATE, 2),
    number(crc32(entry.content), 4),
    number(packed.length, 4),
    number(entry.content.length, 4),
    number(entry.name.length, 2),
    number(0, 2),
  ]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  return Buffer.concat([
    number(0x06054b50, 4),
    number(0, 2),
    number(0, 2),
    number(count, 2),
    number(count, 2),
    number(size, 4),
    number(offset, 4),
    number(0, 2),
  ]);
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
