import type { AnswerFault, ChannelSide, FaultyCall } from '../../support/channel-side.ts';
import { codeEnding } from '../../support/channel-side.ts';
import { newOrder } from '../../support/service.ts';

const ALIPAY = '/api/payment/alipay';

/** What becomes of a payment code, by its last four digits at both gateways. */
const FATES = { pays: '1111', waits: '0003', declines: '0404' } as const;

/** One look settles what can be settled; some need another one after it. */
const MOST_LOOKS = 3;

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** A shop with one order of 100.00, its payer, and the channel between them. Every answer is written down. */
export class Shop {
  readonly answers: string[] = [];
  readonly orderNo: string;
  readonly side: ChannelSide;
  readonly #work: () => Promise<void>;
  readonly #order: object;
  #link = '';
  #code = '';

  /** @param work lets the workers do what is due; else nothing is looked at by itself */
  constructor(side: ChannelSide, work: () => Promise<void>) {
    const order = newOrder();
    this.side = side;
    this.#work = work;
    this.#order = order;
    this.orderNo = order.orderNo;
  }

  // The shop.

  async start(method: 'qrcode' | 'pc' | 'wap' | 'app', more: object = {}): Promise<void> {
    const body = await this.#call(method, 'post', { ...this.#order, ...more });
    const link = body['qrCodeUrl'] ?? body['paymentUrl'] ?? body['orderString'];
    if (typeof link === 'string') this.#link = link;
  }

  /** Scans a payment code of the payer's. */
  async charge(fate: keyof typeof FATES): Promise<void> {
    this.#code = codeEnding(FATES[fate]);
    await this.chargeAgain();
  }

  /** Sends the same code once more. */
  async chargeAgain(): Promise<void> {
    await this.#call('barcode', 'post', { ...this.#order, authCode: this.#code });
  }

  async query(): Promise<void> {
    await this.#call(`query/${this.orderNo}`, 'get', undefined, 'query');
  }

  async close(): Promise<void> {
    await this.#call('close', 'post', { orderNo: this.orderNo });
  }

  async cancel(): Promise<void> {
    await this.#call('cancel', 'post', { orderNo: this.orderNo });
  }

  /** @param amount in yuan @param serial of the refund, within the order */
  async refund(amount: number, serial = 1): Promise<void> {
    const body = { orderNo: this.orderNo, refundAmount: amount, refundNo: `${this.orderNo}-${serial}` };
    await this.#call('refund', 'post', body, `refund ${amount}`);
  }

  async refundQuery(serial = 1): Promise<void> {
    await this.#call(`refund-query?refundNo=${this.orderNo}-${serial}`, 'get', undefined, 'refund-query');
  }

  // The payer.

  async pays(): Promise<void> {
    await this.#gateway.payer.pay(this.#link);
    await this.#gateway.notifications.idle();
  }

  async scans(): Promise<void> {
    await this.#gateway.payer.scan(this.#link);
  }

  async confirms(): Promise<void> {
    await this.#gateway.payer.confirm({ outTradeNo: this.orderNo });
    await this.#gateway.notifications.idle();
  }

  async refuses(): Promise<void> {
    await this.#gateway.payer.refuse({ outTradeNo: this.orderNo });
    await this.#gateway.notifications.idle();
  }

  // What goes wrong.

  fault(fault: AnswerFault, call: FaultyCall): void {
    this.side.strike(fault, call, this.orderNo);
  }

  /** Spoils, delays or keeps back the next message of the order. */
  message(kind: 'withhold' | 'duplicate' | 'tamper' | 'forge' | 'delayNotify', delayMs?: number): void {
    this.#gateway.faults.add({ kind, outTradeNo: this.orderNo, delayMs });
  }

  /** Lets out what was kept back. */
  async release(): Promise<void> {
    await this.#gateway.notifications.release();
    await this.#gateway.notifications.idle();
  }

  /** Has the first message of the order sent again. */
  async resends(): Promise<void> {
    const { notifications } = this.#gateway;
    const [message] = notifications.of(this.orderNo);
    if (!message) throw new Error(`no message of ${this.orderNo}`);
    await notifications.resend(message.id);
  }

  /** Writes down how the service took each sending of the order's first message. */
  messageTaken(): void {
    const [message] = this.#gateway.notifications.of(this.orderNo);
    const taken = message?.sends.map(({ accepted }) => (accepted ? 'accepted' : 'refused')) ?? [];
    this.answers.push(`message: ${taken.join(', ')}`);
  }

  /** Posts a message as the channel does, and writes down how it was taken. */
  async receives(message: string): Promise<void> {
    this.answers.push(`message: ${await this.side.post(message)}`);
  }

  async restart(meanwhile: () => Promise<void> = async () => {}): Promise<void> {
    await this.side.service.halt();
    await meanwhile();
    await this.side.service.launch();
  }

  // Time.

  async passes(seconds: number): Promise<void> {
    await this.side.service.advance(seconds * 1_000);
  }

  /** Nobody asks, and the waiting loop does: what is overdue is looked at until the order is in this status. */
  async comesTo(status: string): Promise<void> {
    await this.#until('SELECT status FROM orders WHERE order_no = $1', status);
  }

  /** As {@link comesTo}, for all refunds of the order. */
  async refundsComeTo(status: string): Promise<void> {
    const sql = `SELECT string_agg(DISTINCT r.status, ' ') AS status FROM refunds r
      JOIN orders o ON o.id = r.order_id WHERE o.order_no = $1`;
    await this.#until(sql, status);
  }

  async #until(sql: string, status: string): Promise<void> {
    const { service } = this.side;
    let seen: string | undefined;
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      await this.#work();
      seen = (await service.rows<{ status: string }>(sql, [this.orderNo]))[0]?.status;
      if (seen === status) return;
    }
    throw new Error(`the waiting loop left it ${seen}, not ${status}`);
  }

  get #gateway() {
    return this.side.service.gateway;
  }

  async #call(path: string, method: 'get' | 'post', body?: object, name = path) {
    const { service } = this.side;
    const sent =
      method === 'get' ? service.get(`${ALIPAY}/${path}`) : service.post(`${ALIPAY}/${path}`, body);
    const answer: Answer = await sent;
    this.answers.push(`${name}: ${describe(answer)}`);
    return answer.body;
  }
}

/** "200 PENDING", "409 ORDER_PAID", "200 SUCCESS refunded 40 left 60" … */
function describe({ status, body }: Answer): string {
  const { isSuccess, closeRequestedAt, refundAmount, refundedAmount, refundableAmount } = body;
  return [
    status,
    body['status'],
    body['errorCode'],
    status === 200 && isSuccess === false && 'isSuccess=false',
    closeRequestedAt !== undefined && 'closeRequested',
    refundAmount !== undefined && `refunded ${String(refundedAmount)} left ${String(refundableAmount)}`,
  ]
    .filter(Boolean)
    .join(' ');
}
