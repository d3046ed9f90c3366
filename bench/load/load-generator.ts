import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { LoadAnswer, LoadCommand, LoadResult, Operation, RunCommand } from './protocol.ts';
import type { OrderRange } from '../world/databases.ts';
import type { RequestContext } from './requests.ts';

/** The load-making process, as the benchmark sees it. */
export class LoadGenerator {
  private readonly child: ChildProcess;
  private readonly died: Promise<never>;

  constructor(context: RequestContext) {
    this.child = fork(new URL('load-process.ts', import.meta.url), {
      env: { ...process.env, UV_THREADPOOL_SIZE: '8', REQUEST_CONTEXT: JSON.stringify(context) },
    });
    this.died = once(this.child, 'exit').then(() => {
      throw new Error('the load generator died');
    });
    this.died.catch(() => undefined);
  }

  async prepare(operation: Operation, orders: OrderRange): Promise<void> {
    await this.ask({ kind: 'prepare', operation, ...orders });
  }

  async run(command: Omit<RunCommand, 'kind'>): Promise<LoadResult> {
    const result = await this.ask({ kind: 'run', ...command });
    if (!result) throw new Error('a run without a result');
    return result;
  }

  stop(): void {
    this.child.disconnect();
    this.child.kill();
  }

  private async ask(command: LoadCommand): Promise<LoadResult | null> {
    const answered = once(this.child, 'message') as Promise<[LoadAnswer]>;
    this.child.send(command);
    const [answer] = await Promise.race([answered, this.died]);
    if ('failure' in answer) throw new Error(answer.failure);
    return answer.result;
  }
}
