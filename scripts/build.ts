import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../local/project.ts';

/**
 * Builds the service into dist/. With --if-changed nothing is done when the last build was made from the same
 * files; contents are compared, not times, so switching branches back and forth is no change.
 */
const DIST = join(projectRoot, 'dist');
const STAMP = join(DIST, 'built-from.sha256');
const SOURCES = [
  'src/**/*.ts',
  'prisma/schema.prisma',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
  'package.json',
];

const wanted = fingerprint();
const isCurrent = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
if (!isCurrent || !process.argv.includes('--if-changed')) {
  rmSync(STAMP, { force: true });
  // With this the compiler would not write again what somebody has deleted.
  rmSync(join(DIST, '.tsbuildinfo'), { force: true });
  run(join(projectRoot, 'scripts', 'db-generate.ts'));
  run(createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js'), 'build');
  removeStaleOutput();
  writeFileSync(STAMP, wanted);
}

/** What was compiled from files that are gone. The rest was overwritten in place: a service may run on it. */
function removeStaleOutput(): void {
  for (const file of globSync('**/*.js{,.map}', { cwd: DIST })) {
    const source = join(projectRoot, 'src', file.replace(/\.js(\.map)?$/, '.ts'));
    if (!existsSync(source)) rmSync(join(DIST, file));
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: projectRoot }).filter((file) => !isLeftOut(file));
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(projectRoot, file)));
  return hash.digest('hex');
}

function isLeftOut(file: string): boolean {
  return file.endsWith('.spec.ts') || file.replaceAll('\\', '/').startsWith('src/database/generated/');
}

function run(...args: string[]): void {
  const { status } = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
