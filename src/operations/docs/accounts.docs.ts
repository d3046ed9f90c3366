import { applyDecorators } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import {
  ADMIN_READ_ERRORS,
  ADMIN_WRITE_ERRORS,
  adminOperation,
  jsonBody,
  okAnswer,
} from '../../common/openapi/operation.js';
import {
  ACCOUNT_ID,
  AccountListAnswer,
  ChangedAccountAnswer,
  SavedAccountAnswer,
} from '../dto/account.answers.js';
import { ChangeAccountDto, SaveAccountDto } from '../dto/accounts.dto.js';
import { SAMPLE_KEYS } from '../dto/sample-keys.js';
import { merchantParam, NO_MERCHANT, UNREADABLE, UNREADABLE_ADDRESS } from './merchants.docs.js';

const ALIPAY = {
  channel: 'alipay',
  appId: '2021000000000000',
  sellerId: '2088000000000000',
  gateway: 'https://openapi.alipay.com/gateway.do',
};

const BANK_MERCHANT = '103881600000001';
const BANK = {
  channel: 'abc',
  appId: BANK_MERCHANT,
  gateway: 'https://pay.abchina.com/ebus/ReceiveMerchantTrxReqServlet',
};

const LISTED = {
  id: ACCOUNT_ID,
  ...ALIPAY,
  outTradeNoPrefix: '',
  settings: { signType: 'RSA2' },
  revision: 1,
  createTime: '2026-01-15T15:30:00+08:00',
  updateTime: '2026-01-15T15:30:00+08:00',
};

export const DescribeSaveChannelAccount: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'saveChannelAccount',
    summary: { zh: '添加、替换渠道账户', en: 'Add or replace a channel account' },
    about: {
      zh: '**示例中的密钥是占位文字，运行前请换成自己的，否则得到 400。** 密钥先在本地检查（格式、长度、是否成对、证书有效期），全部问题一次列出；随后加密保存，不再显示。同一 `channel` 与 `appId` 再次提交即整体替换，密钥与设置须重新给全。新订单使用默认渠道最新添加的账户；已有订单不换账户。',
      en: '**The keys of the examples are words: put your own in their place, else this answers 400.** Keys are first checked here (form, length, mixed-up pairs, dates of certificates) and every fault is named at once; then they are sealed and never shown again. The same `channel` and `appId` once more replace the whole account: send all keys and settings again. New orders take the newest account of the merchant’s default channel; an order keeps the account that it has.',
    },
    errors: [...ADMIN_WRITE_ERRORS, 'NOT_FOUND'],
    reasons: {
      PARAM_ERROR: {
        zh: '字段有误，或密钥、设置不可用（`details` 逐项列出，字段名与请求相同，如 `privateKey`、`secrets.pfx`、`settings.timeoutMs`）',
        en: 'a field is wrong, or the keys or settings are of no use (`details` has each fault under the request’s own field, such as `privateKey`, `secrets.pfx`, `settings.timeoutMs`)',
      },
      NOT_FOUND: NO_MERCHANT,
    },
  }),
  merchantParam(),
  jsonBody(SaveAccountDto, {
    alipay: {
      summary: '支付宝，公钥模式 · Alipay, with its public key',
      value: {
        ...ALIPAY,
        privateKey: SAMPLE_KEYS.privateKey,
        publicKey: SAMPLE_KEYS.alipayPublicKey,
      },
    },
    abc: {
      summary: '农行 · The bank (ABC)',
      value: {
        ...BANK,
        secrets: {
          pfx: SAMPLE_KEYS.pfx,
          pfxPassword: SAMPLE_KEYS.pfxPassword,
          bankCert: SAMPLE_KEYS.bankCert,
        },
        settings: { dialect: 'native' },
      },
    },
  }),
  okAnswer(
    SavedAccountAnswer,
    { zh: '账户已保存', en: 'The account is kept' },
    {
      alipay: {
        summary: '支付宝 · Alipay',
        value: { isSuccess: true, id: ACCOUNT_ID, channel: 'alipay', appId: ALIPAY.appId },
      },
      abc: {
        summary: '农行 · The bank (ABC)',
        value: { isSuccess: true, id: ACCOUNT_ID, channel: 'abc', appId: BANK_MERCHANT },
      },
    },
  ),
);

export const DescribeListChannelAccounts: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'listChannelAccounts',
    summary: { zh: '渠道账户列表', en: 'List channel accounts' },
    about: {
      zh: '商户的全部渠道账户，新的在前；不含密钥。',
      en: 'All channel accounts of the merchant, newest first, without what is secret.',
    },
    errors: [...ADMIN_READ_ERRORS, 'NOT_FOUND'],
    reasons: { PARAM_ERROR: UNREADABLE_ADDRESS, NOT_FOUND: NO_MERCHANT },
  }),
  merchantParam(),
  okAnswer(
    AccountListAnswer,
    { zh: '全部账户', en: 'All accounts' },
    {
      accounts: {
        summary: '一个支付宝账户 · One account, at Alipay',
        value: { items: [LISTED], nextCursor: null },
      },
    },
  ),
);

export const DescribeChangeChannelAccount: MethodDecorator = applyDecorators(
  adminOperation({
    id: 'changeChannelAccount',
    summary: { zh: '停用、启用渠道账户', en: 'Disable or enable a channel account' },
    about: {
      zh: '停用后新订单改用默认渠道的其他账户，没有则拒绝（403）；已有订单的通知、轮询、退款照常。密钥与设置用“添加、替换渠道账户”修改。',
      en: 'While it is disabled new orders take another account of the default channel, or are refused (403) where there is none; notifications, waiting loops and refunds of the orders that it has go on. Keys and settings are changed by saving the account again.',
    },
    errors: [...ADMIN_WRITE_ERRORS, 'NOT_FOUND'],
    reasons: {
      PARAM_ERROR: UNREADABLE,
      NOT_FOUND: { zh: '没有该商户，或商户没有该账户', en: 'no such merchant, or it has no such account' },
    },
  }),
  merchantParam(),
  ApiParam({
    name: 'accountId',
    description: '账户编号 · Id of the account',
    schema: { type: 'string', format: 'uuid' },
    example: ACCOUNT_ID,
  }),
  jsonBody(ChangeAccountDto, { enable: { summary: '启用 · Enable', value: { disabled: false } } }),
  okAnswer(
    ChangedAccountAnswer,
    { zh: '账户', en: 'The account' },
    {
      account: {
        summary: '已停用 · Disabled',
        value: { isSuccess: true, ...LISTED, disabledAt: '2026-03-01T09:00:00+08:00' },
      },
    },
  ),
);
