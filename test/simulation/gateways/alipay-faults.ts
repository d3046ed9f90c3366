import type { AlipayGateway } from '../../../local/gateway/alipay/alipay-gateway.ts';
import { CALL_FAULTS, type FaultKind } from '../../../local/gateway/alipay/faults/fault.ts';
import type { Random } from '../random.ts';
import type { Call, SeenCall } from './gateway.ts';
import { isLost } from './local-gateway.ts';

/** Alipay's names of calls; pages and orders of apps are signed by the service and call nobody. */
const METHODS: Readonly<Record<Call, string>> = {
  start: 'precreate',
  barcode: 'pay',
  query: 'query',
  close: 'close',
  cancel: 'cancel',
  refund: 'refund',
  queryRefund: 'fastpay.refund.query',
};
const CALL_OF = new Map(
  Object.entries(METHODS).map(([call, method]) => [`alipay.trade.${method}`, call as Call]),
);
/** What struck calls answer for good, or for now. */
const REFUSALS: Readonly<Partial<Record<Call, readonly string[]>>> = {
  refund: ['ACQ.SELLER_BALANCE_NOT_ENOUGH', 'ACQ.TRADE_STATUS_ERROR', 'ACQ.SOMETHING_NEW'],
  cancel: ['ACQ.SELLER_BALANCE_NOT_ENOUGH', 'ACQ.TRADE_CANCEL_TIME_OUT'],
  close: ['ACQ.REASON_ILLEGAL_STATUS', 'ACQ.INVALID_PARAMETER'],
  barcode: ['ACQ.BUYER_BALANCE_NOT_ENOUGH', 'ACQ.PAYMENT_AUTH_CODE_INVALID'],
  start: ['ACQ.INVALID_PARAMETER'],
};
const CALL_KINDS = (Object.keys(CALL_FAULTS) as FaultKind[]).filter(
  (kind) => kind !== 'retryFlag' && kind !== 'refusal',
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
];

export function strikeCall(
  faults: AlipayGateway['faults'],
  calls: readonly Call[],
  outTradeNo: string,
  random: Random,
): void {
  const call = random.pick(calls);
  const [method, times] = [METHODS[call], random.between(1, 3)];
  const subCodes = REFUSALS[call];
  if (subCodes && random.chance(0.2)) {
    faults.add({ kind: 'refusal', method, outTradeNo, times, subCode: random.pick(subCodes) });
  } else if (call === 'cancel' && random.chance(0.3)) {
    faults.add({ kind: 'retryFlag', method, outTradeNo, times });
  } else if (random.chance(0.3)) {
    // A slow answer, in real time: other things happen between the deed and the word of it.
    faults.add({ kind: 'delay', method, outTradeNo, delayMs: random.between(5, 120) });
  } else {
    faults.add({ kind: random.pick(CALL_KINDS), method, outTradeNo, times, delayMs: 50 });
  }
}

export function strikeMessage(faults: AlipayGateway['faults'], outTradeNo: string, random: Random): void {
  const delayMs = random.between(1_000, 400_000);
  faults.add({ kind: random.pick(NOTIFY_KINDS), outTradeNo, delayMs });
}

export function callsAtAlipay(requests: AlipayGateway['requests'], orderNo: string): SeenCall[] {
  return requests
    .all()
    .filter(({ outTradeNo }) => outTradeNo === orderNo)
    .map((request) => ({ call: CALL_OF.get(request.method), answer: answerOf(request) }));
}

function answerOf(request: ReturnType<AlipayGateway['requests']['all']>[number]): SeenCall['answer'] {
  if (isLost(request)) return 'lost';
  if (request.code === '10003') return 'confirming';
  return request.code === '20000' || request.subCode?.endsWith('SYSTEM_ERROR') ? 'unknown' : 'other';
}
