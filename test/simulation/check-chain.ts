import type { BookedOrder } from './books.ts';

/** The history is one chain that leads to where the order is. */
export function checkChain({ history, status }: BookedOrder): string[] {
  const broken = history.some((step, index) => step.from !== (history[index - 1]?.to ?? null));
  const end = history.at(-1)?.to;
  return [
    ...(broken ? ['its history is no chain'] : []),
    ...(end === status ? [] : [`${status}, its history ends in ${end}`]),
  ];
}
