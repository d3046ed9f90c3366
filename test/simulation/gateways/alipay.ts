import { randomUUID } from 'node:crypto';
import type { AlipayGateway } from '../../../local/gateway/alipay/alipay-gateway.ts';
import { startAlipayGateway } from '../../../local/gateway/alipay/gateway.ts';
import { consoleRefund } from '../../support/console-refund.ts';
import { beijingText, type Form } from '../../support/notices.ts';
import { APP_ID, SELLER_ID } from '../../support/service.ts';
import type { Random } from '../random.ts';
import { callsAtAlipay, strikeCall, strikeMessage } from './alipay-faults.ts';
import { forgeryAtAlipay } from './forgeries.ts';
import type { FalseMessage, SimulatedGateway } from './gateway.ts';
import { makeShopKeys } from './keys.ts';
import { commonOf, NOWHERE } from './local-gateway.ts';
import { Meddler } from './meddler.ts';
import { tradeAtAlipay } from './trades.ts';

/** Alipay's local gateway, with the shop's application registered. */
export async function openAlipay(): Promise<SimulatedGateway> {
  const gateway = await startAlipayGateway();
  const keys = makeShopKeys();
  const app = await gateway.registerApp({
    appId: APP_ID,
    sellerId: SELLER_ID,
    appPublicKey: keys.publicKey,
  });
  const meddler = await Meddler.before(app.gatewayUrl);
  return {
    ...commonOf(gateway, meddler, forgeryAtAlipay),
    environment: {
      ALIPAY_PRIVATE_KEY: keys.privateKey,
      ALIPAY_PUBLIC_KEY: app.alipayPublicKey,
      ALIPAY_GATEWAY: meddler.url,
    },
    codeEnds: ['1111', '0003', '0003', '0005', '0404', '0408', '0500', '0501', '2000'],
    neverReaches: ['a refund accepted, and done later', 'a refund accepted, and failed later'],
    strikeCall: (calls, { orderNo }, random) => strikeCall(gateway.faults, calls, orderNo, random),
    strikeMessage: (orderNo, random) => strikeMessage(gateway.faults, orderNo, random),
    falseMessage: (orderNo, random) => falseMessage(gateway, orderNo, random),
    refundAtConsole: async (service, orderNo, random) => {
      const trade = gateway.books.trade(orderNo);
      // What makes the sum whole is not told by every product: statements find that, notifications do not.
      const leftFen = trade ? trade.paidFen - trade.refundedFen - 1 : 0;
      if (leftFen < 1) return false;
      const refund = {
        outRequestNo: `console-${randomUUID()}`,
        amountFen: random.between(1, Math.min(leftFen, 500)),
      };
      await consoleRefund(service, orderNo, refund).catch(() => undefined);
      return true;
    },
    trade: (orderNo) => {
      const view = gateway.books.trade(orderNo);
      return view && tradeAtAlipay(view);
    },
    calls: (orderNo) => callsAtAlipay(gateway.requests, orderNo),
  };
}

/** What nobody at the channel said; signed, it is a genuine message about money that is not the order's. */
async function falseMessage(
  { books, clock, notifications }: AlipayGateway,
  orderNo: string,
  random: Random,
): Promise<FalseMessage | null> {
  const trade = books.findTrade(orderNo);
  if (!trade) return null;
  const signed = async (overrides: Form): Promise<Form> => ({
    ...(await notifications.sendNow(trade, overrides, NOWHERE)).fields,
  });
  const claim = {
    trade_status: 'TRADE_SUCCESS',
    total_amount: '0.02',
    gmt_payment: beijingText(clock.offsetMs),
  };
  const path = '/api/payment/alipay/notify';
  if (random.chance(0.4)) return { path, form: await signed(claim) };
  const form = await signed({});
  const lie = random.pick<Form>([
    claim,
    { out_trade_no: `${orderNo}x` },
    { refund_fee: '0.02' },
    { sign: 'AAAA' },
  ]);
  return { path, form: { ...form, ...lie } };
}
