import { Module } from '@nestjs/common';
import { ApiKeyGuard } from './api-key.guard.js';
import { FirstMerchantBootstrap } from './first-merchant.js';
import { MerchantAdminRepository } from './merchant-admin.repository.js';
import { MerchantsRepository } from './merchants.repository.js';

@Module({
  providers: [MerchantsRepository, MerchantAdminRepository, ApiKeyGuard, FirstMerchantBootstrap],
  exports: [MerchantsRepository, MerchantAdminRepository, ApiKeyGuard],
})
export class MerchantsModule {}
