import type { FaultOrder } from '../faults/fault.ts';
import type { Route } from '../http/router.ts';
import { isRecord } from '../values/is-record.ts';
import type { ControlledGateway, ControlledPayer } from './controlled-gateway.ts';
import { get, post, remove, text, type Body } from './json-routes.ts';

/** How the requests of one gateway are read. */
export interface ControlReaders<Target, Order, Ordered extends FaultOrder> {
  /** What a payer acts on. */
  target(body: Body): Target;
  faultOrder(body: Body): Ordered;
  /** The order that a notification is to be sent of. */
  order(body: Body): Order | undefined;
}

/** The part of the control API that every gateway has: the in-process interface over HTTP, in JSON. */
export function commonControlRoutes<Target, Order, Ordered extends FaultOrder>(
  gateway: ControlledGateway<Target, Order, Ordered>,
  readers: ControlReaders<Target, Order, Ordered>,
): Route[] {
  return [
    ...readingRoutes(gateway),
    ...payerRoutes(gateway.payer, (body) => readers.target(body)),
    ...faultRoutes(gateway, readers),
    ...clockRoutes(gateway),
    ...notificationRoutes(gateway, readers),
  ];
}

type Gateway<Target, Order, Ordered extends FaultOrder> = ControlledGateway<Target, Order, Ordered>;

const OK = { ok: true };

function readingRoutes<T, O, F extends FaultOrder>(gateway: Gateway<T, O, F>): Route[] {
  return [
    get('trades', () => gateway.books.trades()),
    get('trades/([^/]+)', (_body, outTradeNo) => gateway.books.trade(outTradeNo ?? '')),
    get('totals', () => gateway.books.totals()),
    get('requests', () => gateway.requests.all()),
    get('notifications', () => gateway.notifications.all()),
    get('payment-code', (query) => gateway.payer.paymentCode(text(query, 'payer'))),
  ];
}

function payerRoutes<T>(payer: ControlledPayer<T>, target: (body: Body) => T): Route[] {
  return [
    post('pay', (body) => payer.pay(target(body), text(body, 'payer'))),
    post('scan', (body) => payer.scan(target(body), text(body, 'payer'))),
    post('login', (body) => payer.login(target(body), text(body, 'payer'))),
    // What was refused or expired may be something that has no trade to show yet.
    post('refuse', async (body) => (await payer.refuse(target(body))) ?? {}),
    post('expire', async (body) => (await payer.expire(target(body))) ?? {}),
    post('confirm', (body) => payer.confirm(target(body))),
  ];
}

function faultRoutes<T, O, F extends FaultOrder>(
  { faults }: Gateway<T, O, F>,
  readers: ControlReaders<T, O, F>,
): Route[] {
  return [
    get('faults', () => faults.all()),
    post('faults', (body) => faults.add(readers.faultOrder(body))),
    remove('faults', () => (faults.clear(), OK)),
    remove('faults/([\\w-]+)', (_body, id) => (faults.remove(id ?? ''), OK)),
  ];
}

function clockRoutes<T, O, F extends FaultOrder>({ clock }: Gateway<T, O, F>): Route[] {
  const reading = (): unknown => ({ now: clock.now(), offsetMs: clock.offsetMs });
  return [
    get('clock', reading),
    post('clock', async (body) => {
      if (typeof body['set'] === 'string') await clock.set(new Date(body['set']));
      else await clock.advance(Number(body['advanceMs'] ?? 0));
      return reading();
    }),
  ];
}

function notificationRoutes<T, O, F extends FaultOrder>(
  { notifications }: Gateway<T, O, F>,
  readers: ControlReaders<T, O, F>,
): Route[] {
  return [
    post('notify', (body) => {
      const order = readers.order(body);
      return order && notifications.sendNow(order, overridesOf(body), text(body, 'url'));
    }),
    post('notifications/withhold', () => (notifications.withhold(), OK)),
    post('notifications/release', async () => (await notifications.release(), OK)),
    post('notifications/([\\w-]+)/resend', (_body, id) => notifications.resend(id ?? '')),
  ];
}

function overridesOf({ override }: Body): Record<string, string> {
  const values = Object.entries(isRecord(override) ? override : {});
  return Object.fromEntries(values.map(([name, value]) => [name, String(value)]));
}
