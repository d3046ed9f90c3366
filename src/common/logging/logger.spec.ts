import { spawnSync } from 'node:child_process';
import { Injectable } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { createLogger } from './logger.js';
import { Log } from './log.js';
import { LoggingModule } from './logging.module.js';
import { NestLogger } from './nest-logger.js';

function logInto(lines: Record<string, unknown>[], LOG_LEVEL: 'info' | 'debug' = 'info') {
  return createLogger(
    { LOG_LEVEL },
    {
      write: (line) => {
        const parsed: Record<string, unknown> = JSON.parse(line);
        lines.push(parsed);
      },
    },
  );
}

describe('a line of the log', () => {
  it('is JSON with an ISO time and the level in words', () => {
    const lines: Record<string, unknown>[] = [];
    logInto(lines).info({ orderNo: 'A1' }, 'order made');
    expect(lines).toEqual([
      expect.objectContaining({
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        orderNo: 'A1',
        msg: 'order made',
      }),
    ]);
  });

  it('is left out below LOG_LEVEL', () => {
    const lines: Record<string, unknown>[] = [];
    const log = logInto(lines);
    log.debug({}, 'detail');
    log.warn({}, 'warning');
    expect(lines.map(({ msg }) => msg)).toEqual(['warning']);
  });

  it('hides secrets by the name of their field, in addresses, and deep in bodies', () => {
    const lines: Record<string, unknown>[] = [];
    logInto(lines).info(
      {
        apiKey: 'visible?',
        clientToken: 'visible?',
        sign: 'visible?',
        authCode: '281234567890123456',
        url: '/cashier/1?clientToken=visible?',
        body: { goods: [{ encryptKey: 'visible?' }] },
      },
      'all',
    );
    expect(JSON.stringify(lines)).not.toContain('visible?');
    expect(lines[0]).toMatchObject({ authCode: '28…3456' });
  });

  it('tells an error with its causes, its code, and none of its secrets', () => {
    const lines: Record<string, unknown>[] = [];
    const root = Object.assign(new Error('refused by postgresql://u:p@db'), {
      code: 'ECONNREFUSED',
      detail: 'a row',
    });
    const err = new TypeError('no order', { cause: new Error('no answer', { cause: root }) });
    logInto(lines).error({ err }, 'failed');
    expect(lines[0]).toMatchObject({
      err: {
        type: 'TypeError',
        message: 'no order',
        stack: expect.stringContaining('logger.spec'),
        cause: {
          message: 'no answer',
          cause: { message: 'refused by postgresql://[redacted]@db', code: 'ECONNREFUSED' },
        },
      },
    });
    expect(JSON.stringify(lines)).not.toMatch(/u:p@|a row/);
  });

  it('tells of things thrown that are no errors, and of circles of causes', () => {
    const lines: Record<string, unknown>[] = [];
    const circle = new Error('circle');
    circle.cause = new Error('other', { cause: circle });
    for (const err of ['text', { apiKey: 'k', a: 1 }, null, circle]) logInto(lines).error({ err }, 'failed');
    expect(lines.map(({ err }) => err)).toMatchObject([
      { type: 'string', message: 'text' },
      { type: 'object', message: '{"apiKey":"[redacted]","a":1}' },
      { type: 'null' },
      { message: 'circle', cause: { message: 'other', cause: { message: 'circle' } } },
    ]);
  });
});

describe('what Nest writes', () => {
  it('keeps its context and level, and its list of routes is a detail', () => {
    const lines: Record<string, unknown>[] = [];
    const nest = new NestLogger(logInto(lines, 'debug'));
    nest.log('Nest application successfully started', 'NestApplication');
    nest.log('Mapped {/healthz, GET} route', 'RouterExplorer');
    nest.error(new Error('broken', { cause: new Error('why') }), undefined, 'Worker');
    nest.error('broken', 'Error: broken\n    at here', 'Worker');
    nest.warn({ authCode: '281234567890123456' });
    expect(lines).toMatchObject([
      { level: 'info', context: 'NestApplication', msg: 'Nest application successfully started' },
      { level: 'debug', context: 'RouterExplorer' },
      {
        level: 'error',
        context: 'Worker',
        msg: 'broken',
        err: { message: 'broken', cause: { message: 'why' } },
      },
      { level: 'error', context: 'Worker', msg: 'broken', details: [expect.stringContaining('at here')] },
      { level: 'warn', msg: '{"authCode":"28…3456"}' },
    ]);
  });
});

it('is given to any provider by its class', async () => {
  @Injectable()
  class Service {
    constructor(readonly log: Log) {}
  }
  const log = logInto([]);
  const module = await Test.createTestingModule({
    imports: [LoggingModule.forRoot(log)],
    providers: [Service],
  }).compile();
  expect(module.get(Service).log).toBe(log);
});

describe('the buffer', () => {
  const logger = new URL('./logger.ts', import.meta.url).href;
  const imports = new URL('../../../scripts/support/typescript-imports.ts', import.meta.url).href;

  it.each(['process.exit(0)', 'setImmediate(() => { throw new Error("crash") })', ''])(
    'is written when a process ends by: %s',
    (end) => {
      const script = `import { createLogger } from ${JSON.stringify(logger)};
        createLogger({ LOG_LEVEL: 'info' }).info({}, 'last words'); ${end}`;
      const { stdout } = spawnSync(
        process.execPath,
        ['--import', imports, '--input-type=module', '-e', script],
        {
          encoding: 'utf8',
          timeout: 20_000,
        },
      );
      expect(stdout).toContain('"msg":"last words"');
    },
  );
});
