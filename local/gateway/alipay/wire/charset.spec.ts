import { sign } from 'node:crypto';
import iconv from 'iconv-lite';
import { EVERGREEN_CODE } from '../../shared/payers/auth-codes.ts';
import { closing } from '../../shared/spec-support/closing.ts';
import type { AlipayGateway } from '../alipay-gateway.ts';
import { startAlipayGateway } from '../gateway.ts';
import { APP_PRIVATE_KEY, newMerchant, newOutTradeNo } from '../spec-support/merchant.ts';
import { startNotifyReceiver, type NotifyReceiver } from '../spec-support/notify-receiver.ts';
import { publicValues, type Values } from '../spec-support/raw-request.ts';

/** A query string whose values are GBK bytes, signed over those bytes. */
function gbkQuery(values: Values): string {
  const content = Object.keys(values)
    .toSorted()
    .map((name) => `${name}=${values[name]}`)
    .join('&');
  const signature = sign('sha256', iconv.encode(content, 'gbk'), APP_PRIVATE_KEY).toString('base64');
  return Object.entries({ ...values, sign: signature })
    .map(([name, value]) => `${name}=${iconv.encode(value, 'gbk').toString('hex').replace(/../g, '%$&')}`)
    .join('&');
}

describe('A caller who speaks GBK', () => {
  let gateway: AlipayGateway;
  let shop: NotifyReceiver;

  beforeEach(async () => {
    gateway = closing(await startAlipayGateway());
    await newMerchant(gateway);
    shop = closing(await startNotifyReceiver());
  });

  it.each(['GBK', 'gb2312'])('is understood, answered and notified in %s', async (charset) => {
    const outTradeNo = newOutTradeNo();
    const order = { out_trade_no: outTradeNo, total_amount: '1.00', subject: '乌龙茶' };
    const values = publicValues(
      'alipay.trade.pay',
      { ...order, auth_code: EVERGREEN_CODE },
      { charset, notify_url: shop.url },
    );
    const response = await fetch(`${gateway.gatewayUrl}?${gbkQuery(values)}`);
    expect(response.headers.get('content-type')).toBe(`text/html;charset=${charset}`);
    expect(iconv.decode(Buffer.from(await response.arrayBuffer()), 'gbk')).toContain('"code":"10000"');
    expect(gateway.books.trade(outTradeNo)?.subject).toBe('乌龙茶');
    await gateway.notifications.idle();
    expect(shop.received[0]?.raw).toContain('subject=%CE%DA%C1%FA%B2%E8');
    expect(shop.received[0]?.fields).toMatchObject({ charset, subject: '乌龙茶' });
  });
});
