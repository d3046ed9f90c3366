import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  UseGuards,
} from '@nestjs/common';
import { parseIsoTime, toBeijingIso } from '../common/beijing-time.js';
import { pageOf, toPage } from '../common/paging/page.js';
import { DomainError, fieldError } from '../common/errors/domain-error.js';
import { isId, newOrderNo } from '../common/ids.js';
import { MerchantAdminRepository } from '../merchants/merchant-admin.repository.js';
import { AddressGuard } from '../webhooks/address-guard.js';
import { AdminGuard } from './admin.guard.js';
import { DescribeCreateApiKey, DescribeListApiKeys, DescribeRevokeApiKey } from './docs/api-keys.docs.js';
import {
  DescribeChangeMerchant,
  DescribeCreateMerchant,
  DescribeListMerchants,
  DescribeRotateWebhookSecret,
} from './docs/merchants.docs.js';
import { ChangeMerchantDto, CreateApiKeyDto, CreateMerchantDto } from './dto/merchants.dto.js';
import { ListMerchantsDto } from './dto/operations.dto.js';
import { KnownMerchantPipe } from './known-merchant.pipe.js';

/** Merchants and their keys. */
@Controller('api/admin/merchants')
@UseGuards(AdminGuard)
export class MerchantsController {
  constructor(
    private readonly merchants: MerchantAdminRepository,
    private readonly addresses: AddressGuard,
  ) {}

  @Post()
  @HttpCode(200)
  @DescribeCreateMerchant
  async create(@Body() { merchantId, ...values }: CreateMerchantDto) {
    if (values.notifyUrl) this.addresses.assertAllowed('notifyUrl', values.notifyUrl);
    const id = merchantId ?? `M${newOrderNo(new Date())}`;
    const webhookSecret = await this.merchants.create(id, values);
    if (webhookSecret === null)
      throw fieldError('merchantId', '商户号已存在', 'is the id of another merchant');
    if (values.disabled) await this.merchants.change(id, { disabled: true });
    return { isSuccess: true, merchantId: id, name: values.name, webhookSecret };
  }

  @Get()
  @DescribeListMerchants
  async list(@Query() query: ListMerchantsDto) {
    const page = toPage(query);
    return pageOf(await this.merchants.list(page), page, merchantView);
  }

  @Patch(':id')
  @DescribeChangeMerchant
  async change(
    @Param('id', KnownMerchantPipe) id: string,
    @Body() { notifyUrl, ...others }: ChangeMerchantDto,
  ) {
    if (notifyUrl) this.addresses.assertAllowed('notifyUrl', notifyUrl);
    await this.merchants.change(id, { ...others, notifyUrl: notifyUrl === '' ? null : notifyUrl });
    const changed = await this.merchants.find(id);
    return { isSuccess: true, ...(changed && merchantView(changed)) };
  }

  @Post(':id/webhook-secret/rotate')
  @HttpCode(200)
  @DescribeRotateWebhookSecret
  async rotate(@Param('id', KnownMerchantPipe) id: string) {
    return { isSuccess: true, merchantId: id, webhookSecret: await this.merchants.rotateWebhookSecret(id) };
  }

  @Post(':id/api-keys')
  @HttpCode(200)
  @DescribeCreateApiKey
  async addApiKey(
    @Param('id', KnownMerchantPipe) id: string,
    @Body() { name, scopes, expiresAt }: CreateApiKeyDto,
  ) {
    const until = expiresAt === undefined ? undefined : (parseIsoTime(expiresAt) ?? undefined);
    return { isSuccess: true, ...(await this.merchants.addApiKey(id, { name, scopes, expiresAt: until })) };
  }

  @Get(':id/api-keys')
  @DescribeListApiKeys
  async apiKeys(@Param('id', KnownMerchantPipe) id: string) {
    const keys = await this.merchants.apiKeys(id);
    return {
      items: keys.map((key) => ({
        id: key.id,
        name: key.name ?? undefined,
        scopes: key.scopes,
        createTime: toBeijingIso(key.createdAt),
        expiresAt: optional(key.expiresAt),
        revokedAt: optional(key.revokedAt),
      })),
      nextCursor: null,
    };
  }

  @Delete(':id/api-keys/:keyId')
  @DescribeRevokeApiKey
  async revokeApiKey(@Param('id', KnownMerchantPipe) id: string, @Param('keyId') keyId: string) {
    const known = isId(keyId) && (await this.merchants.revokeApiKey(id, keyId));
    if (!known) throw new DomainError('NOT_FOUND');
    return { isSuccess: true, id: keyId };
  }
}

type MerchantRow = NonNullable<Awaited<ReturnType<MerchantAdminRepository['find']>>>;

function merchantView(row: MerchantRow) {
  return {
    id: row.id,
    merchantId: row.id,
    name: row.name,
    notifyUrl: row.notifyUrl ?? undefined,
    latePayment: row.latePayment ?? undefined,
    defaultChannel: row.defaultChannel,
    disabled: row.disabledAt !== null,
    createTime: toBeijingIso(row.createdAt),
  };
}

function optional(time: Date | null): string | undefined {
  return time ? toBeijingIso(time) : undefined;
}
