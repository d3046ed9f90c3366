import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithUs } from '../../local/guard.ts';
import { projectRoot } from '../../local/project.ts';

const START_LIMIT_MS = 30_000;
const PROBE = new URL('cpu-probe.ts', import.meta.url).href;

export interface CandidateOptions {
  name: string;
  port: number;
  /** The program and its arguments, as after `node`. */
  program: readonly string[];
  env: Readonly<Record<string, string>>;
  /** Its output goes there; opened for appending, so that it costs what logging to a file costs. */
  logFile: string;
  /** Folder for a CPU profile, written when the process ends. */
  profileFolder?: string;
}

/** One of the servers that are compared: a Node.js process of its own. */
export class Candidate {
  readonly name: string;
  readonly port: number;
  private readonly child: ChildProcess;
  private readonly logFile: string;
  private readonly release: () => void;

  private constructor(child: ChildProcess, options: CandidateOptions) {
    this.child = child;
    this.name = options.name;
    this.port = options.port;
    this.logFile = options.logFile;
    this.release = child.pid === undefined ? () => undefined : endWithUs(child.pid, 'TERM', undefined);
  }

  /** @throws when it ends or does not answer within 30 s, with the end of its log. */
  static async start(options: CandidateOptions): Promise<Candidate> {
    const log = openSync(options.logFile, 'a');
    const profile = options.profileFolder
      ? [
          '--cpu-prof',
          `--cpu-prof-dir=${options.profileFolder}`,
          `--cpu-prof-name=${options.name}.cpuprofile`,
        ]
      : [];
    const child = spawn(process.execPath, [...profile, '--import', PROBE, ...options.program], {
      cwd: projectRoot,
      env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(options.port), ...options.env },
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    const candidate = new Candidate(child, options);
    await candidate.waitUntilReady();
    return candidate;
  }

  /** CPU time that the process has used since its start, in microseconds. */
  async cpuMicros(): Promise<number> {
    const answer = once(this.child, 'message') as Promise<[NodeJS.CpuUsage]>;
    this.child.send('cpu');
    const [{ user, system }] = await answer;
    return user + system;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await ended;
    }
    this.release();
  }

  private async waitUntilReady(): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS;
    while (Date.now() < deadline && this.child.exitCode === null && this.child.signalCode === null) {
      if (await answers(`http://127.0.0.1:${this.port}/readyz`)) return;
      await sleep(50);
    }
    await this.stop();
    throw new Error(`${this.name} did not start:\n${readFileSync(this.logFile, 'utf8').slice(-2_000)}`);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
