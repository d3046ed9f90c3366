import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../local/project.ts';

/** Checks docs/openapi.json by the strictest rules of a linter that knows nothing of us; see redocly.yaml. */
const linter = join(projectRoot, 'node_modules', '@redocly', 'cli', 'bin', 'cli.js');
const { status } = spawnSync(process.execPath, [linter, 'lint', 'docs/openapi.json'], {
  cwd: projectRoot,
  stdio: 'inherit',
  // A check of a file asks nobody on the internet.
  env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
});
process.exitCode = status ?? 1;
