import { route, type Route } from '../../shared/http/router.ts';
import { toGbk } from '../wire/gbk.ts';
import { redirectToError, type TrxEndpoint } from './trx-endpoint.ts';

export const GATEWAY_PATH = '/ebus/ReceiveMerchantTrxReqServlet';

/** What the bank's platform itself offers: the servlet under its newer and its older path. */
export function bankRoutes(endpoint: TrxEndpoint): Route[] {
  return [
    route('POST', /^\/ebus\/(?:trustpay\/)?ReceiveMerchantTrxReqServlet$/, (request) =>
      endpoint.answer(request),
    ),
    route('GET', /^\/ebus\/error\.html$/, () => ({
      status: 200,
      headers: { 'content-type': 'text/html;charset=GBK' },
      body: toGbk('<html><body><h1>网上支付平台</h1><p>您访问的页面不存在或请求有误。</p></body></html>'),
    })),
    route('GET|POST', /^\/ebus\/.*$/, redirectToError),
  ];
}
