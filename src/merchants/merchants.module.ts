import { Module } from '@nestjs/common';
import { AccountsRepository } from './accounts.repository.js';
import { ApiKeyGuard } from './api-key.guard.js';
import { FirstMerchantBootstrap } from './first-merchant.js';
import { MerchantAdminRepository } from './merchant-admin.repository.js';
import { MerchantsRepository } from './merchants.repository.js';

@Module({
  providers: [
    MerchantsRepository,
    MerchantAdminRepository,
    AccountsRepository,
    ApiKeyGuard,
    FirstMerchantBootstrap,
  ],
  exports: [MerchantsRepository, MerchantAdminRepository, AccountsRepository, ApiKeyGuard],
})
export class MerchantsModule {}
