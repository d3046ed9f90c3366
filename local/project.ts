import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '..');

/** Everything that the quick start keeps; Git ignores it, and deleting it starts afresh. */
export const stateFolder = join(projectRoot, '.qiaopay');

/** Reads the project's `.env`, if there is one. What is already in the environment wins. */
export function loadEnvFile(): void {
  const file = join(projectRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
