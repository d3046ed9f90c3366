import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { giveUpOwnership, livingOwner } from '../owner.ts';
import { endProcess, type ProcessIdentity } from '../processes.ts';
import { databaseUrl } from './database.ts';
import { findPlaces, type Places, removePlaces } from './places.ts';
import { findRunningPostmaster, readPostmaster } from './postmaster.ts';

/** A fast shutdown drops the clients and writes a checkpoint; only a sick disk takes this long. */
const STOP_LIMIT_MS = 30_000;

/** The URL of the server that runs in `dataDir` at this moment, whoever started it. */
export function findPostgres(dataDir: string, database?: string): string | undefined {
  const places = findPlaces(resolve(dataDir));
  const postmaster = readPostmaster(places.data);
  if (!postmaster?.isReady || findRunningPostmaster(places.data) === undefined) return undefined;
  return databaseUrl(places, postmaster.port, database);
}

/** Stops the server in `dataDir` unless a living process holds it; tells whether none holds it. */
export async function stopAbandonedPostgres(dataDir: string): Promise<boolean> {
  const places = findPlaces(resolve(dataDir));
  if (livingOwner(places.owner) !== undefined) return false;
  await stopLeftover(places);
  giveUpOwnership(places.owner);
  return true;
}

/** Stops the server in `dataDir` and deletes its files, unless a living process holds it. */
export async function removeAbandonedPostgres(dataDir: string): Promise<void> {
  if (await stopAbandonedPostgres(dataDir)) removePlaces(resolve(dataDir));
}

/** Stops the server that a killed process left running. */
export async function stopLeftover(places: Places): Promise<void> {
  if (!existsSync(places.data)) return;
  const leftover = findRunningPostmaster(places.data);
  if (leftover !== undefined) await interrupt(leftover);
}

/** SIGINT is PostgreSQL's "fast shutdown". */
export function interrupt(postmaster: ProcessIdentity): Promise<void> {
  return endProcess(postmaster, { signal: 'SIGINT', graceMs: STOP_LIMIT_MS });
}
