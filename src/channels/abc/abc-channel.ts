import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { BeijingDay } from '../../common/beijing-day.js';
import { Clock } from '../../common/clock.js';
import type { AccountFault } from '../account-faults.js';
import type {
  CancelResult,
  Channel,
  ChannelAccount,
  CloseResult,
  Parsed,
  ParsedNotification,
  PaymentReference,
  PaymentResult,
  RawNotification,
  RefundRequest,
  RefundResult,
  Verified,
} from '../channel.js';
import type {
  BarcodeRequest,
  PrecreateRequest,
  PrecreateResult,
  RedirectRequest,
  StartRequest,
} from '../start-request.js';
import { ChannelNotSentError } from '../channel-errors.js';
import type { Acknowledgement, OrderLimit, ReturnClaim } from '../channel-replies.js';
import type { StatementResult } from '../statement.js';
import { findAccountFaults } from './account-check.js';
import { acknowledgementOf } from './acknowledgement.js';
import { ClientCache } from './client.js';
import { cancelPayment, closePayment } from './closing.js';
import { parseNotification } from './notification-parser.js';
import { verifyMessage } from './notification-verifier.js';
import { findOrderLimits, findRefundLimits } from './order-limits.js';
import { payByBarcode, queryPayment } from './payments.js';
import { queryRefund, refundPayment } from './refunds.js';
import { isGenuineReturn, readReturn } from './return-verifier.js';
import { PaymentStarter } from './start-payments.js';
import { fetchStatement } from './statement.js';

/** Alipay through the Agricultural Bank of China's payment platform (综合收银台, message V3.0.0). */
@Injectable()
export class AbcChannel implements Channel, OnModuleDestroy {
  readonly code = 'abc';
  /** The browser may come by the address of our own acknowledgement, which carries nothing. */
  readonly signsReturns = false;
  /** The bank refuses a second kind of payment under one order number. */
  readonly keepsMethod = true;
  /** The code is an element of the bank's order (AccountNo), and status 99, "failed", is the order's: it is over. */
  readonly keepsCode = true;
  readonly #clock: Clock;
  readonly #clients = new ClientCache();
  readonly #starter: PaymentStarter;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#starter = new PaymentStarter(clock);
  }

  async onModuleDestroy(): Promise<void> {
    await this.#clients.close();
  }

  checkAccount(account: ChannelAccount): AccountFault[] {
    return findAccountFaults(account, this.#clock.now());
  }

  checkOrder(order: Pick<StartRequest, 'outTradeNo' | 'subject' | 'body'>): OrderLimit[] {
    return findOrderLimits(order);
  }

  checkRefund(account: ChannelAccount, refund: Pick<RefundRequest, 'outRequestNo'>): OrderLimit[] {
    return findRefundLimits(account, refund);
  }

  async precreate(account: ChannelAccount, request: PrecreateRequest): Promise<PrecreateResult> {
    return this.#starter.precreate(this.#clients.get(account), request);
  }

  async page(account: ChannelAccount, request: RedirectRequest): Promise<string> {
    return this.#starter.redirect(this.#clients.get(account), 'page', request);
  }

  async wap(account: ChannelAccount, request: RedirectRequest): Promise<string> {
    return this.#starter.redirect(this.#clients.get(account), 'wap', request);
  }

  async app(account: ChannelAccount, request: StartRequest): Promise<string> {
    return this.#starter.app(this.#clients.get(account), request);
  }

  async barcode(account: ChannelAccount, request: BarcodeRequest): Promise<PaymentResult> {
    return payByBarcode(this.#clients.get(account), request, this.#clock.now());
  }

  async query(account: ChannelAccount, reference: PaymentReference): Promise<PaymentResult> {
    return queryPayment(this.#clients.get(account), reference);
  }

  async close(account: ChannelAccount, reference: PaymentReference): Promise<CloseResult> {
    return closePayment(this.#clients.get(account), reference);
  }

  async cancel(account: ChannelAccount, reference: PaymentReference): Promise<CancelResult> {
    return cancelPayment(this.#clients.get(account), reference);
  }

  async refund(account: ChannelAccount, request: RefundRequest): Promise<RefundResult> {
    return refundPayment(this.#clients.get(account), request, this.#clock.now());
  }

  async queryRefund(
    account: ChannelAccount,
    request: PaymentReference & { outRequestNo: string },
  ): Promise<RefundResult> {
    return queryRefund(this.#clients.get(account), request);
  }

  async statement(account: ChannelAccount, day: BeijingDay): Promise<StatementResult> {
    return fetchStatement(this.#clients.get(account), day, this.#clock.now());
  }

  parseNotification(raw: RawNotification): Parsed {
    return parseNotification(raw);
  }

  verifyNotification(account: ChannelAccount, message: ParsedNotification): Verified {
    try {
      return verifyMessage(this.#clients.get(account).account, message.fields['MSG']);
    } catch (error) {
      if (!(error instanceof ChannelNotSentError)) return { ok: false, refusal: { reason: 'unverifiable' } };
      return { ok: false, refusal: { reason: 'unusable_account', detail: error.message } };
    }
  }

  acknowledge(stored: boolean, resultUrl: string): Acknowledgement {
    return acknowledgementOf(stored, resultUrl);
  }

  parseReturn(parameters: Readonly<Record<string, string>>): ReturnClaim | null {
    return readReturn(parameters);
  }

  verifyReturn(account: ChannelAccount, parameters: Readonly<Record<string, string>>): boolean {
    try {
      return isGenuineReturn(this.#clients.get(account).account, parameters);
    } catch {
      return false;
    }
  }
}
