import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import forge from 'node-forge';
import { closing } from '../shared/spec-support/closing.ts';
import { startAbcGateway } from './gateway.ts';
import { MERCHANT_ID, messageText, newMerchant, PUBLIC_KEY, signedBody } from './spec-support/merchant.ts';
import { nativeOrder, placeQr } from './spec-support/orders.ts';

const OLDER_PATH = '/ebus/trustpay/ReceiveMerchantTrxReqServlet';

async function start() {
  const gateway = closing(await startAbcGateway());
  return { gateway, merchant: await newMerchant(gateway) };
}

describe('the servlet', () => {
  it('answers in signed GBK under its newer and its older path, whatever the content type', async () => {
    const { merchant } = await start();
    for (const path of [undefined, OLDER_PATH]) {
      for (const type of ['text/xml; charset=UTF-8', 'application/json', 'application/x-odd']) {
        const answer = await merchant.post(signedBody(messageText(nativeOrder('ALI_PRECREATE'))), type, path);
        expect(answer).toMatchObject({ status: 200, isSigned: true, layout: 'direct' });
        expect(answer.fields).toMatchObject({ ReturnCode: '0000', ErrorMessage: '交易成功' });
        expect(answer.raw.toString('utf8')).not.toContain('交易成功');
        expect(answer.text).toMatch(
          /^\{"MSG":\{"Message":\{"Version":"V3\.0\.0","Format":"JSON","Merchant":/,
        );
      }
    }
  });

  it.each([
    ['no JSON at all', 'hello'],
    ['a form', 'MSG=%7B%7D'],
    ['JSON without a Message', '{"a":1}'],
    ['a Message that ends nowhere', '{"Message":{"a":1'],
    ['a Message that is a text', '{"Message":"x"}'],
  ])('sends %s to an HTML page', async (_what, body) => {
    const { gateway, merchant } = await start();
    await expect(merchant.post(body)).resolves.toMatchObject({ status: 302, fields: {} });
    expect(gateway.requests.all()[0]?.outcome).toBe('redirected');
  });

  it('sends another path to an HTML page', async () => {
    const { gateway, merchant } = await start();
    await expect(merchant.post('{}', 'text/xml', '/ebus/Other')).resolves.toMatchObject({ status: 302 });
    expect((await fetch(gateway.gatewayUrl, { redirect: 'manual' })).status).toBe(302);
  });

  it('keeps every call for reading', async () => {
    const { gateway, merchant } = await start();
    const { outTradeNo } = await placeQr(merchant);
    const [entry] = gateway.requests.of('precreate', outTradeNo);
    expect(entry).toMatchObject({ method: 'AliPayOrderReq', merchantId: MERCHANT_ID, code: '0000' });
    expect(gateway.requests.of('AliPayOrderReq')).toHaveLength(1);
    expect(gateway.requests.of('refund')).toEqual([]);
  });
});

describe('a signature', () => {
  const BAD = { ReturnCode: '2302' };

  it('that was made over other content is refused, and nothing happens', async () => {
    const { gateway, merchant } = await start();
    const message = messageText(nativeOrder('ALI_PRECREATE'));
    const answer = await merchant.post(signedBody(message.replace('12.30', '0.01'), message));
    expect(answer).toMatchObject({ fields: BAD, layout: 'direct', isSigned: true });
    expect(gateway.books.trades()).toEqual([]);
  });

  it('covers the Message as it was sent, blanks and all', async () => {
    const { merchant } = await start();
    const message = JSON.stringify(JSON.parse(messageText(nativeOrder('ALI_PRECREATE'))), null, 2);
    expect((await merchant.post(signedBody(message))).fields).toMatchObject({ ReturnCode: '0000' });
    const compact = JSON.stringify(JSON.parse(message));
    expect((await merchant.post(signedBody(message, compact))).fields).toMatchObject(BAD);
  });

  it('is not found right when a value has a brace, since braces are counted without regard to texts', async () => {
    const { merchant } = await start();
    const message = messageText(nativeOrder('ALI_PRECREATE', { OrderDesc: '红茶}' }));
    expect((await merchant.post(signedBody(message))).status).toBe(302);
    const balanced = messageText(nativeOrder('ALI_PRECREATE', { OrderDesc: '{红茶}' }));
    expect((await merchant.post(signedBody(balanced))).fields).toMatchObject({ ReturnCode: '0000' });
  });

  it('under another algorithm, or none, is refused', async () => {
    const { merchant } = await start();
    const body = signedBody(messageText(nativeOrder('ALI_PRECREATE')));
    expect((await merchant.post(body.replace('SHA1withRSA', 'SHA256withRSA'))).fields).toMatchObject(BAD);
    expect((await merchant.post(body.replace(/"Signature":"[^"]*"/, '"Signature":""'))).fields).toMatchObject(
      BAD,
    );
  });

  it('is refused over a body in GBK, though it covers the very bytes', async () => {
    const { merchant } = await start();
    const message = messageText(nativeOrder('ALI_PRECREATE', { OrderDesc: 'XX' }));
    const body = Buffer.from(signedBody(message, inGbk(Buffer.from(message))));
    expect((await merchant.post(inGbk(body))).fields).toMatchObject(BAD);
  });
});

/** Puts 红 in GBK where `XX` stands. */
function inGbk(bytes: Buffer): Buffer {
  bytes.writeUInt16BE(0xbaec, bytes.indexOf('"XX"') + 1);
  return bytes;
}

describe('a request', () => {
  it.each([
    ['of no type', { TrxType: '' }, 'AP5324', 'TrxType'],
    ['of an unknown type', { TrxType: 'PayReq' }, 'APE001', 'GatewayPayTrxType'],
    ['with a missing element', { ...nativeOrder('ALI_WAP'), NotifyType: '' }, 'AP5324', 'NotifyType'],
    [
      'with a value out of the list',
      { ...nativeOrder('ALI_WAP'), PaymentType: '8' },
      'APE001',
      'PaymentType',
    ],
    ['without its description', nativeOrder('ALI_WAP', { OrderDesc: '' }), 'AP7346', 'OrderDesc'],
    ['with an amount in fen', nativeOrder('ALI_WAP', { OrderAmount: '1230' }), 'AP5325', 'OrderAmount'],
    ['with an amount of nothing', nativeOrder('ALI_WAP', { OrderAmount: '0.00' }), 'AP5325', 'OrderAmount'],
    ['with a number for a text', nativeOrder('ALI_WAP', { OrderAmount: 12.3 }), 'AP5325', 'OrderAmount'],
    ['with a number too long', nativeOrder('ALI_WAP', { OrderNo: 'x'.repeat(61) }), 'AP5325', 'OrderNo'],
    [
      'for a PC page without its mode',
      nativeOrder('ALI_PC', { PC_QR_PAY_MODE: '' }),
      'AP5324',
      'PC_QR_PAY_MODE',
    ],
    ['for a bar code without one', nativeOrder('ALI_PAY'), 'AP5324', 'AccountNo'],
    ['for a method that nobody knows', nativeOrder('ALI_NONE'), 'APE001', 'PayTypeID'],
  ])('%s is refused', async (_what, request, code, element) => {
    const { gateway, merchant } = await start();
    const answer = await merchant.call(request);
    expect(answer).toMatchObject({ layout: 'trxResponse', isSigned: true });
    expect(answer.fields).toMatchObject({ ReturnCode: code, ErrorMessage: expect.stringContaining(element) });
    expect(gateway.books.trades()).toEqual([]);
  });

  it('of an unknown merchant is refused', async () => {
    const { merchant } = await start();
    const body = signedBody(messageText(nativeOrder('ALI_WAP'), '103881636900099'));
    expect((await merchant.post(body)).fields).toMatchObject({ ReturnCode: 'APF002' });
  });

  it('for a method that was not opened is refused without a signature', async () => {
    const { gateway } = await start();
    const merchant = await newMerchant(gateway, { methods: ['ALI_WAP'] });
    const answer = await merchant.call(nativeOrder('ALI_PRECREATE'));
    expect(answer.fields).toMatchObject({
      ReturnCode: '2308',
      ErrorMessage: expect.stringContaining('PMMNo=EP226'),
    });
    expect(answer).toMatchObject({ hasSignature: false, layout: 'trxResponse' });
    expect((await merchant.call(nativeOrder('ALI_WAP'))).fields).toMatchObject({ ReturnCode: '0000' });
    expect((await merchant.call(nativeOrder('ALI_CREATE'))).fields).toMatchObject({ ReturnCode: '2308' });
  });
});

describe('certificates', () => {
  it('of the bank are out of date and small, as the real one, in PEM and DER', async () => {
    const { merchant } = await start();
    const { bankCertificate, bankCertificateDer } = merchant.registered;
    const certificate = new X509Certificate(bankCertificateDer);
    expect(certificate.subject).toBe('O=ABC\nOU=PaymentGateway\nCN=MainServer.0001');
    expect(new Date(certificate.validTo).getFullYear()).toBe(2023);
    expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(1024);
    expect(new X509Certificate(bankCertificate).raw).toEqual(bankCertificateDer);
  });

  it('of a merchant come as PKCS#12, and what signs by that file is believed', async () => {
    const gateway = closing(await startAbcGateway());
    const { pfx, certificatePem } = await gateway.createMerchantPfx(MERCHANT_ID, 's3cret');
    const merchant = await newMerchant(gateway, { certificate: certificatePem });
    const message = messageText(nativeOrder('ALI_PRECREATE'));
    const answer = await merchant.post(signedBody(message, message, keyOf(pfx, 's3cret')));
    expect(answer.fields).toMatchObject({ ReturnCode: '0000' });
    expect(() => keyOf(pfx, 'wrong')).toThrow(/password/i);
    expect(new X509Certificate(certificatePem).subject).toContain(
      `CN=EBUS.merchant.${MERCHANT_ID}.${MERCHANT_ID}.0000`,
    );
  });
});

function keyOf(pfx: Buffer, password: string): string {
  const container = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(pfx.toString('latin1')), password);
  const bagType = forge.pki.oids['pkcs8ShroudedKeyBag'] ?? '';
  const key = container.getBags({ bagType })[bagType]?.[0]?.key;
  if (!key) throw new Error('no key in the file');
  return forge.pki.privateKeyToPem(key);
}

describe('a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'abc-gateway-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps keys, merchants, orders, refunds and the clock', async () => {
    const first = await startAbcGateway({ dataDir: folder });
    const merchant = await newMerchant(first);
    const { outTradeNo, url } = await placeQr(merchant);
    await first.payer.pay(url);
    await first.clock.advance(3600_000);
    await first.close();

    const second = closing(await startAbcGateway({ dataDir: folder }));
    const again = await second.registerMerchant({ merchantId: MERCHANT_ID, certificate: PUBLIC_KEY });
    expect(again.bankCertificate).toBe(merchant.registered.bankCertificate);
    expect(second.books.trade(outTradeNo)).toMatchObject({ statusCode: '04', paidFen: 1230 });
    expect(second.clock.offsetMs).toBeGreaterThanOrEqual(3600_000);
    expect(statSync(join(folder, 'bank-private-key.pem')).mode & 0o777).toBe(0o600);
  });

  it('is not touched by a gateway whose port is taken', async () => {
    const port = Number(new URL(closing(await startAbcGateway()).url).port);
    await expect(startAbcGateway({ port, dataDir: folder })).rejects.toThrow('EADDRINUSE');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('brings back a notification that was not delivered', async () => {
    const first = await startAbcGateway({ dataDir: folder });
    const { outTradeNo, url } = await placeQr(await newMerchant(first));
    await first.payer.pay(url);
    await first.notifications.idle();
    await first.close();

    const second = closing(await startAbcGateway({ dataDir: folder }));
    expect(second.notifications.of(outTradeNo)[0]).toMatchObject({ state: 'pending', attempts: 1 });
    await second.clock.advance(5 * 60_000);
    expect(second.notifications.of(outTradeNo)[0]).toMatchObject({ attempts: 2 });
  });
});
