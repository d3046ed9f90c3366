import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { freePortFrom } from '../ports.ts';
import { stopAbandonedPostgres } from '../postgres/leftover.ts';
import { startPostgres } from '../postgres/postgres.ts';
import { stateFolder } from '../project.ts';
import { type KeptSettings, writeKeptSettings } from './kept-settings.ts';

export const LOG_FILE = join(stateFolder, 'service.log');

/** Something that was started and must be stopped again, the last one first. */
export interface Part {
  stop(): Promise<void>;
}

export interface DatabasePart extends Part {
  url: string;
  port: number;
  /** Where its files really lie. */
  dataDir: string;
}

export interface GatewayPart extends Part {
  /** Where its pages are. */
  url: string;
  gatewayUrl: string;
  alipayPublicKey: string;
}

/** Minutes of the notification schedule pass in seconds, so that a newcomer sees the resends. */
export const GATEWAY_TIME_SCALE = 60;

/** The port of last time where it is free, else the next free one from `preferred`; remembered. */
export async function choosePort(
  kept: KeptSettings,
  part: keyof KeptSettings['ports'],
  preferred: number,
): Promise<number> {
  const port = await freePortFrom(kept.ports[part] ?? preferred);
  if (kept.ports[part] !== port) {
    kept.ports[part] = port;
    writeKeptSettings(kept);
  }
  return port;
}

export async function startDatabase(kept: KeptSettings): Promise<DatabasePart> {
  const dataDir = join(stateFolder, 'postgres');
  // One that a killed start left behind still holds the port of last time.
  await stopAbandonedPostgres(dataDir);
  const port = await choosePort(kept, 'postgres', 5433);
  return startPostgres({ dataDir, port });
}

export async function startGateway(kept: KeptSettings): Promise<GatewayPart> {
  const { startAlipayGateway } = await import('../gateway/alipay/gateway.ts');
  const gateway = await startAlipayGateway({
    port: await choosePort(kept, 'gateway', 3100),
    dataDir: join(stateFolder, 'alipay-gateway'),
    timeScale: GATEWAY_TIME_SCALE,
  });
  const { alipayPublicKey } = await gateway.registerApp({
    appId: kept.alipayAppId,
    sellerId: kept.alipaySellerId,
    appPublicKey: kept.alipayAppPublicKey,
    name: 'Qiaopay Demo',
  });
  return {
    url: gateway.url,
    gatewayUrl: gateway.gatewayUrl,
    alipayPublicKey,
    stop: () => gateway.close(),
  };
}

/** The service's log, empty for this start; the one before is kept beside it. */
export function freshLogFile(): string {
  if (existsSync(LOG_FILE)) renameSync(LOG_FILE, `${LOG_FILE}.1`);
  return LOG_FILE;
}
