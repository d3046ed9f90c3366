import { connect } from 'node:net';
import iconv from 'iconv-lite';
import { eventTypes, historyRows, lastNotification, notificationRows, orderRow } from '../support/books.ts';
import { ACCEPTED, encode, postNotification, REFUSED, signedForm } from '../support/notices.ts';
import { withoutDatabase } from '../support/outage.ts';
import { untoldOrder } from '../support/paid-order.ts';
import { newOrder, TestService } from '../support/service.ts';

describe('A notification', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start();
  });
  afterAll(() => service.stop());

  const untold = (more: object = {}) => untoldOrder(service, { more });
  const statusOf = async (orderNo: string) => (await orderRow(service, orderNo)).status;

  it('of a payment makes the order SUCCESS, with the message as its evidence', async () => {
    const { orderNo, form } = await untold();
    expect(await postNotification(service, form)).toEqual(ACCEPTED);
    expect(await orderRow(service, orderNo)).toMatchObject({
      status: 'SUCCESS',
      channel_trade_no: form.trade_no,
    });
    expect(await notificationRows(service, orderNo)).toMatchObject([
      {
        verdict: 'applied',
        reason: null,
        received_count: 1,
        raw: encode(form),
        app_id: form.app_id,
        out_trade_no: orderNo,
      },
    ]);
    const { body } = await service.get(`/api/payment/orders/${orderNo}`).expect(200);
    const paid = body.history.at(-1);
    expect(paid).toMatchObject({
      from: 'PENDING',
      to: 'SUCCESS',
      event: 'paid',
      evidence: {
        kind: 'notification',
        reference: form.notify_id,
        content: { trade_status: 'TRADE_SUCCESS' },
      },
    });
    expect(paid.evidence.content.sign).toBeUndefined();
  });

  it('repeated is acknowledged again, counted, and changes nothing', async () => {
    const { orderNo, form } = await untold();
    await postNotification(service, form);
    const before = await orderRow(service, orderNo);
    expect(await postNotification(service, form)).toEqual(ACCEPTED);
    expect(await orderRow(service, orderNo)).toEqual(before);
    expect(await notificationRows(service, orderNo)).toMatchObject([
      { verdict: 'applied', received_count: 2 },
    ]);
    expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded']);
  });

  it('that comes after a query had told us is known, and acknowledged', async () => {
    const { orderNo, form } = await untold();
    expect(await service.query(orderNo)).toMatchObject({ status: 'SUCCESS' });
    expect(await postNotification(service, form)).toEqual(ACCEPTED);
    expect(await notificationRows(service, orderNo)).toMatchObject([{ verdict: 'known' }]);
    expect(await eventTypes(service, orderNo)).toEqual(['payment.succeeded']);
  });

  it('that is late, or after a younger one, counts all the same', async () => {
    const order = newOrder();
    const { qrCodeUrl } = await service.pay('precreate', order);
    const other = newOrder();
    const second = await service.pay('precreate', other);
    service.gateway.faults.add({ kind: 'reorder', outTradeNo: order.orderNo });
    service.gateway.faults.add({ kind: 'delayNotify', delayMs: 60_000, outTradeNo: other.orderNo });
    await service.gateway.payer.pay(qrCodeUrl!);
    await service.gateway.payer.pay(second.qrCodeUrl!);
    await service.gateway.notifications.idle();
    expect([await statusOf(order.orderNo), await statusOf(other.orderNo)]).toEqual(['PENDING', 'PENDING']);
    await service.advance(61_000);
    await service.gateway.notifications.idle();
    expect([await statusOf(order.orderNo), await statusOf(other.orderNo)]).toEqual(['SUCCESS', 'SUCCESS']);
  });

  it('that somebody waits to pay changes nothing', async () => {
    const order = newOrder();
    const { qrCodeUrl } = await service.pay('precreate', order);
    await service.gateway.payer.scan(qrCodeUrl!);
    const before = await orderRow(service, order.orderNo);
    expect(await postNotification(service, await signedForm(service, order.orderNo))).toEqual(ACCEPTED);
    expect(await orderRow(service, order.orderNo)).toEqual(before);
  });

  it('that the unpaid trade was closed closes the order', async () => {
    const order = newOrder();
    const { paymentUrl } = await service.pay('wap', order);
    await service.gateway.payer.login(paymentUrl!);
    await service.gateway.payer.expire(paymentUrl!);
    await service.gateway.notifications.idle();
    expect(await statusOf(order.orderNo)).toBe('CLOSED');
    expect(await eventTypes(service, order.orderNo)).toEqual(['payment.closed']);
  });

  it('that the refunds are over (TRADE_FINISHED) is a payment too', async () => {
    const { orderNo } = await untold();
    const form = await signedForm(service, orderNo, { trade_status: 'TRADE_FINISHED' });
    expect(await postNotification(service, form)).toEqual(ACCEPTED);
    expect(await statusOf(orderNo)).toBe('SUCCESS');
  });

  it('with as little in it as real ones have been seen with is enough', async () => {
    const { orderNo } = await untold();
    const absent = ['buyer_id', 'buyer_logon_id', 'receipt_amount', 'invoice_amount', 'buyer_pay_amount'];
    const more = ['point_amount', 'fund_bill_list', 'auth_app_id', 'gmt_create', 'subject'];
    const form = await signedForm(
      service,
      orderNo,
      Object.fromEntries([...absent, ...more].map((name) => [name, ''])),
    );
    expect(await postNotification(service, form)).toEqual(ACCEPTED);
    expect(await statusOf(orderNo)).toBe('SUCCESS');
  });

  it('about something else than a trade is kept and acknowledged', async () => {
    const { orderNo } = await untold();
    const form = await signedForm(service, orderNo, { trade_status: '', notify_type: 'something_new' });
    expect(await postNotification(service, form)).toEqual(ACCEPTED);
    expect(await lastNotification(service)).toMatchObject({ verdict: 'known', reason: 'no_payment' });
    expect(await statusOf(orderNo)).toBe('PENDING');
  });

  it.each([
    '/api/payment/alipay_notify',
    '/api/payment/notify',
    '/api/payment/alipay/notify/',
    '/api/payment/Alipay/Notify',
    '/api/payment/alipay/notify?from=somewhere',
  ])('may be posted to %s', async (path) => {
    const { orderNo, form } = await untold();
    expect(await postNotification(service, form, { path })).toEqual(ACCEPTED);
    expect(await statusOf(orderNo)).toBe('SUCCESS');
  });

  it.each([
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; text/html; charset=utf-8',
    'application/x-www-form-urlencoded;charset=GBK',
    'Application/X-WWW-Form-URLencoded',
  ])('may say of itself that it is %s', async (contentType) => {
    const { orderNo, form } = await untold();
    const headers = { 'content-type': contentType };
    expect(await postNotification(service, form, { headers })).toEqual(ACCEPTED);
    expect(await statusOf(orderNo)).toBe('SUCCESS');
  });

  it('in GBK, with Chinese in it, is understood', async () => {
    const { orderNo } = await untold({ goodsName: '测试商品' });
    const trade = service.gateway.books.findTrade(orderNo)!;
    const inGbk = { ...trade, terms: { ...trade.terms, charset: 'gbk' } };
    const { fields } = await service.gateway.notifications.sendNow(inGbk, {}, 'http://127.0.0.1:9/');
    expect(fields).toMatchObject({ charset: 'gbk', subject: '测试商品' });
    const body = Object.entries(fields)
      .map(([name, value]) => `${name}=${percent(iconv.encode(value, 'gbk'))}`)
      .join('&');
    expect(await postNotification(service, body)).toEqual(ACCEPTED);
    expect(await statusOf(orderNo)).toBe('SUCCESS');
  });

  describe('of an order that is not there', () => {
    it('is refused, and taken once the order is there', async () => {
      const { orderNo, form } = await untold();
      const rename = 'UPDATE orders SET out_trade_no = $2 WHERE order_no = $1';
      await service.rows(rename, [orderNo, `${orderNo}-elsewhere`]);
      expect(await postNotification(service, form)).toEqual(REFUSED);
      expect(await lastNotification(service)).toMatchObject({
        verdict: 'refused',
        reason: 'unknown_order',
        detail: expect.stringContaining(orderNo),
        out_trade_no: orderNo,
        order_id: null,
      });
      await service.rows(rename, [orderNo, orderNo]);
      expect(await postNotification(service, form)).toEqual(ACCEPTED);
      expect(await statusOf(orderNo)).toBe('SUCCESS');
      expect(await notificationRows(service, orderNo)).toMatchObject([
        { verdict: 'applied', reason: null, detail: null, received_count: 2 },
      ]);
    });
  });

  describe('while the database', () => {
    it('is away is answered with failure, and loses nothing', async () => {
      const order = newOrder();
      const { qrCodeUrl } = await service.pay('precreate', order);
      await withoutDatabase(service, async () => {
        await service.gateway.payer.pay(qrCodeUrl!);
        await service.gateway.notifications.idle();
        const [notification] = service.gateway.notifications.of(order.orderNo);
        expect(notification).toMatchObject({
          state: 'pending',
          sends: [{ httpStatus: 200, answer: 'failure' }],
        });
        expect(await postNotification(service, 'nonsense')).toEqual(REFUSED);
      });
      await service.advance(4 * 60_000);
      expect(service.gateway.notifications.of(order.orderNo)[0]).toMatchObject({ state: 'delivered' });
      expect(await statusOf(order.orderNo)).toBe('SUCCESS');
      expect(await eventTypes(service, order.orderNo)).toEqual(['payment.succeeded']);
    });

    it.each(['channel_notifications', 'order_transitions', 'webhook_events'])(
      'cannot write %s is answered with failure, and changes nothing by half',
      async (table) => {
        const { orderNo, form } = await untold();
        const before = [await orderRow(service, orderNo), await historyRows(service, orderNo)];
        await service.rows(`ALTER TABLE ${table} RENAME TO gone`);
        try {
          expect(await postNotification(service, form)).toEqual(REFUSED);
        } finally {
          await service.rows(`ALTER TABLE gone RENAME TO ${table}`);
        }
        expect([await orderRow(service, orderNo), await historyRows(service, orderNo)]).toEqual(before);
        expect(await eventTypes(service, orderNo)).toEqual([]);
        expect(await notificationRows(service, orderNo)).toEqual([]);
        expect(await postNotification(service, form)).toEqual(ACCEPTED);
        expect(await statusOf(orderNo)).toBe('SUCCESS');
      },
    );
  });

  describe('that is none', () => {
    const invalidUtf8 = Uint8Array.from([...'app_id=1&sign=a&sign_type=RSA2&x='].map((c) => c.charCodeAt(0)));
    it.each<[string, string | Uint8Array<ArrayBuffer>, string, string]>([
      ['empty', '', 'application/x-www-form-urlencoded', 'missing_parameter'],
      ['ten megabytes long', `a=${'x'.repeat(10_485_760)}`, 'application/x-www-form-urlencoded', 'too_large'],
      ['longer than real ones', `a=${'x'.repeat(70_000)}`, 'application/x-www-form-urlencoded', 'too_large'],
      [
        'of too many fields',
        Array.from({ length: 300 }, (_, i) => `f${i}=1`).join('&'),
        'text/plain',
        'not_a_form',
      ],
      ['JSON', '{"app_id":"1"}', 'application/json', 'not_a_form'],
      ['XML', '<xml/>', 'text/xml', 'not_a_form'],
      ['a file', 'x', 'multipart/form-data; boundary=x', 'not_a_form'],
      ['not a field', 'nonsense', 'application/x-www-form-urlencoded', 'malformed'],
      ['half an escape', 'a=%zz', 'application/x-www-form-urlencoded', 'malformed'],
      ['NUL', 'a%00b=1', 'application/x-www-form-urlencoded', 'malformed'],
      [
        'NUL in a value',
        'app_id=1%00&sign=a&sign_type=RSA2',
        'application/x-www-form-urlencoded',
        'unknown_app',
      ],
      ['in no charset', 'charset=klingon', 'application/x-www-form-urlencoded', 'unknown_charset'],
      [
        'not UTF-8',
        Uint8Array.from([...invalidUtf8, 0xff, 0xfe]),
        'application/x-www-form-urlencoded',
        'malformed',
      ],
    ])('(%s) is answered with failure all the same, and kept', async (_what, body, contentType, reason) => {
      const answer = await postNotification(service, body, { headers: { 'content-type': contentType } });
      expect(answer).toEqual(REFUSED);
      expect(await lastNotification(service)).toMatchObject({ verdict: 'refused', reason });
    });

    it('keeps the service alive, also where the sender goes away in the middle', async () => {
      const { port } = new URL(service.url);
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(
            'POST /api/payment/alipay/notify HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\na=b',
          );
          socket.destroy();
        });
        socket.on('close', () => resolve());
      });
      const { orderNo, form } = await untold();
      expect(await postNotification(service, form)).toEqual(ACCEPTED);
      expect(await statusOf(orderNo)).toBe('SUCCESS');
    });

    it('but a GET is told that there is nothing here', async () => {
      const { body } = await service.get('/api/payment/alipay/notify', null).expect(404);
      expect(body).toMatchObject({ isSuccess: false, errorCode: 'NOT_FOUND' });
    });
  });
});

function percent(bytes: Buffer): string {
  return [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}
