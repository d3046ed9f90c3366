import { Module } from '@nestjs/common';
import { ApiKeyGuard } from './api-key.guard.js';
import { FirstMerchantBootstrap } from './first-merchant.js';
import { MerchantsRepository } from './merchants.repository.js';

@Module({
  providers: [MerchantsRepository, ApiKeyGuard, FirstMerchantBootstrap],
  exports: [MerchantsRepository, ApiKeyGuard],
})
export class MerchantsModule {}
