import { randomBytes } from 'node:crypto';
import { zipFiles } from '../../../../test/channels/support/alipay-bill.js';
import { readArchive, unpack } from './archive.js';

const FILES = { 'a.csv': Buffer.from('first file, first file, first file'), 'b.csv': Buffer.from('second') };
const ROOM = 1_000_000;

/** Offsets in a directory entry and in an end record, by PKWARE's APPNOTE. */
const FLAGS = 8;
const METHOD = 10;
const SIZE = 24;
const PLACE = 42;
const COUNT_HERE = 8;
const COUNT = 10;

const entryOf = (archive: Buffer, index = 0): number => {
  let at = -1;
  for (let i = 0; i <= index; i += 1) at = archive.indexOf('PK\u0001\u0002', at + 1);
  return at;
};
const endOf = (archive: Buffer): number => archive.lastIndexOf('PK\u0005\u0006');

function changed(change: (archive: Buffer) => void): Buffer {
  const archive = zipFiles(FILES);
  change(archive);
  return archive;
}

async function contents(archive: Buffer, limitBytes = ROOM): Promise<string[]> {
  const texts: string[] = [];
  for (const file of readArchive(archive)) {
    const pieces: Buffer[] = [];
    for await (const piece of unpack(file, limitBytes)) pieces.push(piece);
    texts.push(Buffer.concat(pieces).toString());
  }
  return texts;
}

describe('an archive', () => {
  const whole = Object.values(FILES).map(String);

  it('gives its files back, packed or only stored', async () => {
    await expect(contents(zipFiles(FILES))).resolves.toEqual(whole);
    await expect(contents(zipFiles(FILES, 0))).resolves.toEqual(whole);
  });

  it('may have a comment behind it', async () => {
    const comment = Buffer.from('made by nobody PK\u0005\u0006 knows whom');
    const archive = Buffer.concat([zipFiles(FILES), comment]);
    archive.writeUInt16LE(comment.length, endOf(zipFiles(FILES)) + 20);
    await expect(contents(archive)).resolves.toEqual(whole);
  });

  it('of a large file is unpacked in pieces', async () => {
    const large = Buffer.from(randomBytes(200_000).toString('hex'));
    const [file] = readArchive(zipFiles({ large }));
    const pieces: number[] = [];
    for await (const piece of unpack(file!, ROOM)) pieces.push(piece.length);
    expect(pieces.length).toBeGreaterThan(10);
    expect(pieces.reduce((sum, length) => sum + length)).toBe(large.length);
  });

  it('that ends anywhere before its end is none', async () => {
    const archive = zipFiles(FILES);
    for (let length = 0; length < archive.length; length += 1) {
      await expect(contents(archive.subarray(0, length))).rejects.toMatchObject({ name: 'BrokenBillError' });
    }
  });

  it('gives back the same or nothing, whichever of its bits is wrong', async () => {
    const archive = zipFiles(FILES);
    let refused = 0;
    for (let bit = 0; bit < archive.length * 8; bit += 1) {
      const spoiled = Buffer.from(archive);
      spoiled[bit >> 3] = (spoiled[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const outcome = await contents(spoiled).then(String, ({ name }: Error) => name);
      expect([String(whole), 'BrokenBillError']).toContain(outcome);
      if (outcome === 'BrokenBillError') refused += 1;
    }
    expect(refused).toBeGreaterThan(archive.length);
  });

  it.each<[string, (archive: Buffer) => void]>([
    ['is encrypted', (archive) => archive.writeUInt16LE(1, entryOf(archive) + FLAGS)],
    ['is packed in an unknown way', (archive) => archive.writeUInt16LE(9, entryOf(archive) + METHOD)],
    ['has a file beyond its end', (archive) => archive.writeUInt32LE(0xffffffff, entryOf(archive) + PLACE)],
    ['has a file without end', (archive) => archive.writeUInt32LE(0xffffffff, entryOf(archive) + 20)],
    ['hides a file', (archive) => archive.writeUInt32LE(0x00010001, endOf(archive) + COUNT_HERE)],
    ['goes on on another disk', (archive) => archive.writeUInt16LE(1, endOf(archive) + 4)],
    ['is of the large kind (zip64)', (archive) => archive.writeUInt32LE(0xffffffff, endOf(archive) + 16)],
    ['counts its files wrongly', (archive) => archive.writeUInt16LE(3, endOf(archive) + COUNT)],
  ])('that %s is refused', async (_what, change) => {
    await expect(contents(changed(change))).rejects.toMatchObject({ name: 'BrokenBillError' });
  });

  it('whose files share their bytes is refused', async () => {
    const twins = { 'a.csv': FILES['a.csv'], 'b.csv': FILES['a.csv'] };
    const archive = zipFiles(twins);
    archive.writeUInt32LE(0, entryOf(archive, 1) + PLACE);
    await expect(contents(archive)).rejects.toThrow('the archive’s files overlap');
  });

  it('with very many files is refused before any is read', () => {
    const files = Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`${i}`, Buffer.from('x')]));
    expect(() => readArchive(zipFiles(files))).toThrow('the archive has 17 files');
  });

  it('is not unpacked beyond the room there is', async () => {
    await expect(contents(zipFiles(FILES), 20)).rejects.toThrow('a file is larger than 20 bytes');
  });

  it('that blows up to more than it says is stopped there', async () => {
    const bomb = zipFiles({ bomb: Buffer.alloc(50_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    bomb.writeUInt32LE(1_000, entryOf(bomb) + SIZE);
    const before = process.memoryUsage().arrayBuffers;
    await expect(contents(bomb)).rejects.toThrow('a file is larger than the archive says');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  });
});
