import { Client } from 'pg';
import { readPassword, SUPERUSER } from './cluster.ts';
import type { Places } from './places.ts';

const DEFAULT_DATABASE = 'qiaopay';

export function databaseUrl(places: Places, port: number, database = DEFAULT_DATABASE): string {
  return `postgresql://${SUPERUSER}:${readPassword(places)}@127.0.0.1:${port}/${database}`;
}

/** Makes the database that `url` names, on the server that it names, unless it is there. */
export async function ensureDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await withClient(withDatabaseName(url, 'postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

/** Makes another database on the server of `url`, as a copy of `template` if one is given; returns its URL. */
export async function createDatabase(url: string, name: string, template?: string): Promise<string> {
  await withClient(withDatabaseName(url, 'postgres'), async (client) => {
    const copy = template === undefined ? '' : ` TEMPLATE ${client.escapeIdentifier(template)}`;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${copy}`);
  });
  return withDatabaseName(url, name);
}

/** Deletes the database that `url` names, also when connections to it are open. */
export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await withClient(withDatabaseName(url, 'postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  });
}

function withDatabaseName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function withClient(url: string, use: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}
