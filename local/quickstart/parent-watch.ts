import { readProcessFacts } from '../process-facts.ts';
import { identifyProcess, isSameProcessAlive, type ProcessIdentity } from '../processes.ts';

const INTERVAL_MS = 500;

/**
 * Calls back when the `npm` above us is killed. It then passes no signal on, and we would stay behind, unseen,
 * with all our ports. Without an npm above us nothing is watched.
 */
export function watchNpm(onGone: () => void): void {
  const npm = findNpm();
  if (npm === undefined) return;
  const timer = setInterval(() => {
    if (isSameProcessAlive(npm)) return;
    clearInterval(timer);
    onGone();
  }, INTERVAL_MS);
  timer.unref();
}

/** npm runs a script through a shell, which may or may not stay between it and us. */
function findNpm(): ProcessIdentity | undefined {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = readProcessFacts(process.ppid);
  if (parent === undefined) return undefined;
  if (!isShell(parent.command)) return identifyProcess(process.ppid);
  return identifyProcess(parent.parentPid);
}

function isShell(command: string): boolean {
  return /^\S*sh -c /.test(command);
}
