import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '..');

/**
 * Everything that the quick start keeps; Git ignores it, and deleting it starts afresh. QIAOPAY_STATE_DIR names
 * another folder, for a second quick start beside the first.
 */
export const stateFolder = resolve(projectRoot, process.env.QIAOPAY_STATE_DIR ?? '.qiaopay');

/** Reads the project's `.env`, if there is one. What is already in the environment wins. */
export function loadEnvFile(): void {
  const file = join(projectRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
