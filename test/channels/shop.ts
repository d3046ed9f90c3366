import type {
  CancelResult,
  CloseResult,
  PaymentReference,
  PaymentResult,
  RefundResult,
} from '../../src/channels/channel.js';
import type { StartRequest } from '../../src/channels/start-request.js';
import type { ChannelHarness, Wallet } from './channel-harness.js';

const HOUR_MS = 3_600_000;
/** Its cents bring no fault at a local gateway that knows magic amounts. */
const AMOUNT_FEN = 1_234;

let numbers = 0;

/** Makes orders at a channel; every one has a number of its own. */
export class Shop {
  constructor(readonly harness: ChannelHarness) {}

  now(): Date {
    return this.harness.clock.now();
  }

  async advance(ms: number): Promise<void> {
    await this.harness.clock.advance(ms);
  }

  /** An order that the channel has not heard of. */
  order(): ShopOrder {
    numbers += 1;
    return new ShopOrder(this.harness, `S${Date.now()}_${numbers}`);
  }

  async precreate(): Promise<ShopOrder> {
    return this.start('precreate');
  }

  async start(method: 'precreate' | 'page' | 'wap' | 'app'): Promise<ShopOrder> {
    const order = this.order();
    order.target = await order.start(method);
    return order;
  }

  /** An order whose QR code was paid. */
  async paid(): Promise<ShopOrder> {
    const order = await this.precreate();
    await order.wallet.pay(order.target);
    return order;
  }
}

export class ShopOrder {
  readonly amountFen = AMOUNT_FEN;
  /** What the channel gave out for the payer. */
  target = '';
  readonly request: StartRequest;

  constructor(
    readonly harness: ChannelHarness,
    readonly outTradeNo: string,
  ) {
    this.request = {
      outTradeNo,
      amountFen: AMOUNT_FEN,
      subject: '红茶 500g + 杯子',
      expireAt: new Date(Math.floor(harness.clock.now().getTime() / 1_000) * 1_000 + 2 * HOUR_MS),
      notifyUrl: harness.notifyUrl,
    };
  }

  get wallet(): Wallet {
    return this.harness.wallet;
  }

  async start(method: 'precreate' | 'page' | 'wap' | 'app'): Promise<string> {
    const { channel, account } = this.harness;
    const redirect = { ...this.request, returnUrl: 'https://pay.example.com/return' };
    switch (method) {
      case 'precreate': {
        const precreated = { ...this.request, qrCodeExpireAt: this.request.expireAt };
        return (await channel.precreate(account, precreated)).qrCode;
      }
      case 'page':
        return channel.page(account, redirect);
      case 'wap':
        return channel.wap(account, redirect);
      case 'app':
        return channel.app(account, this.request);
    }
  }

  async precreateAgain(): Promise<string> {
    return this.start('precreate');
  }

  async barcode(behaviour: Parameters<Wallet['authCode']>[0]): Promise<PaymentResult> {
    const { channel, account } = this.harness;
    return channel.barcode(account, { ...this.request, authCode: this.wallet.authCode(behaviour) });
  }

  async query(channelTradeNo?: string): Promise<PaymentResult> {
    return this.harness.channel.query(this.harness.account, { outTradeNo: this.outTradeNo, channelTradeNo });
  }

  async close(): Promise<CloseResult> {
    return this.harness.channel.close(this.harness.account, this.#reference());
  }

  async cancel(): Promise<CancelResult> {
    return this.harness.channel.cancel(this.harness.account, this.#reference());
  }

  async refund(outRequestNo: string, refundAmountFen: number): Promise<RefundResult> {
    const request = { ...this.#refundReference(outRequestNo), refundAmountFen, reason: '退货' };
    return this.harness.channel.refund(this.harness.account, request);
  }

  async queryRefund(outRequestNo: string): Promise<RefundResult> {
    return this.harness.channel.queryRefund(this.harness.account, this.#refundReference(outRequestNo));
  }

  #reference(): PaymentReference {
    return { outTradeNo: this.outTradeNo };
  }

  /** A refund's number is the shop's own for ever; channels differ in whether another order may have it too. */
  #refundReference(name: string): PaymentReference & { outRequestNo: string } {
    return { ...this.#reference(), outRequestNo: `${this.outTradeNo}_${name}` };
  }
}
