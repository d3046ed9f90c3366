import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../local/ports.ts';
import { createDatabase } from '../../local/postgres/database.ts';
import { removePlaces } from '../../local/postgres/places.ts';
import { startPostgres, type RunningPostgres } from '../../local/postgres/postgres.ts';
import { stateFolder } from '../../local/project.ts';
import { LoadGenerator } from '../load/load-generator.ts';
import * as account from './account.ts';
import { Candidate } from './candidate.ts';
import { serviceEnvironment } from './service-environment.ts';

const FOLDER = join(stateFolder, 'bench');
const DATA = join(FOLDER, 'postgres');

/**
 * As in production: every commit waits for the disk (fsync, synchronous_commit and full_page_writes are on by
 * default). Checkpoints are kept out of the short runs, and the buffers hold the tables of all candidates.
 */
const POSTGRES_SETTINGS = {
  shared_buffers: '1GB',
  max_wal_size: '16GB',
  checkpoint_timeout: '1h',
  // For sessions that load auto_explain.
  log_line_prefix: '%d %a ',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_format': 'json',
};

export type Program = 'service' | 'floor' | 'usual way';

const PROGRAMS: Record<Program, readonly string[]> = {
  service: ['--enable-source-maps', join('dist', 'main.js')],
  floor: [join('bench', 'floor', 'server.ts')],
  'usual way': [join('bench', 'usual-way', 'server.ts')],
};

/** Everything that a benchmark runs on: one PostgreSQL, one gateway, one load generator, and the candidates. */
export class World {
  readonly load: LoadGenerator;
  private readonly postgres: RunningPostgres;
  private readonly gatewayUrl: string;
  private readonly running: Candidate[] = [];
  private prefixes = 0;

  private constructor(postgres: RunningPostgres, gatewayUrl: string) {
    this.postgres = postgres;
    this.gatewayUrl = gatewayUrl;
    this.load = new LoadGenerator({
      apiKey: account.API_KEY,
      appId: account.APP_ID,
      sellerId: account.SELLER_ID,
      amountYuan: account.AMOUNT_YUAN,
      subject: account.SUBJECT,
      alipayPrivateKeyPem: account.alipayPrivateKeyPem,
    });
  }

  static async start(): Promise<World> {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    const postgres = await startPostgres({
      dataDir: DATA,
      settings: POSTGRES_SETTINGS,
      database: 'template',
    });
    const world = new World(postgres, `http://127.0.0.1:${await freePort()}/gateway.do`);
    await world.startGateway();
    // The service makes its tables and its merchant; every candidate's database is a copy of that.
    await world.start('service', postgres.url, { name: 'first start' });
    await world.running.pop()?.stop();
    return world;
  }

  /** The server's own log, where `auto_explain` writes. */
  get postgresLog(): string {
    return join(this.postgres.dataDir, 'server.log');
  }

  /** Begins order numbers that have not been used yet. */
  nextPrefix(): string {
    this.prefixes += 1;
    return `B${this.prefixes}`;
  }

  /** A database with the service's tables and its merchant, and nothing else. */
  async newDatabase(name: string): Promise<string> {
    return createDatabase(this.postgres.url, name, 'template');
  }

  async start(
    program: Program,
    databaseUrl: string,
    { name = program, profileFolder }: { name?: string; profileFolder?: string } = {},
  ): Promise<Candidate> {
    const port = await freePort();
    const shared = { DATABASE_URL: databaseUrl, ...account.accountEnvironment(this.gatewayUrl) };
    const candidate = await Candidate.start({
      name,
      port,
      program: PROGRAMS[program],
      env: program === 'service' ? { ...shared, ...serviceEnvironment(port) } : shared,
      logFile: join(FOLDER, `${name.replaceAll(' ', '-')}.log`),
      profileFolder,
    });
    this.running.push(candidate);
    return candidate;
  }

  /** All but the gateway. */
  async stopCandidates(): Promise<void> {
    await Promise.all(this.running.splice(1).map((candidate) => candidate.stop()));
  }

  async stop(): Promise<void> {
    this.load.stop();
    await Promise.all(this.running.splice(0).map((candidate) => candidate.stop()));
    await this.postgres.stop();
    removePlaces(DATA);
    rmSync(FOLDER, { recursive: true, force: true });
  }

  private async startGateway(): Promise<void> {
    this.running.push(
      await Candidate.start({
        name: 'gateway',
        port: Number(new URL(this.gatewayUrl).port),
        program: [join('bench', 'world', 'canned-gateway.ts')],
        env: { ALIPAY_SIGNING_KEY: account.alipayPrivateKeyPem },
        logFile: join(FOLDER, 'gateway.log'),
      }),
    );
  }
}
