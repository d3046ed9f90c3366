import { billDownload } from './bill-download.ts';
import { cancel } from './cancel.ts';
import { close } from './close.ts';
import { create } from './create.ts';
import type { Method } from './method.ts';
import { pay } from './pay.ts';
import { precreate } from './precreate.ts';
import { query } from './query.ts';
import { refund, refundQuery } from './refund.ts';

/** The methods that a server calls and that answer with signed JSON. */
export const METHODS: Readonly<Record<string, Method>> = {
  'alipay.trade.precreate': precreate,
  'alipay.trade.pay': pay,
  'alipay.trade.create': create,
  'alipay.trade.query': query,
  'alipay.trade.cancel': cancel,
  'alipay.trade.close': close,
  'alipay.trade.refund': refund,
  'alipay.trade.fastpay.refund.query': refundQuery,
  'alipay.data.dataservice.bill.downloadurl.query': billDownload,
};
