import { stopTestServer } from './postgres-server.ts';

/** Runs also when tests fail. After a killed run the server stops by itself, and the next run tidies up. */
export default async function globalTeardown(): Promise<void> {
  await stopTestServer();
}
