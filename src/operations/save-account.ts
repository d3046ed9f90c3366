import { Injectable } from '@nestjs/common';
import { ChannelRegistry } from '../channels/channel-registry.js';
import { DomainError } from '../common/errors/domain-error.js';
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
    if (faults.length > 0) {
      const details = faults.map(({ field, message }) => ({ field: requestField(field, dto), message }));
      throw new DomainError('PARAM_ERROR', { details });
    }
    return this.accounts.save(merchantId, account);
  }
}

/** Two secrets have fields of their own in a request; one that came among `secrets` is called so. */
const OWN_FIELDS = {
  'secrets.privateKey': { field: 'privateKey', among: 'privateKey' },
  'secrets.alipayPublicKey': { field: 'publicKey', among: 'alipayPublicKey' },
} as const;

function requestField(field: string, dto: SaveAccountDto): string {
  const own = field in OWN_FIELDS ? OWN_FIELDS[field as keyof typeof OWN_FIELDS] : undefined;
  if (!own) return field;
  const isAmongSecrets = dto[own.field] === undefined && dto.secrets?.[own.among] !== undefined;
  return isAmongSecrets ? field : own.field;
}

function accountOf(dto: SaveAccountDto) {
  const { channel, appId, gateway, privateKey, publicKey } = dto;
  return {
    channel,
    appId,
    gateway,
    // The bank knows a seller by the same number; where a channel does not, its check says so.
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
