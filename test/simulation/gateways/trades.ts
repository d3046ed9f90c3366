import type { TradeView as BankView } from '../../../local/gateway/abc/control/views.ts';
import type { TradeView as AlipayView } from '../../../local/gateway/alipay/control/views.ts';
import type { Trade } from './gateway.ts';

/** A trade of Alipay's books. */
export function tradeAtAlipay(view: AlipayView): Trade {
  return {
    orderNo: view.outTradeNo,
    channelTradeNo: view.tradeNo,
    isPayable: view.status === 'WAIT_BUYER_PAY',
    paidFen: view.paidFen,
    paidAt: view.paidAt,
    isTimeTold: true,
    refundedFen: view.refundedFen,
    refunds: view.refunds,
    failedRefundNos: [],
  };
}

/** An order of the bank's books; one that nobody opened ends by its time limit and no change of its state. */
export function tradeAtBank(view: BankView, nowMs: number): Trade {
  const isOpen = view.status === 'unpaid' || view.status === 'paying';
  return {
    orderNo: view.outTradeNo,
    channelTradeNo: view.thirdOrderNo,
    isPayable: isOpen && nowMs < Date.parse(view.expiresAt),
    paidFen: view.paidFen,
    paidAt: view.paidAt,
    isTimeTold: view.dialect === 'seed',
    refundedFen: view.refundedFen,
    refunds: view.refunds
      .filter(({ state }) => state === 'done')
      .map((refund) => ({ ...refund, isLate: refund.settledAt !== refund.acceptedAt })),
    failedRefundNos: view.refunds.filter(({ state }) => state === 'failed').map(({ requestNo }) => requestNo),
  };
}
