import type { OrderTerms, Product } from '../trades/trade.ts';
import { businessRefusal, Refusal } from '../wire/refusal.ts';
import type { VerifiedRequest } from '../wire/verification.ts';
import { invalidParameter, type BizReader } from './biz-reader.ts';
import { readTimeLimit } from './time-limits.ts';

/** Product codes that a contract may name for each product; an absent one means the default. */
const PRODUCT_CODES: Readonly<Record<Product, readonly string[]>> = {
  precreate: ['FACE_TO_FACE_PAYMENT', 'QR_CODE_OFFLINE'],
  barcode: ['FACE_TO_FACE_PAYMENT', 'OFFLINE_PAYMENT'],
  create: ['FACE_TO_FACE_PAYMENT', 'JSAPI_PAY'],
  page: ['FAST_INSTANT_TRADE_PAY'],
  wap: ['QUICK_WAP_WAY'],
  app: ['QUICK_MSECURITY_PAY'],
};

/** What every ordering method has in common, checked as Alipay's field tables say. */
export function readOrderTerms(
  request: VerifiedRequest,
  biz: BizReader,
  product: Product,
  nowMs: number,
): OrderTerms {
  checkProductCode(biz, product);
  const sellerId = biz.text('seller_id', 28);
  if (sellerId !== undefined && sellerId !== request.app.sellerId)
    throw businessRefusal('ACQ.SELLER_NOT_EXIST');
  if (biz.list('goods_detail').length > 150) throw businessRefusal('ACQ.SUB_GOODS_SIZE_MAX_COUNT');
  return {
    appId: request.app.appId,
    sellerId: request.app.sellerId,
    outTradeNo: readOutTradeNo(biz),
    totalFen: biz.totalFen(),
    subject: readSubject(biz),
    body: biz.text('body', 400),
    product,
    timeLimit: readTimeLimit(biz, product, nowMs),
    passbackParams: biz.text('passback_params', 512),
    storeId: biz.text('store_id', 32),
    operatorId: biz.text('operator_id', 28),
    terminalId: biz.text('terminal_id', 32),
    quitUrl: biz.text('quit_url', 400),
    notifyUrl: readUrl(request, 'notify_url'),
    returnUrl: readUrl(request, 'return_url'),
    charset: request.charset,
    signType: request.app.signType,
  };
}

/** The documented alphabet and, as real verified traffic shows, also `-`. */
export function readOutTradeNo(biz: BizReader): string {
  const outTradeNo = biz.requiredText('out_trade_no', 64);
  if (!/^[\w-]+$/.test(outTradeNo)) throw invalidParameter('out_trade_no', '只能包含字母、数字、下划线');
  return outTradeNo;
}

function readSubject(biz: BizReader): string {
  const subject = biz.requiredText('subject', 256);
  if (/[/=&]/.test(subject)) throw invalidParameter('subject', '不能包含 / = &');
  return subject;
}

function checkProductCode(biz: BizReader, product: Product): void {
  const code = biz.text('product_code', 64);
  const isRequired = product === 'page';
  if (code === undefined && isRequired) throw invalidParameter('product_code', '不能为空');
  if (code !== undefined && !PRODUCT_CODES[product].includes(code)) {
    throw invalidParameter('product_code', `应为${PRODUCT_CODES[product].join('或')}`);
  }
}

function readUrl(request: VerifiedRequest, name: string): string | undefined {
  const text = request.values.get(name) ?? '';
  if (text === '') return undefined;
  if (text.length > 256 || !/^https?:\/\/[^\s<>"]+$/.test(text) || !URL.canParse(text)) {
    throw new Refusal('40002', 'isv.invalid-parameter', `参数无效：${name}`);
  }
  return text;
}
