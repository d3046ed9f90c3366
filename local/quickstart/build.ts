import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { projectRoot } from '../project.ts';

/** Builds the service unless it is up to date; silent, and on failure throws what the compiler said. */
export async function buildIfChanged(): Promise<void> {
  const child = spawn(process.execPath, [join('scripts', 'build.ts'), '--if-changed'], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  if (child.exitCode !== 0) throw new Error(`The build failed:\n${output}${errors}`);
}
