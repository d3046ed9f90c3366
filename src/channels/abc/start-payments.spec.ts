import {
  answerBody,
  makeAccount,
  ORDER,
  orderMessage,
  StandingClock,
  trxMessage,
  unsignedBody,
} from '../../../test/channels/support/abc-fixture.js';
import { BankServer } from '../../../test/channels/support/bank-server.js';
import type { ChannelAccount } from '../channel.js';
import type { RedirectRequest } from '../start-request.js';
import { AbcChannel } from './abc-channel.js';

const QR_CODE = 'https://qr.alipay.com/bax00000000000000000';
const PAGE_URL = 'https://openapi.alipay.com/gateway.do?a=1&b=2';
const ORDER_STRING = 'app_id=2021000000000000&biz_content=%7B%7D&sign=a%2Bb';
const PRECREATE = { ...ORDER, qrCodeExpireAt: ORDER.expireAt };
const REDIRECT: RedirectRequest = {
  ...ORDER,
  returnUrl: 'https://pay.example.com/api/payment/abc/return/1',
  quitUrl: 'https://shop.example/cart?a={1}',
};

let bank: BankServer;
let channel: AbcChannel;
let account: ChannelAccount;
let seedAccount: ChannelAccount;

beforeAll(async () => {
  bank = await BankServer.start();
  channel = new AbcChannel(new StandingClock());
  account = makeAccount({ gateway: bank.gateway });
  seedAccount = makeAccount({ gateway: bank.gateway, settings: { dialect: 'seed' } });
});

afterAll(async () => {
  await channel.onModuleDestroy();
  await bank.close();
});

function answering(fields: Record<string, unknown>): void {
  bank.answers(answerBody(orderMessage({ OrderNo: 'ORDER_1', OrderAmount: '88.80', ...fields })));
}

describe('in the bank’s own dialect', () => {
  it('a QR code is an order of Alipay with everything that the bank requires', async () => {
    answering({ TrxType: 'AliPayOrderReq', QRURL: QR_CODE });
    await expect(channel.precreate(account, PRECREATE)).resolves.toEqual({ qrCode: QR_CODE });
    expect(bank.lastTransaction).toEqual({
      TrxType: 'AliPayOrderReq',
      PaymentType: '9',
      PaymentLinkType: '1',
      NotifyType: '1',
      ResultNotifyURL: ORDER.notifyUrl,
      IsBreakAccount: '0',
      CommodityType: '0202',
      Order: {
        PayTypeID: 'ALI_PRECREATE',
        OrderDate: '2026/03/01',
        OrderTime: '10:00:00',
        orderTimeoutDate: '20260301120000',
        TIMEOUT_EXPRESS: '120m',
        OrderNo: 'ORDER_1',
        CurrencyCode: '156',
        OrderAmount: '88.80',
        OrderDesc: '红茶 500g',
        InstallmentMark: '0',
        OrderItems: [{ ProductName: '红茶 500g' }],
      },
    });
  });

  it('what the merchant’s contract says goes in the place of the defaults', async () => {
    answering({ PaymentURL: PAGE_URL });
    const settings = { commodityType: '0201', paymentLinkType: '2', qrPayMode: '4' };
    await channel.page(makeAccount({ gateway: bank.gateway, settings }), REDIRECT);
    expect(bank.lastTransaction).toMatchObject({
      PaymentLinkType: '2',
      CommodityType: '0201',
      Order: { PC_QR_PAY_MODE: '4' },
    });
  });

  it('a list of goods goes along as far as it can be carried', async () => {
    answering({ QRURL: QR_CODE });
    const item = { goodsId: 'T1', goodsName: '红{茶}', quantity: 2, priceFen: 4440 };
    const nameless = { ...item, goodsName: '🍵' };
    const goodsDetail = [item, nameless, ...Array.from({ length: 20 }, () => item)];
    await channel.precreate(account, { ...PRECREATE, goodsDetail, body: '春茶', buyerIp: '203.0.113.7' });
    const { Order } = bank.lastTransaction as { Order: { OrderItems: unknown[] } };
    expect(Order).toMatchObject({ OrderDesc: '春茶', BuyIP: '203.0.113.7' });
    expect(Order.OrderItems[0]).toEqual({
      ProductID: 'T1',
      ProductName: '红茶',
      UnitPrice: '44.40',
      Qty: '2',
    });
    expect(Order.OrderItems).toHaveLength(9);
  });

  it('with the longest texts a request stays within 8,000 bytes', async () => {
    answering({ QRURL: QR_CODE });
    const item = { goodsId: '品'.repeat(64), goodsName: '茶'.repeat(256), quantity: 100, priceFen: 1 };
    const longest = {
      subject: '茶'.repeat(100),
      body: '叶'.repeat(100),
      notifyUrl: ORDER.notifyUrl.padEnd(200, 'x'),
    };
    const goodsDetail = Array.from({ length: 150 }, () => item);
    await channel.precreate(account, { ...PRECREATE, ...longest, goodsDetail });
    expect(Buffer.byteLength(bank.requests[0]?.body ?? '')).toBeLessThan(8_000);
  });

  it.each(['PaymentURL', 'QRURL'])('a page is opened by its %s', async (name) => {
    answering({ [name]: PAGE_URL });
    await expect(channel.page(account, REDIRECT)).resolves.toBe(PAGE_URL);
    expect(bank.lastTransaction).toMatchObject({
      Order: { PayTypeID: 'ALI_PC', PAYED_RETURN_URL: REDIRECT.returnUrl, PC_QR_PAY_MODE: '2' },
    });
  });

  it('a mobile page knows where the payer goes who gives up', async () => {
    answering({ PaymentURL: '', QRURL: PAGE_URL });
    await expect(channel.wap(account, REDIRECT)).resolves.toBe(PAGE_URL);
    expect(bank.lastTransaction).toMatchObject({
      Order: {
        PayTypeID: 'ALI_WAP',
        PAYED_RETURN_URL: REDIRECT.returnUrl,
        WAP_QUIT_URL: 'https://shop.example/cart?a=%7B1%7D',
      },
    });
  });

  it('an app gets the order string that PrePayID is the Base64 of', async () => {
    answering({ PrePayID: Buffer.from(ORDER_STRING).toString('base64') });
    await expect(channel.app(account, ORDER)).resolves.toBe(ORDER_STRING);
    expect(bank.lastTransaction).toMatchObject({ Order: { PayTypeID: 'ALI_APP' } });
  });
});

describe('in the dialect of the older document', () => {
  it('a QR code is ordered with exactly its fields', async () => {
    answering({ TrxType: 'EWalletPayReq', QRCodeURL: QR_CODE });
    await expect(channel.precreate(seedAccount, PRECREATE)).resolves.toEqual({ qrCode: QR_CODE });
    expect(bank.lastTransaction).toEqual({
      TrxType: 'EWalletPayReq',
      PaymentType: 'D',
      PaymentLinkType: '2',
      OrderNo: 'ORDER_1',
      OrderAmount: '88.80',
      OrderTime: '20260301100000',
      OrderValidTime: '20260301120000',
      NotifyType: '1',
      OrderDesc: '红茶 500g',
      ProductName: '红茶 500g',
      ResultNotifyURL: ORDER.notifyUrl,
    });
  });

  it('pages and apps have link types 1 and 3', async () => {
    answering({ PaymentURL: PAGE_URL, OrderString: ORDER_STRING });
    await expect(channel.page(seedAccount, REDIRECT)).resolves.toBe(PAGE_URL);
    expect(bank.lastTransaction).toMatchObject({ PaymentLinkType: '1', ReturnURL: REDIRECT.returnUrl });
    expect(bank.lastTransaction).not.toHaveProperty('QuitURL');
    await expect(channel.wap(seedAccount, REDIRECT)).resolves.toBe(PAGE_URL);
    expect(bank.lastTransaction).toMatchObject({
      PaymentLinkType: '1',
      QuitURL: 'https://shop.example/cart?a=%7B1%7D',
    });
    await expect(channel.app(seedAccount, ORDER)).resolves.toBe(ORDER_STRING);
    expect(bank.lastTransaction).toMatchObject({ PaymentLinkType: '3' });
  });
});

describe('a start', () => {
  it.each(['2302', '2308', 'AP5324', 'AP7346', 'APE001', 'APF002'])('is declined with %s', async (code) => {
    const refusal = { ReturnCode: code, ErrorMessage: '拒绝' };
    for (const message of [orderMessage(refusal), trxMessage(refusal)]) {
      bank.answers(answerBody(message));
      await expect(channel.precreate(account, PRECREATE)).rejects.toMatchObject({
        kind: 'declined',
        final: true,
        details: { channelCode: code, channelMessage: '拒绝' },
      });
    }
  });

  it.each([
    ['EUNKWN', 'no_answer'],
    ['AP9999', 'invalid_response'],
    ['AUTHCODE_INVALID', 'invalid_response'],
  ])('is of unknown result with %s (%s)', async (code, reason) => {
    bank.answers(answerBody(trxMessage({ ReturnCode: code, ErrorMessage: '请查证' })));
    await expect(channel.app(account, ORDER)).rejects.toMatchObject({
      kind: 'unknown',
      reason,
      details: { channelCode: code },
    });
  });

  it('is not declined by a refusal that nobody signed', async () => {
    bank.answers(unsignedBody(trxMessage({ ReturnCode: '2308', ErrorMessage: '商户无可用的支付方式' })));
    await expect(channel.precreate(account, PRECREATE)).rejects.toMatchObject({
      kind: 'unknown',
      reason: 'invalid_response',
      details: { channelCode: '2308' },
    });
  });

  it.each([
    ['another order', { OrderNo: 'ORDER_2', QRURL: QR_CODE }],
    ['another amount', { OrderAmount: '88.81', QRURL: QR_CODE }],
    ['no code', {}],
    ['an empty code', { QRURL: '' }],
  ])('gives out nothing when the answer has %s', async (_what, fields) => {
    answering(fields);
    await expect(channel.precreate(account, PRECREATE)).rejects.toMatchObject({
      kind: 'unknown',
      reason: 'invalid_response',
    });
  });

  it('gives out no page that is no URL of the web, and no order string that is none', async () => {
    answering({ PaymentURL: 'javascript:alert(1)', PrePayID: 'not Base64!' });
    await expect(channel.wap(account, REDIRECT)).rejects.toMatchObject({ reason: 'invalid_response' });
    await expect(channel.app(account, ORDER)).rejects.toMatchObject({ reason: 'invalid_response' });
  });
});
