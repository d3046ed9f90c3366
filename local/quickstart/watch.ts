import { watch } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project.ts';
import { buildIfChanged } from './build.ts';
import type { Part } from './parts.ts';
import type { Service } from './service.ts';

/** Editors write a file in several steps, and a branch switch writes many. */
const QUIET_MS = 150;

/** Builds and starts the service anew whenever its sources change; keeps the old one while they do not compile. */
export function watchSources(service: Service, report: (line: string) => void): Part {
  const rebuild = oneAtATime(async () => {
    const startedAt = Date.now();
    try {
      await buildIfChanged();
      await service.stop();
      await service.start();
      report(`已重新构建 · rebuilt in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    } catch (error) {
      report(error instanceof Error ? error.message : 'build failed');
    }
  });
  let quiet: NodeJS.Timeout | undefined;
  const watchers = ['src', 'prisma'].map((folder) =>
    watch(join(projectRoot, folder), { recursive: true }, (_event, file) => {
      if (file === null || !isSource(file)) return;
      clearTimeout(quiet);
      quiet = setTimeout(rebuild, QUIET_MS);
    }),
  );
  return {
    stop: async () => {
      clearTimeout(quiet);
      for (const watcher of watchers) watcher.close();
    },
  };
}

function isSource(file: string): boolean {
  if (file.endsWith('.spec.ts') || file.includes('generated')) return false;
  return file.endsWith('.ts') || file.endsWith('.prisma') || file.endsWith('.sql');
}

/** What is asked for during a run is done once more after it. */
function oneAtATime(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isAskedAgain = false;
  return function ask(): void {
    isAskedAgain = isRunning;
    if (isRunning) return;
    isRunning = true;
    void work().finally(() => {
      isRunning = false;
      if (isAskedAgain) ask();
    });
  };
}
