import type { GatewayClock } from '../../shared/clock/clock.ts';
import { BAD_GATEWAY } from '../../shared/http/broken-answer.ts';
import { redirectTo, type HttpAnswer } from '../../shared/http/http-answer.ts';
import { route, type HttpRequest, type Route } from '../../shared/http/router.ts';
import type { Bills } from '../bills/bills.ts';
import type { Faults } from '../faults/fault-rules.ts';
import { errorPage } from '../wallet/error-page.ts';
import { readParameters, type IncomingForm } from '../wire/parameters.ts';
import { Refusal } from '../wire/refusal.ts';
import type { AlipayLog } from './alipay-call.ts';
import type { GatewayEndpoint } from './gateway-endpoint.ts';
import { isCashierMethod, type Intake } from './intake.ts';

export interface GatewayRouteParts {
  readonly endpoint: GatewayEndpoint;
  readonly intake: Intake;
  readonly requests: AlipayLog;
  readonly clock: GatewayClock;
  readonly bills: Bills;
  readonly faults: Faults;
}

/** What Alipay's open platform itself offers: the gateway, the wallet application's door, bill files. */
export function gatewayRoutes(parts: GatewayRouteParts): Route[] {
  return [
    route('GET|POST', /^\/gateway\.do$/, (request) => {
      const method = readParameters(request).values.get('method') ?? '';
      return isCashierMethod(method) ? openPage(parts, request) : parts.endpoint.answer(request);
    }),
    route('GET|POST', /^\/app$/, (request) => openPage(parts, request)),
    route('GET', /^\/downloadBillFile\.resource$/, (request) => downloadBill(parts, request)),
  ];
}

/** A browser comes with a page, wap or app request: on to the cashier, or a page that says why not. */
function openPage({ intake, requests, clock }: GatewayRouteParts, form: IncomingForm): HttpAnswer {
  const { values } = readParameters(form);
  const entry = requests.add({
    receivedAtMs: clock.nowMs(),
    method: values.get('method') ?? '',
    appId: values.get('app_id') ?? '',
    parameters: Object.fromEntries(values),
    outcome: 'page',
  });
  try {
    const checkout = intake.submit(form);
    entry.outTradeNo = checkout.terms.outTradeNo;
    entry.code = '10000';
    return redirectTo(`/cashier/${checkout.id}`, 302);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    entry.code = error.code;
    entry.subCode = error.subCode;
    return errorPage(error);
  }
}

/** Faults strike a download under this name, where they mean something to a file: dropped, 502, cut off. */
const DOWNLOAD = 'downloadBillFile.resource';

function downloadBill({ bills, faults }: GatewayRouteParts, request: HttpRequest): HttpAnswer {
  const token = new URLSearchParams(request.query).get('token') ?? '';
  const file = bills.download(token);
  if (!file) {
    return { status: 403, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '下载链接已失效' };
  }
  const fault = faults.takeForCall({ method: DOWNLOAD, payee: '' })?.kind ?? '';
  if (fault.startsWith('drop')) return 'drop';
  if (fault.startsWith('http502')) return BAD_GATEWAY;
  const { content, fileName } = file;
  return {
    status: 200,
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename=${fileName}`,
    },
    body: fault === 'truncated' ? content.subarray(0, content.length / 2) : content,
  };
}
