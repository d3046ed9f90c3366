import { gunzipSync } from 'node:zlib';
import { closing } from '../../shared/spec-support/closing.ts';
import type { AbcGatewayRules } from '../gateway-options.ts';
import { startAbcGateway } from '../gateway.ts';
import { MERCHANT_ID, newMerchant } from '../spec-support/merchant.ts';
import { placeQr, refundRequest } from '../spec-support/orders.ts';

/** Under this date stands what happened on the 20th. */
const SETTLE_DATE = '2026/11/21';
const at = (time: string): Date => new Date(`2026-11-${time}+08:00`);

async function start(rules: Partial<AbcGatewayRules> = {}) {
  const gateway = closing(await startAbcGateway({ rules }));
  return { gateway, merchant: await newMerchant(gateway) };
}

describe('the day file', () => {
  it('lists payments and refunds of its day and merchant, and is the same zipped', async () => {
    const { gateway, merchant } = await start();
    await gateway.clock.set(at('20T23:59:00'));
    const { outTradeNo, url } = await placeQr(merchant);
    await gateway.payer.pay(url);
    const left = await placeQr(merchant);
    const refund = refundRequest(outTradeNo, { TrxAmount: '2.30' });
    await merchant.call(refund);
    await gateway.clock.set(at('21T00:01:00'));
    await gateway.payer.pay(left.url);

    await gateway.clock.set(at('21T17:00:00'));
    const { fields } = await merchant.call({ TrxType: 'SettleAliWx', SettleDate: SETTLE_DATE, ZIP: '0' });
    const [head, ...records] = (fields['DetailRecords'] ?? '').split('^^').map((line) => line.split('|'));
    expect(head?.slice(0, 3)).toEqual(['商户号', '交易类型', '订单编号']);
    expect(records.map((record) => record.slice(0, 5))).toEqual([
      [MERCHANT_ID, 'ALIPAY', outTradeNo, expect.stringMatching(/^202611202359\d\d$/), '12.30'],
      [MERCHANT_ID, 'ALIPAYRefund', refund['NewOrderNo'], expect.stringMatching(/^20261120/), '2.30'],
    ]);
    expect(records[1]).toHaveLength(head?.length ?? 0);
    expect(records.map((record) => record.at(-1))).toEqual([outTradeNo, outTradeNo]);
    expect(records.map((record) => record[11])).toEqual(['20261121', '20261121']);

    const zipped = await merchant.call({ TrxType: 'SettleAliWx', SettleDate: SETTLE_DATE, ZIP: '1' });
    expect(zipped.fields['DetailRecords']).toBe('');
    const bytes = gunzipSync(Buffer.from(zipped.fields['ZIPDetailRecords'] ?? '', 'base64'));
    expect(new TextDecoder('gbk').decode(bytes)).toBe(fields['DetailRecords']);
  });

  it.each([
    ['nextDay', '2026/11/21'],
    ['sameDay', '2026/11/20'],
  ] as const)('is ready at five in the afternoon of the next day, under the %s', async (settleDate, date) => {
    const { gateway, merchant } = await start({ settleDate });
    await gateway.clock.set(at('20T12:00:00'));
    const { outTradeNo, url } = await placeQr(merchant);
    await gateway.payer.pay(url);
    const ask = async () =>
      (await merchant.call({ TrxType: 'SettleAliWx', SettleDate: date, ZIP: '0' })).fields;
    await gateway.clock.set(at('21T16:59:59'));
    await expect(ask()).resolves.toMatchObject({ ReturnCode: 'AP5330' });
    await gateway.clock.advance(1_000);
    const { DetailRecords } = await ask();
    expect(DetailRecords).toContain(outTradeNo);
  });

  it('tells the bank’s commission', async () => {
    const { gateway, merchant } = await start({ commissionPerMille: 6 });
    await gateway.clock.set(at('20T12:00:00'));
    const { url } = await placeQr(merchant);
    await gateway.payer.pay(url);
    await gateway.clock.set(at('21T17:00:00'));
    const { fields } = await merchant.call({ TrxType: 'SettleAliWx', SettleDate: SETTLE_DATE, ZIP: '0' });
    expect(fields['DetailRecords']?.split('^^')[1]?.split('|')[9]).toBe('0.07');
  });

  it('has another form of date, or none, refused', async () => {
    const { merchant } = await start();
    for (const SettleDate of ['20261120', '2026/02/31']) {
      const { fields } = await merchant.call({ TrxType: 'SettleAliWx', SettleDate, ZIP: '0' });
      expect(fields['ReturnCode']).toBe('AP5325');
    }
  });
});
