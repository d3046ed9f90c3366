import { applyDecorators } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { EXAMPLE_NUMBERS } from '../../common/openapi/example-numbers.js';
import {
  ADMIN_READ_ERRORS,
  ADMIN_WRITE_ERRORS,
  adminOperation,
  jsonBody,
  okAnswer,
} from '../../common/openapi/operation.js';
import { SAMPLE_SECRET } from '../../webhooks/docs/sample-event.js';
import {
  ChangedMerchantAnswer,
  CreatedMerchantAnswer,
  MerchantPageAnswer,
  RotatedSecretAnswer,
} from '../dto/merchant.answers.js';
import { ChangeMerchantDto, CreateMerchantDto } from '../dto/merchants.dto.js';

const ID = EXAMPLE_NUMBERS.merchant;
const SHOP = 'https://shop.example.com/webhooks';

const MERCHANT = {
  id: ID,
  merchantId: ID,
  name: '桥边小店',
  notifyUrl: SHOP,
  latePayment: 'hold',
  defaultChannel: 'alipay',
  disabled: false,
  createTime: '2026-01-15T15:30:00+08:00',
};

export const NO_MERCHANT = { zh: '没有此商户', en: 'there is no such merchant' };
export const UNREADABLE_ADDRESS = { zh: '地址无法解析', en: 'the address cannot be read' };
export const UNREADABLE = { zh: '地址或请求体无法解析', en: 'the address or a body cannot be read' };

/** The merchant that an address is about. */
export const merchantParam = () =>
  ApiParam({
    name: 'id',
    description: '商户号 · The merchant’s id',
    schema: { type: 'string', minLength: 1, maxLength: 64, example: ID },
  });

export const DescribeCreateMerchant: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'createMerchant',
    summary: { zh: '新建商户', en: 'Make a merchant' },
    about: {
      zh: '建立商户并给出其 webhook 密钥，密钥只显示这一次。之后还需为它添加渠道账户和 API 密钥才能收款。再次运行请改 `merchantId`。',
      en: 'Makes a merchant and gives its webhook secret, which is shown this once. To take money it then needs a channel account and an API key. To run this again change `merchantId`.',
    },
    errors: ADMIN_WRITE_ERRORS,
    reasons: {
      PARAM_ERROR: {
        zh: '字段有误，或 `merchantId` 已是其他商户的商户号',
        en: 'a field is wrong, or `merchantId` is the id of another merchant',
      },
    },
  }),
  jsonBody(CreateMerchantDto, {
    shop: {
      summary: '指定商户号 · By an id of your own',
      value: { merchantId: ID, name: MERCHANT.name, notifyUrl: SHOP, latePayment: 'hold' },
    },
    serverId: { summary: '由服务生成商户号 · The server makes the id', value: { name: '河畔茶室' } },
  }),
  okAnswer(
    CreatedMerchantAnswer,
    { zh: '商户已建立', en: 'The merchant is there' },
    {
      created: {
        summary: '已建立 · Made',
        value: { isSuccess: true, merchantId: ID, name: MERCHANT.name, webhookSecret: SAMPLE_SECRET },
      },
    },
  ),
);

export const DescribeListMerchants: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'listMerchants',
    summary: { zh: '商户列表', en: 'List merchants' },
    about: {
      zh: '所有商户，包括已停用的，新建的在前。下一页把 `nextCursor` 作为 `cursor` 传回。',
      en: 'All merchants, those that are disabled too, newest first. For the next page send `nextCursor` back as `cursor`.',
    },
    errors: ADMIN_READ_ERRORS,
  }),
  okAnswer(
    MerchantPageAnswer,
    { zh: '一页商户', en: 'A page of merchants' },
    {
      last: { summary: '最后一页 · The last page', value: { items: [MERCHANT], nextCursor: null } },
      more: { summary: '还有下一页 · There is a next page', value: { items: [MERCHANT], nextCursor: ID } },
    },
  ),
);

export const DescribeChangeMerchant: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'changeMerchant',
    summary: { zh: '修改、停用商户', en: 'Change or disable a merchant' },
    about: {
      zh: '只改所传的字段；`notifyUrl: ""` 删除商户的 webhook 地址，此后没有自己的 notifyUrl 的订单不再发送 webhook。停用后新订单一律 403，已有订单的通知、查询、关闭、退款与 webhook 照常；`disabled: false` 恢复。在其他进程中最多 5 秒后生效。',
      en: 'Changes what is sent and nothing else. `notifyUrl: ""` removes the merchant’s webhook address: orders without one of their own send no webhooks from then on. A disabled merchant’s new orders get 403; notifications, queries, closing, refunds and webhooks of those that it has go on. `disabled: false` lets it in again. Other processes act on it within 5 seconds.',
    },
    errors: [...ADMIN_WRITE_ERRORS, 'NOT_FOUND'],
    reasons: { NOT_FOUND: NO_MERCHANT },
  }),
  merchantParam(),
  jsonBody(ChangeMerchantDto, {
    change: {
      summary: '改名，换通知地址 · Another name and address',
      value: { name: '桥边小店（二店）', notifyUrl: 'https://shop.example.com/webhooks/2' },
    },
    silence: { summary: '删除通知地址 · Remove the address', value: { notifyUrl: '' } },
    disable: { summary: '停用 · Disable it', value: { disabled: true } },
    enable: { summary: '恢复 · Let it in again', value: { disabled: false } },
  }),
  okAnswer(
    ChangedMerchantAnswer,
    { zh: '修改后的商户', en: 'The merchant as it is since' },
    {
      changed: { summary: '已修改 · Changed', value: { isSuccess: true, ...MERCHANT } },
      disabled: { summary: '已停用 · Disabled', value: { isSuccess: true, ...MERCHANT, disabled: true } },
    },
  ),
);

export const DescribeRotateWebhookSecret: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'rotateWebhookSecret',
    summary: { zh: '更换 webhook 密钥', en: 'Rotate the webhook secret' },
    about: {
      zh: '给出新的密钥，只显示这一次。此后 24 小时内每条 webhook 同时带新旧两个签名，商户可在此期间换上新密钥；其间再次更换，则最早的密钥立即失效。不需要请求体。',
      en: 'Gives a new secret, shown this once. For 24 hours every webhook has a signature of the new one and of the one before, time for the shop to take up the new one; rotate again meanwhile, and the oldest is of no more use at once. There is no body to send.',
    },
    errors: [...ADMIN_WRITE_ERRORS, 'NOT_FOUND'],
    reasons: { PARAM_ERROR: UNREADABLE, NOT_FOUND: NO_MERCHANT },
  }),
  merchantParam(),
  okAnswer(
    RotatedSecretAnswer,
    { zh: '密钥已更换', en: 'There is a new secret' },
    {
      rotated: {
        summary: '新密钥 · The new secret',
        value: { isSuccess: true, merchantId: ID, webhookSecret: SAMPLE_SECRET },
      },
    },
  ),
);
