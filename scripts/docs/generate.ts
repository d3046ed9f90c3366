/**
 * Writes the documents that are made from code; with `--check` it only tells which of them are out of date.
 *
 * The sources are imported as they stand, without a build (`--import ./scripts/support/typescript-imports.ts`
 * and, for classes with decorators, `--import ./scripts/support/decorated-imports.ts`).
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, getFileInfo, resolveConfig } from 'prettier';
import { openApiDocument } from './api-document.ts';
import { clientTypesDocument } from './client-types.ts';
import { configurationDocument } from './configuration.ts';
import type { GeneratedDocument } from './document.ts';
import { envExampleDocument } from './env-example.ts';
import { summarizeDifference } from './difference.ts';
import { errorsDocument } from './errors.ts';
import { stateMachinesDocument } from './state-machines.ts';

const DOCUMENTS: readonly GeneratedDocument[] = [
  configurationDocument,
  envExampleDocument,
  errorsDocument,
  stateMachinesDocument,
  openApiDocument,
  clientTypesDocument,
];

const checking = process.argv.includes('--check');
let stale = 0;

for (const document of DOCUMENTS) {
  const file = fileURLToPath(new URL(`../../${document.path}`, import.meta.url));
  const wanted = await formatted(await document.render(), file);
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present === wanted) continue;
  stale += 1;
  if (checking) {
    console.error(`${document.path} is out of date:\n${summarizeDifference(present, wanted)}`);
  } else {
    await writeFile(file, wanted);
    console.log(`${document.path} written`);
  }
}

if (checking && stale > 0) {
  console.error(
    `${stale} of ${DOCUMENTS.length} generated documents are out of date: run "npm run docs:generate"`,
  );
  process.exitCode = 1;
} else if (stale === 0) {
  console.log(`All ${DOCUMENTS.length} generated documents are up to date`);
}

/** As `prettier --check` wants it, where it looks at such files at all. */
async function formatted(text: string, file: string): Promise<string> {
  const { inferredParser } = await getFileInfo(file);
  return inferredParser ? format(text, { ...(await resolveConfig(file)), filepath: file }) : text;
}
