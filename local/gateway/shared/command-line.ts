import { parseArgs } from 'node:util';
import type { GatewayOptions } from './gateway-options.ts';

interface Running {
  readonly url: string;
  readonly gatewayUrl: string;
  close(): Promise<void>;
}

/** Runs a gateway until it is told to stop. Prints where its pages are. */
export async function runFromCommandLine(
  name: string,
  defaultPort: number,
  start: (options: GatewayOptions) => Promise<Running>,
): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(defaultPort) },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string' },
      'public-url': { type: 'string' },
      'time-scale': { type: 'string', default: '1' },
    },
  });
  const gateway = await start({
    port: Number(values.port),
    host: values.host,
    dataDir: values.data,
    publicUrl: values['public-url'],
    timeScale: Number(values['time-scale']),
  });
  const lines = [
    [name, gateway.gatewayUrl],
    ['Wallet', `${gateway.url}/wallet`],
    ['Books and faults', `${gateway.url}/books`],
  ];
  for (const [label = '', url] of lines) console.log(`${label.padEnd(21)} ${url}`);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void gateway.close().then(() => process.exit(0)));
  }
}
