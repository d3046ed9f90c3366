import { startAbcGateway, type AbcGateway } from '../../local/gateway/abc/gateway.ts';
import type { FaultKind } from '../../local/gateway/abc/faults/fault.ts';
import type { AbcGatewayRules } from '../../local/gateway/abc/gateway-options.ts';
import { AbcChannel } from '../../src/channels/abc/abc-channel.js';
import type { ChannelAccount } from '../../src/channels/channel.js';
import { Clock } from '../../src/common/clock.js';
import {
  FEE_PER_MILLE,
  type AnswerFault,
  type ChannelHarness,
  type FaultyCall,
  type Wallet,
} from './channel-harness.js';
import { PostBox } from './support/post-box.js';

const PASSWORD = 'correct horse';

/** Each after the call was carried out, which is the worse case. */
const FAULTS: Readonly<Record<AnswerFault, FaultKind>> = {
  lost: 'dropAfter',
  unsigned: 'unsigned',
  'wrongly signed': 'wrongSignature',
  truncated: 'truncated',
  'HTTP 502': 'http502After',
  'system error': 'unknownAfter',
};

const REFUND_FAILS_AFTER_MS = 5_000;

const OPERATIONS: Partial<Record<FaultyCall, string>> = {
  barcode: 'barcode',
  query: 'query',
  cancel: 'cancel',
  refund: 'refund',
  queryRefund: 'queryRefund',
  statement: 'settle',
};

/** The bank's adapter against the local gateway, with an account of the given kind. */
export async function startAbcHarness(
  settings: ChannelAccount['settings'],
  rules: Partial<AbcGatewayRules> = {},
): Promise<ChannelHarness> {
  const gateway = await startAbcGateway({ rules: { commissionPerMille: FEE_PER_MILLE, ...rules } });
  const postBox = await PostBox.open('<URL>https://pay.example.com/result</URL>');
  const channel = new AbcChannel(clockOf(gateway));
  const account = await register(gateway, '103881636900016', settings);
  return {
    channel,
    account,
    otherAccount: await register(gateway, '103881636900017', settings),
    otherSeller: await register(gateway, '103881636900018', settings),
    unreachable: { ...account, id: 'unreachable', gateway: await deserted() },
    clock: { now: () => gateway.clock.now(), advance: (ms) => gateway.clock.advance(ms) },
    wallet: walletOf(gateway),
    strike: (fault, call, outTradeNo) => {
      const method = OPERATIONS[call];
      if (method === undefined) throw new Error(`the bank has no ${call}`);
      gateway.faults.add({ kind: FAULTS[fault], method, outTradeNo });
    },
    failRefund: (outTradeNo) => {
      gateway.faults.add({ kind: 'failedRefund', outTradeNo, delayMs: REFUND_FAILS_AFTER_MS });
    },
    spoilNotification: (how, outTradeNo) => {
      gateway.faults.add({ kind: how === 'changed' ? 'tamper' : 'forge', outTradeNo });
    },
    notifyUrl: postBox.url,
    notifications: async (outTradeNo) => {
      await gateway.notifications.idle();
      return postBox.posts.filter(({ body }) => {
        const message = Buffer.from(new URLSearchParams(body.toString()).get('MSG') ?? '', 'base64');
        return message.includes(`<OrderNo>${outTradeNo}</OrderNo>`);
      });
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

function clockOf(gateway: AbcGateway): Clock {
  return new (class extends Clock {
    override now(): Date {
      return gateway.clock.now();
    }
  })();
}

async function register(
  gateway: AbcGateway,
  merchantId: string,
  settings: ChannelAccount['settings'],
): Promise<ChannelAccount> {
  const { pfx, certificatePem } = await gateway.createMerchantPfx(merchantId, PASSWORD);
  const { gatewayUrl, bankCertificateDer } = await gateway.registerMerchant({
    merchantId,
    certificate: certificatePem,
  });
  return {
    id: merchantId,
    revision: 1,
    merchantId: 'merchant',
    channel: 'abc',
    appId: merchantId,
    sellerId: merchantId,
    gateway: gatewayUrl,
    outTradeNoPrefix: '',
    settings,
    secrets: {
      pfx: pfx.toString('base64'),
      pfxPassword: PASSWORD,
      bankCert: bankCertificateDer.toString('base64'),
    },
  };
}

function walletOf({ payer, books }: AbcGateway): Wallet {
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
