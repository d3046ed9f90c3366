import { spawn } from 'node:child_process';

/**
 * Makes sure that a process which we started ends with us, also when we are killed without a chance to stop
 * it: a small shell waits on a pipe that only we hold open, and signals the process once that pipe closes.
 * Returns what calls the guard off. Windows has no such shell; there the next start cleans up.
 */
export function endWithUs(
  pid: number,
  signal: 'INT' | 'TERM',
  account: { uid: number; gid: number } | undefined,
): () => void {
  if (process.platform === 'win32') return () => undefined;
  const guard = spawn('/bin/sh', ['-c', `read -r _; kill -${signal} "$1"`, 'guard', String(pid)], {
    ...account,
    cwd: '/',
    // In a session of its own, or Ctrl-C in the terminal would end the guard before what it guards.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  return () => guard.kill('SIGKILL');
}
