import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The operating system user that the server runs as. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * Whom to run the server as: `undefined` means as ourselves. PostgreSQL refuses to run as root, so root
 * lends it to the owner of data that is there already, else to the user `postgres`, else to `nobody`.
 */
export function serverAccount(existingData?: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existingData === undefined ? undefined : ownerOf(existingData);
  const account = owner ?? findAccount('postgres') ?? findAccount('nobody');
  if (account === undefined) {
    throw new Error(
      'PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor "nobody" to ' +
        'run it as. Create one (useradd --system postgres), start as a normal user, or set DATABASE_URL to ' +
        'a PostgreSQL of your own.',
    );
  }
  return account;
}

/** Whether a program that runs as `account` can enter the folder, through all the folders above it. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  if (account === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0;
}

function ownerOf(path: string): Account | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined || stats.uid === 0 ? undefined : { uid: stats.uid, gid: stats.gid };
}

function findAccount(name: string): Account | undefined {
  const ask = (flag: string) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}
