import { loadEnvFile } from './project.ts';
import { QuickStart } from './quickstart/quick-start.ts';
import { watchNpm } from './quickstart/parent-watch.ts';

/** `npm start`: starts what is not configured, then the service, and stops all of it in order. */
loadEnvFile();
const quickStart = new QuickStart({ isWatching: process.argv.includes('--watch') });

// The terminal may be gone when we write our last words.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // A second signal changes nothing: npm passes on what the terminal has sent to us already.
  process.on(signal, () => void quickStart.finish());
}
watchNpm(() => void quickStart.finish());

await quickStart.run();
