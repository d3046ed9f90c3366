import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithUs } from '../../local/guard.ts';
import { projectRoot } from '../../local/project.ts';

const READY_LIMIT_MS = 60_000;
const RESTART_DELAY_MS = 500;
const LOOK_EVERY_MS = 50;
const KEPT_OUTPUT = 4_000;

/** Something that is killed without warning and started again. */
export interface Killable {
  readonly name: string;
  /** How often it was killed. */
  kills: number;
  start(): Promise<void>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface NodeProcessOptions {
  name: string;
  command: readonly string[];
  env: Readonly<Record<string, string>>;
  /** Whether it can work, by its output so far or by asking it. */
  isReady(output: string): boolean | Promise<boolean>;
}

/** A Node.js process under a supervisor, as in production: when it ends by itself it is started again. */
export class NodeProcess implements Killable {
  readonly name: string;
  kills = 0;
  /** Ends that nobody asked for once it was ready; one that cannot start without its database is no fault. */
  readonly crashes: string[] = [];
  private readonly options: NodeProcessOptions;
  private child: ChildProcess | undefined;
  private output = '';
  private isWanted = false;

  constructor(options: NodeProcessOptions) {
    this.name = options.name;
    this.options = options;
  }

  async start(): Promise<void> {
    this.isWanted = true;
    const deadlineMs = Date.now() + READY_LIMIT_MS;
    while (!(await this.tryToStart(deadlineMs))) {
      if (Date.now() > deadlineMs) throw new Error(`${this.name} does not start:\n${this.output}`);
      await sleep(RESTART_DELAY_MS);
    }
  }

  /** kill -9: nothing is finished, nothing is said good-bye to. */
  async kill(): Promise<void> {
    this.kills += 1;
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.isWanted = false;
    const { child } = this;
    if (!child || hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  private async tryToStart(deadlineMs: number): Promise<boolean> {
    const child = this.spawn();
    while (!hasEnded(child) && Date.now() < deadlineMs) {
      if (await this.options.isReady(this.output)) {
        child.once('exit', (code, signal) => this.noteEnd(`${code ?? signal}`));
        return true;
      }
      await sleep(LOOK_EVERY_MS);
    }
    child.kill('SIGKILL');
    return false;
  }

  private noteEnd(how: string): void {
    if (!this.isWanted) return;
    this.crashes.push(`${this.name} ended by itself (${how}):\n${this.output.slice(-1_000)}`);
    this.start().catch((error: unknown) => this.crashes.push(String(error)));
  }

  private spawn(): ChildProcess {
    this.output = '';
    const child = spawn(process.execPath, this.options.command, {
      cwd: projectRoot,
      env: { PATH: process.env.PATH ?? '', ...this.options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        this.output = `${this.output}${chunk.toString()}`.slice(-KEPT_OUTPUT);
      });
    }
    if (child.pid !== undefined) child.once('exit', endWithUs(child.pid, 'TERM', undefined));
    this.child = child;
    return child;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

export async function answersOk(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
