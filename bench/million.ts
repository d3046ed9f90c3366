import { Measurement, QUERIED_COUNT, QUERIED_PREFIX, type Entrant } from './measure.ts';
import { describeMachine, readOptions, type Options } from './options.ts';
import { comparePlans, readPlans } from './report/plans.ts';
import { medianOf, ratio } from './report/statistics.ts';
import { insertPaidOrders, settle, withClient } from './world/databases.ts';
import { World } from './world/world.ts';

/**
 * `npm run bench:million`: the service on a table with a million orders beside the service on a nearly empty
 * one, and whether PostgreSQL runs every statement by the same plan on both.
 */
const CONNECTIONS = 16;
const AT_LEAST = 0.9;
/** Long enough for PostgreSQL to settle on its plans, which takes it five runs of a statement. */
const EXPLAINED_SECONDS = 1;

interface Field {
  small: Entrant;
  large: Entrant;
}

const options = readOptions(process.argv.slice(2));
const world = await World.start();
try {
  await compare(world, options);
} finally {
  await world.stop();
}

async function compare(world: World, options: Options): Promise<void> {
  console.log(`${describeMachine()}; ${options.rounds} rounds of ${options.seconds} s`);
  const urls = { small: await world.newDatabase('small'), large: await world.newDatabase('large') };
  await insertPaidOrders(urls.large, { prefix: QUERIED_PREFIX, count: options.orders, step: 1 });
  const forPlans = await enter(world, urls, true);
  const measurement = new Measurement(world, [forPlans.small, forPlans.large], stepOf(options));
  await measurement.prepareQueries([forPlans.small]);
  for (const url of Object.values(urls)) await settle(url);
  for (const operation of options.operations) {
    await measurement.run({ operation, connections: 1, rounds: 1, seconds: EXPLAINED_SECONDS });
  }
  await world.stopCandidates();
  console.log(`\nPlans with ${options.orders} orders:`);
  comparePlans(readPlans(world.postgresLog), 'small', 'large');
  await measure(world, await enter(world, urls, false), options);
}

/** Starts the service on both databases; `explained`: PostgreSQL writes down how it runs each statement. */
async function enter(world: World, urls: Record<keyof Field, string>, explained: boolean): Promise<Field> {
  const start = async (name: keyof Field): Promise<Entrant> => {
    const databaseUrl = urls[name];
    const setting = 'session_preload_libraries';
    const sql = explained ? `SET ${setting} = 'auto_explain'` : `RESET ${setting}`;
    await withClient(databaseUrl, (client) => client.query(`ALTER DATABASE ${name} ${sql}`));
    return { databaseUrl, candidate: await world.start('service', databaseUrl, { name }) };
  };
  return { small: await start('small'), large: await start('large') };
}

async function measure(world: World, { small, large }: Field, options: Options): Promise<void> {
  const { rounds, seconds } = options;
  const measurement = new Measurement(world, [small, large], stepOf(options));
  console.log(`\nRequests/s at ${CONNECTIONS} connections, nearly empty table and ${options.orders} orders:`);
  for (const operation of options.operations) {
    await measurement.run({ operation, connections: CONNECTIONS, rounds: 2, seconds });
    for (const { databaseUrl } of [small, large]) await settle(databaseUrl);
    const samples = await measurement.run({ operation, connections: CONNECTIONS, rounds, seconds });
    const share = ratio(samples, 'requestsPerSecond', large, small);
    const [few, many] = [small, large].map((entrant) => medianOf(samples.get(entrant), 'requestsPerSecond'));
    const verdict = share >= AT_LEAST ? 'reached' : 'MISSED ';
    const figures = `${few?.toFixed(0)} and ${many?.toFixed(0)}: ${share.toFixed(2)}`;
    console.log(`  ${verdict}  ${operation}: ${figures} (at least ${AT_LEAST})`);
  }
}

function stepOf({ orders }: Options): number {
  return Math.max(1, Math.floor(orders / QUERIED_COUNT));
}
