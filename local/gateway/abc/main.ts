import { runFromCommandLine } from '../shared/command-line.ts';
import { startAbcGateway } from './gateway.ts';

await runFromCommandLine('Local ABC gateway', 3200, startAbcGateway);
