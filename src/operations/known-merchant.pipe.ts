import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '../common/errors/domain-error.js';
import { MerchantAdminRepository } from '../merchants/merchant-admin.repository.js';

/** Lets the id of a merchant in an address pass, and answers 404 to any other. */
@Injectable()
export class KnownMerchantPipe implements PipeTransform<string, Promise<string>> {
  constructor(private readonly merchants: MerchantAdminRepository) {}

  async transform(id: string): Promise<string> {
    const isKnown = /^[\x21-\x7e]{1,64}$/.test(id) && (await this.merchants.find(id)) !== null;
    if (!isKnown) throw new DomainError('NOT_FOUND');
    return id;
  }
}
