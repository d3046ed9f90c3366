/** What a channel refuses in an order or a refund before anything is stored, as (field, text) pairs. */
export interface OrderLimit {
  field: string;
  message: { zh: string; en: string };
}

/** The answer to a notification that a channel understands; always with HTTP status 200. */
export interface Acknowledgement {
  contentType: string;
  body: string;
}

/** Which order a returning browser claims to come from; unverified. */
export interface ReturnClaim {
  appId: string;
  sellerId?: string;
  outTradeNo: string;
}
