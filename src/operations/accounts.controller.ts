import { Body, Controller, Get, HttpCode, Param, Patch, Post, UseGuards } from '@nestjs/common';
import { toBeijingIso } from '../common/beijing-time.js';
import { DomainError } from '../common/errors/domain-error.js';
import { isId } from '../common/ids.js';
import { AccountsRepository } from '../merchants/accounts.repository.js';
import { AdminGuard } from './admin.guard.js';
import {
  DescribeChangeChannelAccount,
  DescribeListChannelAccounts,
  DescribeSaveChannelAccount,
} from './docs/accounts.docs.js';
import { ChangeAccountDto, SaveAccountDto } from './dto/accounts.dto.js';
import { KnownMerchantPipe } from './known-merchant.pipe.js';
import { SaveAccount } from './save-account.js';

/** The merchants' accounts at channels. */
@Controller('api/admin/merchants/:id/channel-accounts')
@UseGuards(AdminGuard)
export class AccountsController {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly saveAccount: SaveAccount,
  ) {}

  @Post()
  @HttpCode(200)
  @DescribeSaveChannelAccount
  async save(@Param('id', KnownMerchantPipe) merchantId: string, @Body() body: SaveAccountDto) {
    const id = await this.saveAccount.save(merchantId, body);
    return { isSuccess: true, id, channel: body.channel, appId: body.appId };
  }

  @Get()
  @DescribeListChannelAccounts
  async list(@Param('id', KnownMerchantPipe) merchantId: string) {
    return { items: (await this.accounts.list(merchantId)).map(accountView), nextCursor: null };
  }

  @Patch(':accountId')
  @DescribeChangeChannelAccount
  async change(
    @Param('id', KnownMerchantPipe) merchantId: string,
    @Param('accountId') id: string,
    @Body() { disabled }: ChangeAccountDto,
  ) {
    if (!isId(id)) throw new DomainError('NOT_FOUND');
    if (disabled !== undefined) await this.accounts.setDisabled(merchantId, id, disabled);
    const account = await this.accounts.find(merchantId, id);
    if (!account) throw new DomainError('NOT_FOUND');
    return { isSuccess: true, ...accountView(account) };
  }
}

type AccountRow = Awaited<ReturnType<AccountsRepository['list']>>[number];

function accountView({ disabledAt, createdAt, updatedAt, merchantId: _merchantId, ...account }: AccountRow) {
  return {
    ...account,
    disabledAt: disabledAt ? toBeijingIso(disabledAt) : undefined,
    createTime: toBeijingIso(createdAt),
    updateTime: toBeijingIso(updatedAt),
  };
}
