import type { MerchantAccount } from '../merchants/merchant.js';
import type { MerchantsRepository } from '../merchants/merchants.repository.js';
import { claimedAccounts } from './claimed-accounts.js';

describe('The accounts that a message claims', () => {
  const asked: string[] = [];
  const account = { id: 'account-1' } as MerchantAccount;
  const merchants = {
    findAccountsByAppId: (_channel: string, appId: string) => {
      asked.push(appId);
      return Promise.resolve([account]);
    },
  } as Partial<MerchantsRepository> as MerchantsRepository;
  beforeEach(() => asked.splice(0));

  it('are looked up by its app_id', async () => {
    expect(await claimedAccounts(merchants, 'alipay', '9021000100000001')).toEqual([account]);
    expect(asked).toEqual(['9021000100000001']);
  });

  it.each(['', '1\u0000', ' 1', '支付宝', '1'.repeat(65), "1' OR '1'='1"])(
    'are not looked for by %j',
    async (appId) => {
      expect(await claimedAccounts(merchants, 'alipay', appId)).toEqual([]);
      expect(asked).toEqual([]);
    },
  );
});
