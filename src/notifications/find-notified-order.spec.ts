import type { MerchantAccount } from '../merchants/merchant.js';
import type { Order } from '../payments/order.js';
import type { OrdersRepository } from '../payments/orders.repository.js';
import { FindNotifiedOrder } from './find-notified-order.js';

const account = (id: string, sellerId: string) => ({ id, sellerId }) as MerchantAccount;
const order = (id: string, sellerId: string, channelAccountId: string) =>
  ({ id, sellerId, channelAccountId, outTradeNo: 'A1' }) as Order;

function finderOf(...orders: Order[]): FindNotifiedOrder {
  const findByOutTradeNo = (_channel: string, sellerId: string, outTradeNo: string) =>
    Promise.resolve(orders.find((row) => row.sellerId === sellerId && row.outTradeNo === outTradeNo) ?? null);
  return new FindNotifiedOrder({ findByOutTradeNo } as Partial<OrdersRepository> as OrdersRepository);
}

describe('The order of a message', () => {
  const ours = account('account-1', 'seller-1');
  const message = { sellerId: 'seller-1', outTradeNo: 'A1' };

  it('is the one with its number, of its seller and its application', async () => {
    const own = order('order-1', 'seller-1', 'account-1');
    const stranger = order('order-2', 'seller-2', 'account-1');
    expect(await finderOf(stranger, own).find('alipay', message, [ours])).toBe(own);
  });

  it('is not one of another seller', async () => {
    const finder = finderOf(order('order-2', 'seller-2', 'account-1'));
    expect(await finder.find('alipay', { ...message, sellerId: 'seller-2' }, [ours])).toEqual({
      reason: 'wrong_seller',
      detail: 'seller_id seller-2, the account has seller-1',
    });
  });

  it('is not one that belongs to another application of the same seller', async () => {
    const finder = finderOf(order('order-1', 'seller-1', 'account-2'));
    expect(await finder.find('alipay', message, [ours])).toMatchObject({ reason: 'wrong_app' });
  });

  it('is named by the message, or none', async () => {
    expect(await finderOf().find('alipay', { sellerId: 'seller-1' }, [ours])).toEqual({
      reason: 'no_order_number',
    });
    expect(await finderOf().find('alipay', message, [ours])).toMatchObject({ reason: 'unknown_order' });
  });

  describe('that names no seller', () => {
    const unnamed = { outTradeNo: 'A1' };
    const both = [ours, account('account-2', 'seller-2')];

    it('is the only one that any seller of the application has', async () => {
      const own = order('order-2', 'seller-2', 'account-2');
      expect(await finderOf(own).find('alipay', unnamed, both)).toBe(own);
    });

    it('is not hidden by an order of another application', async () => {
      const own = order('order-2', 'seller-2', 'account-2');
      const foreign = order('order-1', 'seller-1', 'account-9');
      expect(await finderOf(foreign, own).find('alipay', unnamed, both)).toBe(own);
    });

    it('is nobody’s when two sellers have it: a guess could pay the wrong one', async () => {
      const finder = finderOf(
        order('order-1', 'seller-1', 'account-1'),
        order('order-2', 'seller-2', 'account-2'),
      );
      expect(await finder.find('alipay', unnamed, both)).toMatchObject({ reason: 'no_seller' });
    });
  });
});
