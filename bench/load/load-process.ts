import type { LoadAnswer, LoadCommand, LoadResult } from './protocol.ts';
import { prepareRequests, type PreparedRequests, type RequestContext } from './requests.ts';
import { runLoad } from './run-load.ts';

/** A process of its own, so that the CPU time of a measured server is that server's alone. */
const context = JSON.parse(process.env.REQUEST_CONTEXT ?? '{}') as RequestContext;
let prepared: PreparedRequests | undefined;

async function obey(command: LoadCommand): Promise<LoadResult | null> {
  if (command.kind === 'prepare') {
    prepared = await prepareRequests(command, context);
    return null;
  }
  if (!prepared) throw new Error('nothing has been prepared');
  return runLoad(command, prepared);
}

process.on('message', (command: LoadCommand) => {
  obey(command).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ failure: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(message: LoadAnswer): void {
  process.send?.(message);
}
