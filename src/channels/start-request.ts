export interface GoodsItem {
  goodsId: string;
  goodsName: string;
  quantity: number;
  /** Price of one, in fen. */
  priceFen: number;
}

/** What is sent to begin a payment. The same for every start of one order, verbatim. */
export interface StartRequest {
  outTradeNo: string;
  amountFen: number;
  /** ≤ 256 characters, none of `/ = &`. */
  subject: string;
  body?: string;
  /** The order's absolute time limit; whole seconds. Sent with every method. */
  expireAt: Date;
  /** Where the channel posts its notifications: always ours. */
  notifyUrl: string;
  storeId?: string;
  operatorId?: string;
  terminalId?: string;
  goodsDetail?: readonly GoodsItem[];
  buyerIp?: string;
}

export interface PrecreateRequest extends StartRequest {
  /** When the code itself dies; never later than `expireAt`. */
  qrCodeExpireAt: Date;
}

export interface RedirectRequest extends StartRequest {
  /** Where the payer's browser comes back: always our own return endpoint. */
  returnUrl: string;
  /** wap only: where the payer goes who gives up. */
  quitUrl?: string;
}

export interface BarcodeRequest extends StartRequest {
  authCode: string;
}

export interface PrecreateResult {
  qrCode: string;
  reference?: string;
}
