import { METHODS } from '../../local/gateway/abc/merchants/merchant.ts';
import { historyRows, orderRow } from '../support/books.ts';
import { startBankService, type TestBank } from '../support/bank-service.ts';
import { codeEnding } from '../support/channel-side.ts';
import { newOrder, type TestService } from '../support/service.ts';

const START = '/api/payment/alipay';
const WORDS = { channelCode: '2308', channelMessage: '商户无可用的支付方式，PMMNo=EP226' };

/** The bank refuses methods that it has not opened, and does not sign that: anybody could have said it. */
describe.each(['native', 'seed'] as const)(
  'A refusal that the bank did not sign (%s messages)',
  (dialect) => {
    let service: TestService<TestBank>;
    beforeAll(async () => {
      service = await startBankService(dialect, { BARCODE_LIMIT_S: '30' });
    });
    afterAll(() => service.stop());
    beforeEach(() => service.gateway.openMethods([]));

    it.each(['qrcode', 'pc', 'wap', 'app'])(
      'is shown to the shop with its words, and leaves the order to be started again (%s)',
      async (method) => {
        const order = newOrder();
        const refused = await service.post(`${START}/${method}`, order).expect(502);
        expect(refused.body).toMatchObject({
          isSuccess: false,
          errorCode: 'CHANNEL_RESPONSE_INVALID',
          message: `支付渠道的应答不足为据，其内容为：2308 ${WORDS.channelMessage}`,
          ...WORDS,
        });
        const inEnglish = await service.post(`${START}/${method}`, order).set('Accept-Language', 'en');
        expect(inEnglish.body.message).toBe(
          `The payment channel’s answer proves nothing; it says: 2308 ${WORDS.channelMessage}`,
        );
        expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'PENDING', version: 1 });

        await service.gateway.openMethods(METHODS);
        const { qrCodeUrl, paymentUrl, orderString } = await service.pay(method, order);
        await service.gateway.payer.pay((qrCodeUrl ?? paymentUrl ?? orderString)!);
        await service.gateway.notifications.idle();
        expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'SUCCESS' });
      },
    );

    it('of a bar code is no decline: the result is not known until the bank proves it', async () => {
      const order = newOrder();
      const body = { ...order, authCode: codeEnding('1111') };
      const charged = await service.post(`${START}/barcode`, body).expect(200);
      expect(charged.body).toMatchObject({
        isSuccess: false,
        status: 'UNKNOWN',
        errorCode: 'PAYMENT_UNKNOWN',
      });
      expect(charged.body).not.toHaveProperty('channelCode');
      expect((await historyRows(service, order.orderNo)).map(({ event }) => event)).toEqual(['barcode_sent']);
    });
  },
);

describe.each(['native', 'seed'] as const)('An answer of the bank (%s messages)', (dialect) => {
  let service: TestService<TestBank>;
  beforeAll(async () => {
    service = await startBankService(dialect);
  });
  afterAll(() => service.stop());

  const strike = (fault: Parameters<TestBank['faults']['add']>[0]) =>
    service.gateway.faults.add({ method: 'precreate', ...fault });
  const refused = async () => (await service.post(`${START}/qrcode`, newOrder())).body;

  it('that is signed and known to refuse is CHANNEL_REJECTED', async () => {
    strike({ kind: 'refusal', returnCode: '2308', errorMessage: '商户无可用的支付方式' });
    expect(await refused()).toMatchObject({
      errorCode: 'CHANNEL_REJECTED',
      channelCode: '2308',
      channelMessage: '商户无可用的支付方式',
    });
  });

  it.each(['pc', 'wap', 'app'])(
    'that refuses a link (%s) leaves the order to be started again: an earlier link may be out',
    async (method) => {
      const order = newOrder();
      service.gateway.faults.add({ kind: 'refusal', returnCode: '2308', outTradeNo: order.orderNo });
      const { body } = await service.post(`${START}/${method}`, order).expect(422);
      expect(body).toMatchObject({ errorCode: 'CHANNEL_REJECTED', channelCode: '2308' });
      expect(await orderRow(service, order.orderNo)).toMatchObject({ status: 'PENDING' });
      expect(await service.pay(method, order)).toMatchObject({ isSuccess: true, status: 'PENDING' });
    },
  );

  it('that is signed, with a code that nobody has documented, is told with its words', async () => {
    strike({ kind: 'refusal', returnCode: 'AP9999', errorMessage: '交易失败' });
    expect(await refused()).toMatchObject({
      errorCode: 'CHANNEL_RESPONSE_INVALID',
      channelCode: 'AP9999',
      channelMessage: '交易失败',
    });
  });

  it('that says that nothing is known is CHANNEL_UNAVAILABLE, with its words', async () => {
    strike({ kind: 'unknownBefore' });
    expect(await refused()).toMatchObject({ errorCode: 'CHANNEL_UNAVAILABLE', channelCode: 'EUNKWN' });
  });

  it.each(['unsigned', 'wrongSignature', 'truncated'] as const)(
    'that claims a success and proves none (%s) says nothing that would be worth showing',
    async (kind) => {
      strike({ kind });
      const body = await refused();
      expect(body).toMatchObject({
        errorCode: 'CHANNEL_RESPONSE_INVALID',
        message: '支付渠道的应答无法验证',
      });
      expect(body).not.toHaveProperty('channelCode');
    },
  );
});
