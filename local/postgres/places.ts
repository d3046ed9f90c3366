import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Account, canEnter } from './account.ts';

/** Where everything of one server lies. */
export interface Places {
  /** The folder that holds the rest; private to the account that runs the server. */
  root: string;
  /** PostgreSQL's own data directory. */
  data: string;
  log: string;
  /** The superuser's password, readable by its owner alone. */
  password: string;
  /** Which process holds the server; see owner.ts. */
  owner: string;
}

/** Where copies go that cannot lie in the project: a place that the server's account can reach. */
export function stagingRoot(): string {
  return process.getuid?.() === 0 ? '/var/lib/qiaopay' : join(homedir(), '.local', 'share', 'qiaopay');
}

/** Where the data of `dataDir` lies now, without making anything. */
export function findPlaces(dataDir: string): Places {
  const note = locationNote(dataDir);
  return placesBelow(existsSync(note) ? readFileSync(note, 'utf8').trim() : dataDir);
}

/**
 * Makes the folder, private to `account`. Where the account cannot enter `dataDir` (below root's home), or
 * the file system keeps no owners and modes, which PostgreSQL insists on, the data goes to a folder of its
 * own below `stagingRoot()`, and the file `<dataDir>.location` says so. Who deletes that file together with
 * the project's data gets an empty database, as anywhere else.
 */
export function preparePlaces(dataDir: string, account: Account | undefined): Places {
  const found = findPlaces(dataDir);
  if (existsSync(found.data)) return found;
  if (makePrivate(dataDir, account)) return placesBelow(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
  const staged = join(stagingRoot(), stagedName(dataDir));
  rmSync(staged, { recursive: true, force: true });
  if (!makePrivate(staged, account)) {
    throw new Error(`PostgreSQL cannot keep its data in ${dataDir}, nor in ${staged}.`);
  }
  writeFileSync(locationNote(dataDir), `${staged}\n`);
  return placesBelow(staged);
}

/** Deletes all files of a stopped server. */
export function removePlaces(dataDir: string): void {
  for (const path of [findPlaces(dataDir).root, dataDir, locationNote(dataDir)]) {
    rmSync(path, { recursive: true, force: true });
  }
}

function placesBelow(root: string): Places {
  return {
    root,
    data: join(root, 'data'),
    log: join(root, 'server.log'),
    password: join(root, 'password'),
    owner: join(root, 'owner.json'),
  };
}

function locationNote(dataDir: string): string {
  return `${dataDir}.location`;
}

function stagedName(dataDir: string): string {
  const digest = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return `${basename(dataDir)}-${digest}`;
}

function makePrivate(folder: string, account: Account | undefined): boolean {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform === 'win32') return true;
  chmodSync(folder, 0o700);
  const uid = account?.uid ?? process.getuid?.();
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  const stats = statSync(folder);
  return stats.uid === uid && (stats.mode & 0o077) === 0 && canEnter(folder, account);
}
