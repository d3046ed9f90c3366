import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Clock } from '../../src/common/clock.js';
import { Database } from '../../src/database/database.js';
import { checkMoney } from '../../src/invariants/check-money.js';
import { MerchantsRepository } from '../../src/merchants/merchants.repository.js';
import { postNotification } from '../support/notices.ts';
import { TestService } from '../support/service.ts';
import { Reached } from './landmarks.ts';
import { runDueJobs } from './due-jobs.ts';
import type { ChannelName } from './gateways/channel-names.ts';
import { openGateway } from './gateways/open-gateway.ts';
import type { FalseMessage, SimulatedGateway } from './gateways/gateway.ts';
import { ReceivingShop } from './receiving-shop.ts';

export const ADMIN_KEY = 'admin-key-of-the-simulation';
export const LATE_PAYMENT_POLICIES = ['accept', 'refund', 'hold'] as const;
export type LatePaymentPolicy = (typeof LATE_PAYMENT_POLICIES)[number];

const CLOCK_STEP_MS = 60_000;

const BREAK_CONNECTIONS = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'qiaopay'`;
/** By what the service itself would look at next; the past is due now. */
const NEXT_LOOK = `SELECT min(at) AS at FROM (
    SELECT min(next_check_at) AS at FROM orders
    UNION ALL SELECT min(next_check_at) FROM refunds
    UNION ALL SELECT min(next_check_at) FROM webhook_events) looks`;

/** The service, the gateway and the shop that all histories of a run share; time only goes forward. */
export class World {
  /** Answers and jobs may fail for the moment, because the service stops or its connections were cut. */
  isDisturbed = false;
  private latePayment: LatePaymentPolicy = 'hold';
  private isStopping = false;
  private readonly underWay = new Set<Promise<void>>();
  /** Beside the service's own, so that cutting those off leaves the workers' alone. */
  private readonly workers: pg.Pool;

  /** What the histories so far have come by. */
  readonly reached = new Reached();

  private constructor(
    readonly channel: ChannelName,
    readonly gateway: SimulatedGateway,
    readonly service: TestService,
    readonly shop: ReceivingShop,
  ) {
    this.workers = new pg.Pool({ connectionString: service.database.url, max: 5 });
    // A connection may still be saying good-bye when its database is dropped.
    this.workers.on('error', () => undefined);
  }

  static async open(channel: ChannelName): Promise<World> {
    const secret = `whsec_${randomBytes(32).toString('base64')}`;
    const shop = await ReceivingShop.open(secret);
    const gateway = await openGateway(channel);
    const service = await TestService.start({
      ...gateway.environment,
      ADMIN_API_KEY: ADMIN_KEY,
      BARCODE_LIMIT_S: '30',
      MERCHANT_WEBHOOK_SECRET: secret,
      WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
      RATE_LIMIT_REQUESTS_PER_MINUTE: '0',
      RATE_LIMIT_NOTIFICATIONS_PER_MINUTE: '0',
    });
    return new World(channel, gateway, service, shop);
  }

  async close(): Promise<void> {
    await this.workers.end();
    await this.service.stop();
    await this.gateway.close();
    await this.shop.close();
  }

  /** Both clocks go on in small steps: neither side takes the other's messages where they are far apart. */
  async advance(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= CLOCK_STEP_MS) {
      const stepMs = Math.min(left, CLOCK_STEP_MS);
      this.service.advanceOurs(stepMs);
      await this.gateway.advance(stepMs);
    }
  }

  /** Somebody posts a message to the service as the channel does. */
  async receive({ path, form }: FalseMessage): Promise<void> {
    await postNotification(this.service, { ...form }, { path });
  }

  async setLatePayment(policy: LatePaymentPolicy): Promise<void> {
    this.latePayment = policy;
    await this.service.rows('UPDATE merchants SET late_payment = $1', [policy]);
    this.service.app.get(MerchantsRepository).forgetCached();
  }

  /** Lets the workers do what is due; they take up nothing while the service stops. */
  async work(): Promise<void> {
    if (this.isStopping) return;
    const working = runDueJobs(this.service, this.workers);
    this.underWay.add(working);
    await working.finally(() => this.underWay.delete(working));
  }

  /** Ends the service, finishing what is under way, and starts it again on the same database. */
  async restart(): Promise<void> {
    this.isStopping = true;
    await Promise.allSettled(this.underWay);
    await this.service.halt();
    await this.service.launch();
    this.isStopping = false;
    await this.setLatePayment(this.latePayment);
  }

  /** Cuts the service off its database in the middle of whatever it does. */
  async breakConnections(): Promise<void> {
    await this.workers.query(BREAK_CONNECTIONS);
  }

  /** What was disturbed works again: the service has noticed which of its connections are dead. */
  async endDisturbance(): Promise<void> {
    if (!this.isDisturbed) return;
    const { pool } = this.service.app.get(Database);
    await Promise.allSettled(Array.from({ length: pool.totalCount }, () => pool.query('SELECT 1')));
    this.isDisturbed = false;
  }

  /** Milliseconds until the service looks at something again; `null`: it has nothing open. */
  async untilNextLookMs(): Promise<number | null> {
    const [row] = await this.service.rows<{ at: Date | null }>(NEXT_LOOK);
    return row?.at ? row.at.getTime() - this.service.app.get(Clock).now().getTime() : null;
  }

  /** What contradicts the invariants of money at this moment: the invariant, its subject and what is wrong. */
  async contradictions(): Promise<string[]> {
    const { checked } = await checkMoney(this.workers);
    return checked.flatMap(({ invariant, contradictions }) =>
      contradictions.map(({ subject, detail }) => `${invariant.name}: ${subject} ${detail}`),
    );
  }

  /** Those of the orders that are CLOSED at this moment. */
  async closedOf(orderNos: readonly string[]): Promise<string[]> {
    const sql = `SELECT order_no AS "orderNo" FROM orders WHERE status = 'CLOSED' AND order_no = ANY($1)`;
    return (await this.workers.query<{ orderNo: string }>(sql, [orderNos])).rows.map(
      ({ orderNo }) => orderNo,
    );
  }

  /** What the workers could not do, but for what failed because its connection was cut. */
  failedJobs(): Promise<{ task: string; error: string }[]> {
    return this.service.rows(
      `SELECT task_identifier AS task, last_error AS error FROM graphile_worker.jobs
       WHERE last_error IS NOT NULL AND last_error !~* 'terminat'`,
    );
  }
}
