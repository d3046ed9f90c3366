import type { BookedOrder } from './books.ts';

/** The history is one chain that leads to where the order is, and takes nothing back that the shop was told. */
export function checkChain({ history, status }: BookedOrder): string[] {
  const broken = history.some((step, index) => step.from !== (history[index - 1]?.to ?? null));
  // Nothing was charged in between: it was no failure.
  const wasTakenBack = history.some(({ from, event }) => from === 'FAILED' && event.startsWith('paid'));
  const end = history.at(-1)?.to;
  return [
    ...(broken ? ['its history is no chain'] : []),
    ...(wasTakenBack ? ['it was told failed, and was paid all the same'] : []),
    ...(end === status ? [] : [`${status}, its history ends in ${end}`]),
  ];
}
