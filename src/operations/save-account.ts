import { Injectable } from '@nestjs/common';
import { ChannelRegistry } from '../channels/channel-registry.js';
import { fieldError } from '../common/errors/domain-error.js';
import { AccountsRepository } from '../merchants/accounts.repository.js';
import type { SaveAccountDto } from './dto/accounts.dto.js';

/** Adds a channel account to a merchant, once the channel's own checks have passed its keys and settings. */
@Injectable()
export class SaveAccount {
  constructor(
    private readonly registry: ChannelRegistry,
    private readonly accounts: AccountsRepository,
  ) {}

  /** @throws DomainError PARAM_ERROR naming every fault that the channel finds */
  async save(merchantId: string, dto: SaveAccountDto): Promise<string> {
    const account = accountOf(dto);
    const faults = this.registry.get(dto.channel).checkAccount({
      ...account,
      id: 'new',
      revision: 0,
      merchantId,
      channel: dto.channel,
    });
    if (faults.length > 0) throw fieldError('account', faults.join('；'), faults.join('; '));
    return this.accounts.save(merchantId, account);
  }
}

function accountOf(dto: SaveAccountDto) {
  const { channel, appId, gateway, privateKey, publicKey } = dto;
  return {
    channel,
    appId,
    gateway,
    sellerId: dto.sellerId ?? appId,
    outTradeNoPrefix: dto.outTradeNoPrefix ?? '',
    settings: dto.settings ?? {},
    secrets: {
      ...dto.secrets,
      ...(privateKey && { privateKey }),
      ...(publicKey && { alipayPublicKey: publicKey }),
    },
  };
}
