import { parseYuan } from '../../shared/values/fen.ts';
import { isRecord } from '../../shared/values/is-record.ts';
import type { FaultCall } from '../faults/fault-rules.ts';
import type { MerchantRegistry } from '../merchants/merchant-registry.ts';
import { operationOf, orderNumberOf } from '../transactions/operations.ts';
import type { Call, Platform } from '../transactions/transaction.ts';
import { FieldReader } from '../wire/field-reader.ts';
import type { SignedMessage } from '../wire/message.ts';
import { badSignature, missing, notInEnumeration, Refusal } from '../wire/refusal.ts';
import { isSignedBy } from '../wire/signature.ts';

/** Believes nothing: a message is verified here before a transaction sees it. */
export class Intake {
  readonly #merchants: MerchantRegistry;
  readonly #platform: Platform;

  constructor(merchants: MerchantRegistry, platform: Platform) {
    this.#merchants = merchants;
    this.#platform = platform;
  }

  /** A verified call of a TrxType that is there; throws the Refusal to answer. */
  accept(message: SignedMessage, isKnownType: (trxType: string) => boolean): Call {
    const merchant = this.#merchants.find(message.merchantId);
    if (!merchant) throw new Refusal('APF002', '商户不存在');
    if (!message.isUtf8 || !isSignedBy(message.signedBytes, message.signature, merchant.key)) {
      throw badSignature();
    }
    if (message.version !== 'V3.0.0') throw notInEnumeration('Version');
    if (message.format !== 'JSON') throw notInEnumeration('Format');
    if (message.merchantType !== 'EBUS') throw notInEnumeration('ECMerchantType');
    const request = new FieldReader(message.trxRequest);
    const trxType = request.optional('TrxType');
    if (trxType === undefined) throw missing('TrxType');
    if (!isKnownType(trxType)) throw notInEnumeration('GatewayPayTrxType');
    return { merchant, trxType, request, platform: this.#platform };
  }

  /** What a message is about, as far as it and the books tell: for the log and for faults. */
  targetOf({ merchantId, trxRequest }: SignedMessage): FaultCall {
    const { books } = this.#platform;
    const outTradeNo = orderNumberOf(trxRequest);
    const trxType = trxRequest['TrxType'];
    const refundNo = trxRequest['NewOrderNo'] ?? trxRequest['RefundNo'];
    const order = outTradeNo === undefined ? undefined : books.byNumber(merchantId, outTradeNo);
    const isRefundNo = (number: string): boolean =>
      !books.byNumber(merchantId, number) && books.byRefundNo(merchantId, number) !== undefined;
    return {
      payee: merchantId,
      outTradeNo,
      totalFen: order?.terms.totalFen ?? amountOf(trxRequest),
      trxType: typeof trxType === 'string' ? trxType : '',
      operation: operationOf(trxRequest, isRefundNo),
      ...(typeof refundNo === 'string' && { refundNo }),
    };
  }
}

function amountOf(request: Readonly<Record<string, unknown>>): number | undefined {
  const order = isRecord(request['Order']) ? request['Order'] : {};
  return parseYuan(String(request['OrderAmount'] ?? order['OrderAmount']));
}
