import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { type ProcessIdentity, isSameProcessAlive } from './processes.ts';
import { findPostgres, removeAbandonedPostgres } from './postgres/leftover.ts';
import { projectRoot } from './project.ts';

/** Building the service from nothing is a part of the first start. */
const START_LIMIT_MS = 120_000;

let stateFolder: string;
let quickStart: ChildProcess | undefined;
let output: string;

beforeEach(() => {
  stateFolder = mkdtempSync(join(tmpdir(), 'qiaopay-start-'));
});

afterEach(async () => {
  if (quickStart !== undefined && quickStart.exitCode === null) await stop(quickStart, 'SIGTERM');
  await removeAbandonedPostgres(join(stateFolder, 'postgres'));
  rmSync(stateFolder, { recursive: true });
});

async function start(settings: NodeJS.ProcessEnv = {}): Promise<ChildProcess> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_OPTIONS|NODE_ENV)/.test(name),
  );
  quickStart = spawn(process.execPath, ['--require', './local/check-node.cjs', 'local/start.ts'], {
    cwd: projectRoot,
    env: { ...Object.fromEntries(inherited), QIAOPAY_STATE_DIR: stateFolder, NO_COLOR: '1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  output = '';
  quickStart.stdout?.on('data', (chunk) => (output += stripVTControlCharacters(String(chunk))));
  quickStart.stderr?.on('data', (chunk) => (output += stripVTControlCharacters(String(chunk))));
  return quickStart;
}

async function says(text: string | RegExp): Promise<void> {
  while (!output.match(text)) {
    if (quickStart?.exitCode !== null) throw new Error(`It ended with ${quickStart?.exitCode}:\n${output}`);
    await sleep(25);
  }
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}

function found(pattern: RegExp): string {
  const [, text] = pattern.exec(output) ?? [];
  if (text === undefined) throw new Error(`No ${pattern} in:\n${output}`);
  return text;
}

function runningService(): ProcessIdentity {
  return JSON.parse(readFileSync(join(stateFolder, 'service.json'), 'utf8'));
}

async function call(path: string, body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${found(/API +(http\S+)\/api\/payment/)}/api/payment/alipay/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${found(/(qp_\S+)/)}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return JSON.parse(await response.text());
}

async function paidOrder(orderNo: string): Promise<Record<string, unknown>> {
  for (;;) {
    const order = await call(`query/${orderNo}`);
    if (order.status === 'SUCCESS') return order;
    await sleep(100);
  }
}

describe('npm start', () => {
  it(
    'lets a newcomer take a payment, survives a killed service, and keeps everything',
    async () => {
      const first = await start();
      await says('is ready');
      const order = await call('precreate', { orderNo: 'FIRST', amount: '9.90', goodsName: 'Coffee' });
      expect(order).toMatchObject({ isSuccess: true, status: 'PENDING' });

      const killed = runningService();
      process.kill(killed.pid, 'SIGKILL');
      await fetch(`${found(/Wallet +(http\S+)\/wallet/)}/control/pay`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ qrCode: order.qrCodeUrl }),
      });
      await says('nothing is lost');
      expect(await paidOrder('FIRST')).toMatchObject({ amount: 9.9 });

      const service = runningService();
      expect(await stop(first, 'SIGINT')).toBe(0);
      expect(isSameProcessAlive(service)).toBe(false);
      expect(findPostgres(join(stateFolder, 'postgres'))).toBeUndefined();

      await start();
      await says('is ready');
      expect(await call('query/FIRST')).toMatchObject({
        status: 'SUCCESS',
        transactionId: order.transactionId,
      });
    },
    START_LIMIT_MS,
  );

  it(
    'leaves nothing running when it is killed itself, and refuses to run twice in one folder',
    async () => {
      const first = await start();
      await says('is ready');
      const service = runningService();

      const second = await start();
      await says('已在运行').catch(() => undefined);
      if (second.exitCode === null) await once(second, 'exit');
      expect(second.exitCode).toBe(1);
      expect(output).toContain(`is already running here (process ${first.pid})`);

      await stop(first, 'SIGKILL');
      while (isSameProcessAlive(service)) await sleep(25);
      while (findPostgres(join(stateFolder, 'postgres')) !== undefined) await sleep(25);
    },
    START_LIMIT_MS,
  );

  it(
    'says what is wrong with a setting, and stops what it had started',
    async () => {
      const child = await start({ LATE_PAYMENT: 'perhaps' });
      await once(child, 'exit');
      expect(child.exitCode).toBe(1);
      expect(output).toContain('LATE_PAYMENT');
      expect(findPostgres(join(stateFolder, 'postgres'))).toBeUndefined();
    },
    START_LIMIT_MS,
  );
});
