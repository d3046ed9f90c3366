import { Injectable } from '@nestjs/common';
import { KeyedHash } from '../common/crypto/keyed-hash.js';
import type { Merchant } from '../merchants/merchant.js';
import { AwaitResult } from './await-result.js';
import { ChargeBarcode, type BarcodePayment } from './charge-barcode.js';
import type { OrderContent } from './create-order.js';
import { OpenBarcode } from './open-barcode.js';
import { QueryOrder } from './query-order.js';

/**
 * Charges a payment code that the shop scanned. Before the code goes out the order is UNKNOWN, so that
 * whatever dies next, the order is looked after: a lost answer never turns into "failed".
 */
@Injectable()
export class PayBarcode {
  constructor(
    private readonly openBarcode: OpenBarcode,
    private readonly queryOrder: QueryOrder,
    private readonly charge: ChargeBarcode,
    private readonly awaitResult: AwaitResult,
    private readonly hashes: KeyedHash,
  ) {}

  /**
   * The same code again for the same order gives the current result, also when it is paid.
   * @throws DomainError as OpenBarcode; CHANNEL_UNAVAILABLE when the code provably did not go out
   */
  async pay(merchant: Merchant, authCode: string, content: OrderContent): Promise<BarcodePayment> {
    const opened = await this.openBarcode.open(merchant, this.hashes.of('auth-code', authCode), content);
    if (!opened.repeated) {
      const charged = await this.charge.charge(opened.order, opened.attempt, authCode);
      return { ...charged, order: await this.awaitResult.wait(charged.order) };
    }
    return { order: await this.queryOrder.refresh(opened.order), attempt: opened.attempt };
  }
}
