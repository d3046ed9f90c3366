import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What the operating system tells of a process. Linux: from /proc, because slim images have no `ps`. Windows:
 * nothing without slow extra tools, so callers get `undefined` there.
 */
export interface ProcessFacts {
  parentPid: number;
  /** In the operating system's own notation; only good for comparing. */
  startedAt: string;
  /** Program and arguments with blanks between. */
  command: string;
}

/** `undefined` for a process that has ended, also for one whose parent has not noticed yet. */
export function readProcessFacts(pid: number): ProcessFacts | undefined {
  try {
    if (process.platform === 'linux') return fromProc(pid);
    return process.platform === 'win32' ? undefined : fromPs(pid);
  } catch {
    return undefined;
  }
}

function fromProc(pid: number): ProcessFacts | undefined {
  // proc(5): the name, field 2, may itself hold blanks and brackets, so count from its last bracket; then
  // come the state (field 3), the parent (4), and far behind the start in ticks since boot (22).
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [state, parentPid, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z') return undefined;
  return {
    parentPid: Number(parentPid),
    startedAt: `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${rest[17]}`,
    command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
  };
}

function fromPs(pid: number): ProcessFacts | undefined {
  const output = execFileSync('ps', ['-o', 'state=,ppid=,lstart=,command=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  // lstart is five words, such as "Fri Nov 20 10:00:18 2026".
  const [, state, parentPid, startedAt, command] =
    /^\s*(\S+)\s+(\d+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/s.exec(output.trimEnd()) ?? [];
  if (state === undefined || state.startsWith('Z') || startedAt === undefined) return undefined;
  return { parentPid: Number(parentPid), startedAt, command: command ?? '' };
}
