import { toBeijingIso } from '../common/beijing-time.js';
import type { Language } from '../common/errors/language.js';
import { yuanNumber } from '../common/money.js';
import { queryAnswer } from '../payments/payment-answers.js';
import type { Order } from '../payments/order.js';
import type { OrderDetail } from './order-detail.repository.js';
import { refundView } from './refund-view.js';
import type { Refund } from './refund.js';

const optional = (time: Date | null) => (time ? toBeijingIso(time) : undefined);

/** Everything known of an order: what was asked, what was tried, what happened and why we believe it. */
export function orderDetailAnswer(order: Order, detail: OrderDetail, language: Language) {
  const supplements = detail.supplements.map((row) => ({ ...row, amountFen: Number(row.amountFen) }));
  const paidFen = supplements
    .filter(({ status }) => status === 'SUCCESS')
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
  return {
    ...queryAnswer(order, supplements, language),
    goodsName: order.goodsName,
    description: order.description ?? undefined,
    attach: order.attach ?? undefined,
    channel: order.channel,
    method: order.method ?? undefined,
    buyerLogonId: order.buyerLogonId ?? undefined,
    buyerUserId: order.buyerUserId ?? undefined,
    createTime: toBeijingIso(order.createdAt),
    closeTime: optional(order.closedAt),
    cancelRequestedAt: optional(order.cancelRequestedAt),
    late: order.late,
    supplementedAmount: yuanNumber(paidFen),
    totalAmount: yuanNumber(order.amountFen + paidFen),
    items: detail.items.map((item) => ({
      id: item.itemId,
      name: item.name,
      count: item.count,
      price: yuanNumber(Number(item.priceFen)),
    })),
    attempts: attemptsView(detail.attempts, order),
    refunds: detail.refunds.map(refundRowView),
    history: detail.transitions.map((row) => ({
      from: row.fromStatus,
      to: row.toStatus,
      event: row.event,
      evidence: row.evidence ?? undefined,
      version: row.version,
      at: toBeijingIso(row.at),
    })),
    findings: detail.findings.map((row) => ({ id: row.id, kind: row.kind, state: row.state })),
  };
}

type Attempt = OrderDetail['attempts'][number];

/**
 * Links of an order that is over are over too; that is not written to each of them. A channel does not say
 * which link was paid: where there was one alone, it was that one.
 */
function attemptsView(attempts: readonly Attempt[], { status }: Order) {
  const links = attempts.filter(isLinkOut);
  const isCharged = attempts.some((attempt) => attempt.status === 'SUCCESS');
  const paidLink = status === 'SUCCESS' && !isCharged && links.length === 1 ? links[0] : undefined;
  const isOver = status === 'SUCCESS' || status === 'CLOSED';
  return attempts.map((attempt) => {
    if (attempt === paidLink) return attemptView(attempt, 'SUCCESS');
    return attemptView(attempt, isOver && isLinkOut(attempt) ? 'CLOSED' : attempt.status);
  });
}

function isLinkOut({ status }: Attempt): boolean {
  return status === 'STARTING' || status === 'PAYABLE';
}

function attemptView(attempt: Attempt, status: string) {
  return {
    id: attempt.id,
    method: attempt.method,
    status,
    qrCodeUrl: attempt.qrCode ?? undefined,
    qrCodeExpireTime: optional(attempt.qrCodeExpireAt),
    channelReference: attempt.channelReference ?? undefined,
    channelCode: attempt.channelCode ?? undefined,
    channelSubCode: attempt.channelSubCode ?? undefined,
    channelMessage: attempt.channelMessage ?? undefined,
    createTime: toBeijingIso(attempt.createdAt),
  };
}

function refundRowView(row: OrderDetail['refunds'][number]) {
  const refund = { ...row, amountFen: Number(row.amountFen) } as Refund;
  return {
    ...refundView(refund),
    createTime: toBeijingIso(row.createdAt),
  };
}
