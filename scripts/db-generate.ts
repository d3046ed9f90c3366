import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../local/project.ts';

const SCHEMA = join(projectRoot, 'prisma', 'schema.prisma');
const GENERATED = join(projectRoot, 'src', 'database', 'generated');
/** Says from what the client was generated; Git ignores the folder, so it is never older than the client. */
const STAMP = join(GENERATED, 'generated-from.sha256');

const require = createRequire(import.meta.url);
const wanted = fingerprint();
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
  generate();
  mkdirSync(GENERATED, { recursive: true });
  writeFileSync(STAMP, wanted);
}

function fingerprint(): string {
  const { version }: { version: string } = require('prisma/package.json');
  return createHash('sha256').update(version).update(readFileSync(SCHEMA)).digest('hex');
}

/**
 * Generating needs no engine, but Prisma's command line looks for one first and would download it from a
 * host that many networks do not reach. Any existing program satisfies it.
 */
function generate(): void {
  const result = spawnSync(process.execPath, [require.resolve('prisma/build/index.js'), 'generate'], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout}${result.stderr}`);
  process.exit(1);
}
