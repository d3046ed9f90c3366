import { unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import { EVERGREEN_CODE } from '../../shared/payers/auth-codes.ts';
import { chinaDate } from '../../shared/values/china-time.ts';
import type { AlipayGateway } from '../alipay-gateway.ts';
import { startAlipayGateway } from '../gateway.ts';
import { closing } from '../../shared/spec-support/closing.ts';
import {
  newMerchant,
  newOutTradeNo,
  SELLER_ID,
  type Answer,
  type Merchant,
} from '../spec-support/merchant.ts';

const DAY_MS = 24 * 3600_000;
const ACCOUNT = `${SELLER_ID}0156`;

describe('Bills', () => {
  let gateway: AlipayGateway;
  let merchant: Merchant;
  let paid: string;
  let date: string;

  beforeAll(async () => {
    gateway = await startAlipayGateway({ rules: { serviceFeePerMille: 6 } });
    merchant = await newMerchant(gateway);
    // Noon, so that nothing of this falls on the next day.
    await gateway.clock.set(new Date(`${chinaDate(Date.now() + DAY_MS)}T04:00:00Z`));
    date = chinaDate(gateway.clock.nowMs());
    paid = newOutTradeNo();
    const order = { totalAmount: '100.00', subject: '茶,一斤', authCode: EVERGREEN_CODE };
    await merchant.call('pay', {
      ...order,
      outTradeNo: paid,
      storeId: 'S1',
      operatorId: 'O1',
      terminalId: 'T1',
    });
    await merchant.call('pay', { ...order, outTradeNo: newOutTradeNo(), totalAmount: '20.50' });
    await gateway.clock.advance(60_000);
    await merchant.call('refund', {
      outTradeNo: paid,
      refundAmount: '30.00',
      outRequestNo: 'R-1',
      refundReason: '退',
    });
    await gateway.clock.advance(DAY_MS);
  });
  afterAll(() => gateway.close());

  const link = (billType: string, billDate: string): Promise<Answer> =>
    merchant.call('alipay.data.dataservice.bill.downloadurl.query', { billType, billDate });

  /** Entry names and texts of a bill, decoded from GBK as a merchant would. */
  async function download(billType: string, billDate = date): Promise<Record<string, string>> {
    const answer = await link(billType, billDate);
    const response = await fetch(String(answer['billDownloadUrl']));
    expect(response.headers.get('content-type')).toBe('application/zip');
    const entries = unzipSync(new Uint8Array(await response.arrayBuffer()));
    // Without the UTF-8 flag the library reads names as latin1, byte by byte.
    return Object.fromEntries(
      Object.entries(entries).map(([name, bytes]) => [
        iconv.decode(Buffer.from(name, 'latin1'), 'gbk'),
        iconv.decode(Buffer.from(bytes), 'gbk'),
      ]),
    );
  }

  it('of trades list payments and refunds with their sums', async () => {
    const files = await download('trade');
    const stem = `${ACCOUNT}_${date.replaceAll('-', '')}`;
    expect(Object.keys(files)).toEqual([`${stem}_业务明细(汇总).csv`, `${stem}_业务明细.csv`]);
    const lines = (files[`${stem}_业务明细.csv`] ?? '').split('\r\n');
    expect(lines[0]).toBe('#支付宝业务明细查询');
    expect(lines[1]).toBe(`#账号：[${ACCOUNT}]`);
    const header = lines[4]?.split(',') ?? [];
    expect(header).toHaveLength(25);
    const rows = lines
      .slice(5, 8)
      .map((line) => Object.fromEntries(line.split(',').map((cell, i) => [header[i], cell])));
    expect(rows.map((row) => Object.keys(row).length)).toEqual([25, 25, 25]);
    expect(rows[0]).toMatchObject({
      商户订单号: `${paid}\t`,
      业务类型: '交易',
      商品名称: '茶 一斤',
      门店编号: 'S1\t',
      操作员: 'O1\t',
      终端号: 'T1\t',
      '商家实收（元）': '100.00',
      '退款批次号/请求号': '\t',
      '服务费（元）': '-0.60',
    });
    expect(rows[2]).toMatchObject({
      商户订单号: `${paid}\t`,
      业务类型: '退款',
      '订单金额（元）': '-30.00',
      '退款批次号/请求号': 'R-1\t',
      '服务费（元）': '0.18',
    });
    expect(rows[2]?.['支付宝交易号']).toBe(rows[0]?.['支付宝交易号']);
    expect(lines).toContain('#交易合计：2笔，商家实收共120.50元，商家优惠共0.00元');
    expect(lines).toContain('#退款合计：1笔，商家实收退款共-30.00元，商家优惠退款共0.00元');
  });

  it('of trades are summed up by store', async () => {
    const summary = Object.values(await download('trade'))[0]?.split('\r\n') ?? [];
    expect(summary.find((line) => line.startsWith('合计'))).toBe(
      '合计,,2,1,90.50,90.50,0.00,0.00,0.00,-0.54,0.00,89.96',
    );
    expect(summary.find((line) => line.startsWith('S1'))).toContain('S1,S1,1,1,70.00');
  });

  it('of the account list every movement with its balance', async () => {
    const files = await download('signcustomer');
    const lines = Object.values(files)[1]?.split('\r\n') ?? [];
    expect(lines[0]).toBe('#支付宝账务明细查询');
    const rows = lines.slice(5, 8).map((line) => line.split(','));
    expect(rows.map((row) => row.slice(6, 9))).toEqual([
      ['100.00', '0.00', '100.00'],
      ['20.50', '0.00', '120.50'],
      ['0.00', '-30.00', '90.50'],
    ]);
    expect(lines).toContain('#支出合计：1笔，共-30.00元');
    expect(lines).toContain('#收入合计：2笔，共120.50元');
  });

  it('of a month hold all its days', async () => {
    const month = date.slice(0, 7);
    await gateway.clock.advance(31 * DAY_MS);
    const lines = Object.values(await download('trade', month))[1]?.split('\r\n') ?? [];
    expect(lines).toContain('#交易合计：2笔，商家实收共120.50元，商家优惠共0.00元');
  });

  it('of a day are there at nine of the next one', async () => {
    const early = closing(await startAlipayGateway({ rules: { emptyBill: 'file' } }));
    const seller = await newMerchant(early);
    await early.clock.set(new Date('2030-03-02T08:59:58+08:00'));
    const ask = (billDate: string): Promise<Answer> =>
      seller.call('alipay.data.dataservice.bill.downloadurl.query', { billType: 'trade', billDate });
    await expect(ask('2030-03-01')).resolves.toMatchObject({ subCode: 'BILL_NOT_EXIST' });
    await expect(ask('2030-02')).resolves.toMatchObject({ subCode: 'BILL_NOT_EXIST' });
    await early.clock.advance(2_000);
    // Where empty bills are files, an empty day has one.
    await expect(ask('2030-03-01')).resolves.toMatchObject({ billFileCode: 'EMPTY_DATA_WITH_BILL_FILE' });
    await early.clock.advance(DAY_MS);
    await expect(ask('2030-02')).resolves.toMatchObject({ code: '10000' });
  });

  it('can be lost, refused or cut off on their way', async () => {
    const fetched = async (kind: 'dropAfter' | 'http502After' | 'truncated'): Promise<Response> => {
      gateway.faults.add({ kind, method: 'downloadBillFile.resource' });
      return fetch(String((await link('trade', date))['billDownloadUrl']));
    };
    await expect(fetched('dropAfter')).rejects.toThrow('fetch failed');
    await expect(fetched('http502After')).resolves.toMatchObject({ status: 502 });
    const cut = await (await fetched('truncated')).arrayBuffer();
    expect(() => unzipSync(new Uint8Array(cut))).toThrow('invalid zip data');
  });

  it('are of one seller alone', async () => {
    const stranger = await newMerchant(gateway, { appId: '9021000100000009', sellerId: '2088621900000009' });
    await expect(
      stranger.call('alipay.data.dataservice.bill.downloadurl.query', { billType: 'trade', billDate: date }),
    ).resolves.toMatchObject({ subCode: 'NO_BILL_DATA' });
  });

  it('are offered by a link that is dead after 30 seconds', async () => {
    const url = String((await link('trade', date))['billDownloadUrl']);
    expect(url).toContain('/downloadBillFile.resource?bizType=trade');
    await gateway.clock.advance(30_000);
    expect((await fetch(url)).status).toBe(403);
    expect((await fetch(url.replace(/token=\w+/, 'token=0'))).status).toBe(403);
  });

  it.each([
    ['of a day without trades', 'trade', () => '2020-01-01', 'NO_BILL_DATA'],
    ['of today', 'trade', () => chinaDate(gateway.clock.nowMs()), 'BILL_NOT_EXIST'],
    ['of this month', 'trade', () => chinaDate(gateway.clock.nowMs()).slice(0, 7), 'BILL_NOT_EXIST'],
    ['of no real day', 'trade', () => '2020-02-31', 'INVAILID_ARGUMENTS'],
    ['of another type', 'merchant_act', () => '2020-01-01', 'TYPE_NOT_SUPPORTED'],
  ])('%s are not there', async (_what, type, period, subCode) => {
    await expect(link(type, period())).resolves.toMatchObject({ code: '40004', subCode });
  });
});
