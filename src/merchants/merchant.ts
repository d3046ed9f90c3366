/** A shop that takes money through us. */
export interface Merchant {
  id: string;
  name: string;
  /** Where webhooks go when an order names no address of its own. */
  notifyUrl: string | null;
  latePayment: 'accept' | 'refund' | 'hold' | null;
  defaultChannel: 'alipay' | 'abc';
  disabledAt: Date | null;
}

/** A merchant's account at a channel, its secrets opened. */
export interface MerchantAccount {
  id: string;
  revision: number;
  merchantId: string;
  channel: 'alipay' | 'abc';
  appId: string;
  sellerId: string;
  gateway: string;
  outTradeNoPrefix: string;
  settings: Readonly<Record<string, unknown>>;
  secrets: Readonly<Record<string, string>>;
  disabledAt: Date | null;
}
