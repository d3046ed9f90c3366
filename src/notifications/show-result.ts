import type { Request, Response } from 'express';
import { languageOf } from '../common/errors/language.js';
import type { Order } from '../payments/order.js';
import { resultPage } from './result-page.js';

/** Sends a returning browser on to the shop's own page, or shows it ours. */
export function showResult(request: Request, response: Response, order: Order | null): void {
  const target = order?.returnUrl ? URL.parse(order.returnUrl) : null;
  if (order && target) {
    target.searchParams.set('orderNo', order.orderNo);
    target.searchParams.set('status', order.status);
    // After a POST only 303 makes every browser go on with a GET.
    response.redirect(request.method === 'POST' ? 303 : 302, target.href);
    return;
  }
  const language = languageOf(request.headers['accept-language']);
  response
    .status(order ? 200 : 400)
    .type('html')
    .send(resultPage(order, language));
}
