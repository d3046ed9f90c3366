import { Injectable } from '@nestjs/common';
import type { GoodsItem } from '../channels/start-request.js';
import { ChannelRegistry } from '../channels/channel-registry.js';
import { Clock } from '../common/clock.js';
import { DomainError, fieldError } from '../common/errors/domain-error.js';
import { newId, newTransactionId } from '../common/ids.js';
import { Settings } from '../config/settings.js';
import type { Merchant, MerchantAccount } from '../merchants/merchant.js';
import { MerchantsRepository } from '../merchants/merchants.repository.js';
import { AddressGuard } from '../webhooks/address-guard.js';
import type { PaymentAttempt } from './attempt.js';
import { nextCheckAt } from './check-times.js';
import { NOTHING_YET } from './new-order.js';
import type { Order, OrderStatus } from './order.js';
import { OrdersRepository } from './orders.repository.js';
import type { PaymentMethod } from './payment-method.js';
import { timeLimitOf } from './time-limit.js';

/** What a shop says of an order; already checked for form. */
export interface OrderContent {
  orderNo: string;
  amountFen?: number;
  goodsName?: string;
  description?: string;
  notifyUrl?: string;
  returnUrl?: string;
  quitUrl?: string;
  expiredDate?: string | number;
  timeoutExpress?: string;
  storeId?: string;
  operatorId?: string;
  terminalId?: string;
  goodsDetail?: GoodsItem[];
  attach?: string;
  buyerIp?: string;
  supplementTo?: string;
}

/** Makes the record of a new order; nothing is written or sent here. */
@Injectable()
export class CreateOrder {
  private readonly addresses: AddressGuard;

  constructor(
    private readonly merchants: MerchantsRepository,
    private readonly registry: ChannelRegistry,
    private readonly orders: OrdersRepository,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    this.addresses = new AddressGuard(settings);
  }

  /**
   * @throws DomainError FORBIDDEN for a disabled merchant, PARAM_ERROR for what is missing or what the
   * channel cannot carry, ORDER_NOT_FOUND or ORDER_STATUS_ERROR for a wrong `supplementTo`.
   */
  async draft(
    merchant: Merchant,
    content: OrderContent,
    start: { status: OrderStatus; method: PaymentMethod | null },
  ): Promise<Order> {
    const { amountFen, goodsName } = requireContent(content);
    const account = await this.accountFor(merchant);
    const outTradeNo = account.outTradeNoPrefix + content.orderNo;
    this.checkLimits(account, { outTradeNo, subject: goodsName, body: content.description });
    const now = this.clock.now();
    const order: Order = {
      ...NOTHING_YET,
      ...optionalContent(content),
      ...start,
      id: newId(now),
      merchantId: merchant.id,
      orderNo: content.orderNo,
      transactionId: newTransactionId(now),
      channelAccountId: account.id,
      channel: account.channel,
      sellerId: account.sellerId,
      outTradeNo,
      amountFen,
      goodsName,
      notifyUrl: this.webhookUrl(content.notifyUrl),
      supplementToId: await this.supplementedOrder(merchant, content.supplementTo),
      createdAt: now,
      updatedAt: now,
      expireAt: timeLimitOf(content, now),
      nextCheckAt: null,
    };
    return { ...order, nextCheckAt: nextCheckAt(order, now) };
  }

  /** @throws DomainError ORDER_STATUS_ERROR for another method than the first, where the channel keeps it */
  assertMethod(order: Order, method: PaymentMethod): void {
    if (order.method === null || order.method === method) return;
    if (this.registry.get(order.channel).keepsMethod)
      throw new DomainError('ORDER_STATUS_ERROR', KEEPS_METHOD);
  }

  /** @throws DomainError ORDER_STATUS_ERROR where the channel takes no other code after one that it declined */
  assertAnotherCode(order: Order, attempts: readonly PaymentAttempt[]): void {
    const wasDeclined = attempts.some(({ method, status }) => method === 'barcode' && status === 'FAILED');
    if (wasDeclined && this.registry.get(order.channel).keepsCode)
      throw new DomainError('ORDER_STATUS_ERROR', KEEPS_CODE);
  }

  /** A disabled merchant or account has no new orders; what is there already goes on. */
  async takesNewOrders(merchant: Merchant): Promise<boolean> {
    return !merchant.disabledAt && (await this.merchants.findAccountForNewOrders(merchant)) !== null;
  }

  /**
   * A notifyUrl that points at ourselves (a channel's address put there by mistake) counts as absent.
   * @throws DomainError PARAM_ERROR for an address of our own network
   */
  webhookUrl(notifyUrl: string | undefined): string | null {
    if (notifyUrl === undefined) return null;
    if (isUnder(notifyUrl, this.settings.PUBLIC_BASE_URL)) return null;
    this.addresses.assertAllowed('notifyUrl', notifyUrl);
    return notifyUrl;
  }

  private async accountFor(merchant: Merchant): Promise<MerchantAccount> {
    if (merchant.disabledAt) throw new DomainError('FORBIDDEN', DISABLED);
    const account = await this.merchants.findAccountForNewOrders(merchant);
    if (!account) throw new DomainError('FORBIDDEN', NO_ACCOUNT);
    return account;
  }

  private checkLimits(
    account: MerchantAccount,
    request: { outTradeNo: string; subject: string; body?: string },
  ): void {
    const limits = this.registry.get(account.channel).checkOrder(request);
    if (limits.length > 0) throw new DomainError('PARAM_ERROR', { details: limits });
  }

  private async supplementedOrder(merchant: Merchant, orderNo: string | undefined): Promise<string | null> {
    if (orderNo === undefined) return null;
    const order = await this.orders.findByOrderNo(merchant.id, orderNo);
    if (!order) throw new DomainError('ORDER_NOT_FOUND', NO_SUPPLEMENTED);
    if (order.status !== 'SUCCESS') throw new DomainError('ORDER_STATUS_ERROR', UNPAID_SUPPLEMENTED);
    return order.id;
  }
}

const KEEPS_METHOD = {
  message: {
    zh: '该渠道的订单不能更换支付方式，请使用新的订单号',
    en: 'On this channel an order keeps its method: make a new order',
  },
};
const KEEPS_CODE = {
  message: {
    zh: '付款码已被拒绝，该渠道不能用同一订单号更换付款码，请使用新的订单号',
    en: 'The payment code was declined, and this channel takes no other one for its order: make a new order',
  },
};
const DISABLED = {
  message: { zh: '商户已停用，不能创建新订单', en: 'This merchant is disabled: no new orders' },
};
const NO_ACCOUNT = {
  message: {
    zh: '商户没有可用的支付渠道账户',
    en: 'This merchant has no enabled channel account',
  },
};
const NO_SUPPLEMENTED = {
  message: { zh: 'supplementTo 指向的订单不存在', en: 'The order named by supplementTo does not exist' },
};
const UNPAID_SUPPLEMENTED = {
  message: { zh: 'supplementTo 指向的订单尚未支付', en: 'The order named by supplementTo is not paid' },
};

/** Compared as URLs: hosts may be written in other letters, default ports left out or not. */
function isUnder(url: string, base: string): boolean {
  const [{ origin, pathname }, own] = [new URL(url), new URL(base)];
  const ownPath = own.pathname.replace(/\/?$/, '/');
  return origin === own.origin && `${pathname}/`.startsWith(ownPath);
}

function requireContent(content: OrderContent): { amountFen: number; goodsName: string } {
  const { amountFen, goodsName } = content;
  if (amountFen === undefined)
    throw fieldError('amount', '新订单必须提供金额', 'A new order needs an amount');
  if (goodsName === undefined) {
    throw fieldError('goodsName', '新订单必须提供商品名称', 'A new order needs a goodsName');
  }
  return { amountFen, goodsName };
}

function optionalContent(content: OrderContent) {
  return {
    description: content.description ?? null,
    attach: content.attach ?? null,
    returnUrl: content.returnUrl ?? null,
    quitUrl: content.quitUrl ?? null,
    storeId: content.storeId ?? null,
    operatorId: content.operatorId ?? null,
    terminalId: content.terminalId ?? null,
    buyerIp: content.buyerIp ?? null,
    goodsDetail: content.goodsDetail ?? null,
  };
}
