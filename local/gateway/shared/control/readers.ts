import { isFaultKind, type FaultRules } from '../faults/fault-rules.ts';
import type { FaultOrder, FaultTarget } from '../faults/fault.ts';
import { BadRequest, text, type Body } from './json-routes.ts';

/** What a payer acts on, by name; whose number it is the gateway adds. */
export interface NamedTarget {
  qrCode?: string;
  paymentUrl?: string;
  orderString?: string;
  outTradeNo?: string;
}

export function namedTarget(body: Body): NamedTarget {
  return {
    qrCode: text(body, 'qrCode'),
    paymentUrl: text(body, 'paymentUrl'),
    orderString: text(body, 'orderString'),
    outTradeNo: text(body, 'outTradeNo'),
  };
}

/** The part of a fault's order that every gateway has. */
export function commonFaultOrder<Order extends FaultOrder, Call extends FaultTarget>(
  rules: FaultRules<Order, Call>,
  body: Body,
): Omit<FaultOrder, 'kind'> & Pick<Order, 'kind'> {
  const { kind } = body;
  if (!isFaultKind(rules, kind)) throw new BadRequest('kind is not one of the known faults');
  return {
    kind,
    method: text(body, 'method'),
    outTradeNo: text(body, 'outTradeNo'),
    times: count(body, 'times'),
    delayMs: count(body, 'delayMs'),
  };
}

function count(body: Body, name: string): number | undefined {
  const value = body[name];
  return value === undefined || value === '' ? undefined : Number(value);
}
