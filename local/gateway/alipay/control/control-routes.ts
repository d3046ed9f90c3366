import { commonControlRoutes } from '../../shared/control/control-routes.ts';
import { get, post, required, text, type Body } from '../../shared/control/json-routes.ts';
import { commonFaultOrder, namedTarget } from '../../shared/control/readers.ts';
import type { Route } from '../../shared/http/router.ts';
import type { LocalAlipay } from '../alipay-gateway.ts';
import type { AppRegistration } from '../apps/app.ts';
import { FAULT_RULES } from '../faults/fault-rules.ts';
import type { FaultOrder } from '../faults/fault.ts';

/** The control API: the in-process interface over HTTP, in JSON, under `/control`. */
export function controlRoutes(gateway: LocalAlipay): Route[] {
  return [
    ...commonControlRoutes(gateway, {
      target: (body) => ({ ...namedTarget(body), sellerId: text(body, 'sellerId') }),
      faultOrder,
      order: (body) => gateway.books.findTrade(text(body, 'outTradeNo') ?? '', text(body, 'sellerId')),
    }),
    get('checkouts', () => gateway.books.checkouts()),
    post('apps', (body) => gateway.registerApp(registration(body))),
  ];
}

export function faultOrder(body: Body): FaultOrder {
  return { ...commonFaultOrder(FAULT_RULES, body), subCode: text(body, 'subCode') };
}

function registration(body: Body): AppRegistration {
  return {
    appId: required(body, 'appId'),
    sellerId: required(body, 'sellerId'),
    appPublicKey: required(body, 'appPublicKey'),
    name: text(body, 'name'),
    signType: text(body, 'signType') === 'RSA' ? 'RSA' : 'RSA2',
    mode: text(body, 'mode') === 'certificate' ? 'certificate' : 'key',
    encryptKey: text(body, 'encryptKey'),
  };
}
