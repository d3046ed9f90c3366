import { Measurement, type Entrant } from './measure.ts';
import { describeMachine, readOptions, type Options } from './options.ts';
import { printTable, type Row } from './report/table.ts';
import { printTargets } from './report/targets.ts';
import { settle } from './world/databases.ts';
import { World, type Program } from './world/world.ts';

/**
 * `npm run bench`: the service beside the floor and the usual way, on one machine and one PostgreSQL.
 * See docs/performance.md for what is measured and what came out.
 */
const options = readOptions(process.argv.slice(2));
const world = await World.start();
try {
  await compare(world, options);
} finally {
  await world.stop();
}

async function compare(world: World, { operations, connections, rounds, seconds, profileFolder }: Options) {
  console.log(`${describeMachine()}; ${rounds} rounds of ${seconds} s\n`);
  const enter = async (program: Program): Promise<Entrant> => {
    const databaseUrl = await world.newDatabase(program.replace(' ', '_'));
    return { databaseUrl, candidate: await world.start(program, databaseUrl, { profileFolder }) };
  };
  const field = {
    service: await enter('service'),
    floor: await enter('floor'),
    usualWay: await enter('usual way'),
  };
  const measurement = new Measurement(world, Object.values(field));
  await measurement.prepareQueries();
  const rows: Row[] = [];
  for (const operation of operations) {
    // Code gets fast and plans get settled before anything counts.
    await measurement.run({ operation, connections: 16, rounds: 2, seconds });
    for (const { databaseUrl } of Object.values(field)) await settle(databaseUrl);
    for (const count of connections) {
      const samples = await measurement.run({ operation, connections: count, rounds, seconds });
      const row: Row = { operation, connections: count, samples, ...field };
      printTable(row, rows.length === 0);
      rows.push(row);
    }
    await measurement.checkWork(operation);
  }
  printTargets(rows);
}
