import type { Clock } from '../../common/clock.js';
import { ChannelNotSentError, ChannelUnknownError } from '../channel-errors.js';
import type { PrecreateRequest, PrecreateResult, RedirectRequest, StartRequest } from '../start-request.js';
import { isSuccess, textOf } from './answer.js';
import type { AlipayClient } from './client.js';
import { requireSameOrder } from './echo.js';
import { toFailure } from './failures.js';
import { publicParameters, type BizContent, type GatewayCaller } from './gateway-call.js';
import { cashierContent, compact, faceToFaceContent } from './order-content.js';

const MINUTE_MS = 60_000;
/** A QR code of Alipay never lives longer than two hours. */
const MAX_QR_MINUTES = 120;
/** Alipay's limit of a page-jump request by GET. */
const MAX_PAGE_URL_LENGTH = 16_384;

/** alipay.trade.precreate: a code for the payer to scan. No trade exists before the scan. */
export async function precreate(
  caller: GatewayCaller,
  client: AlipayClient,
  request: PrecreateRequest,
  now: Date,
): Promise<PrecreateResult> {
  const method = 'alipay.trade.precreate';
  const productCode = client.account.settings.productCodes.precreate ?? 'FACE_TO_FACE_PAYMENT';
  const bizContent = compact({
    ...faceToFaceContent(request, productCode),
    qr_code_timeout_express: `${qrMinutes(request.qrCodeExpireAt, now)}m`,
  });
  const call = { method, bizContent, notifyUrl: request.notifyUrl, repeatable: true };
  const answer = await caller.call(client, call);
  if (!isSuccess(answer)) throw toFailure(method, answer);
  requireSameOrder(method, answer, request);
  const qrCode = textOf(answer.node, 'qr_code');
  if (qrCode === undefined) {
    const { reference } = answer;
    throw new ChannelUnknownError(`${method}: no qr_code in the answer`, 'invalid_response', { reference });
  }
  return { qrCode, reference: answer.reference };
}

/** Builds and signs what a browser or an app takes to Alipay itself; nothing is sent from here. */
export class PaymentSigner {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** alipay.trade.page.pay as a GET URL. */
  page(client: AlipayClient, request: RedirectRequest): string {
    const productCode = client.account.settings.productCodes.page ?? 'FAST_INSTANT_TRADE_PAY';
    return this.#pageUrl(client, 'alipay.trade.page.pay', request, cashierContent(request, productCode));
  }

  /** alipay.trade.wap.pay as a GET URL. */
  wap(client: AlipayClient, request: RedirectRequest): string {
    const productCode = client.account.settings.productCodes.wap ?? 'QUICK_WAP_WAY';
    const content = { ...cashierContent(request, productCode), quit_url: request.quitUrl };
    return this.#pageUrl(client, 'alipay.trade.wap.pay', request, content);
  }

  /** alipay.trade.app.pay as the order string that the app hands to Alipay's SDK. */
  app(client: AlipayClient, request: StartRequest): string {
    const productCode = client.account.settings.productCodes.app ?? 'QUICK_MSECURITY_PAY';
    const bizContent = compact(cashierContent(request, productCode));
    const parameters = this.#parameters(client, { notify_url: request.notifyUrl });
    return signing('alipay.trade.app.pay', () =>
      client.sdk.sdkExecute(
        'alipay.trade.app.pay',
        { ...parameters, bizContent },
        { bizContentAutoSnakeCase: false },
      ),
    );
  }

  #pageUrl(
    client: AlipayClient,
    method: string,
    request: RedirectRequest,
    content: Parameters<typeof compact>[0],
  ): string {
    const urls = { notify_url: request.notifyUrl, return_url: request.returnUrl };
    const sign = (bizContent: BizContent): string =>
      // The POST variant is an HTML form that escapes too little for subjects written by others.
      client.sdk.pageExecute(method, 'GET', { ...this.#parameters(client, urls), bizContent });
    return signing(method, () => {
      const url = sign(compact(content));
      // A long list of goods is the one thing that outgrows a URL; Alipay only displays it.
      return url.length <= MAX_PAGE_URL_LENGTH ? url : sign(compact({ ...content, goods_detail: undefined }));
    });
  }

  #parameters(client: AlipayClient, urls: Record<string, string>): Record<string, string | boolean> {
    return publicParameters(client.account, this.#clock.now(), urls);
  }
}

function signing(method: string, sign: () => string): string {
  try {
    return sign();
  } catch (cause) {
    throw new ChannelNotSentError(`${method} could not be signed`, { cause });
  }
}

/** Whole minutes, rounded up: `time_expire` ends the order itself to the second, this only the code. */
function qrMinutes(expireAt: Date, now: Date): number {
  const minutes = Math.ceil((expireAt.getTime() - now.getTime()) / MINUTE_MS);
  return Math.min(Math.max(minutes, 1), MAX_QR_MINUTES);
}
