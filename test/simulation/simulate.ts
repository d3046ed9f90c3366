import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../local/project.ts';
import { channelsNamed } from './gateways/channel-names.ts';

/**
 * `npm run simulate [-- --count 2000] [--channel alipay|abc-native|abc-seed]`: so many random histories at one
 * channel, or at each. `--channel abc-seed --seed 417-12` runs one again, `--seed 417` the wave that it was part
 * of, and tells everything that happened in what fails.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string' },
    channel: { type: 'string' },
  },
});
channelsNamed(values.channel);
const jest = join('node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', jest, 'test/simulation'],
  {
    cwd: projectRoot,
    stdio: 'inherit',
    env: {
      ...process.env,
      SIMULATION_COUNT: values.count,
      ...(values.channel !== undefined && { SIMULATION_CHANNEL: values.channel }),
      ...(values.seed !== undefined && { SIMULATION_SEED: values.seed }),
    },
  },
);
process.exitCode = status ?? 1;
