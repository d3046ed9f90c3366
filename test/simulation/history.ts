import { API_KEY } from '../support/service.ts';
import type { Random } from './random.ts';
import { THEMES, type Theme } from './themes.ts';
import type { World } from './world.ts';

/** What a shop and its payer know of one order; amounts in fen. */
export interface ShopOrder {
  readonly orderNo: string;
  readonly amountFen: number;
  readonly goodsName: string;
  /** QR code, payment URL or order string: what a payer can open. */
  links: string[];
  tradeNo?: string;
  readonly refunds: { refundNo: string; amountFen: number; isRefused?: boolean }[];
}

export interface Answer {
  /** 0: none came. */
  status: number;
  body: Record<string, unknown>;
}

const NO_ANSWER: Answer = { status: 0, body: {} };

/** One history: a shop with its orders, what it was told, and what must not have happened. */
export class History {
  readonly orders: ShopOrder[] = [];
  /** What the service promised in an answer, to be held against the books at the end. */
  readonly promises: { orderNo: string; what: 'paid' | 'refunded'; refundNo?: string }[] = [];
  readonly violations: string[] = [];
  readonly theme: Theme;
  /** Money goes back behind our back: then the channel's messages must arrive in the end. */
  hasConsoleRefunds = false;
  /** What was done, in the order in which it was begun. */
  readonly log: string[] = [];

  constructor(
    readonly world: World,
    readonly random: Random,
    readonly name: string,
  ) {
    const refusals = Array.from(
      {
        length: random.weighted([
          [5, 0],
          [3, 1],
          [1, 4],
        ]),
      },
      () => random.pick([500, 302, 404]),
    );
    this.theme = random.weighted(THEMES);
    world.shop.refuse(this.name, refusals);
  }

  get webhookUrl(): string {
    return this.world.shop.urlOf(this.name);
  }

  async post(path: string, body: object, apiKey = API_KEY): Promise<Answer> {
    return this.send(path, { method: 'POST', body: JSON.stringify(body) }, apiKey);
  }

  async get(path: string, apiKey = API_KEY): Promise<Answer> {
    return this.send(path, {}, apiKey);
  }

  private async send(path: string, init: RequestInit, apiKey: string): Promise<Answer> {
    const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
    const what = `${init.method ?? 'GET'} ${path} ${typeof init.body === 'string' ? init.body : ''}`;
    const wasDisturbed = this.world.isDisturbed;
    const answer = await fetch(`${this.world.service.url}${path}`, { ...init, headers }).then(
      async (response): Promise<Answer> => ({
        status: response.status,
        body: (await response.json()) as Answer['body'],
      }),
      () => NO_ANSWER,
    );
    this.log.push(`${what} → ${answer.status} ${JSON.stringify(answer.body)}`);
    const isFault = answer.status === 0 || answer.status === 500 || answer.status === 400;
    if (isFault && !wasDisturbed && !this.world.isDisturbed) {
      this.violations.push(`${what} was answered ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer;
  }
}
