import {
  billText,
  COLUMNS,
  EMPTY_FOOT,
  FOOT,
  inGbk,
  PAYMENT,
  REFUND,
  SELLER,
  zipBill,
  zipFiles,
  type BillParts,
} from '../../../../test/channels/support/alipay-bill.js';
import { parseBeijingDay } from '../../../common/beijing-day.js';
import { MAX_STATEMENT_LINES, type Statement } from '../../statement.js';
import { readTradeBill } from './trade-bill.js';

const OF = { day: parseBeijingDay('2026-03-01')!, sellerId: SELLER, reference: 'trace-1' };

const read = (parts: BillParts): Promise<Statement | null> => readTradeBill(zipBill(billText(parts)), OF);

/** A bill with this payment instead of the usual one, whose sums fit it. */
const withPayment = (changes: Record<string, string>): Promise<Statement | null> =>
  read({ rows: [{ ...PAYMENT, ...changes }, REFUND] });

describe('a trade bill', () => {
  it('gives its rows in normal form, with the sums that it states', async () => {
    const statement = await read({});
    expect(statement).toMatchObject({
      day: '2026-03-01',
      totals: { payments: { count: 1, receivedFen: 8_800 }, refunds: { count: 1, receivedFen: 1_250 } },
      passedOver: 0,
    });
    expect(statement?.lines).toMatchObject([
      {
        kind: 'payment',
        outTradeNo: 'ORDER_1',
        channelTradeNo: '2026030122001400000000000001',
        amountFen: 8_880,
        receivedFen: 8_800,
        feeFen: 53,
        occurredAt: new Date('2026-03-01T02:00:09Z'),
      },
      {
        kind: 'refund',
        outTradeNo: 'ORDER_1',
        channelTradeNo: '2026030122001400000000000001',
        outRequestNo: 'R1',
        amountFen: 1_250,
        feeFen: 8,
        occurredAt: new Date('2026-03-01T10:30:00Z'),
      },
    ]);
    expect(statement?.lines[0]).not.toHaveProperty('outRequestNo');
  });

  it('keeps each row’s columns as evidence, without tabs and empty cells', async () => {
    const evidence = (await read({}))?.lines[0]?.evidence;
    expect(evidence).toMatchObject({
      kind: 'statement',
      reference: 'trace-1',
      content: {
        商品名称: '红茶 500g',
        对方账户: '*三(138****0000)',
        门店编号: 'S1',
        '服务费（元）': '-0.53',
      },
    });
    expect(evidence?.content).not.toHaveProperty('门店名称');
  });

  it.each([
    ['with line feeds alone', { lineEnd: '\n' }],
    ['with its columns in another order', { columns: COLUMNS.toReversed() }],
    ['with columns that nobody knows', { columns: ['新列', ...COLUMNS, '另一列'] }],
    ['with brackets of the other width', { columns: COLUMNS }],
  ])('is read %s', async (what, parts) => {
    const text = what.includes('brackets') ? billText(parts).replaceAll('（元）,', '(元),') : billText(parts);
    const statement = await readTradeBill(zipBill(text), OF);
    expect(statement?.lines.map((line) => line.amountFen)).toEqual([8_880, 1_250]);
  });

  it.each([
    ['goods', { 商品名称: '红茶,500g' }, '红茶,500g', '红茶 500g'],
    ['remark', { 备注: '红茶,500g,大' }, '红茶 500g', '红茶,500g,大'],
    ['both', { 商品名称: '红茶, 大,a', 备注: ',,' }, '红茶, 大,a', ',,'],
    [
      'goods that look like a time',
      { 商品名称: '2026-03-01 10:00:05,x' },
      '2026-03-01 10:00:05,x',
      '红茶 500g',
    ],
  ])('is read with commas in the %s, which nothing quotes', async (_where, changes, goods, remark) => {
    const line = (await withPayment(changes))?.lines[0];
    expect(line).toMatchObject({ amountFen: 8_880, outTradeNo: 'ORDER_1' });
    expect(line?.evidence.content).toMatchObject({ 商品名称: goods, 备注: remark });
  });

  it('without rows is none', async () => {
    await expect(read({ rows: [], foot: EMPTY_FOOT })).resolves.toBeNull();
  });

  it('is found wherever it stands in the archive', async () => {
    const files = { 'detail.csv': inGbk(billText()), 'other.csv': inGbk('#支付宝业务汇总查询') };
    expect((await readTradeBill(zipFiles(files), OF))?.lines).toHaveLength(2);
  });

  it('of many thousand rows is read', async () => {
    const rows = Array.from({ length: 5_000 }, () => PAYMENT);
    const foot = ['#交易合计：5000笔，商家实收共440000.00元，', ...EMPTY_FOOT.slice(1)];
    expect((await read({ rows, foot }))?.lines).toHaveLength(5_000);
  });
});

describe('a row', () => {
  it.each<[string, Record<string, string>, string]>([
    ['of another kind', { 业务类型: '转账' }, '业务类型'],
    ['without a kind', { 业务类型: '' }, '业务类型'],
    ['without an order number', { 商户订单号: '\t' }, '商户订单号'],
    ['without a trade number', { 支付宝交易号: '\t' }, '支付宝交易号'],
    ['without an amount', { '订单金额（元）': '' }, '订单金额'],
    ['with an amount of nothing', { '订单金额（元）': '0.00' }, 'an amount of nothing'],
    ['with a third decimal', { '订单金额（元）': '88.801' }, '订单金额'],
    ['with an amount in words', { '订单金额（元）': '1e3' }, '订单金额'],
    ['with a payment that is negative', { '订单金额（元）': '-88.80' }, 'the wrong sign'],
    ['with a fee that is none', { '服务费（元）': '?' }, '服务费'],
    ['with a time that is none', { 完成时间: '2026-13-01 10:00:09' }, '完成时间'],
    ['with a day alone', { 完成时间: '2026-03-01' }, '完成时间'],
  ])('%s makes the bill worth nothing, and is named', async (_what, changes, why) => {
    const failure = withPayment(changes);
    await expect(failure).rejects.toThrow(/line 6 \(trade .+\): /);
    await expect(failure).rejects.toThrow(why);
  });

  it('of a refund with a positive amount is refused', async () => {
    const rows = [PAYMENT, { ...REFUND, '订单金额（元）': '12.50' }];
    await expect(read({ rows })).rejects.toThrow('line 7');
  });

  it.each([
    ['too few cells', '2026030122001400000000000001\t,ORDER_1\t,交易'],
    ['too many cells, of which no reading fits', `${COLUMNS.map(() => 'x').join(',')},x`],
    ['the sign of a head', `#${COLUMNS.map(() => 'x').join(',')}`],
  ])('with %s is named', async (_what, row) => {
    await expect(read({ rows: [PAYMENT, row, REFUND] })).rejects.toThrow(
      'line 7: a row that does not fit its columns',
    );
  });
});

describe('a bill that is not whole or not ours', () => {
  it('of another account is refused', async () => {
    await expect(read({ account: '20880000000000020156' })).rejects.toThrow('of the account 2088');
    await expect(read({ account: '' })).rejects.toThrow('of the account');
  });

  it('of another day is refused', async () => {
    await expect(read({ begin: '2026年02月28日' })).rejects.toThrow('it begins on 2026-02-28');
  });

  it.each([
    ['a count of payments', ['#交易合计：2笔，商家实收共88.00元', FOOT[1]!]],
    ['a sum of payments', ['#交易合计：1笔，商家实收共88.80元', FOOT[1]!]],
    ['a count of refunds', [FOOT[0]!, '#退款合计：0笔，商家实收退款共-12.50元']],
    ['a sum of refunds', [FOOT[0]!, '#退款合计：1笔，商家实收退款共-12.51元']],
  ])('whose rows do not make %s that it states is refused', async (_what, foot) => {
    await expect(read({ foot })).rejects.toThrow('it states');
  });

  it('without its sums is refused', async () => {
    await expect(read({ foot: [] })).rejects.toThrow('its foot has no sums');
    await expect(read({ foot: FOOT.slice(0, 1) })).rejects.toThrow('its foot has no sums');
  });

  it('that breaks off is refused, wherever it does', async () => {
    const bytes = inGbk(billText());
    const foot = bytes.indexOf(inGbk('-12.50元，商家优惠退款'));
    for (let length = 0; length < foot; length += 7) {
      const archive = zipBill(Buffer.from(bytes.subarray(0, length)));
      await expect(readTradeBill(archive, OF)).rejects.toMatchObject({ name: 'BrokenBillError' });
    }
  });

  it('that breaks off between two rows says so', async () => {
    const cut = billText().split(REFUND['完成时间']!)[0]!.split('\r\n').slice(0, -1).join('\r\n');
    await expect(readTradeBill(zipBill(cut), OF)).rejects.toThrow('the file breaks off');
  });

  it('in another charset is refused', async () => {
    const inUtf8 = readTradeBill(zipBill(Buffer.from(billText())), OF);
    await expect(inUtf8).rejects.toMatchObject({ name: 'BrokenBillError' });
    const spoiled = inGbk(billText());
    spoiled[spoiled.indexOf(inGbk('红茶'))] = 0xff;
    await expect(readTradeBill(zipBill(spoiled), OF)).rejects.toThrow('it is no text in GBK');
  });

  it('with a line without end is refused', async () => {
    const endless = zipBill(`#支付宝业务明细查询\n${'x'.repeat(1_000_000)}`);
    await expect(readTradeBill(endless, OF)).rejects.toThrow('a line has no end');
  });

  it('with more rows than are held is refused', async () => {
    const rows = Array.from({ length: MAX_STATEMENT_LINES + 1 }, () => PAYMENT);
    await expect(read({ rows })).rejects.toThrow(`more than ${MAX_STATEMENT_LINES} rows`);
  });

  it.each([
    ['no list of transactions', { a: inGbk('#支付宝账务明细查询\r\n'), b: Buffer.alloc(0) }],
    ['two of them', { a: inGbk(billText()), b: inGbk(billText()) }],
  ])('in an archive with %s is refused', async (_what, files) => {
    await expect(readTradeBill(zipFiles(files), OF)).rejects.toThrow('the archive has');
  });

  it('with two columns of one name is refused', async () => {
    await expect(read({ columns: [...COLUMNS, '备注'] })).rejects.toThrow('two columns of one name');
  });
});
