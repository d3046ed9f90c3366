import type { Clock } from '../../common/clock.js';
import type { PrecreateRequest, PrecreateResult, RedirectRequest, StartRequest } from '../start-request.js';
import { SUCCESS_CODE } from './answer.js';
import type { AbcClient } from './client.js';
import type { Start } from './dialect.js';
import { requireEcho } from './echo.js';
import { toFailure } from './failures.js';
import { callGateway } from './gateway-call.js';
import { shapeError } from './trade-results.js';

/** Orders payments that the payer carries out. Here every link comes from a call, also those of pages and apps. */
export class PaymentStarter {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async precreate(client: AbcClient, request: PrecreateRequest): Promise<PrecreateResult> {
    return { qrCode: await this.#link(client, { method: 'precreate', request }) };
  }

  /** @returns the URL of the payer's page */
  async redirect(client: AbcClient, method: 'page' | 'wap', request: RedirectRequest): Promise<string> {
    const url = await this.#link(client, { method, request });
    if (/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return url;
    throw shapeError(method, 'the link to the page is no URL of the web');
  }

  /** @returns the order string for the app's SDK */
  async app(client: AbcClient, request: StartRequest): Promise<string> {
    return this.#link(client, { method: 'app', request });
  }

  async #link(client: AbcClient, start: Start): Promise<string> {
    const { account, dialect } = client;
    const trx = dialect.start(start, account.settings, this.#clock.now());
    const answer = await callGateway(client, trx);
    if (answer.code !== SUCCESS_CODE) throw toFailure(trx.TrxType, dialect, answer);
    const { outTradeNo, amountFen } = start.request;
    requireEcho(trx.TrxType, answer.fields, { OrderNo: outTradeNo, OrderAmount: amountFen });
    const link = dialect.linkOf(start.method, answer.fields);
    if (link === undefined)
      throw shapeError(trx.TrxType, `nothing to pay with in the answer (${start.method})`);
    return link;
  }
}
