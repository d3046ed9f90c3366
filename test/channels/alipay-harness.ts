import type { AlipayGateway } from '../../local/gateway/alipay/alipay-gateway.ts';
import { startAlipayGateway } from '../../local/gateway/alipay/gateway.ts';
import type { AppRegistration } from '../../local/gateway/alipay/apps/app.ts';
import type { FaultKind } from '../../local/gateway/alipay/faults/fault.ts';
import type { GatewayRules } from '../../local/gateway/alipay/methods/method.ts';
import { AlipayChannel } from '../../src/channels/alipay/alipay-channel.js';
import type { ChannelAccount } from '../../src/channels/channel.js';
import { Clock } from '../../src/common/clock.js';
import {
  FEE_PER_MILLE,
  type AnswerFault,
  type ChannelHarness,
  type FaultyCall,
  type Wallet,
} from './channel-harness.js';
import { makeKeys, pemOf } from './support/alipay-fixture.js';
import { PostBox } from './support/post-box.js';

const SELLER_ID = '2088621900000001';
const OTHER_SELLER_ID = '2088621900000002';

const METHODS: Readonly<Record<FaultyCall, string>> = {
  barcode: 'alipay.trade.pay',
  query: 'alipay.trade.query',
  close: 'alipay.trade.close',
  cancel: 'alipay.trade.cancel',
  refund: 'alipay.trade.refund',
  queryRefund: 'alipay.trade.fastpay.refund.query',
  statement: 'alipay.data.dataservice.bill.downloadurl.query',
};

/** Each after the call was carried out, which is the worse case. */
const FAULTS: Readonly<Record<AnswerFault, FaultKind>> = {
  lost: 'dropAfter',
  unsigned: 'unsigned',
  'wrongly signed': 'wrongSignature',
  truncated: 'truncated',
  'HTTP 502': 'http502After',
  'system error': 'systemErrorAfter',
};

/** How the application is registered; the rest is the same for every kind of account. */
export type AccountKind = Pick<AppRegistration, 'mode' | 'signType' | 'encryptKey'>;

export interface AlipayHarness extends ChannelHarness {
  gateway: AlipayGateway;
}

/** Alipay's adapter against the local gateway, with an account of the given kind. */
export async function startAlipayHarness(
  kind: AccountKind,
  rules: Partial<GatewayRules> = {},
): Promise<AlipayHarness> {
  const gateway = await startAlipayGateway({ rules: { serviceFeePerMille: FEE_PER_MILLE, ...rules } });
  const postBox = await PostBox.open('success');
  const channel = new AlipayChannel(clockOf(gateway));
  const account = await register(gateway, '9021000100000001', kind);
  const otherAccount = await register(gateway, '9021000100000002', {});
  const otherSeller = await register(gateway, '9021000100000003', {}, OTHER_SELLER_ID);
  return {
    gateway,
    channel,
    account,
    otherAccount,
    otherSeller,
    unreachable: { ...account, id: 'unreachable', gateway: await deserted() },
    clock: { now: () => gateway.clock.now(), advance: (ms) => gateway.clock.advance(ms) },
    wallet: walletOf(gateway),
    strike: (fault, call, outTradeNo) => {
      gateway.faults.add({ kind: FAULTS[fault], method: METHODS[call], outTradeNo });
    },
    failRefund: () => {
      throw new Error('Alipay takes no refund on that fails later');
    },
    spoilNotification: (how, outTradeNo) => {
      gateway.faults.add({ kind: how === 'changed' ? 'tamper' : 'forge', outTradeNo });
    },
    notifyUrl: postBox.url,
    notifications: async (outTradeNo) => {
      await gateway.notifications.idle();
      return postBox.posts.filter(
        ({ body }) => new URLSearchParams(body.toString()).get('out_trade_no') === outTradeNo,
      );
    },
    close: async () => {
      await channel.onModuleDestroy();
      await gateway.close();
      await postBox.close();
    },
  };
}

/** An address where somebody listened a moment ago and nobody does now. */
async function deserted(): Promise<string> {
  const left = await PostBox.open('');
  const { url } = left;
  await left.close();
  return url;
}

function clockOf(gateway: AlipayGateway): Clock {
  return new (class extends Clock {
    override now(): Date {
      return gateway.clock.now();
    }
  })();
}

async function register(
  gateway: AlipayGateway,
  appId: string,
  kind: AccountKind,
  sellerId = SELLER_ID,
): Promise<ChannelAccount> {
  const keys = makeKeys();
  const appPublicKey = pemOf(keys.publicKey);
  const app = await gateway.registerApp({ appId, sellerId, appPublicKey, ...kind });
  const trust: Record<string, string> =
    kind.mode === 'certificate'
      ? {
          appCert: app.appCertPem ?? '',
          alipayCert: app.alipayCertPem ?? '',
          alipayRootCert: app.alipayRootCertPem ?? '',
        }
      : { alipayPublicKey: app.alipayPublicKey };
  return {
    id: appId,
    revision: 1,
    merchantId: 'merchant',
    channel: 'alipay',
    appId,
    sellerId,
    gateway: app.gatewayUrl,
    outTradeNoPrefix: '',
    settings: { signType: kind.signType ?? 'RSA2' },
    secrets: {
      privateKey: pemOf(keys.privateKey),
      ...trust,
      ...(kind.encryptKey !== undefined && { encryptKey: kind.encryptKey }),
    },
  };
}

function walletOf({ payer, books }: AlipayGateway): Wallet {
  return {
    scan: async (target) => {
      await payer.scan(target);
    },
    pay: async (target) => ({ returnUrl: (await payer.pay(target)).signedReturnUrl }),
    confirm: async (outTradeNo) => {
      await payer.confirm({ outTradeNo });
    },
    refuse: async (outTradeNo) => {
      await payer.refuse({ outTradeNo });
    },
    expire: async (target) => {
      await payer.expire(target);
    },
    authCode,
    books: (outTradeNo) => {
      const trade = books.trade(outTradeNo);
      return trade ? { paidFen: trade.paidFen, refundedFen: trade.refundedFen } : null;
    },
  };
}

/** The local gateway reads what a code does from its last four digits; every code works once. */
const CODE_ENDINGS = { pays: '1111', waits: '0003', 'is declined': '0404' } as const;
let codes = 0;

function authCode(behaviour: keyof typeof CODE_ENDINGS): string {
  codes += 1;
  return `28${String(codes).padStart(12, '0')}${CODE_ENDINGS[behaviour]}`;
}
