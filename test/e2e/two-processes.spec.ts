import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import request from 'supertest';
import { freePort } from '../../local/ports.ts';
import { AppModule } from '../../src/app.module.js';
import { Clock } from '../../src/common/clock.js';
import { Log } from '../../src/common/logging/log.js';
import { Settings } from '../../src/config/settings.js';
import { createApp } from '../../src/create-app.js';
import { Workers } from '../../src/jobs/workers.js';
import { ReceivingShop } from '../simulation/receiving-shop.ts';
import { eventRows, historyRows, refundRows } from '../support/books.ts';
import { API_KEY, newOrder, nextOrderNo, TestService } from '../support/service.ts';

const SECRET = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadlineMs = Date.now() + 20_000; !(await isSo());) {
    if (Date.now() > deadlineMs) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('Two service processes and two workers on one database', () => {
  let service: TestService;
  let shop: ReceivingShop;
  let otherUrl: string;
  let others: INestApplicationContext[] = [];

  beforeAll(async () => {
    shop = await ReceivingShop.open(SECRET);
    service = await TestService.start({
      RUN_WORKER: 'true',
      BARCODE_LIMIT_S: '30',
      MERCHANT_WEBHOOK_SECRET: SECRET,
      WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
    });
    const [settings, log, port] = [service.app.get(Settings), service.app.get(Log), await freePort()];
    const app = await createApp(settings, log);
    await app.listen(port, '127.0.0.1');
    otherUrl = `http://127.0.0.1:${port}`;
    const workers = [1, 2].map(() =>
      NestFactory.createApplicationContext(AppModule.forRoot(settings, log), { logger: false }),
    );
    others = [app, ...(await Promise.all(workers))];
    for (const other of others) other.get(Clock).now = () => service.app.get(Clock).now();
  });
  afterAll(async () => {
    await Promise.all(others.map((other) => other.close()));
    await service.stop();
    await shop.close();
  });

  /** The same call at one process or the other. */
  const post = (process: 'this' | 'other', path: string, body: object) =>
    request(process === 'this' ? service.url : otherUrl)
      .post(`/api/payment/alipay/${path}`)
      .set('Authorization', `Bearer ${API_KEY}`)
      .send(body);
  const shopOrder = (path: string, more: object = {}) => newOrder({ notifyUrl: shop.urlOf(path), ...more });
  const calls = (method: string, orderNo: string) =>
    service.gateway.requests.of(`alipay.trade.${method}`, orderNo).length;
  const delivered = (path: string) =>
    shop.receivedAt(path).map(({ body }) => JSON.parse(body).type as string);

  /** Every process looks for what is overdue at the same moment. */
  const sweepEverywhere = () =>
    Promise.all([service.app, ...others].map((process) => process.get(Workers).sweep()));

  it('tell one story: made at the one, charged by the other, refunded by both', async () => {
    const order = shopOrder('story');
    const { body: made } = await post('this', 'precreate', order).expect(200);
    expect((await post('other', 'precreate', order).expect(200)).body.qrCodeUrl).toBe(made.qrCodeUrl);
    await service.gateway.payer.pay(made.qrCodeUrl);
    await service.gateway.notifications.idle();
    const refunds = [30, 20].map((refundAmount) => ({
      orderNo: order.orderNo,
      refundAmount,
      refundNo: nextOrderNo(),
    }));
    await post('this', 'refund', refunds[0]!).expect(200);
    await post('other', 'refund', refunds[1]!).expect(200);
    await until(() => shop.receivedAt('story').length >= 3);
    await sweepEverywhere();
    expect(delivered('story')).toEqual(['payment.succeeded', 'refund.succeeded', 'refund.succeeded']);
    expect(shop.receivedAt('story').every(({ isGenuine }) => isGenuine)).toBe(true);
    expect(service.gateway.books.trade(order.orderNo)).toMatchObject({ refundedFen: 5_000 });
  });

  it('apply each payment once and deliver each webhook once, however many work on them', async () => {
    const orders = Array.from({ length: 30 }, () => shopOrder('many'));
    const made = await Promise.all(
      orders.map((order, index) => post(index % 2 === 0 ? 'this' : 'other', 'precreate', order).expect(200)),
    );
    for (const { orderNo } of orders) service.gateway.faults.add({ kind: 'duplicate', outTradeNo: orderNo });
    await Promise.all(made.map(({ body }) => service.gateway.payer.pay(body.qrCodeUrl)));
    await service.gateway.notifications.idle();
    const isAllDelivered = async () => {
      await service.advance(600);
      await sweepEverywhere();
      const rows = await service.rows(`SELECT id FROM webhook_events WHERE status = 'pending'`);
      return rows.length === 0;
    };
    await until(isAllDelivered);
    const received = shop.receivedAt('many');
    expect(new Set(received.map(({ id }) => id)).size).toBe(orders.length);
    expect(received).toHaveLength(orders.length);
    for (const { orderNo } of orders) {
      const events = (await historyRows(service, orderNo)).map(({ event }) => event);
      expect(events).toEqual(['link_started', 'paid']);
      expect(await eventRows(service, orderNo)).toHaveLength(1);
    }
  });

  it('ask about an order once when its time comes, and all learn what the one has found', async () => {
    const orders = Array.from({ length: 10 }, () => newOrder());
    for (const order of orders) {
      const { body } = await post('this', 'precreate', order).expect(200);
      service.gateway.faults.add({ kind: 'withhold', outTradeNo: order.orderNo });
      await service.gateway.payer.pay(body.qrCodeUrl);
    }
    await service.advance(6_000);
    await sweepEverywhere();
    const numbers = orders.map(({ orderNo }) => orderNo);
    const paid = () =>
      service.rows(`SELECT id FROM orders WHERE order_no = ANY($1) AND status = 'SUCCESS'`, [numbers]);
    await until(async () => (await paid()).length === orders.length);
    await sweepEverywhere();
    expect(numbers.map((orderNo) => calls('query', orderNo))).toEqual(numbers.map(() => 1));
  });

  it('charge a payment code once that a till sends to both', async () => {
    const order = newOrder({ authCode: '280000000000011111' });
    const answers = await Promise.all([post('this', 'barcode', order), post('other', 'barcode', order)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await until(async () => (await service.query(order.orderNo)).status === 'SUCCESS');
    expect(calls('pay', order.orderNo)).toBe(1);
    expect(service.gateway.books.trade(order.orderNo)).toMatchObject({ paidFen: 10_000 });
  });

  it('give back once what both are asked to give back, and never more than was paid', async () => {
    const order = newOrder();
    const { body } = await post('this', 'precreate', order).expect(200);
    await service.gateway.payer.pay(body.qrCodeUrl);
    await service.gateway.notifications.idle();
    const same = { orderNo: order.orderNo, refundAmount: 60, refundNo: nextOrderNo() };
    const more = { orderNo: order.orderNo, refundAmount: 60, refundNo: nextOrderNo() };
    const answers = await Promise.all([
      post('this', 'refund', same),
      post('other', 'refund', same),
      post('this', 'refund', more),
      post('other', 'refund', more),
    ]);
    const codes = answers.map(({ body: answer }) => answer.errorCode as string | undefined);
    expect(codes.filter((code) => code === 'REFUND_AMOUNT_EXCEEDED')).toHaveLength(2);
    await until(async () =>
      (await refundRows(service, order.orderNo)).every(({ status }) => status === 'SUCCESS'),
    );
    expect(await refundRows(service, order.orderNo)).toHaveLength(1);
    expect(service.gateway.books.trade(order.orderNo)).toMatchObject({ refundedFen: 6_000 });
  });
});
