import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

interface Line {
  kind: string;
  id: string;
  /** Absent when the record was removed. */
  value?: unknown;
}

/** Where the gateway's state goes: every change of a record is put as a whole. */
export interface Journal {
  put(kind: string, id: string, value: unknown): void;
  remove(kind: string, id: string): void;
  /** The records of a kind as they were when the journal was opened, oldest first. */
  records<T>(kind: string): [id: string, value: T][];
}

/** For gateways that live in memory only. */
export const forgetfulJournal: Journal = {
  put: () => undefined,
  remove: () => undefined,
  records: () => [],
};

/** Records by kind and id, each still as the JSON text that the file holds. */
type Texts = Map<string, Map<string, string>>;

/**
 * A journal in one file, a JSON line a change. A line is appended before the change is answered, so
 * a killed process loses nothing; a line cut short by a crash is the last one and is dropped.
 */
export function openJournal(path: string): Journal {
  mkdirSync(dirname(path), { recursive: true });
  const kinds = readLines(path);
  compact(path, kinds);
  const append = (line: Line): void => appendFileSync(path, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  return {
    put: (kind, id, value) => append({ kind, id, value }),
    remove: (kind, id) => append({ kind, id }),
    records: <T>(kind: string): [string, T][] =>
      [...(kinds.get(kind) ?? [])].map(([id, text]) => {
        const value: T = JSON.parse(text);
        return [id, value];
      }),
  };
}

function readLines(path: string): Texts {
  const kinds: Texts = new Map();
  if (!existsSync(path)) return kinds;
  for (const text of readFileSync(path, 'utf8').split('\n')) {
    const line = parseLine(text);
    if (!line) continue;
    const records = kinds.get(line.kind) ?? new Map<string, string>();
    kinds.set(line.kind, records);
    if (line.value === undefined) records.delete(line.id);
    else records.set(line.id, JSON.stringify(line.value));
  }
  return kinds;
}

function parseLine(text: string): Line | undefined {
  if (text === '') return undefined;
  try {
    const line: Line = JSON.parse(text);
    return line;
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that a crash leaves either the old file or the new one. */
function compact(path: string, kinds: Texts): void {
  const lines = [...kinds].flatMap(([kind, records]) =>
    [...records].map(
      ([id, value]) => `{"kind":${JSON.stringify(kind)},"id":${JSON.stringify(id)},"value":${value}}\n`,
    ),
  );
  const temporary = `${path}.new`;
  writeFileSync(temporary, lines.join(''), { mode: 0o600 });
  renameSync(temporary, path);
}
