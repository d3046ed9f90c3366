import { createVerify } from 'node:crypto';
import { startAbcGateway, type AbcGateway } from '../gateway.ts';
import {
  newMerchant,
  signedBody,
  messageText,
  type BankAnswer,
  type TestMerchant,
} from '../spec-support/merchant.ts';
import { nativeOrder, newOutTradeNo, placeQr, refundRequest, seedOrder } from '../spec-support/orders.ts';
import type { FaultKind } from './fault.ts';

let gateway: AbcGateway;
let merchant: TestMerchant;

beforeAll(async () => {
  gateway = await startAbcGateway();
  merchant = await newMerchant(gateway);
});

afterEach(() => gateway.faults.clear());
afterAll(() => gateway.close());

interface Struck {
  /** Missing where the connection was dropped. */
  readonly answer: BankAnswer | undefined;
  readonly isCarriedOut: boolean;
}

/** Places an order with a fault. */
async function strike(kind: FaultKind, order = {}): Promise<Struck> {
  const OrderNo = newOutTradeNo();
  gateway.faults.add({ kind, outTradeNo: OrderNo });
  const answer = await merchant
    .call(nativeOrder('ALI_PRECREATE', { OrderNo, ...order }))
    .catch(() => undefined);
  return { answer, isCarriedOut: gateway.books.trade(OrderNo) !== undefined };
}

describe('a fault of a call', () => {
  it.each([
    ['dropBefore', false],
    ['dropAfter', true],
  ] as const)('%s closes the connection without a word', async (kind, isCarriedOut) => {
    expect(await strike(kind)).toEqual({ answer: undefined, isCarriedOut });
  });

  it.each([
    ['unknownBefore', false],
    ['unknownAfter', true],
  ] as const)('%s answers EUNKWN, signed', async (kind, isCarriedOut) => {
    const struck = await strike(kind);
    expect(struck).toMatchObject({ isCarriedOut, answer: { isSigned: true, layout: 'trxResponse' } });
    expect(struck.answer?.fields['ReturnCode']).toBe('EUNKWN');
  });

  it.each([
    ['http502Before', 502, false],
    ['http502After', 502, true],
    ['redirect', 302, true],
  ] as const)('%s answers HTTP %s with a page', async (kind, status, isCarriedOut) => {
    expect(await strike(kind)).toMatchObject({ isCarriedOut, answer: { status, message: {} } });
  });

  it('unsigned leaves the signature out', async () => {
    const { answer, isCarriedOut } = await strike('unsigned');
    expect(answer).toMatchObject({ hasSignature: false, fields: { ReturnCode: '0000' } });
    expect(isCarriedOut).toBe(true);
  });

  it('wrongSignature signs something else', async () => {
    const { answer } = await strike('wrongSignature');
    expect(answer).toMatchObject({ hasSignature: true, isSigned: false, fields: { ReturnCode: '0000' } });
  });

  it('truncated sends half of the text', async () => {
    const { answer, isCarriedOut } = await strike('truncated');
    expect(answer?.text).toMatch(/^\{"MSG":\{"Message":/);
    expect(answer?.message).toEqual({});
    expect(isCarriedOut).toBe(true);
  });

  it('wrongCharset sends UTF-8 under a signature that fits the GBK text alone', async () => {
    const { answer } = await strike('wrongCharset');
    const utf8 = answer?.raw.toString('utf8') ?? '';
    expect(utf8).toContain('交易成功');
    expect(answer?.isSigned).toBe(false);
    const { MSG } = JSON.parse(utf8) as { MSG: { Signature: string } };
    const { bankCertificate } = merchant.registered;
    const message = utf8.slice('{"MSG":{"Message":'.length, utf8.lastIndexOf(',"Signature-Algorithm"'));
    const verify = createVerify('RSA-SHA1').update(message, 'utf8');
    expect(verify.verify(bankCertificate, MSG.Signature, 'base64')).toBe(false);
  });

  it('delay holds the answer back by the clock', async () => {
    const OrderNo = newOutTradeNo();
    gateway.faults.add({ kind: 'delay', outTradeNo: OrderNo, delayMs: 3600_000 });
    const answer = merchant.call(nativeOrder('ALI_PRECREATE', { OrderNo }));
    let isAnswered = false;
    void answer.then(() => (isAnswered = true));
    // Another whole exchange on the same gateway: had the first been answered, it would be here.
    while (gateway.requests.of('precreate', OrderNo)[0]?.code === undefined) await placeQr(merchant);
    await placeQr(merchant);
    expect(isAnswered).toBe(false);
    await gateway.clock.advance(3600_000);
    await expect(answer).resolves.toMatchObject({ fields: { ReturnCode: '0000' } });
  });

  it('refusal answers what is asked for', async () => {
    gateway.faults.add({ kind: 'refusal', returnCode: 'XX99', errorMessage: '系统繁忙' });
    const { fields, isSigned } = await merchant.call(nativeOrder('ALI_PRECREATE'));
    expect(fields).toMatchObject({ ReturnCode: 'XX99', ErrorMessage: '系统繁忙' });
    expect(isSigned).toBe(true);
  });
});

describe('a fault', () => {
  it('strikes only the calls that it names, in both dialects, and so often as it says', async () => {
    gateway.faults.add({ kind: 'unknownBefore', method: 'precreate', times: 2 });
    const codeOf = async (request: Record<string, unknown>): Promise<string | undefined> =>
      (await merchant.call(request)).fields['ReturnCode'];
    await expect(codeOf(nativeOrder('ALI_WAP'))).resolves.toBe('0000');
    await expect(codeOf(nativeOrder('ALI_PRECREATE'))).resolves.toBe('EUNKWN');
    await expect(codeOf(seedOrder('2'))).resolves.toBe('EUNKWN');
    await expect(codeOf(seedOrder('2'))).resolves.toBe('0000');
    expect(gateway.faults.all()).toEqual([]);
  });

  it('tells the query of an order from the query of a refund', async () => {
    const { outTradeNo, url } = await placeQr(merchant);
    await gateway.payer.pay(url);
    const { fields } = await merchant.call(refundRequest(outTradeNo));
    const NewOrderNo = fields['NewOrderNo'] ?? '';
    gateway.faults.add({ kind: 'unknownAfter', method: 'queryRefund', outTradeNo: NewOrderNo, times: 2 });
    expect(await merchant.query(outTradeNo)).toMatchObject({ ReturnCode: '0000' });
    expect(await merchant.query(NewOrderNo, { PayTypeID: 'Refund' })).toMatchObject({ ReturnCode: 'EUNKWN' });
    const seed = await merchant.call({ TrxType: 'OrderQuery', OrderNo: NewOrderNo });
    expect(seed.fields['ReturnCode']).toBe('EUNKWN');
  });

  it('waits for a call that is believed', async () => {
    gateway.faults.add({ kind: 'unknownBefore' });
    const message = messageText(nativeOrder('ALI_PRECREATE'));
    expect((await merchant.post(signedBody(message, 'else'))).fields['ReturnCode']).toBe('2302');
    expect(gateway.faults.all()).toHaveLength(1);
  });

  it('of a refund waits for a refund', async () => {
    gateway.faults.add({ kind: 'slowRefund' });
    await placeQr(merchant);
    expect(gateway.faults.all()).toHaveLength(1);
  });
});

describe('a magic amount', () => {
  const place = (OrderNo: string, OrderAmount: string): Promise<BankAnswer | undefined> =>
    merchant.call(nativeOrder('ALI_PRECREATE', { OrderNo, OrderAmount })).catch(() => undefined);

  it.each([
    ['5.91', undefined, true],
    ['5.92', 'EUNKWN', false],
    ['5.93', 'EUNKWN', true],
  ])('of %s strikes its order once', async (amount, code, isCarriedOut) => {
    const outTradeNo = newOutTradeNo();
    expect((await place(outTradeNo, amount))?.fields['ReturnCode']).toBe(code);
    expect(gateway.books.trade(outTradeNo) !== undefined).toBe(isCarriedOut);
    expect((await place(outTradeNo, amount))?.fields['ReturnCode']).toBe('0000');
  });

  it('of .94 leaves the first query unsigned, .97 loses the first refund, .98 makes it wait', async () => {
    const unsigned = newOutTradeNo();
    await place(unsigned, '5.94');
    const query = { TrxType: 'OrderQuery', OrderNo: unsigned };
    expect((await merchant.call(query)).hasSignature).toBe(false);
    expect((await merchant.call(query)).isSigned).toBe(true);

    for (const [amount, refundedFen] of [
      ['5.97', 597],
      ['5.98', 0],
    ] as const) {
      const outTradeNo = newOutTradeNo();
      await place(outTradeNo, amount);
      await gateway.payer.pay(outTradeNo);
      const answer = await merchant
        .call(refundRequest(outTradeNo, { TrxAmount: amount }))
        .catch(() => undefined);
      expect(answer?.fields['ErrorMessage']).toBe(amount === '5.97' ? undefined : '受理成功');
      expect(gateway.books.trade(outTradeNo)?.refundedFen).toBe(refundedFen);
    }
  });

  it('means nothing where they are turned off', async () => {
    const plain = await startAbcGateway({ magicAmounts: false });
    const theirs = await newMerchant(plain);
    expect((await placeQr(theirs, { OrderAmount: '5.92' })).url).not.toBe('');
    await plain.close();
  });
});
