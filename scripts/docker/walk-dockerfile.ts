import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../local/ports.ts';
import { serverAccount } from '../../local/postgres/account.ts';
import { startScratchPostgres } from '../../local/postgres/scratch.ts';
import { projectRoot } from '../../local/project.ts';
import { run } from '../support/run.ts';
import { parseDockerfile } from './dockerfile.ts';
import { stageEnvironment, type WalkedStage, walkStage } from './stage-walk.ts';

const READY_LIMIT_MS = 30_000;
/** Docker's own default before it kills. */
const STOP_LIMIT_MS = 10_000;
/** What has no business in an image that takes money. */
const UNWANTED = [
  'local',
  'src',
  'test',
  'scripts',
  '.env',
  'node_modules/typescript',
  'node_modules/prisma',
];

/** Builds the image's file tree without Docker, starts what it would start, and looks whether it is ready. */
await run(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qiaopay-image-'));
  try {
    const image = buildImage(folder);
    for (const path of UNWANTED) {
      if (existsSync(join(image.workdir, path))) throw new Error(`The image holds ${path}.`);
    }
    await tryOut(image);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function buildImage(folder: string): WalkedStage {
  // The image's user is another one than ours.
  chmodSync(folder, 0o755);
  const stages = new Map<string, WalkedStage>();
  let last: WalkedStage | undefined;
  for (const stage of parseDockerfile(readFileSync(join(projectRoot, 'Dockerfile'), 'utf8'))) {
    console.log(`Stage ${stage.name} (${stage.base})`);
    checkBase(stage.base);
    last = walkStage(stage, { context: projectRoot, stages, root: join(folder, stage.name) });
    stages.set(stage.name, last);
  }
  if (last === undefined) throw new Error('The Dockerfile has no stage.');
  return last;
}

/** The walk proves nothing about the image when the two do not run the same Node. */
function checkBase(base: string): void {
  const major = process.versions.node.split('.')[0];
  if (!base.startsWith(`node:${major}-`))
    throw new Error(`The image is built on ${base}, this is Node ${major}.`);
}

async function tryOut(image: WalkedStage): Promise<void> {
  const postgres = await startScratchPostgres();
  const port = await freePort();
  const env = { ...stageEnvironment(image), ...productionSettings(postgres.url, port) };
  const [program = '', ...args] = image.command;
  console.log(`Starting ${image.command.join(' ')} as ${image.user}`);
  const service = spawn(program, args, {
    // Root lends itself to somebody without rights, as USER does.
    ...(image.user !== undefined && serverAccount()),
    cwd: image.workdir,
    env,
    stdio: 'inherit',
  });
  try {
    await waitUntilReady(service, port);
    checkHealth(image, env);
    await stopGently(service);
    console.log('Ready, healthy, and stopped when told to.');
  } finally {
    service.kill('SIGKILL');
    await postgres.stop();
  }
}

function productionSettings(databaseUrl: string, port: number): NodeJS.ProcessEnv {
  const secret = () => randomBytes(32).toString('base64url');
  return {
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    RUN_MIGRATIONS: 'true',
    PUBLIC_BASE_URL: 'https://pay.example.com',
    MASTER_KEY: randomBytes(32).toString('base64'),
    ADMIN_API_KEY: secret(),
    LOG_LEVEL: 'warn',
  };
}

async function waitUntilReady(service: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  let answer = 'no answer';
  while (Date.now() < deadline) {
    if (service.exitCode !== null) throw new Error(`The service ended with ${service.exitCode}.`);
    answer = await ask(`http://127.0.0.1:${port}/readyz`);
    if (answer === '200') return;
    await sleep(100);
  }
  throw new Error(`The service is not ready: ${answer}`);
}

async function ask(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return response.ok ? '200' : `${response.status} ${await response.text()}`;
  } catch {
    return 'no answer';
  }
}

function checkHealth(image: WalkedStage, env: NodeJS.ProcessEnv): void {
  const [program = '', ...args] = image.healthcheck;
  const { status } = spawnSync(program, args, { cwd: image.workdir, env, stdio: 'inherit' });
  if (status !== 0) throw new Error(`The health check ended with ${status}.`);
}

async function stopGently(service: ChildProcess): Promise<void> {
  const ended = once(service, 'exit');
  service.kill('SIGTERM');
  const limit = setTimeout(() => service.kill('SIGKILL'), STOP_LIMIT_MS);
  const [code, signal] = await ended;
  clearTimeout(limit);
  // Ended by the signal itself, or cleanly after it; by SIGKILL means that it did not listen.
  if (code !== 0 && signal !== 'SIGTERM') throw new Error(`The service ended with ${signal ?? code}.`);
}
