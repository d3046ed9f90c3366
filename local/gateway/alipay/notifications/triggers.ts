import type { Product, TradeEvent } from '../trades/trade.ts';

/** Which events of which product send a notification. */
export type TriggerTable = Readonly<Record<Product, Readonly<Record<TradeEvent, boolean>>>>;

/**
 * Alipay's sources disagree (newer pages: only the payment; support table of 2020: also a closed and
 * a finished trade for APP and WAP; field reports: partial refunds everywhere). The default is the
 * support table with partial refunds.
 */
export const DEFAULT_TRIGGERS: TriggerTable = {
  precreate: faceToFace(),
  barcode: faceToFace(),
  create: faceToFace(),
  page: faceToFace(),
  wap: mobile(),
  app: mobile(),
};

function faceToFace(): Record<TradeEvent, boolean> {
  return {
    opened: false,
    paid: true,
    partialRefund: true,
    fullRefund: false,
    closed: false,
    finished: false,
  };
}

function mobile(): Record<TradeEvent, boolean> {
  return { ...faceToFace(), fullRefund: true, closed: true, finished: true };
}
