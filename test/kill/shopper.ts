import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../simulation/random.ts';
import { send } from './requests.ts';
import type { Shop } from './shop.ts';

type Body = Record<string, unknown>;

/** What the service answered, to be held against its books afterwards. */
export interface Told {
  readonly shop: Shop;
  readonly orderNo: string;
  /** An answer said that the order is on record. */
  isAccepted: boolean;
  isPaid: boolean;
  readonly refundsDone: string[];
}

const TRIES = 6;
const BETWEEN_TRIES_MS = 400;
const LOOKS = 4;
const METHODS = ['precreate', 'page', 'wap', 'app', 'barcode'] as const;

/** One customer's story, told again from where it broke off as often as a part of the world was dead. */
export class Shopper {
  private readonly serviceUrl: string;
  private readonly random: Random;
  readonly told: Told;

  constructor(serviceUrl: string, shop: Shop, random: Random, orderNo: string) {
    this.serviceUrl = serviceUrl;
    this.random = random;
    this.told = { shop, orderNo, isAccepted: false, isPaid: false, refundsDone: [] };
  }

  async shop(): Promise<void> {
    const amountFen = this.random.between(100, 60_000);
    const method = this.random.pick(METHODS);
    const started = await this.start(method, amountFen);
    if (!started) return;
    if (method !== 'barcode' && this.random.chance(0.1)) await this.persist('close', {});
    if (method === 'barcode' && this.random.chance(0.15)) await this.persist('cancel', {});
    if (this.random.chance(0.85)) await this.pay(started, method);
    if (await this.isPaid()) await this.refund(amountFen);
  }

  private async start(method: string, amountFen: number): Promise<Body | null> {
    const digits = Array.from({ length: 12 }, () => this.random.between(0, 9)).join('');
    const authCode = `28${digits}${this.random.pick(['1111', '1111', '0003', '0404', '0408', '0500', '2000'])}`;
    const content = {
      amount: (amountFen / 100).toFixed(2),
      goodsName: '压力测试商品',
      notifyUrl: this.told.shop.receiver.urlOf('kill'),
      expiredDate: 1,
      ...(method === 'barcode' && { authCode }),
    };
    const answer = await this.persist(method, content);
    if (answer) this.told.isAccepted = true;
    return answer;
  }

  private async pay(started: Body, method: string): Promise<void> {
    const link = {
      qrCode: started['qrCodeUrl'],
      paymentUrl: started['paymentUrl'],
      orderString: started['orderString'],
    };
    const [path, target] =
      method === 'barcode' ? ['confirm', { outTradeNo: this.told.orderNo }] : ['pay', link];
    for (let tries = 0; tries < TRIES; tries += 1) {
      const status = await send(`${this.told.shop.gateway.url}/control/${path}`, '', target).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status !== 0) return;
      await sleep(BETWEEN_TRIES_MS);
    }
  }

  private async isPaid(): Promise<boolean> {
    for (let looks = 0; looks < LOOKS && !this.told.isPaid; looks += 1) {
      const answer = await this.ask(`query/${this.told.orderNo}`);
      if (answer?.['status'] === 'SUCCESS') this.told.isPaid = true;
      else await sleep(BETWEEN_TRIES_MS);
    }
    return this.told.isPaid;
  }

  private async refund(amountFen: number): Promise<void> {
    const count = this.random.weighted([
      [4, 0],
      [4, 1],
      [2, 3],
    ]);
    const refunds = Array.from({ length: count }, (_, index) => ({
      refundNo: `${this.told.orderNo}-R${index}`,
      refundAmount: (this.random.between(1, amountFen) / 100).toFixed(2),
    }));
    await Promise.all(
      refunds.map(async (refund) => {
        const answer = await this.persist('refund', refund);
        if (answer?.['status'] === 'SUCCESS') this.told.refundsDone.push(refund.refundNo);
      }),
    );
  }

  /** The same call with the same numbers until it is answered for good, as a careful shop does. */
  private async persist(path: string, body: object): Promise<Body | null> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const answer = await this.ask(path, { orderNo: this.told.orderNo, ...body });
      if (answer) return answer;
      await sleep(BETWEEN_TRIES_MS);
    }
    return null;
  }

  /** `null`: no answer, or one that says to try again. */
  private async ask(path: string, body?: object): Promise<Body | null> {
    try {
      const url = `${this.serviceUrl}/api/payment/alipay/${path}`;
      const answer = await send<Body>(url, this.told.shop.apiKey, body);
      return answer.status === 200 ? answer.body : null;
    } catch {
      return null;
    }
  }
}
