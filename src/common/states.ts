/** One edge of a table of states: what happened, from where, to where, and whom we tell. */
export interface Edge<Status extends string, Event extends string, Message extends string> {
  event: Event;
  from: readonly (Status | null)[];
  to: Status;
  /** The webhook event that goes to the merchant with it. */
  tells?: Message;
}

/**
 * A table of states. Built at start: a table with an unreachable or unknown state, or with two edges that
 * mean the same, stops the process before it takes a request.
 */
export class StateTable<Status extends string, Event extends string, Message extends string> {
  private readonly byKey = new Map<string, Edge<Status, Event, Message>>();

  constructor(
    readonly name: string,
    readonly statuses: readonly Status[],
    readonly edges: readonly Edge<Status, Event, Message>[],
  ) {
    for (const edge of edges) {
      for (const from of edge.from) this.add(from, edge);
    }
    const unreachable = statuses.filter((status) => !edges.some((edge) => edge.to === status));
    if (unreachable.length > 0) throw new Error(`${name}: no edge leads to ${unreachable.join(', ')}`);
  }

  /**
   * @param from `null` for a row that does not exist yet
   * @throws when the table has no such edge: a programming fault, never an answer to a caller.
   */
  edge(from: Status | null, event: Event, to: Status): Edge<Status, Event, Message> {
    const edge = this.byKey.get(keyOf(from, event, to));
    if (!edge) throw new Error(`${this.name}: no edge ${from ?? '(new)'} –${event}→ ${to}`);
    return edge;
  }

  has(from: Status | null, event: Event, to: Status): boolean {
    return this.byKey.has(keyOf(from, event, to));
  }

  private add(from: Status | null, edge: Edge<Status, Event, Message>): void {
    const key = keyOf(from, edge.event, edge.to);
    if (from !== null && !this.statuses.includes(from)) throw new Error(`${this.name}: unknown ${from}`);
    if (!this.statuses.includes(edge.to)) throw new Error(`${this.name}: unknown ${edge.to}`);
    if (this.byKey.has(key)) throw new Error(`${this.name}: two edges ${key}`);
    this.byKey.set(key, edge);
  }
}

function keyOf(from: string | null, event: string, to: string): string {
  return `${from ?? ''} ${event} ${to}`;
}
