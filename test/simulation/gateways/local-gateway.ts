import type { Random } from '../random.ts';
import type { Payer, SimulatedGateway } from './gateway.ts';
import type { Forgery, Meddler } from './meddler.ts';

/** Nobody listens there: a message sent to it is signed and kept, and reaches nobody. */
export const NOWHERE = 'http://127.0.0.1:9/';

/** Faults that leave an answer which cannot be believed. */
const SPOILED_ANSWERS: ReadonlySet<string> = new Set([
  'unsigned',
  'wrongSignature',
  'truncated',
  'wrongCharset',
]);

interface KeptMessage {
  readonly id: string;
  readonly event: string;
  readonly state: string;
  readonly held?: string;
  readonly sends: readonly { answer?: string; error?: string; fault?: string }[];
}

/** What all local gateways have in common. */
interface LocalGateway {
  readonly clock: { advance(ms: number): Promise<void> };
  readonly payer: Payer;
  readonly faults: { clear(): void };
  readonly books: { trade(orderNo: string): object | undefined };
  readonly requests: { clear(): void };
  readonly notifications: {
    of(orderNo: string): readonly KeptMessage[];
    resend(id: string): Promise<unknown>;
    idle(): Promise<void>;
  };
  close(): Promise<void>;
}

type Common = Pick<
  SimulatedGateway,
  | 'payer'
  | 'advance'
  | 'calm'
  | 'forgeAnswer'
  | 'hasForgedAnswer'
  | 'repeatMessage'
  | 'tellUntold'
  | 'idle'
  | 'messages'
  | 'describe'
  | 'forgetCalls'
  | 'close'
>;

/**
 * @param meddler who stands before it
 * @param forgeryOf how that one changes an answer
 */
export function commonOf(
  gateway: LocalGateway,
  meddler: Meddler,
  forgeryOf: (random: Random) => Forgery,
): Common {
  const { books, clock, faults, notifications, payer, requests } = gateway;
  return {
    payer,
    advance: (ms) => clock.advance(ms),
    calm: () => {
      faults.clear();
      meddler.calm();
    },
    forgeAnswer: (orderNo, random) => meddler.meddle(orderNo, forgeryOf(random)),
    hasForgedAnswer: (orderNo) => meddler.hasStruck(orderNo),
    repeatMessage: async (orderNo, random) => {
      const sent = notifications.of(orderNo);
      if (sent.length > 0) await notifications.resend(random.pick(sent).id);
    },
    tellUntold: async (orderNo) => {
      for (const { id, event, state } of notifications.of(orderNo)) {
        if (event !== 'manual' && state !== 'delivered') await notifications.resend(id);
      }
    },
    idle: () => notifications.idle(),
    messages: (orderNo) =>
      notifications.of(orderNo).map(({ held, sends }) => ({
        isWithheld: held === 'withheld',
        faults: sends.flatMap(({ fault }) => fault ?? []),
      })),
    describe: (orderNo) => [
      `there: ${JSON.stringify(books.trade(orderNo))}`,
      ...notifications.of(orderNo).map((message) => `message ${textOf(message)}`),
    ],
    forgetCalls: () => requests.clear(),
    close: async () => {
      await meddler.close();
      await gateway.close();
    },
  };
}

/** Whether nothing can be concluded from an answer: there was none, or none that is proved. */
export function isLost({ outcome, fault }: { outcome: string; fault?: string }): boolean {
  return outcome !== 'answered' || (fault !== undefined && SPOILED_ANSWERS.has(fault));
}

function textOf({ event, state, held, sends }: KeptMessage): string {
  const answers = sends.map(({ answer, error, fault }) =>
    [answer ?? error, fault].filter(Boolean).join(' by '),
  );
  return `${event} ${held ?? state}: ${answers.join(', ')}`;
}
