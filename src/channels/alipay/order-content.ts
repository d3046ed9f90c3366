import { toBeijingText } from '../../common/beijing-time.js';
import { formatYuan } from '../../common/money.js';
import type { GoodsItem, StartRequest } from '../start-request.js';
import type { BizContent } from './gateway-call.js';

type Value = string | number | object | undefined;

/**
 * Drops what is absent or empty: the gateway leaves empty texts out before it checks a signature, and
 * an empty optional field is refused by some methods.
 */
export function compact(content: Readonly<Record<string, Value>>): BizContent {
  return Object.fromEntries(
    Object.entries(content).filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** What every method of payment has. `time_expire` goes with each, so that no trade outlives the order. */
function commonContent(request: StartRequest): Record<string, Value> {
  return {
    out_trade_no: request.outTradeNo,
    total_amount: formatYuan(request.amountFen),
    subject: request.subject,
    body: request.body,
    time_expire: toBeijingText(request.expireAt),
    store_id: request.storeId,
    goods_detail: goodsDetail(request.goodsDetail),
  };
}

/** Content of the face-to-face methods (precreate, pay): shop details and an object of business_params. */
export function faceToFaceContent(request: StartRequest, productCode: string): Record<string, Value> {
  return {
    ...commonContent(request),
    product_code: productCode,
    operator_id: request.operatorId,
    terminal_id: request.terminalId,
    business_params: businessParams(request.buyerIp),
  };
}

/** Content of the methods behind a cashier (page, wap, app), where business_params is a JSON text. */
export function cashierContent(request: StartRequest, productCode: string): Record<string, Value> {
  const params = businessParams(request.buyerIp);
  return {
    ...commonContent(request),
    product_code: productCode,
    business_params: params && JSON.stringify(params),
  };
}

function businessParams(buyerIp: string | undefined): object | undefined {
  return buyerIp ? { mc_create_trade_ip: buyerIp } : undefined;
}

function goodsDetail(items: readonly GoodsItem[] | undefined): object[] | undefined {
  if (!items || items.length === 0) return undefined;
  return items.map((item) => ({
    goods_id: item.goodsId,
    goods_name: item.goodsName,
    quantity: item.quantity,
    price: formatYuan(item.priceFen),
  }));
}
