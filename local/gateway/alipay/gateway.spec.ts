import { createCipheriv, createDecipheriv, randomBytes, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVERGREEN_CODE } from '../shared/payers/auth-codes.ts';
import { closing } from '../shared/spec-support/closing.ts';
import { formatChinaTime } from '../shared/values/china-time.ts';
import type { AlipayGateway } from './alipay-gateway.ts';
import type { AlipayGatewayOptions } from './gateway-options.ts';
import { startAlipayGateway } from './gateway.ts';
import { newMerchant, newOutTradeNo, type Merchant } from './spec-support/merchant.ts';
import { startNotifyReceiver, type NotifyReceiver } from './spec-support/notify-receiver.ts';
import { post, publicValues, withSign } from './spec-support/raw-request.ts';

const start = async (options: AlipayGatewayOptions = {}): Promise<AlipayGateway> =>
  closing(await startAlipayGateway(options));

const buy = (merchant: Merchant, outTradeNo: string, changes: Record<string, unknown> = {}) =>
  merchant.call('pay', {
    outTradeNo,
    totalAmount: '10.00',
    subject: '茶',
    authCode: EVERGREEN_CODE,
    ...changes,
  });

describe('Applications', () => {
  it('in RSA mode sign and are signed with SHA-1', async () => {
    const gateway = await start();
    const merchant = await newMerchant(gateway, { signType: 'RSA' });
    await expect(buy(merchant, newOutTradeNo())).resolves.toMatchObject({ code: '10000' });
    const values = publicValues('alipay.trade.query', { out_trade_no: 'x' }, { sign_type: 'RSA' });
    expect((await post(gateway, withSign(values, 'sha256'))).node['sub_code']).toBe('isv.invalid-signature');
    expect((await post(gateway, withSign(values, 'sha1'))).node['sub_code']).toBe('ACQ.TRADE_NOT_EXIST');
  });

  it('keep what they got when they register again, and change what they change', async () => {
    const gateway = await start();
    const first = await newMerchant(gateway, { mode: 'certificate' });
    const again = await newMerchant(gateway, { mode: 'certificate' });
    expect(again.app).toEqual(first.app);
    await newMerchant(gateway, { mode: 'key' });
    await expect(buy(first, newOutTradeNo())).resolves.toMatchObject({ code: '10000' });
  });

  describe('in certificate mode', () => {
    it('work with the SDK, whose serial numbers are the same', async () => {
      const gateway = await start();
      const merchant = await newMerchant(gateway, { mode: 'certificate' });
      const answer = await merchant.call('query', { outTradeNo: 'none' });
      expect(answer.subCode).toBe('ACQ.TRADE_NOT_EXIST');
    });

    it('have certificates that a root has issued', async () => {
      const merchant = await newMerchant(await start(), { mode: 'certificate' });
      const root = new X509Certificate(merchant.app.alipayRootCertPem ?? '');
      expect(root.ca).toBe(true);
      expect(root.verify(root.publicKey)).toBe(true);
      for (const pem of [merchant.app.appCertPem, merchant.app.alipayCertPem]) {
        const certificate = new X509Certificate(pem ?? '');
        expect(certificate.checkIssued(root)).toBe(true);
        expect(certificate.verify(root.publicKey)).toBe(true);
        expect(certificate.ca).toBe(false);
      }
    });

    it('get alipay_cert_sn before the signature, and are refused without their own numbers', async () => {
      const gateway = await start();
      const merchant = await newMerchant(gateway, { mode: 'certificate' });
      const query = publicValues('alipay.trade.query', { out_trade_no: 'x' });
      const refused = await post(gateway, withSign(query));
      expect(refused.node['sub_code']).toBe('isv.missing-signature-config');
      expect(refused.text).toMatch(/\},"alipay_cert_sn":"[0-9a-f]{32}","sign":"[^"]+"\}$/);
      const { appCertSn: appSn, alipayRootCertSn: rootSn } = merchant.sdk.config;
      const numbers = { app_cert_sn: appSn, alipay_root_cert_sn: rootSn };
      const good = await post(gateway, withSign({ ...query, ...numbers }));
      expect(good.node['sub_code']).toBe('ACQ.TRADE_NOT_EXIST');
      const wrong = await post(gateway, withSign({ ...query, ...numbers, alipay_root_cert_sn: appSn }));
      expect(wrong.node['sub_code']).toBe('isv.missing-signature-config');
    });
  });

  describe('with an AES key', () => {
    const encryptKey = randomBytes(16).toString('base64');
    const key = Buffer.from(encryptKey, 'base64');
    const iv = Buffer.alloc(16);
    const encrypt = (text: string): string => {
      const cipher = createCipheriv('aes-128-cbc', key, iv);
      return cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
    };
    const decrypt = (text: string): string => {
      const decipher = createDecipheriv('aes-128-cbc', key, iv);
      return decipher.update(text, 'base64', 'utf8') + decipher.final('utf8');
    };
    const QUERY = 'alipay.trade.query';

    it('are answered in the same cipher, signed with the quotes of the string', async () => {
      const gateway = await start();
      const merchant = await newMerchant(gateway, { encryptKey });
      const outTradeNo = newOutTradeNo();
      await buy(merchant, outTradeNo);
      const content = encrypt(JSON.stringify({ out_trade_no: outTradeNo }));
      const answer = await post(gateway, withSign(publicValues(QUERY, content, { encrypt_type: 'AES' })));
      const node = /"alipay_trade_query_response":("[^"]+")/.exec(answer.text)?.[1] ?? '';
      expect(JSON.parse(decrypt(JSON.parse(node) as string))).toMatchObject({
        code: '10000',
        out_trade_no: outTradeNo,
      });
      expect(merchant.sdk.rsaCheck(node, answer.sign ?? '', 'RSA2')).toBe(true);
    });

    it('can use the SDK’s own encryption', async () => {
      const merchant = await newMerchant(await start(), { encryptKey });
      const answer = await merchant.sdk.exec(QUERY, {
        needEncrypt: true,
        timestamp: formatChinaTime(Date.now()),
        bizContent: { outTradeNo: 'none' },
      });
      expect(answer).toMatchObject({ subCode: 'ACQ.TRADE_NOT_EXIST' });
    });

    it('are refused for another cipher, for what cannot be decrypted, and for a cipher that is not named', async () => {
      const gateway = await start();
      await newMerchant(gateway, { encryptKey });
      const codes = [];
      for (const [content, type] of [
        [encrypt('{}'), 'DES'],
        [randomBytes(32).toString('base64'), 'AES'],
        [encrypt('{}'), ''],
      ] as const) {
        const answer = await post(gateway, withSign(publicValues(QUERY, content, { encrypt_type: type })));
        codes.push(answer.node['sub_code']);
      }
      expect(codes).toEqual([
        'isv.invalid-encrypt-type',
        'isv.decryption-error-unknown',
        'isv.decryption-error-missing-encrypt-type',
      ]);
    });
  });
});

describe('A data folder', () => {
  const folders: string[] = [];
  let folder: string;
  let shop: NotifyReceiver;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'alipay-gateway-'));
    folders.push(folder);
    shop = closing(await startNotifyReceiver());
  });
  // At the very end: the gateways of a test are closed after its own hooks.
  afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true }))));

  it('brings back keys, applications, certificates, trades, codes, used codes, faults and the clock', async () => {
    const first = await start({ dataDir: folder });
    const merchant = await newMerchant(first, { mode: 'certificate' });
    const [paid, shown] = [newOutTradeNo(), newOutTradeNo()];
    await buy(merchant, paid, { authCode: '281111111111111111' });
    await merchant.call('refund', { outTradeNo: paid, refundAmount: '4.00', outRequestNo: 'r' });
    const { qrCode } = await merchant.call('precreate', {
      outTradeNo: shown,
      totalAmount: '2.00',
      subject: '茶',
    });
    first.faults.add({ kind: 'retryFlag', outTradeNo: paid });
    await first.clock.advance(600_000);
    await first.close();

    const second = await start({ dataDir: folder });
    const again = await newMerchant(second, { mode: 'certificate' });
    expect(again.app).toEqual({ ...merchant.app, gatewayUrl: second.gatewayUrl });
    expect(second.clock.offsetMs).toBe(600_000);
    expect(second.books.trade(paid)).toMatchObject({ status: 'TRADE_SUCCESS', refundedFen: 400 });
    expect(second.faults.all()).toMatchObject([{ kind: 'retryFlag', times: 1 }]);
    await expect(buy(again, newOutTradeNo(), { authCode: '281111111111111111' })).resolves.toMatchObject({
      subCode: 'ACQ.PAYMENT_AUTH_CODE_INVALID',
    });
    const code = new URL(String(qrCode)).pathname.split('/').at(-1) ?? '';
    await expect(second.payer.pay(code)).resolves.toMatchObject({ outTradeNo: shown });
  });

  it('goes on with notifications, timers and time limits where they stood', async () => {
    shop.answer = 'fail';
    const first = await start({ dataDir: folder });
    const merchant = await newMerchant(first);
    const [paid, waiting, open] = [newOutTradeNo(), newOutTradeNo(), newOutTradeNo()];
    const order = { outTradeNo: paid, totalAmount: '1.00', subject: '茶', authCode: EVERGREEN_CODE };
    await merchant.call('pay', order, { notifyUrl: shop.url });
    await first.notifications.idle();
    await buy(merchant, waiting, { authCode: '281234567890120005' });
    await buy(merchant, open, { authCode: '281234567890120003', timeoutExpress: '1m' });
    await first.close();
    shop.answer = 'success';

    const second = await start({ dataDir: folder });
    await second.clock.advance(4 * 60_000);
    expect(shop.received.map(({ fields }) => fields['notify_id'])).toEqual([
      shop.received[0]?.fields['notify_id'],
      shop.received[0]?.fields['notify_id'],
    ]);
    expect(second.notifications.of(paid)[0]).toMatchObject({ state: 'delivered', attempts: 2 });
    expect(second.books.trade(waiting)?.status).toBe('TRADE_SUCCESS');
    expect(second.books.trade(open)).toMatchObject({ status: 'TRADE_CLOSED', closedBy: 'timeout' });
  });

  it('loses only the last line when that was cut short', async () => {
    const first = await start({ dataDir: folder });
    const merchant = await newMerchant(first);
    const outTradeNo = newOutTradeNo();
    await buy(merchant, outTradeNo);
    await first.close();
    const path = join(folder, 'journal.jsonl');
    await writeFile(path, `${await readFile(path, 'utf8')}{"kind":"trade","id":"20`);
    expect((await start({ dataDir: folder })).books.trade(outTradeNo)?.status).toBe('TRADE_SUCCESS');
  });

  it('is for its owner alone', async () => {
    const gateway = await start({ dataDir: folder });
    await newMerchant(gateway, { mode: 'certificate' });
    for (const name of ['alipay-private-key.pem', 'root-private-key.pem', 'journal.jsonl']) {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    }
  });
});

describe('A gateway', () => {
  it('gives out URLs on its public address', async () => {
    const gateway = await start({ publicUrl: 'https://pay.example:8443/' });
    expect(gateway.gatewayUrl).toBe('https://pay.example:8443/gateway.do');
  });

  it('runs beside others without sharing anything', async () => {
    const [one, two] = [await start(), await start()];
    const merchant = await newMerchant(one);
    await newMerchant(two);
    const outTradeNo = newOutTradeNo();
    await buy(merchant, outTradeNo);
    expect(one.books.trade(outTradeNo)?.paidFen).toBe(1000);
    expect(two.books.trade(outTradeNo)).toBeUndefined();
  });

  it('refuses a port that is taken, before it touches anything', async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    await expect(startAlipayGateway({ port })).rejects.toThrow('EADDRINUSE');
  });

  it('does not read a body of more than 4 MB', async () => {
    const { gatewayUrl } = await start();
    const response = await fetch(gatewayUrl, { method: 'POST', body: 'x'.repeat(4 * 1024 * 1024 + 1) });
    expect(response.status).toBe(413);
  });

  it('stops answering when it is closed, also with an answer under way', async () => {
    const gateway = await start();
    const merchant = await newMerchant(gateway);
    gateway.faults.add({ kind: 'delay', delayMs: 3_600_000, times: 9 });
    const answer = merchant.call('query', { outTradeNo: 'none' });
    const ended = answer.then(String, String);
    while (gateway.requests.all().length === 0) await new Promise((resolve) => setImmediate(resolve));
    await gateway.close();
    expect(await ended).toContain('HttpClient Request error');
  });
});
