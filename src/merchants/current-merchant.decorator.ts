import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { MerchantRequest } from './api-key.guard.js';

/** The merchant whose key the request carries; set by {@link ApiKeyGuard}. */
export const CurrentMerchant = createParamDecorator(
  (_data: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<MerchantRequest>().merchant,
);
