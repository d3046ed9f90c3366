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
import { BillDownloads } from './bill/download.js';
import { ClientCache } from './client.js';
import { cancelPayment, closePayment } from './closing.js';
import { GatewayCaller } from './gateway-call.js';
import { parseNotification } from './notification-parser.js';
import { NotificationVerifier } from './notification-verifier.js';
import { findOrderLimits, findRefundLimits } from './order-limits.js';
import { payByBarcode, queryPayment } from './payments.js';
import { queryRefund, refundPayment } from './refunds.js';
import { isGenuineReturn, readReturn } from './return-verifier.js';
import { PaymentSigner, precreate } from './start-payments.js';
import { fetchStatement } from './statement.js';
import { Transport } from './transport.js';

/** Alipay's open platform over its V2 gateway; alipay-sdk builds, signs and sends. */
@Injectable()
export class AlipayChannel implements Channel, OnModuleDestroy {
  readonly code = 'alipay';
  readonly signsReturns = true;
  readonly keepsMethod = false;
  readonly keepsCode = false;
  readonly #clock: Clock;
  readonly #transport = new Transport();
  readonly #clients = new ClientCache(this.#transport);
  readonly #caller: GatewayCaller;
  readonly #downloads = new BillDownloads();
  readonly #signer: PaymentSigner;
  readonly #notifications: NotificationVerifier;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#caller = new GatewayCaller(this.#transport, clock);
    this.#signer = new PaymentSigner(clock);
    this.#notifications = new NotificationVerifier(clock);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.#transport.close(), this.#downloads.close()]);
  }

  checkAccount(account: ChannelAccount): AccountFault[] {
    return findAccountFaults(account, this.#clock.now());
  }

  checkOrder(order: Pick<StartRequest, 'outTradeNo' | 'subject' | 'body'>): OrderLimit[] {
    return findOrderLimits(order);
  }

  checkRefund(_account: ChannelAccount, refund: Pick<RefundRequest, 'outRequestNo'>): OrderLimit[] {
    return findRefundLimits(refund);
  }

  async precreate(account: ChannelAccount, request: PrecreateRequest): Promise<PrecreateResult> {
    return precreate(this.#caller, this.#clients.get(account), request, this.#clock.now());
  }

  async page(account: ChannelAccount, request: RedirectRequest): Promise<string> {
    return this.#signer.page(this.#clients.get(account), request);
  }

  async wap(account: ChannelAccount, request: RedirectRequest): Promise<string> {
    return this.#signer.wap(this.#clients.get(account), request);
  }

  async app(account: ChannelAccount, request: StartRequest): Promise<string> {
    return this.#signer.app(this.#clients.get(account), request);
  }

  async barcode(account: ChannelAccount, request: BarcodeRequest): Promise<PaymentResult> {
    return payByBarcode(this.#caller, this.#clients.get(account), request);
  }

  async query(account: ChannelAccount, reference: PaymentReference): Promise<PaymentResult> {
    return queryPayment(this.#caller, this.#clients.get(account), reference);
  }

  async close(account: ChannelAccount, reference: PaymentReference): Promise<CloseResult> {
    return closePayment(this.#caller, this.#clients.get(account), reference);
  }

  async cancel(account: ChannelAccount, reference: PaymentReference): Promise<CancelResult> {
    return cancelPayment(this.#caller, this.#clients.get(account), reference);
  }

  async refund(account: ChannelAccount, request: RefundRequest): Promise<RefundResult> {
    return refundPayment(this.#caller, this.#clients.get(account), request);
  }

  async queryRefund(
    account: ChannelAccount,
    request: PaymentReference & { outRequestNo: string },
  ): Promise<RefundResult> {
    return queryRefund(this.#caller, this.#clients.get(account), request);
  }

  async statement(account: ChannelAccount, day: BeijingDay): Promise<StatementResult> {
    const wire = { caller: this.#caller, downloads: this.#downloads };
    const request = { day, sellerId: account.sellerId, now: this.#clock.now() };
    return fetchStatement(wire, this.#clients.get(account), request);
  }

  parseNotification(raw: RawNotification): Parsed {
    return parseNotification(raw);
  }

  verifyNotification(account: ChannelAccount, message: ParsedNotification): Verified {
    try {
      return this.#notifications.verify(this.#clients.get(account).account, message);
    } catch (error) {
      if (!(error instanceof ChannelNotSentError)) return { ok: false, refusal: { reason: 'unverifiable' } };
      return { ok: false, refusal: { reason: 'unusable_account', detail: error.message } };
    }
  }

  acknowledge(stored: boolean): Acknowledgement {
    return { contentType: 'text/plain; charset=utf-8', body: stored ? 'success' : 'failure' };
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
