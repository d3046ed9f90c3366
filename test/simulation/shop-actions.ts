import type { Answer, History, ShopOrder } from './history.ts';
import type { Random } from './random.ts';
import { ADMIN_KEY } from './world.ts';

export type Action = (history: History, order: ShopOrder, random: Random) => Promise<unknown>;

const LINK_METHODS = ['precreate', 'page', 'wap', 'app'] as const;

/** Orders live from one minute to the default of two hours. */
const timeLimit = (random: Random) =>
  random.pick([{}, { expiredDate: 1 }, { expiredDate: 2 }, { timeoutExpress: '5m' }]);

/** A new order, by any method, or with none chosen yet; sometimes it adds to an earlier one. */
export async function orderSomething(history: History, random: Random): Promise<void> {
  const serial = history.orders.length + 1;
  const amountFen = random.weighted([
    [6, random.between(1, 90_000)],
    [1, random.between(100_001, 5_000_000)],
    [2, random.between(1, 900) * 100 + random.between(91, 99)],
  ]);
  const order: ShopOrder = {
    orderNo: `${history.name}-${serial}`,
    amountFen,
    goodsName: `商品 ${serial}`,
    links: [],
    refunds: [],
  };
  history.orders.push(order);
  const first = history.orders[0]!;
  const supplementTo = serial > 1 && random.chance(0.1) ? { supplementTo: first.orderNo } : {};
  const more = { notifyUrl: history.webhookUrl, attach: history.name, ...timeLimit(random), ...supplementTo };
  if (random.chance(0.1)) await register(history, order, more);
  else await start(history, order, random, more);
}

async function register(history: History, order: ShopOrder, more: object): Promise<void> {
  const items = [{ id: 1, name: order.goodsName, count: 1, price: yuan(order.amountFen) }];
  const { orderNo, goodsName } = order;
  await history.post('/api/payment/orders', { orderNo, goodsName, items, ...more });
}

async function start(history: History, order: ShopOrder, random: Random, more: object): Promise<void> {
  const { orderNo, amountFen, goodsName } = order;
  const content = { orderNo, amount: yuan(amountFen), goodsName, notifyUrl: history.webhookUrl, ...more };
  if (random.chance(history.theme.barcodeShare)) {
    const digits = Array.from({ length: 12 }, () => random.between(0, 9)).join('');
    const authCode = `28${digits}${random.pick(history.theme.codeEnds ?? history.world.gateway.codeEnds)}`;
    note(history, order, await history.post('/api/payment/alipay/barcode', { ...content, authCode }));
    return;
  }
  const method = random.pick(LINK_METHODS);
  const { body } = await history.post(`/api/payment/alipay/${method}`, content);
  const link = body['qrCodeUrl'] ?? body['paymentUrl'] ?? body['orderString'];
  if (typeof link === 'string') order.links.push(link);
}

/** Keeps what an answer about an order promises. */
function note(history: History, order: ShopOrder, { body }: Answer): void {
  if (typeof body['thirdOrderNo'] === 'string') order.tradeNo = body['thirdOrderNo'];
  if (body['status'] === 'SUCCESS') history.promises.push({ orderNo: order.orderNo, what: 'paid' });
}

async function askRefund(
  history: History,
  order: ShopOrder,
  asked: ShopOrder['refunds'][number],
  more: object = {},
): Promise<void> {
  const { orderNo } = order;
  const { refundNo, amountFen } = asked;
  const { status, body } = await history.post('/api/payment/alipay/refund', {
    orderNo,
    refundNo,
    refundAmount: yuan(amountFen),
    ...more,
  });
  asked.isRefused = status === 409;
  if (body['status'] === 'SUCCESS') history.promises.push({ orderNo, what: 'refunded', refundNo });
}

export const SHOP_ACTIONS: readonly (readonly [weight: number, name: string, action: Action])[] = [
  [8, 'start again', (history, order, random) => start(history, order, random, {})],
  [
    10,
    'query',
    async (history, order, random) => {
      const byTradeNo = order.tradeNo !== undefined && random.chance(0.3);
      const path = byTradeNo ? `query?tradeNo=${order.tradeNo}` : `query/${order.orderNo}`;
      note(history, order, await history.get(`/api/payment/alipay/${path}`));
    },
  ],
  [6, 'close', (history, { orderNo }) => history.post('/api/payment/alipay/close', { orderNo })],
  [6, 'cancel', (history, { orderNo }) => history.post('/api/payment/alipay/cancel', { orderNo })],
  [
    12,
    'refund',
    async (history, order, random) => {
      const amountFen = random.weighted([
        [2, order.amountFen],
        [4, Math.max(leftFen(order), 1)],
        [5, random.between(1, order.amountFen)],
      ]);
      const asked: ShopOrder['refunds'][number] = {
        refundNo: `${order.orderNo}-R${order.refunds.length + 1}`,
        amountFen,
      };
      order.refunds.push(asked);
      const expectation = random.chance(0.2) ? { expectedRefundable: yuan(order.amountFen) } : {};
      await askRefund(history, order, asked, expectation);
    },
  ],
  [
    3,
    'refund without a number',
    (history, order, random) =>
      history.post('/api/payment/alipay/refund', {
        orderNo: order.orderNo,
        refundAmount: yuan(random.between(1, order.amountFen)),
      }),
  ],
  [
    7,
    'refund again',
    async (history, order, random) => {
      if (order.refunds.length > 0) await askRefund(history, order, random.pick(order.refunds));
    },
  ],
  [
    4,
    'query a refund',
    async (history, order, random) => {
      if (order.refunds.length === 0) return;
      const { refundNo } = random.pick(order.refunds);
      const { body } = await history.get(`/api/payment/alipay/refund-query?refundNo=${refundNo}`);
      if (body['status'] === 'SUCCESS')
        history.promises.push({ orderNo: order.orderNo, what: 'refunded', refundNo });
    },
  ],
  [
    3,
    'resolve findings',
    async (history, order, random) => {
      const list = await history.get('/api/admin/findings?state=open&kind=late_payment&limit=100', ADMIN_KEY);
      const findings = (list.body['items'] ?? []) as { id: string; orderNo: string }[];
      const finding = findings.find(({ orderNo }) => orderNo === order.orderNo);
      if (!finding) return;
      const body = { action: random.pick(['accept', 'refund', 'dismiss']), reason: '已与买家确认' };
      await history.post(`/api/admin/findings/${finding.id}/resolve`, body, ADMIN_KEY);
    },
  ],
];

/** What the shop has not asked back yet. */
function leftFen({ amountFen, refunds }: ShopOrder): number {
  const asked = refunds.filter(({ isRefused }) => !isRefused);
  return amountFen - asked.reduce((sum, refund) => sum + refund.amountFen, 0);
}

export function yuan(fen: number): string {
  return (fen / 100).toFixed(2);
}
