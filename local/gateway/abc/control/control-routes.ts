import { commonControlRoutes } from '../../shared/control/control-routes.ts';
import { post, required, text, type Body } from '../../shared/control/json-routes.ts';
import { commonFaultOrder, namedTarget } from '../../shared/control/readers.ts';
import type { Route } from '../../shared/http/router.ts';
import type { LocalBank } from '../abc-gateway.ts';
import { FAULT_RULES } from '../faults/fault-rules.ts';
import type { FaultOrder } from '../faults/fault.ts';
import type { MerchantRegistration } from '../merchants/merchant.ts';

/** The control API: the in-process interface over HTTP, in JSON, under `/control`. */
export function controlRoutes(gateway: LocalBank): Route[] {
  return [
    ...commonControlRoutes(gateway, {
      target: (body) => ({ ...namedTarget(body), merchantId: text(body, 'merchantId') }),
      faultOrder,
      order: (body) => gateway.books.findOrder(text(body, 'outTradeNo') ?? '', text(body, 'merchantId')),
    }),
    post('merchants', async (body) => {
      const { bankCertificateDer, ...merchant } = await gateway.registerMerchant(registration(body));
      return { ...merchant, bankCertificateDer: bankCertificateDer.toString('base64') };
    }),
    post('pfx', async (body) => {
      const made = await gateway.createMerchantPfx(required(body, 'merchantId'), required(body, 'password'));
      return { ...made, pfx: made.pfx.toString('base64') };
    }),
  ];
}

export function faultOrder(body: Body): FaultOrder {
  return {
    ...commonFaultOrder(FAULT_RULES, body),
    returnCode: text(body, 'returnCode'),
    errorMessage: text(body, 'errorMessage'),
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
