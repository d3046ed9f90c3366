import { runFromCommandLine } from '../shared/command-line.ts';
import { startAlipayGateway } from './gateway.ts';

await runFromCommandLine('Local Alipay gateway', 3100, startAlipayGateway);
