import { parseArgs } from 'node:util';
import { startAbcGateway } from './gateway.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3200' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string' },
    'public-url': { type: 'string' },
    'time-scale': { type: 'string', default: '1' },
  },
});

const gateway = await startAbcGateway({
  port: Number(values.port),
  host: values.host,
  dataDir: values.data,
  publicUrl: values['public-url'],
  timeScale: Number(values['time-scale']),
});
console.log(`Local ABC gateway     ${gateway.gatewayUrl}`);
console.log(`Wallet                ${gateway.url}/wallet`);
console.log(`Books and faults      ${gateway.url}/books`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void gateway.close().then(() => process.exit(0)));
}
