import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithUs } from '../guard.ts';
import { projectRoot } from '../project.ts';

/** A service that ends this often, this fast, before it was ready, will not come up by trying again. */
const CRASHES_ALLOWED = 3;
const CRASH_WINDOW_MS = 30_000;
const RESTART_DELAY_MS = 1_000;
const READY_LIMIT_MS = 60_000;
/** Requests under way and jobs finish first; the service itself gives up earlier. */
const STOP_LIMIT_MS = 20_000;

export interface ServiceOptions {
  /** What Node is to run, as its arguments. */
  command: string[];
  env: NodeJS.ProcessEnv;
  /** Answers 200 once the service can work. */
  readyUrl: string;
  /** Where its output goes; the terminal when absent. */
  logFile?: string;
  onStarted(pid: number): void;
  /** It ended though nobody asked; it is being started again. */
  onUnexpectedEnd(how: string): void;
  onRecovered(): void;
  /** It does not come up any more. */
  onGivenUp(reason: unknown): void;
}

/** The service as a child process that is started again when it dies. */
export class Service {
  private readonly options: ServiceOptions;
  private child: ChildProcess | undefined;
  private release = (): void => undefined;
  private isStopping = false;
  private readonly crashTimes: number[] = [];
  /** Length of the log when the present process began to write. */
  private logStart = 0;

  constructor(options: ServiceOptions) {
    this.options = options;
  }

  /** Resolves once the service is ready; throws with the end of its log when it keeps ending before that. */
  async start(): Promise<void> {
    this.isStopping = false;
    for (;;) {
      const child = this.spawn();
      const failure = await this.waitUntilReady(child);
      if (failure === undefined) return this.watch(child);
      await this.end(child);
      if (this.isStopping) return;
      this.countCrash(failure);
      await sleep(RESTART_DELAY_MS);
    }
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    if (this.child !== undefined) await this.end(this.child);
  }

  private spawn(): ChildProcess {
    const { command, env, logFile } = this.options;
    const log = logFile === undefined ? undefined : openSync(logFile, 'a', 0o600);
    if (log !== undefined) this.logStart = fstatSync(log).size;
    const child = spawn(process.execPath, command, {
      cwd: projectRoot,
      env,
      stdio: ['ignore', log ?? 'inherit', log ?? 'inherit'],
      // In a group of its own: Ctrl-C reaches us alone, and we stop things in order.
      detached: process.platform !== 'win32',
    });
    if (log !== undefined) closeSync(log);
    this.child = child;
    if (child.pid !== undefined) {
      this.release = endWithUs(child.pid, 'TERM', undefined);
      this.options.onStarted(child.pid);
    }
    return child;
  }

  /** Returns why the service is not ready, or `undefined` once it is. */
  private async waitUntilReady(child: ChildProcess): Promise<string | undefined> {
    const deadline = Date.now() + READY_LIMIT_MS;
    let answer = 'no answer';
    while (Date.now() < deadline) {
      if (hasEnded(child)) return howItEnded(child);
      answer = await ask(this.options.readyUrl);
      if (answer === 'ready') return undefined;
      await sleep(50);
    }
    return `not ready after ${READY_LIMIT_MS / 1000} s (${answer})`;
  }

  private watch(child: ChildProcess): void {
    const restart = async () => {
      this.release();
      if (this.isStopping || this.child !== child) return;
      this.options.onUnexpectedEnd(howItEnded(child));
      await sleep(RESTART_DELAY_MS);
      if (this.isStopping) return;
      await this.start();
      if (!this.isStopping) this.options.onRecovered();
    };
    const onExit = () => void restart().catch((error: unknown) => this.options.onGivenUp(error));
    if (hasEnded(child)) onExit();
    else child.once('exit', onExit);
  }

  private async end(child: ChildProcess): Promise<void> {
    if (!hasEnded(child)) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      await ended;
      clearTimeout(limit);
    }
    this.release();
  }

  private countCrash(failure: string): void {
    const now = Date.now();
    this.crashTimes.push(now);
    const recent = this.crashTimes.filter((time) => now - time < CRASH_WINDOW_MS);
    if (recent.length < CRASHES_ALLOWED && !failure.startsWith('not ready')) return;
    throw new Error(`The service does not come up: ${failure}\n${this.endOfLog()}`);
  }

  private endOfLog(): string {
    const { logFile } = this.options;
    if (logFile === undefined) return '';
    const output = readFileSync(logFile).subarray(this.logStart).toString().trim();
    return `${output.split('\n').slice(-20).join('\n')}\n(${logFile})`;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

function howItEnded(child: ChildProcess): string {
  return child.signalCode ?? `exit code ${child.exitCode}`;
}

async function ask(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    const body = await response.text();
    return response.ok ? 'ready' : `${response.status} ${body.slice(0, 300)}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
