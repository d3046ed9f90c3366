import { parseYuan } from '../common/money.js';
import type { OrderContent } from './create-order.js';
import type { OrderFieldsDto } from './dto/order-fields.dto.js';
import type { StartPaymentDto, WapPayDto } from './dto/start-payment.dto.js';

/** A request that passed its checks, in the service's own terms: fen for yuan, absent for null. */
export function contentOf(
  dto: StartPaymentDto & Pick<Partial<WapPayDto>, 'returnUrl' | 'quitUrl'>,
): OrderContent {
  return {
    ...fieldsOf(dto),
    orderNo: dto.orderNo,
    amountFen: parseYuan(dto.amount) ?? undefined,
    goodsName: dto.goodsName ?? undefined,
    returnUrl: dto.returnUrl ?? undefined,
    quitUrl: dto.quitUrl ?? undefined,
  };
}

export function fieldsOf(dto: OrderFieldsDto): Omit<OrderContent, 'orderNo'> {
  return {
    description: dto.description ?? undefined,
    notifyUrl: dto.notifyUrl ?? undefined,
    expiredDate: dto.expiredDate ?? undefined,
    timeoutExpress: dto.timeoutExpress ?? undefined,
    storeId: dto.storeId ?? undefined,
    operatorId: dto.operatorId ?? undefined,
    terminalId: dto.terminalId ?? undefined,
    attach: dto.attach ?? undefined,
    buyerIp: dto.buyerIp ?? undefined,
    supplementTo: dto.supplementTo ?? undefined,
    goodsDetail: dto.goodsDetail?.map(({ goodsId, goodsName, quantity, price }) => ({
      goodsId,
      goodsName,
      quantity,
      priceFen: parseYuan(price) ?? 0,
    })),
  };
}
