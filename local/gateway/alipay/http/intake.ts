import type { AppRegistry } from '../apps/app-registry.ts';
import { BizReader, invalidParameter } from '../methods/biz-reader.ts';
import { CASHIER_PRODUCTS, openCashier } from '../methods/cashier.ts';
import type { Call, Platform } from '../methods/method.ts';
import type { Checkout } from '../trades/trade.ts';
import { checkMerchantUrls, readBizContent } from '../wire/content.ts';
import { readParameters, type IncomingForm, type Parameters } from '../wire/parameters.ts';
import { Refusal } from '../wire/refusal.ts';
import { verifyRequest } from '../wire/verification.ts';

const API_TOLERANCE_MS = 10 * 60_000;
/** A payer may open a link some time after it was signed. */
const PAGE_TOLERANCE_MS = 120 * 60_000;

export interface Accepted extends Call {
  readonly content: Readonly<Record<string, unknown>>;
}

/** Believes nothing: everything that comes in is verified here before a method sees it. */
export class Intake {
  readonly #apps: AppRegistry;
  readonly #platform: Platform;
  readonly #toleranceMs: number | undefined;

  constructor(apps: AppRegistry, platform: Platform, timestampToleranceMs: number | undefined) {
    this.#apps = apps;
    this.#platform = platform;
    this.#toleranceMs = timestampToleranceMs;
  }

  /** A verified call, its content decrypted and read; throws the Refusal to answer. */
  accept(parameters: Parameters, isKnownMethod: (method: string) => boolean): Accepted {
    const isPage = isCashierMethod(parameters.values.get('method') ?? '');
    const { clock } = this.#platform;
    const request = verifyRequest(parameters, this.#apps, {
      toleranceMs: this.#toleranceMs ?? (isPage ? PAGE_TOLERANCE_MS : API_TOLERANCE_MS),
      // Clients sign by the machine's time, also when this clock was moved for a test.
      nowMs: [clock.nowMs(), Date.now()],
    });
    if (!isKnownMethod(request.method)) throw new Refusal('40002', 'isv.invalid-method', '不存在的方法名');
    const content = readBizContent(request);
    checkMerchantUrls(request.values);
    return { request, content, biz: new BizReader(content), platform: this.#platform };
  }

  /** The cashier for a page, wap or app request in any of its forms (query, form or order string). */
  submit(form: IncomingForm): Checkout {
    const call = this.accept(readParameters(form), isCashierMethod);
    const product = CASHIER_PRODUCTS[call.request.method];
    if (product === undefined) throw invalidParameter('method', '不是收银台接口');
    return openCashier(call, product);
  }

  /** As {@link submit}, for a URL's query or an application's order string. */
  submitQuery(query: string): Checkout {
    return this.submit({ query, contentType: '', body: Buffer.alloc(0) });
  }
}

export function isCashierMethod(method: string): boolean {
  return Object.hasOwn(CASHIER_PRODUCTS, method);
}
