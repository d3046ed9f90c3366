import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Clock } from '../common/clock.js';
import { DomainError } from '../common/errors/domain-error.js';
import type { Merchant } from './merchant.js';
import { MerchantsRepository } from './merchants.repository.js';

export interface MerchantRequest extends Request {
  merchant: Merchant;
  /** For the access log. */
  merchantId?: string;
}

/** Lets a request in whose API key is a merchant's, and which names no other merchant. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(
    private readonly merchants: MerchantsRepository,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<MerchantRequest>();
    const apiKey = bearerOf(request.headers.authorization);
    const merchant = apiKey && (await this.merchants.findByApiKey(apiKey, this.clock.now()));
    if (!merchant) throw new DomainError('UNAUTHORIZED');
    for (const named of [request.headers['x-merchant-id'], (request.body as NamesMerchant)?.merchantId]) {
      // What is no text at all is left to the checks of the body.
      if (typeof named === 'string' && named !== merchant.id) throw new DomainError('FORBIDDEN', NOT_YOURS);
    }
    request.merchant = merchant;
    request.merchantId = merchant.id;
    return true;
  }
}

type NamesMerchant = { merchantId?: unknown } | undefined;

const NOT_YOURS = {
  message: {
    zh: 'merchantId 与 API 密钥所属商户不一致',
    en: 'merchantId is not the merchant of this API key',
  },
};

function bearerOf(header: string | undefined): string | null {
  const match = header === undefined ? null : /^Bearer +(\S{1,512})$/i.exec(header);
  return match?.[1] ?? null;
}
