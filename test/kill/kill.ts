import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../local/project.ts';
import { buildIfChanged } from '../../local/quickstart/build.ts';
import { Random } from '../simulation/random.ts';
import { channelsNamed } from '../simulation/gateways/channel-names.ts';
import { compare, type Comparison } from './compare.ts';
import { reap } from './reaper.ts';
import { ServiceBooks } from './service-books.ts';
import { Shopper, type Told } from './shopper.ts';
import { openWorld, type World } from './world.ts';

/**
 * `npm run test:kill [-- --seconds 60 --shoppers 8 --seed x --channel alipay|abc-native|abc-seed]`: real processes
 * under load, of one channel or of all at the same time, each of them killed (kill -9) again and again; afterwards
 * nothing may be lost or doubled. Ends with 1 if something is.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    shoppers: { type: 'string', default: '8' },
    seed: { type: 'string', default: String(Date.now()) },
    channel: { type: 'string' },
  },
});
const SETTLE_LIMIT_MS = 8 * 60_000;
const LOOK_EVERY_MS = 1_000;

const channels = channelsNamed(values.channel);
await buildIfChanged();
const world = await openWorld(channels);
try {
  process.exitCode = await run(world, new Random(values.seed));
} finally {
  await world.close();
}

async function run(world: World, random: Random): Promise<number> {
  print(
    `seed ${values.seed}: ${values.seconds} s of load by ${values.shoppers} shoppers at ${channels.join(', ')}`,
  );
  const told = await loadAndKill(world, random);
  const books = new ServiceBooks(world.postgres.url);
  try {
    const settledMs = await settle(books);
    const comparison = await compare(world.shops, books, told);
    const faults = [...comparison.differences, ...world.nodes.flatMap(({ crashes }) => crashes)];
    if (settledMs === null) faults.push(`${await books.openMatters()} matters still open`);
    report(world, comparison, told, settledMs);
    for (const fault of faults.slice(0, 40)) print(`✗ ${fault}`);
    const moneyHolds = checkMoney(world);
    print(
      faults.length === 0 && moneyHolds
        ? '✓ nothing lost, nothing doubled'
        : `✗ ${faults.length} differences`,
    );
    return faults.length === 0 && moneyHolds ? 0 : 1;
  } finally {
    await books.close();
  }
}

async function loadAndKill(world: World, random: Random): Promise<Told[]> {
  const untilMs = Date.now() + Number(values.seconds) * 1_000;
  const told: Told[] = [];
  const stopped = new AbortController();
  const reaping = reap(world.killables, random.fork('reaper'), stopped.signal);
  const lanes = Array.from({ length: Number(values.shoppers) }, async () => {
    while (Date.now() < untilMs) {
      const orderNo = `K${values.seed.slice(-8)}-${told.length}`;
      const own = random.fork(orderNo);
      const shopper = new Shopper(world.serviceUrl, own.pick(world.shops), own, orderNo);
      told.push(shopper.told);
      await shopper.shop();
    }
  });
  await Promise.all(lanes);
  stopped.abort();
  await reaping;
  return told;
}

/** @returns how long it took until nothing was open any more; `null`: something still is */
async function settle(books: ServiceBooks): Promise<number | null> {
  const startMs = Date.now();
  while (Date.now() - startMs < SETTLE_LIMIT_MS) {
    if ((await books.openMatters()) === 0) return Date.now() - startMs;
    await sleep(LOOK_EVERY_MS);
  }
  return null;
}

function report(world: World, { counts }: Comparison, told: readonly Told[], settledMs: number | null): void {
  print(`kills: ${world.killables.map(({ name, kills }) => `${name} ${kills}`).join(', ')}`);
  print(
    `orders ${told.length}, accepted ${told.filter(({ isAccepted }) => isAccepted).length}, told paid ${told.filter(({ isPaid }) => isPaid).length}`,
  );
  print(`settled after ${settledMs === null ? 'the limit' : `${Math.round(settledMs / 1_000)} s`}`);
  print(`${'service'.padStart(41)}${'gateway'.padStart(14)}`);
  for (const { channel, what, here, there } of counts) {
    const mark = here === there ? '' : '  ✗';
    print(
      `${channel.padEnd(11)}${what.padEnd(16)}${String(here).padStart(14)}${String(there).padStart(14)}${mark}`,
    );
  }
}

/** The service's own check of its books, as operations run it. */
function checkMoney({ environment }: World): boolean {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/check-money.js'], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...environment },
  });
  print(`${stdout}${stderr}`.trimEnd());
  return status === 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
