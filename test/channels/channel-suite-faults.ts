import type { AnswerFault, Has } from './channel-harness.js';
import type { Shop } from './shop.js';

const PROVES_NOTHING: readonly AnswerFault[] = ['unsigned', 'wrongly signed', 'truncated'];
const NO_ANSWER: readonly AnswerFault[] = ['HTTP 502', 'system error'];

/** A lost or doubtful answer is never a result: it is asked about, and money moves once. */
export function describeFaults(
  shop: () => Shop,
  test: { precreate: jest.It; barcode: jest.It },
  has: Has,
): void {
  const ifCancelling = has('cancel beyond open bar codes') ? test.precreate : it.skip;
  const ifClosing = has('close') ? test.precreate : it.skip;
  const asksByClose = has('close') ? 'close' : 'query';
  describe('when nobody listens at the gateway', () => {
    it('a close was provably not sent, and says nothing of the trade', async () => {
      const { channel, unreachable } = shop().harness;
      await expect(channel.close(unreachable, { outTradeNo: 'A1' })).rejects.toMatchObject({
        kind: 'not_sent',
      });
    });

    it('a call was provably not sent', async () => {
      const { channel, unreachable } = shop().harness;
      const refund = { outTradeNo: 'A1', outRequestNo: 'R1', refundAmountFen: 1 };
      await expect(channel.query(unreachable, refund)).rejects.toMatchObject({ kind: 'not_sent' });
      await expect(channel.refund(unreachable, refund)).rejects.toMatchObject({ kind: 'not_sent' });
    });
  });

  describe('when an answer is lost', () => {
    test.barcode('a bar code was charged all the same, once, and a query tells', async () => {
      const order = shop().order();
      shop().harness.strike('lost', 'barcode', order.outTradeNo);
      await expect(order.barcode('pays')).rejects.toMatchObject({ kind: 'unknown', reason: 'no_answer' });
      await expect(order.query()).resolves.toMatchObject({ outcome: 'paid', amountFen: order.amountFen });
      expect(order.wallet.books(order.outTradeNo)?.paidFen).toBe(order.amountFen);
    });

    test.barcode('charging the same order again finds it paid', async () => {
      const order = shop().order();
      shop().harness.strike('lost', 'barcode', order.outTradeNo);
      await expect(order.barcode('pays')).rejects.toMatchObject({ kind: 'unknown' });
      await expect(order.barcode('pays')).resolves.toMatchObject({ outcome: 'paid' });
      expect(order.wallet.books(order.outTradeNo)?.paidFen).toBe(order.amountFen);
    });

    test.precreate('a refund went through all the same, once, and a query tells', async () => {
      const order = await shop().paid();
      shop().harness.strike('lost', 'refund', order.outTradeNo);
      await expect(order.refund('R1', 234)).rejects.toMatchObject({ kind: 'unknown', reason: 'no_answer' });
      await expect(order.queryRefund('R1')).resolves.toMatchObject({ outcome: 'success' });
      await order.refund('R1', 234);
      expect(order.wallet.books(order.outTradeNo)?.refundedFen).toBe(234);
    });

    test.barcode('a cancel of a waiting bar code happened all the same, and can be repeated', async () => {
      const order = shop().order();
      await order.barcode('waits');
      shop().harness.strike('lost', 'cancel', order.outTradeNo);
      await expect(order.cancel()).rejects.toMatchObject({ kind: 'unknown' });
      await expect(order.query()).resolves.toMatchObject({ outcome: 'closed' });
      await expect(order.cancel()).resolves.toMatchObject({ outcome: 'closed' });
    });

    ifCancelling('a cancel gave the money back all the same, once', async () => {
      const order = await shop().paid();
      shop().harness.strike('lost', 'cancel', order.outTradeNo);
      await expect(order.cancel()).rejects.toMatchObject({ kind: 'unknown' });
      await expect(order.query()).resolves.toMatchObject({ outcome: 'refunded' });
      expect(order.wallet.books(order.outTradeNo)?.refundedFen).toBe(order.amountFen);
    });

    ifClosing('a close happened all the same', async () => {
      const order = await shop().precreate();
      await order.wallet.scan(order.target);
      shop().harness.strike('lost', 'close', order.outTradeNo);
      await expect(order.close()).rejects.toMatchObject({ kind: 'unknown' });
      await expect(order.query()).resolves.toMatchObject({ outcome: 'closed' });
    });
  });

  describe('an answer', () => {
    const doubtful = [
      ...PROVES_NOTHING.map((fault) => [fault, 'invalid_response'] as const),
      ...NO_ANSWER.map((fault) => [fault, 'no_answer'] as const),
    ];
    for (const [fault, reason] of doubtful) {
      test.precreate(`to a query that is ${fault} tells nothing (${reason}); the next one does`, async () => {
        const order = await shop().paid();
        shop().harness.strike(fault, 'query', order.outTradeNo);
        await expect(order.query()).rejects.toMatchObject({ kind: 'unknown', reason });
        await expect(order.query()).resolves.toMatchObject({ outcome: 'paid' });
      });

      test.precreate(`to a close that is ${fault} says nothing of the trade (${reason})`, async () => {
        const order = await shop().precreate();
        shop().harness.strike(fault, asksByClose, order.outTradeNo);
        await expect(order.close()).rejects.toMatchObject({ kind: 'unknown', reason });
      });

      test.precreate(`to a refund that is ${fault} leaves it open (${reason})`, async () => {
        const order = await shop().paid();
        shop().harness.strike(fault, 'refund', order.outTradeNo);
        await expect(order.refund('R1', 234)).rejects.toMatchObject({ kind: 'unknown', reason });
        await order.refund('R1', 234);
        await expect(order.queryRefund('R1')).resolves.toMatchObject({ outcome: 'success' });
        expect(order.wallet.books(order.outTradeNo)?.refundedFen).toBe(234);
      });
    }
  });
}
