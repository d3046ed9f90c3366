import { orderRow } from '../support/order-books.ts';
import type { AnyService, ChannelSide } from '../support/channel-side.ts';
import { MERCHANT_ID, newOrder } from '../support/service.ts';
import { TESTED_CHANNELS } from '../support/tested-channels.ts';

const ALIPAY = '/api/payment/alipay';
/** As it stands in the source; nobody listens there. */
const NOTIFY = 'https://payment.qsgl.net/api/payment/notify';

/** The bodies of the source's calls, to the letter. */
const BODIES = {
  qrcode: {
    orderNo: 'ORD20260115001',
    amount: 100.0,
    merchantId: '103881636900016',
    goodsName: '测试商品',
    notifyUrl: NOTIFY,
    expiredDate: '30',
  },
  wap: {
    orderNo: 'ORD20260115002',
    amount: 88.88,
    merchantId: '103881636900016',
    goodsName: '商品购买',
    notifyUrl: NOTIFY,
    returnUrl: 'https://example.com/payment/result',
    quitUrl: 'https://example.com',
  },
  pc: {
    orderNo: 'ORD20260115003',
    amount: 288.0,
    merchantId: '103881636900016',
    goodsName: '电脑商品购买',
    notifyUrl: NOTIFY,
    returnUrl: 'https://example.com/payment/result',
  },
  app: {
    orderNo: 'ORD20260115004',
    amount: 199.99,
    merchantId: '103881636900016',
    goodsName: 'APP商品购买',
    notifyUrl: NOTIFY,
  },
  barcode: {
    orderNo: 'ORD20260115005',
    amount: 68.0,
    merchantId: '103881636900016',
    goodsName: '线下扫码支付',
    authCode: '280123456789012345',
    notifyUrl: NOTIFY,
  },
  refund: {
    orderNo: 'ORD20260115001',
    refundAmount: 50.0,
    refundReason: '用户申请退款',
    merchantId: '103881636900016',
  },
  testQrcode: { orderNo: 'TEST001', amount: 0.01, merchantId: '103881636900016', goodsName: '测试' },
  testBarcode: {
    orderNo: 'TEST002',
    amount: 0.01,
    merchantId: '103881636900016',
    goodsName: '测试',
    authCode: '280123456789012345',
  },
};

/**
 * The source describes the bank; its interface is ours, so that its calls run at the bank in both dialects and
 * at Alipay alike. They are in the source's order: later ones speak of the orders of earlier ones.
 */
describe.each(TESTED_CHANNELS)(
  'The bank’s REST interface, with its very bodies (source 002), at $name',
  (channel) => {
    let side: ChannelSide;
    let service: AnyService;
    beforeAll(async () => {
      side = await channel.start();
      ({ service } = side);
    });
    afterAll(() => service.stop());

    const get = async (path: string) => (await service.get(path).expect(200)).body;
    const post = async (path: string, body: object) => (await service.post(path, body).expect(200)).body;
    const settle = () => service.gateway.notifications.idle();

    it('is of the merchant that the source has', () => {
      expect(MERCHANT_ID).toBe(BODIES.qrcode.merchantId);
    });

    it.each([
      ['qrcode', 'qrCodeUrl', /^https?:\/\//],
      ['wap', 'paymentUrl', /^https?:\/\//],
      ['pc', 'paymentUrl', /^https?:\/\//],
      ['app', 'orderString', /=.+&/],
    ] as const)('%s answers with %s and PENDING, and the payer pays', async (path, member, form) => {
      const { orderNo, amount } = BODIES[path];
      const made = await post(`${ALIPAY}/${path}`, BODIES[path]);
      expect(made).toMatchObject({
        isSuccess: true,
        orderNo,
        transactionId: expect.any(String),
        amount,
        status: 'PENDING',
        message: '支付订单创建成功',
        expireTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        [member]: expect.stringMatching(form),
      });
      await service.gateway.payer.pay(
        member === 'orderString' ? { orderString: made[member] } : made[member],
      );
      await settle();
      expect(await get(`${ALIPAY}/query/${orderNo}`)).toMatchObject({ status: 'SUCCESS', amount });
    });

    it('qrcode keeps the 30 minutes of expiredDate', async () => {
      const { qrcode } = BODIES;
      const before = Date.now();
      const made = await post(`${ALIPAY}/qrcode`, { ...qrcode, orderNo: `${qrcode.orderNo}X` });
      const minutes = (Date.parse(made.expireTime) - before) / 60_000;
      expect(Math.abs(minutes - 30)).toBeLessThan(1);
    });

    it('barcode answers SUCCESS with the channel’s number and the time', async () => {
      const answer = {
        isSuccess: true,
        orderNo: 'ORD20260115005',
        // Alipay's own number, or the bank's, which begins with the merchant's.
        thirdOrderNo: expect.stringMatching(
          channel.name === 'Alipay' ? /^\d{28}$/ : /^103881636900016\d{17}$/,
        ),
        amount: 68,
        status: 'SUCCESS',
        message: '支付成功',
        payTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      };
      expect(await post(`${ALIPAY}/barcode`, BODIES.barcode)).toMatchObject(answer);
      expect(await post(`${ALIPAY}/barcode`, BODIES.barcode)).toMatchObject(answer);
    });

    it('barcode answers USERPAYING with 1002 while the payer thinks, and polling finds the result', async () => {
      const order = { ...BODIES.barcode, orderNo: 'ORD20260115006', authCode: '280123456789010003' };
      expect(await post(`${ALIPAY}/barcode`, order)).toMatchObject({
        isSuccess: false,
        orderNo: order.orderNo,
        status: 'USERPAYING',
        message: '用户支付中，请轮询查询',
        errorCode: '1002',
      });
      await service.gateway.payer.confirm({ outTradeNo: order.orderNo });
      await settle();
      expect(await get(`${ALIPAY}/query/${order.orderNo}`)).toMatchObject({ status: 'SUCCESS' });
    });

    it('query by X-Merchant-Id and refund answer as described', async () => {
      const queried = await service.get(`${ALIPAY}/query/ORD20260115001`).set('X-Merchant-Id', MERCHANT_ID);
      expect(queried.body).toMatchObject({
        isSuccess: true,
        orderNo: 'ORD20260115001',
        transactionId: expect.any(String),
        thirdOrderNo: expect.any(String),
        amount: 100,
        status: 'SUCCESS',
        payTime: expect.any(String),
        message: '查询成功',
      });
      expect(await post(`${ALIPAY}/refund`, BODIES.refund)).toMatchObject({
        isSuccess: true,
        orderNo: 'ORD20260115001',
        refundNo: expect.stringMatching(/^RF/),
        refundAmount: 50,
        status: 'SUCCESS',
        message: '退款成功',
        refundTime: expect.stringMatching(/\+08:00$/),
      });
      expect(service.gateway.books.trade('ORD20260115001')).toMatchObject({
        paidFen: 10_000,
        refundedFen: 5_000,
      });
    });

    it('its two tests run: a code and a bar code of one fen', async () => {
      const made = await post(`${ALIPAY}/qrcode`, BODIES.testQrcode);
      expect(made).toMatchObject({ isSuccess: true, status: 'PENDING', amount: 0.01 });
      await service.gateway.payer.pay(made.qrCodeUrl);
      await settle();
      expect(await get(`${ALIPAY}/query/TEST001`)).toMatchObject({ status: 'SUCCESS', amount: 0.01 });
      expect(await post(`${ALIPAY}/barcode`, BODIES.testBarcode)).toMatchObject({
        isSuccess: true,
        status: 'SUCCESS',
        amount: 0.01,
      });
    });

    it('refuses by the codes of its table', async () => {
      const order = newOrder();
      for (const [sent, status, code] of [
        [service.post(`${ALIPAY}/qrcode`, { ...order, amount: 0 }), 400, 'PARAM_ERROR'],
        [service.post(`${ALIPAY}/barcode`, { ...order, authCode: '110' }), 400, 'AUTHCODE_INVALID'],
        [service.get(`${ALIPAY}/query/NOT-THERE`), 404, 'ORDER_NOT_FOUND'],
        [service.post(`${ALIPAY}/qrcode`, { ...order, merchantId: '103881636900017' }), 403, 'FORBIDDEN'],
      ] as const) {
        const answer = await sent;
        expect([answer.status, answer.body.errorCode]).toEqual([status, code]);
      }
    });

    it('gives a code again when 30 minutes have passed, and it is paid', async () => {
      const order = newOrder({ expiredDate: '60' });
      const first = await service.pay('qrcode', order);
      await service.advance(30 * 60_000 + 60_000);
      expect(Date.parse(first.qrCodeExpireTime!)).toBeLessThan(Date.parse(first.expireTime!));
      const second = await service.pay('qrcode', order);
      expect(Date.parse(second.qrCodeExpireTime!)).toBeGreaterThan(Date.parse(first.qrCodeExpireTime!));
      await service.gateway.payer.pay(second.qrCodeUrl!);
      await settle();
      expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
    });
  },
);
