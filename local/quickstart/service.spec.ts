import { jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../ports.ts';
import { identifyProcess, isGoneWithin } from '../processes.ts';
import { Service, type ServiceOptions } from './service.ts';

const WORKING = `require('node:http').createServer((_, response) => response.end()).listen(process.env.PORT, '127.0.0.1');`;
const CRASHING = `console.error('cannot read the moon'); process.exit(3);`;

let folder: string;
let service: Service | undefined;
let pids: number[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qiaopay-service-'));
  pids = [];
});

afterEach(async () => {
  await service?.stop();
  rmSync(folder, { recursive: true });
});

async function serviceOf(source: string, options: Partial<ServiceOptions> = {}) {
  const port = await freePort();
  service = new Service({
    command: ['--eval', source],
    env: { ...process.env, PORT: String(port), NODE_OPTIONS: '' },
    readyUrl: `http://127.0.0.1:${port}/readyz`,
    logFile: join(folder, 'service.log'),
    onStarted: (pid) => pids.push(pid),
    onUnexpectedEnd: () => undefined,
    onRecovered: () => undefined,
    onGivenUp: () => undefined,
    ...options,
  });
  return { service, url: `http://127.0.0.1:${port}/` };
}

describe('the service under supervision', () => {
  it('is started again after kill -9, saying so', async () => {
    const onUnexpectedEnd = jest.fn();
    const recovered = Promise.withResolvers<void>();
    const { service, url } = await serviceOf(WORKING, { onUnexpectedEnd, onRecovered: recovered.resolve });
    await service.start();
    process.kill(pids[0] ?? 0, 'SIGKILL');
    await recovered.promise;
    expect(onUnexpectedEnd).toHaveBeenCalledWith('SIGKILL');
    expect(pids).toHaveLength(2);
    expect((await fetch(url)).status).toBe(200);
  });

  it('is given up when it does not come up three times, with what it said last', async () => {
    const { service } = await serviceOf(CRASHING);
    await expect(service.start()).rejects.toThrow(/does not come up: exit code 3\ncannot read the moon\n/);
    expect(pids).toHaveLength(3);
  });

  it('is given up when it cannot come back', async () => {
    const trap = join(folder, 'crash-from-now-on');
    const source = `if (require('node:fs').existsSync(${JSON.stringify(trap)})) { ${CRASHING} } ${WORKING}`;
    const givenUp = Promise.withResolvers<unknown>();
    const { service } = await serviceOf(source, { onGivenUp: givenUp.resolve });
    await service.start();
    writeFileSync(trap, '');
    process.kill(pids[0] ?? 0, 'SIGKILL');
    expect(String(await givenUp.promise)).toContain('cannot read the moon');
  });

  it('ends when told to, and is not started again', async () => {
    const onUnexpectedEnd = jest.fn();
    const { service, url } = await serviceOf(WORKING, { onUnexpectedEnd });
    await service.start();
    await service.stop();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    expect(identifyProcess(pids[0] ?? 0)).toBeUndefined();
    expect(onUnexpectedEnd).not.toHaveBeenCalled();
  });

  it('can be started again after it was stopped, as after a change of its sources', async () => {
    const { service, url } = await serviceOf(WORKING);
    await service.start();
    await service.stop();
    await service.start();
    expect((await fetch(url)).status).toBe(200);
    const second = identifyProcess(pids[1] ?? 0);
    await service.stop();
    expect(second && (await isGoneWithin(second, 0))).toBe(true);
  });
});
