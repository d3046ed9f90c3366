import { createVerify } from 'node:crypto';
import {
  answerText,
  appKeys,
  makeAccount,
  NOW,
  ORDER,
  StandingClock,
} from '../../../test/channels/support/alipay-fixture.js';
import { WireServer } from '../../../test/channels/support/wire-server.js';
import type { ChannelAccount } from '../channel.js';
import type { PrecreateRequest, RedirectRequest } from '../start-request.js';
import { AlipayChannel } from './alipay-channel.js';
import { decrypt } from './encryption.js';

const PRECREATE = 'alipay.trade.precreate';
const REDIRECT: RedirectRequest = { ...ORDER, returnUrl: 'https://pay.example.com/return?orderNo=1' };
const DETAILS = {
  body: '一盒',
  storeId: 'S1',
  operatorId: 'O1',
  terminalId: 'T1',
  buyerIp: '203.0.113.7',
  goodsDetail: [{ goodsId: 'g1', goodsName: '茶 & <杯>', quantity: 2, priceFen: 4440 }],
};

let wire: WireServer;
let channel: AlipayChannel;
let account: ChannelAccount;

beforeAll(async () => {
  wire = await WireServer.start();
  channel = new AlipayChannel(new StandingClock());
  account = makeAccount({ gateway: wire.gateway });
});

afterAll(async () => {
  await channel.onModuleDestroy();
  await wire.close();
});

async function precreate(changes: Partial<PrecreateRequest> = {}, by = account): Promise<string> {
  const node = {
    code: '10000',
    msg: 'Success',
    out_trade_no: 'ORDER_1',
    qr_code: 'https://qr.alipay.com/bax1',
  };
  wire.answers(answerText(PRECREATE, node));
  const qrCodeExpireAt = new Date(NOW.getTime() + 30 * 60_000);
  const { qrCode } = await channel.precreate(by, { ...ORDER, qrCodeExpireAt, ...changes });
  return qrCode;
}

function decode(signed: string): { parameters: Record<string, string>; content: Record<string, unknown> } {
  const parameters = Object.fromEntries(new URLSearchParams(signed));
  return { parameters, content: JSON.parse(parameters['biz_content'] ?? '') as Record<string, unknown> };
}

function contentOf(url: string): Record<string, unknown> {
  return decode(new URL(url).search).content;
}

/** The gateway's own rule: everything but sign, without empty values, sorted. */
function isSigned(parameters: Record<string, string>): boolean {
  const { sign = '', ...rest } = parameters;
  const text = Object.keys(rest)
    .filter((name) => rest[name] !== '')
    .sort()
    .map((name) => `${name}=${rest[name]}`)
    .join('&');
  return createVerify('RSA-SHA256').update(text).verify(appKeys.publicKey, sign, 'base64');
}

describe('a QR code', () => {
  it('is asked for with the time limits of the order and of the code', async () => {
    expect(await precreate()).toBe('https://qr.alipay.com/bax1');
    expect(wire.lastRequest.bizContent).toEqual({
      out_trade_no: 'ORDER_1',
      total_amount: '88.80',
      subject: '红茶 500g',
      time_expire: '2026-03-01 12:00:00',
      product_code: 'FACE_TO_FACE_PAYMENT',
      qr_code_timeout_express: '30m',
    });
    expect(wire.lastRequest.parameters['notify_url']).toBe(ORDER.notifyUrl);
  });

  it.each([
    [1_000, '1m'],
    [-5_000, '1m'],
    [60_001, '2m'],
    [119 * 60_000 + 1, '120m'],
    [5 * 3_600_000, '120m'],
  ])('that may live %i ms is given whole minutes, rounded up: %s', async (ms, text) => {
    await precreate({ qrCodeExpireAt: new Date(NOW.getTime() + ms) });
    expect(wire.lastRequest.bizContent['qr_code_timeout_express']).toBe(text);
  });

  it('carries shop, goods and the payer’s address under their own names', async () => {
    await precreate(DETAILS);
    expect(wire.lastRequest.bizContent).toMatchObject({
      body: '一盒',
      store_id: 'S1',
      operator_id: 'O1',
      terminal_id: 'T1',
      business_params: { mc_create_trade_ip: '203.0.113.7' },
      goods_detail: [{ goods_id: 'g1', goods_name: '茶 & <杯>', quantity: 2, price: '44.40' }],
    });
  });

  it('has no empty fields, which the gateway would leave out of the signed text', async () => {
    await precreate({ body: '', storeId: '', buyerIp: '', goodsDetail: [] });
    expect(Object.keys(wire.lastRequest.bizContent)).toEqual([
      'out_trade_no',
      'total_amount',
      'subject',
      'time_expire',
      'product_code',
      'qr_code_timeout_express',
    ]);
  });

  it('uses the product code of the merchant’s contract', async () => {
    const settings = { productCodes: { precreate: 'QR_CODE_OFFLINE' } };
    await precreate({}, makeAccount({ gateway: wire.gateway, settings }));
    expect(wire.lastRequest.bizContent['product_code']).toBe('QR_CODE_OFFLINE');
  });

  it('is asked for in cipher where the account has an encryptKey', async () => {
    const encryptKey = Buffer.alloc(16, 3).toString('base64');
    await precreate({}, makeAccount({ gateway: wire.gateway, secrets: { encryptKey } }));
    const { parameters } = wire.lastRequest;
    expect(parameters['encrypt_type']).toBe('AES');
    expect(decrypt(parameters['biz_content'] ?? '', encryptKey)).toContain('"out_trade_no":"ORDER_1"');
  });

  it('proves nothing when the answer has none, or is about another order', async () => {
    const request = { ...ORDER, qrCodeExpireAt: NOW };
    wire.answers(answerText(PRECREATE, { code: '10000', out_trade_no: 'ORDER_1' }));
    await expect(channel.precreate(account, request)).rejects.toMatchObject({ reason: 'invalid_response' });
    wire.answers(answerText(PRECREATE, { code: '10000', out_trade_no: 'ORDER_2', qr_code: 'x' }));
    await expect(channel.precreate(account, request)).rejects.toMatchObject({ reason: 'invalid_response' });
  });
});

describe('a payment page', () => {
  it('is a signed GET URL of the gateway', async () => {
    const url = await channel.page(account, REDIRECT);
    expect(url.startsWith(`${wire.gateway}?`)).toBe(true);
    const { parameters, content } = decode(new URL(url).search);
    expect(isSigned(parameters)).toBe(true);
    expect(parameters).toMatchObject({
      method: 'alipay.trade.page.pay',
      timestamp: '2026-03-01 10:00:00',
      notify_url: REDIRECT.notifyUrl,
      return_url: REDIRECT.returnUrl,
    });
    expect(content).toEqual({
      out_trade_no: 'ORDER_1',
      total_amount: '88.80',
      subject: '红茶 500g',
      time_expire: '2026-03-01 12:00:00',
      product_code: 'FAST_INSTANT_TRADE_PAY',
    });
  });

  it('carries what this method has fields for, business_params as a text', async () => {
    const content = contentOf(await channel.page(account, { ...REDIRECT, ...DETAILS }));
    expect(content).toMatchObject({
      store_id: 'S1',
      business_params: '{"mc_create_trade_ip":"203.0.113.7"}',
      goods_detail: [{ goods_id: 'g1', goods_name: '茶 & <杯>', quantity: 2, price: '44.40' }],
    });
    expect(content).not.toHaveProperty('operator_id');
    expect(content).not.toHaveProperty('terminal_id');
  });

  it('leaves out a list of goods that no URL could carry', async () => {
    const item = { goodsId: 'g', goodsName: '很长的商品名称'.repeat(5), quantity: 1, priceFen: 1 };
    const url = await channel.page(account, {
      ...REDIRECT,
      goodsDetail: Array.from({ length: 100 }, () => item),
    });
    expect(url.length).toBeLessThan(16_384);
    expect(contentOf(url)).not.toHaveProperty('goods_detail');
    expect(isSigned(decode(new URL(url).search).parameters)).toBe(true);
  });

  it('for phones has its own product and a way out', async () => {
    const url = await channel.wap(account, { ...REDIRECT, quitUrl: 'https://shop.example.com/cart' });
    expect(new URL(url).searchParams.get('method')).toBe('alipay.trade.wap.pay');
    expect(contentOf(url)).toMatchObject({
      product_code: 'QUICK_WAP_WAY',
      quit_url: 'https://shop.example.com/cart',
      time_expire: '2026-03-01 12:00:00',
    });
  });
});

describe('an app’s order string', () => {
  it('is signed for Alipay’s SDK', async () => {
    const { parameters, content } = decode(await channel.app(account, { ...ORDER, ...DETAILS }));
    expect(isSigned(parameters)).toBe(true);
    expect(parameters).toMatchObject({ method: 'alipay.trade.app.pay', notify_url: ORDER.notifyUrl });
    expect(content).toMatchObject({
      product_code: 'QUICK_MSECURITY_PAY',
      time_expire: '2026-03-01 12:00:00',
      goods_detail: [{ goods_id: 'g1', goods_name: '茶 & <杯>', quantity: 2, price: '44.40' }],
    });
  });

  it('sends nothing', async () => {
    wire.answers('');
    await channel.app(account, ORDER);
    await channel.page(account, REDIRECT);
    expect(wire.requests).toHaveLength(0);
  });
});

it('cannot be signed for an account without a usable key', async () => {
  const broken = makeAccount({ secrets: { privateKey: '' } });
  await expect(channel.page(broken, REDIRECT)).rejects.toMatchObject({ kind: 'not_sent' });
});
