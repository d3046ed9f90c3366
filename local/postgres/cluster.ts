import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Places } from './places.ts';

export const SUPERUSER = 'qiaopay';

/**
 * Makes the data directory unless it is there. Works beside the final place and renames, so that a start
 * killed in the middle leaves nothing that looks finished.
 */
export function ensureCluster(
  binaries: Binaries,
  places: Places,
  account: Account | undefined,
  isDurable: boolean,
): void {
  if (existsSync(join(places.data, 'PG_VERSION'))) return;
  const unfinished = `${places.data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  writePassword(places.password, account);
  const result = spawnSync(binaries.initdb, initdbArguments(unfinished, places.password, isDurable), {
    ...account,
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' },
  });
  if (result.status !== 0) {
    throw new Error(`initdb failed in ${unfinished}: ${result.error?.message ?? result.stderr}`);
  }
  renameSync(unfinished, places.data);
}

export function readPassword(places: Places): string {
  return readFileSync(places.password, 'utf8').trim();
}

function initdbArguments(data: string, passwordFile: string, isDurable: boolean): string[] {
  return [
    `--pgdata=${data}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The builtin provider sorts and folds alike on every operating system; libc and ICU do not.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--set=timezone=UTC',
    '--set=log_timezone=UTC',
    // The password is 192 random bits, so stretching it would only slow every connection down.
    '--set=scram_iterations=1',
    '--no-instructions',
    ...(isDurable ? [] : ['--no-sync']),
  ];
}

function writePassword(file: string, account: Account | undefined): void {
  writeFileSync(file, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (account !== undefined) chownSync(file, account.uid, account.gid);
}
