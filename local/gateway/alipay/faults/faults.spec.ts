import { EVERGREEN_CODE } from '../../shared/payers/auth-codes.ts';
import { closing } from '../../shared/spec-support/closing.ts';
import type { AlipayGateway } from '../alipay-gateway.ts';
import { startAlipayGateway } from '../gateway.ts';
import { newMerchant, newOutTradeNo, type Answer, type Merchant } from '../spec-support/merchant.ts';
import { startNotifyReceiver, type NotifyReceiver } from '../spec-support/notify-receiver.ts';
import type { CallFaultKind, FaultOrder } from './fault.ts';

describe('Faults', () => {
  let gateway: AlipayGateway;
  let merchant: Merchant;
  let shop: NotifyReceiver;

  beforeEach(async () => {
    gateway = closing(await startAlipayGateway());
    merchant = await newMerchant(gateway);
    shop = closing(await startNotifyReceiver());
  });

  const pay = (outTradeNo: string, totalAmount = '10.00'): Promise<Answer> =>
    merchant.call(
      'pay',
      { outTradeNo, totalAmount, subject: '茶', authCode: EVERGREEN_CODE },
      { notifyUrl: shop.url },
    );
  const paidFen = (outTradeNo: string): number => gateway.books.trade(outTradeNo)?.paidFen ?? 0;

  it.each<[CallFaultKind, string, number]>([
    ['dropBefore', 'HttpClient Request error', 0],
    ['dropAfter', 'HttpClient Request error', 1000],
    ['http502Before', 'status: 502', 0],
    ['http502After', 'status: 502', 1000],
    ['unsigned', '"signature" argument', 1000],
    ['wrongSignature', '验签失败', 1000],
    ['truncated', '格式错误', 1000],
  ])('%s makes the SDK throw "%s", with %d fen taken', async (kind, message, fen) => {
    gateway.faults.add({ kind, method: 'pay', times: 2 });
    const outTradeNo = newOutTradeNo();
    await expect(pay(outTradeNo)).rejects.toThrow(message);
    expect(paidFen(outTradeNo)).toBe(fen);
  });

  it.each<[CallFaultKind, string, string, number]>([
    ['unavailableBefore', '20000', 'aop.unknow-error', 0],
    ['unavailableAfter', '20000', 'aop.unknow-error', 1000],
    ['systemErrorBefore', '40004', 'ACQ.SYSTEM_ERROR', 0],
    ['systemErrorAfter', '40004', 'ACQ.SYSTEM_ERROR', 1000],
  ])('%s answers %s %s, with %d fen taken', async (kind, code, subCode, fen) => {
    gateway.faults.add({ kind });
    const outTradeNo = newOutTradeNo();
    await expect(pay(outTradeNo)).resolves.toMatchObject({ code, subCode });
    expect(paidFen(outTradeNo)).toBe(fen);
  });

  it('A refusal carries the sub code it was ordered with and moves nothing', async () => {
    const outTradeNo = newOutTradeNo();
    await pay(outTradeNo);
    gateway.faults.add({ kind: 'refusal', method: 'refund', subCode: 'ACQ.SELLER_BALANCE_NOT_ENOUGH' });
    const refund = { outTradeNo, refundAmount: '10.00' };
    await expect(merchant.call('refund', refund)).resolves.toMatchObject({
      subCode: 'ACQ.SELLER_BALANCE_NOT_ENOUGH',
    });
    await expect(merchant.call('refund', refund)).resolves.toMatchObject({ fundChange: 'Y' });
  });

  it('retryFlag makes a cancel ask for another as often as ordered', async () => {
    const outTradeNo = newOutTradeNo();
    await pay(outTradeNo);
    gateway.faults.add({ kind: 'retryFlag', method: 'cancel', times: 2 });
    const flags = [];
    for (let index = 0; index < 3; index++)
      flags.push((await merchant.call('cancel', { outTradeNo }))['retryFlag']);
    expect(flags).toEqual(['Y', 'Y', 'N']);
  });

  it('A delayed answer comes when the clock says so', async () => {
    gateway.faults.add({ kind: 'delay', method: 'query', delayMs: 3_600_000 });
    const answer = merchant.call('query', { outTradeNo: 'none' });
    await expect(
      Promise.race([answer, merchant.call('query', { outTradeNo: 'other' })]),
    ).resolves.toMatchObject({
      outTradeNo: 'other',
    });
    await gateway.clock.advance(3_600_000);
    await expect(answer).resolves.toMatchObject({ outTradeNo: 'none' });
  });

  it('strike only the method and the order they are meant for, and as often as ordered', async () => {
    const [meant, other] = [newOutTradeNo(), newOutTradeNo()];
    gateway.faults.add({ kind: 'systemErrorBefore', method: 'query', outTradeNo: meant, times: 2 });
    await pay(meant);
    await pay(other);
    const codes = [];
    for (const outTradeNo of [other, meant, meant, meant]) {
      codes.push((await merchant.call('query', { outTradeNo })).code);
    }
    expect(codes).toEqual(['10000', '40004', '40004', '10000']);
    expect(gateway.faults.all()).toEqual([]);
  });

  it('can be taken back', async () => {
    const { id } = gateway.faults.add({ kind: 'systemErrorBefore' });
    gateway.faults.add({ kind: 'systemErrorBefore' });
    gateway.faults.remove(id);
    gateway.faults.clear();
    await expect(pay(newOutTradeNo())).resolves.toMatchObject({ code: '10000' });
  });

  describe('of notifications', () => {
    async function buyWith(fault: FaultOrder): Promise<string> {
      gateway.faults.add(fault);
      const outTradeNo = newOutTradeNo();
      await pay(outTradeNo);
      await gateway.notifications.idle();
      return outTradeNo;
    }
    const isGenuine = (index: number): boolean =>
      merchant.sdk.checkNotifySignV2(shop.received[index]?.fields ?? { sign: 'x' });

    it('duplicate sends the same form twice', async () => {
      await buyWith({ kind: 'duplicate' });
      expect(shop.received).toHaveLength(2);
      expect(shop.received[0]?.raw).toBe(shop.received[1]?.raw);
    });

    it.each(['tamper', 'forge', 'doubleEncode'] as const)(
      '%s spoils one send, and the next is good',
      async (kind) => {
        shop.answer = 'fail';
        await buyWith({ kind });
        expect(isGenuine(0)).toBe(false);
        await gateway.clock.advance(4 * 60_000);
        expect(isGenuine(1)).toBe(true);
      },
    );

    it('tamper changes the amount, forge nothing but the signature', async () => {
      shop.answer = 'fail';
      await buyWith({ kind: 'tamper' });
      await buyWith({ kind: 'forge' });
      expect(shop.received.map(({ fields }) => fields['total_amount'])).toEqual(['0.01', '10.00']);
    });

    it('withhold keeps it until it is let go', async () => {
      const outTradeNo = await buyWith({ kind: 'withhold' });
      await gateway.clock.advance(48 * 3_600_000);
      expect(shop.received).toHaveLength(0);
      expect(gateway.notifications.of(outTradeNo)[0]?.held).toBe('withheld');
      await gateway.notifications.release();
      expect(shop.received).toHaveLength(1);
    });

    it('delayNotify sends it later', async () => {
      await buyWith({ kind: 'delayNotify', delayMs: 90_000 });
      await gateway.clock.advance(60_000);
      expect(shop.received).toHaveLength(0);
      await gateway.clock.advance(30_000);
      expect(shop.received).toHaveLength(1);
    });

    it('reorder lets the next notification go first', async () => {
      const outTradeNo = await buyWith({ kind: 'reorder' });
      expect(shop.received).toHaveLength(0);
      await merchant.call('refund', { outTradeNo, refundAmount: '1.00', outRequestNo: 'r' });
      await gateway.notifications.idle();
      expect(shop.received.map(({ fields }) => fields['refund_fee'] ?? 'payment')).toEqual([
        '1.00',
        'payment',
      ]);
    });
  });

  describe('brought by the cents of an amount', () => {
    it('.91 loses the answer to the order, and the SDK repeats it', async () => {
      const outTradeNo = newOutTradeNo();
      await expect(pay(outTradeNo, '10.91')).resolves.toMatchObject({ subCode: 'ACQ.TRADE_HAS_SUCCESS' });
      expect(gateway.requests.of('pay', outTradeNo)[0]?.fault).toBe('dropAfter');
    });

    it('.92 and .93 fail the order, before and after it is carried out', async () => {
      const [before, after] = [newOutTradeNo(), newOutTradeNo()];
      await expect(pay(before, '10.92')).resolves.toMatchObject({ code: '20000' });
      await expect(pay(after, '10.93')).resolves.toMatchObject({ subCode: 'ACQ.SYSTEM_ERROR' });
      expect([paidFen(before), paidFen(after)]).toEqual([0, 1093]);
    });

    it('.94 leaves the first query unsigned', async () => {
      const outTradeNo = newOutTradeNo();
      await pay(outTradeNo, '10.94');
      await expect(merchant.call('query', { outTradeNo })).rejects.toThrow('"signature" argument');
      await expect(merchant.call('query', { outTradeNo })).resolves.toMatchObject({
        tradeStatus: 'TRADE_SUCCESS',
      });
    });

    it('.95 withholds the notification, .96 delays it by 30 s, .99 sends it twice', async () => {
      for (const amount of ['10.95', '10.96', '10.99']) await pay(newOutTradeNo(), amount);
      await gateway.notifications.idle();
      const amounts = (): (string | undefined)[] => shop.received.map(({ fields }) => fields['total_amount']);
      expect(amounts()).toEqual(['10.99', '10.99']);
      await gateway.clock.advance(30_000);
      expect(amounts()).toEqual(['10.99', '10.99', '10.96']);
    });

    it('.97 loses the answer to the first refund, .98 has the first cancel repeated', async () => {
      const [refunded, cancelled] = [newOutTradeNo(), newOutTradeNo()];
      await pay(refunded, '10.97');
      await pay(cancelled, '10.98');
      await expect(
        merchant.call('refund', { outTradeNo: refunded, refundAmount: '10.97' }),
      ).resolves.toMatchObject({ fundChange: 'N' });
      await expect(merchant.call('cancel', { outTradeNo: cancelled })).resolves.toMatchObject({
        retryFlag: 'Y',
      });
      await expect(merchant.call('cancel', { outTradeNo: cancelled })).resolves.toMatchObject({
        action: 'refund',
      });
    });

    it('can be turned off', async () => {
      const plain = closing(await startAlipayGateway({ magicAmounts: false }));
      const other = await newMerchant(plain);
      const order = {
        outTradeNo: newOutTradeNo(),
        totalAmount: '10.92',
        subject: '茶',
        authCode: EVERGREEN_CODE,
      };
      await expect(other.call('pay', order)).resolves.toMatchObject({ code: '10000' });
    });
  });
});
