import pg from 'pg';
import { loadSettings } from './config/settings.js';
import { checkMoney, describeCheck } from './invariants/check-money.js';

/** `npm run check:money`: holds the books against the invariants of money; ends with 1 if one is broken. */
const settings = loadSettings();
const client = new pg.Client({ connectionString: settings.DATABASE_URL });
await client.connect();
try {
  const check = await checkMoney(client);
  process.stdout.write(`${describeCheck(check).join('\n')}\n`);
  process.exitCode = check.checked.every(({ contradictions }) => contradictions.length === 0) ? 0 : 1;
} finally {
  await client.end();
}
