import { isFaultKind } from '../../shared/faults/fault-rules.ts';
import { jsonAnswer, type HttpAnswer } from '../../shared/http/http-answer.ts';
import { route, type HttpRequest, type Route } from '../../shared/http/router.ts';
import { WalletProblem } from '../../shared/payers/wallet-problem.ts';
import { isRecord } from '../../shared/values/is-record.ts';
import type { AbcGateway } from '../abc-gateway.ts';
import { FAULT_RULES } from '../faults/fault-rules.ts';
import type { FaultOrder } from '../faults/fault.ts';
import type { MerchantRegistration } from '../merchants/merchant.ts';
import type { PayTarget } from './payer-control.ts';

type Body = Record<string, unknown>;
type Work = (body: Body, ...groups: string[]) => unknown;

class BadRequest extends Error {}

/** The control API: the in-process interface over HTTP, in JSON, under `/control`. */
export function controlRoutes(gateway: AbcGateway): Route[] {
  return [...readingRoutes(gateway), ...payerRoutes(gateway), ...settingRoutes(gateway)];
}

function readingRoutes(gateway: AbcGateway): Route[] {
  return [
    get(/^\/control\/trades$/, () => gateway.books.trades()),
    get(/^\/control\/trades\/([^/]+)$/, (_body, outTradeNo) => gateway.books.trade(outTradeNo ?? '')),
    get(/^\/control\/totals$/, () => gateway.books.totals()),
    get(/^\/control\/requests$/, () => gateway.requests.all()),
    get(/^\/control\/notifications$/, () => gateway.notifications.all()),
    get(/^\/control\/faults$/, () => gateway.faults.all()),
    get(/^\/control\/clock$/, () => ({ now: gateway.clock.now(), offsetMs: gateway.clock.offsetMs })),
    get(/^\/control\/payment-code$/, (query) => gateway.payer.paymentCode(text(query, 'payer'))),
  ];
}

function payerRoutes({ payer }: AbcGateway): Route[] {
  return [
    post('pay', (body) => payer.pay(target(body), text(body, 'payer'))),
    post('scan', (body) => payer.scan(target(body), text(body, 'payer'))),
    post('login', (body) => payer.login(target(body), text(body, 'payer'))),
    post('refuse', (body) => payer.refuse(target(body))),
    post('expire', (body) => payer.expire(target(body))),
    post('confirm', (body) => payer.confirm(target(body))),
  ];
}

function settingRoutes(gateway: AbcGateway): Route[] {
  const { clock, faults, notifications } = gateway;
  const ok = { ok: true };
  return [
    post('merchants', async (body) => {
      const { bankCertificateDer, ...merchant } = await gateway.registerMerchant(registration(body));
      return { ...merchant, bankCertificateDer: bankCertificateDer.toString('base64') };
    }),
    post('pfx', async (body) => {
      const made = await gateway.createMerchantPfx(required(body, 'merchantId'), required(body, 'password'));
      return { ...made, pfx: made.pfx.toString('base64') };
    }),
    post('faults', (body) => faults.add(faultOrder(body))),
    remove(/^\/control\/faults$/, () => (faults.clear(), ok)),
    remove(/^\/control\/faults\/([\w-]+)$/, (_body, id) => (faults.remove(id ?? ''), ok)),
    post('clock', async (body) => {
      if (typeof body['set'] === 'string') await clock.set(new Date(body['set']));
      else await clock.advance(Number(body['advanceMs'] ?? 0));
      return { now: clock.now(), offsetMs: clock.offsetMs };
    }),
    post('notify', (body) => notifyNow(gateway, body)),
    post('notifications/withhold', () => (notifications.withhold(), ok)),
    post('notifications/release', async () => (await notifications.release(), ok)),
    post('notifications/([\\w-]+)/resend', (_body, id) => notifications.resend(id ?? '')),
  ];
}

function notifyNow({ notifications, books }: AbcGateway, body: Body): unknown {
  const order = books.findOrder(text(body, 'outTradeNo') ?? '', text(body, 'merchantId'));
  if (!order) return undefined;
  const overrides = Object.entries(isRecord(body['override']) ? body['override'] : {});
  const texts = Object.fromEntries(overrides.map(([name, value]) => [name, String(value)]));
  return notifications.sendNow(order, texts, text(body, 'url') ?? order.terms.notifyUrl);
}

function get(pattern: RegExp, work: Work): Route {
  const fromQuery = (request: HttpRequest): Body => Object.fromEntries(new URLSearchParams(request.query));
  return route('GET', pattern, (request, ...groups) => run(() => work(fromQuery(request), ...groups)));
}

function post(path: string, work: Work): Route {
  const pattern = new RegExp(`^/control/${path}$`);
  return route('POST', pattern, (request, ...groups) => run(() => work(readJson(request), ...groups)));
}

function remove(pattern: RegExp, work: Work): Route {
  return route('DELETE', pattern, (_request, ...groups) => run(() => work({}, ...groups)));
}

/** 404 for nothing found, 409 with the reason for what a payer cannot do, 400 for a wrong request. */
async function run(work: () => unknown): Promise<HttpAnswer> {
  try {
    const value = await work();
    return value === undefined ? jsonAnswer({ error: 'not found' }, 404) : jsonAnswer(value);
  } catch (error) {
    if (error instanceof WalletProblem)
      return jsonAnswer({ error: error.message, reason: error.reason }, 409);
    return jsonAnswer({ error: error instanceof Error ? error.message : String(error) }, 400);
  }
}

function readJson(request: HttpRequest): Body {
  const source = request.body.toString('utf8').trim();
  if (source === '') return {};
  const parsed: unknown = JSON.parse(source);
  if (!isRecord(parsed)) throw new BadRequest('a JSON object is wanted');
  return parsed;
}

function text(body: Body, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function required(body: Body, name: string): string {
  const value = text(body, name);
  if (value === undefined) throw new BadRequest(`${name} is missing`);
  return value;
}

function target(body: Body): PayTarget {
  return {
    qrCode: text(body, 'qrCode'),
    paymentUrl: text(body, 'paymentUrl'),
    orderString: text(body, 'orderString'),
    outTradeNo: text(body, 'outTradeNo'),
    merchantId: text(body, 'merchantId'),
  };
}

function registration(body: Body): MerchantRegistration {
  const { methods, notifyRetryMs } = body;
  return {
    merchantId: required(body, 'merchantId'),
    certificate: required(body, 'certificate'),
    name: text(body, 'name'),
    ...(Array.isArray(methods) && { methods: methods.map(String) }),
    ...(Array.isArray(notifyRetryMs) && { notifyRetryMs: notifyRetryMs.map(Number) }),
  };
}

export function faultOrder(body: Body): FaultOrder {
  const { kind } = body;
  if (!isFaultKind(FAULT_RULES, kind)) throw new BadRequest('kind is not one of the known faults');
  const count = (name: string): number | undefined => {
    const value = body[name];
    return value === undefined || value === '' ? undefined : Number(value);
  };
  return {
    kind,
    method: text(body, 'method'),
    outTradeNo: text(body, 'outTradeNo'),
    times: count('times'),
    delayMs: count('delayMs'),
    returnCode: text(body, 'returnCode'),
    errorMessage: text(body, 'errorMessage'),
  };
}
