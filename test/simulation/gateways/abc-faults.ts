import type { AbcGateway } from '../../../local/gateway/abc/abc-gateway.ts';
import { CALL_FAULTS, type FaultKind } from '../../../local/gateway/abc/faults/fault.ts';
import type { Random } from '../random.ts';
import type { Call, SeenCall, Target } from './gateway.ts';
import { isLost } from './local-gateway.ts';

/** The bank's calls; it has no close. A start is named by its transaction, whatever kind of link it is for. */
const OPERATIONS = {
  barcode: 'barcode',
  query: 'query',
  cancel: 'cancel',
  refund: 'refund',
  queryRefund: 'queryRefund',
} as const satisfies Partial<Record<Call, string>>;
const START_TYPES = { native: 'AliPayOrderReq', seed: 'EWalletPayReq' } as const;
export type Dialect = keyof typeof START_TYPES;

/** What struck calls answer. No list of the bank's codes is public; AP9999 stands for those nobody knows. */
const REFUSALS: Readonly<Partial<Record<Call, readonly string[]>>> = {
  refund: ['2308', 'AP5306', 'AP9999'],
  cancel: ['AP9999'],
  query: ['AP9999'],
  barcode: ['2308', 'AP5324', 'AP9999'],
  start: ['2308', 'AP9999'],
};
const CALL_KINDS = (Object.keys(CALL_FAULTS) as FaultKind[]).filter(
  (kind) => kind !== 'refusal' && kind !== 'slowRefund' && kind !== 'failedRefund',
);
const NOTIFY_KINDS: readonly FaultKind[] = [
  'withhold',
  'withhold',
  'withhold',
  'delayNotify',
  'reorder',
  'duplicate',
  'tamper',
  'forge',
  'doubleEncode',
  'plusAsBlank',
];
const PAYER_CONFIRMS: ReadonlySet<string | undefined> = new Set(['AP6419', '1002']);

export function strikeCall(
  { faults, dialect }: { faults: AbcGateway['faults']; dialect: Dialect },
  calls: readonly Call[],
  target: Target,
  random: Random,
): void {
  const call = random.pick(calls.filter(hasCall));
  const method = call === 'start' ? START_TYPES[dialect] : OPERATIONS[call];
  const strike = { method, outTradeNo: numberOf(call, target, random), times: random.between(1, 3) };
  const codes = REFUSALS[call];
  // The bank's cancel has refusals that mean anything: who gives up without asking must be found out.
  if (codes && random.chance(call === 'cancel' ? 0.6 : 0.2)) {
    faults.add({ ...strike, kind: 'refusal', returnCode: random.pick(codes) });
  } else if (call === 'refund' && random.chance(0.5)) {
    const kind = random.chance(0.6) ? 'slowRefund' : 'failedRefund';
    faults.add({ ...strike, kind, times: 1, delayMs: random.between(2_000, 900_000) });
  } else if (random.chance(0.3)) {
    // A slow answer, in real time: other things happen between the deed and the word of it.
    faults.add({ ...strike, kind: 'delay', times: 1, delayMs: random.between(5, 120) });
  } else {
    faults.add({ ...strike, kind: random.pick(CALL_KINDS), delayMs: 50 });
  }
}

function hasCall(call: Call): call is Exclude<Call, 'close'> {
  return call !== 'close';
}

/** A refund is asked about by its own number. */
function numberOf(call: Call, { orderNo, refunds }: Target, random: Random): string {
  return call === 'queryRefund' && refunds.length > 0 ? random.pick(refunds).refundNo : orderNo;
}

export function strikeMessage(faults: AbcGateway['faults'], outTradeNo: string, random: Random): void {
  const delayMs = random.between(1_000, 400_000);
  faults.add({ kind: random.pick(NOTIFY_KINDS), outTradeNo, delayMs });
}

export function callsAtBank(requests: AbcGateway['requests'], orderNo: string): SeenCall[] {
  return requests
    .all()
    .filter(({ outTradeNo }) => outTradeNo === orderNo)
    .map((request) => ({
      call: Object.hasOwn(OPERATIONS, request.operation ?? '') ? (request.operation as Call) : 'start',
      answer: answerOf(request),
    }));
}

function answerOf(request: ReturnType<AbcGateway['requests']['all']>[number]): SeenCall['answer'] {
  if (isLost(request)) return 'lost';
  if (PAYER_CONFIRMS.has(request.code)) return 'confirming';
  return request.code === 'EUNKWN' ? 'unknown' : 'other';
}
