import { Injectable } from '@nestjs/common';
import { KeyedHash } from '../common/crypto/keyed-hash.js';
import type { Merchant } from '../merchants/merchant.js';
import { AttemptsRepository } from './attempts.repository.js';
import { AwaitResult } from './await-result.js';
import { ChargeBarcode, type BarcodePayment } from './charge-barcode.js';
import type { OrderContent } from './create-order.js';
import { OpenBarcode } from './open-barcode.js';

/**
 * Charges a payment code that the shop scanned. Before the code goes out the order is UNKNOWN, so that
 * whatever dies next, the order is looked after: a lost answer never turns into "failed".
 */
@Injectable()
export class PayBarcode {
  constructor(
    private readonly openBarcode: OpenBarcode,
    private readonly charge: ChargeBarcode,
    private readonly awaitResult: AwaitResult,
    private readonly hashes: KeyedHash,
    private readonly attempts: AttemptsRepository,
  ) {}

  /**
   * The same code again for the same order gives the current result, also when it is paid; while the first is
   * being settled it waits like the first.
   * @throws DomainError as OpenBarcode; CHANNEL_UNAVAILABLE when the code provably did not go out
   */
  async pay(merchant: Merchant, authCode: string, content: OrderContent): Promise<BarcodePayment> {
    const opened = await this.openBarcode.open(merchant, this.hashes.of('auth-code', authCode), content);
    if (!opened.repeated) {
      const charged = await this.charge.charge(opened.order, opened.attempt, authCode);
      return { ...charged, order: await this.awaitResult.wait(charged.order) };
    }
    const order = await this.awaitResult.lookAndWait(opened.order);
    return { order, attempt: await this.attempts.readAgain(opened.attempt) };
  }
}
