import { ConnectionDrop, HttpFailure } from '../../shared/http/broken-answer.ts';
import { parseYuan } from '../../shared/values/fen.ts';
import type { FaultCall } from '../faults/fault-rules.ts';
import type { FaultOrder } from '../faults/fault.ts';
import { METHODS } from '../methods/methods.ts';
import type { Fields } from '../wire/answer.ts';
import { businessRefusal, Refusal } from '../wire/refusal.ts';
import type { Accepted } from './intake.ts';

/** The order that a call is about, as far as its content or the books tell. */
export function targetOf({ request, content, platform }: Accepted): FaultCall {
  const { books } = platform;
  const { sellerId } = request.app;
  const byTradeNo = books.byTradeNo(textOf(content['trade_no']))?.terms;
  const outTradeNo = byTradeNo?.outTradeNo ?? textOf(content['out_trade_no']);
  const terms =
    byTradeNo ??
    books.byNumber(sellerId, outTradeNo)?.terms ??
    books.checkoutByNumber(sellerId, outTradeNo)?.terms;
  const totalFen = terms?.totalFen ?? parseYuan(textOf(content['total_amount']));
  return {
    method: request.method,
    payee: sellerId,
    outTradeNo: outTradeNo === '' ? undefined : outTradeNo,
    totalFen,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Carries a call out with the fault that strikes it: before the method, after it, or not at all. */
export function carryOut(call: Accepted, fault: FaultOrder | undefined): Fields {
  strikeBefore(fault);
  if (fault?.kind === 'retryFlag') {
    return { out_trade_no: targetOf(call).outTradeNo, retry_flag: 'Y' };
  }
  const method = METHODS[call.request.method];
  if (!method) throw new Refusal('40002', 'isv.invalid-method', '不存在的方法名');
  try {
    return method(call);
  } finally {
    // The fault hides the method's outcome, whatever that was.
    strikeAfter(fault);
  }
}

function strikeBefore(fault: FaultOrder | undefined): void {
  if (fault?.kind === 'dropBefore') throw new ConnectionDrop();
  if (fault?.kind === 'http502Before') throw new HttpFailure();
  if (fault?.kind === 'unavailableBefore') throw unavailable();
  if (fault?.kind === 'systemErrorBefore') throw businessRefusal('ACQ.SYSTEM_ERROR');
  if (fault?.kind === 'refusal') throw businessRefusal(fault.subCode ?? 'ACQ.SELLER_BALANCE_NOT_ENOUGH');
}

function strikeAfter(fault: FaultOrder | undefined): void {
  if (fault?.kind === 'dropAfter') throw new ConnectionDrop();
  if (fault?.kind === 'http502After') throw new HttpFailure();
  if (fault?.kind === 'unavailableAfter') throw unavailable();
  if (fault?.kind === 'systemErrorAfter') throw businessRefusal('ACQ.SYSTEM_ERROR');
}

function unavailable(): Refusal {
  return new Refusal('20000', 'aop.unknow-error', '服务暂不可用');
}
