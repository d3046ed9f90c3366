import { rmSync } from 'node:fs';
import type { TradeView as BankView } from '../../local/gateway/abc/control/views.ts';
import type { TradeView as AlipayView } from '../../local/gateway/alipay/control/views.ts';
import { freePort } from '../../local/ports.ts';
import type { ChannelName } from '../simulation/gateways/channel-names.ts';
import type { Trade } from '../simulation/gateways/gateway.ts';
import { makeShopKeys } from '../simulation/gateways/keys.ts';
import { tradeAtAlipay, tradeAtBank } from '../simulation/gateways/trades.ts';
import { answersOk, NodeProcess } from './killable.ts';
import { demand } from './requests.ts';

const APP_ID = '9021000100000001';
const SELLER_ID = '2088621900000001';
/** Two merchants at one bank, each with its own dialect. */
const MERCHANT_NUMBERS = { 'abc-native': '103881636900016', 'abc-seed': '103881636900017' } as const;
const PASSWORD = 'correct horse';
/** Gateways repeat their messages after seconds instead of minutes. */
const TIME_SCALE = '60';
const SETTINGS = { timeoutMs: 3_000 };

/** A gateway as a process of its own, with its state in a folder. */
export interface Gateway {
  readonly url: string;
  readonly node: NodeProcess;
  /** Registers a shop. @returns its channel account, as the service's admin API takes it */
  register(channel: ChannelName): Promise<object>;
  /** What its books hold of the shop's orders. */
  trades(channel: ChannelName): Promise<Trade[]>;
  removeState(): void;
}

type Kind = 'alipay' | 'abc';

/** The gateways of these channels, each of them once. */
export async function startGateways(
  channels: readonly ChannelName[],
  folder: string,
): Promise<Map<ChannelName, Gateway>> {
  const started = new Map<Kind, Gateway>();
  for (const kind of new Set(channels.map(kindOf))) started.set(kind, await startGateway(kind, folder));
  return new Map(channels.map((channel) => [channel, started.get(kindOf(channel))!]));
}

function kindOf(channel: ChannelName): Kind {
  return channel === 'alipay' ? 'alipay' : 'abc';
}

async function startGateway(kind: Kind, folder: string): Promise<Gateway> {
  const port = String(await freePort());
  const data = `${folder}-${kind}-gateway`;
  const url = `http://127.0.0.1:${port}`;
  const main = `local/gateway/${kind}/main.ts`;
  const node = new NodeProcess({
    name: kind === 'alipay' ? "Alipay's gateway" : "the bank's gateway",
    command: [main, '--port', port, '--data', data, '--time-scale', TIME_SCALE],
    env: {},
    isReady: () => answersOk(`${url}/control/clock`),
  });
  await node.start();
  return {
    url,
    node,
    ...(kind === 'alipay' ? sideOfAlipay(url) : sideOfBank(url)),
    removeState: () => rmSync(data, { recursive: true, force: true }),
  };
}

type Side = Pick<Gateway, 'register' | 'trades'>;

function sideOfAlipay(url: string): Side {
  return {
    register: async () => {
      const keys = makeShopKeys();
      const app = { appId: APP_ID, sellerId: SELLER_ID, appPublicKey: keys.publicKey };
      const made = await demand<Record<string, string>>(`${url}/control/apps`, '', app);
      return {
        channel: 'alipay',
        appId: APP_ID,
        sellerId: SELLER_ID,
        gateway: made['gatewayUrl'],
        privateKey: keys.privateKey,
        publicKey: made['alipayPublicKey'],
        settings: SETTINGS,
      };
    },
    trades: async () => (await demand<AlipayView[]>(`${url}/control/trades`)).map(tradeAtAlipay),
  };
}

function sideOfBank(url: string): Side {
  const numberOf = (channel: ChannelName) => MERCHANT_NUMBERS[channel as keyof typeof MERCHANT_NUMBERS];
  return {
    register: async (channel) => {
      const merchantId = numberOf(channel);
      const pfx = { merchantId, password: PASSWORD };
      const key = await demand<Record<string, string>>(`${url}/control/pfx`, '', pfx);
      const merchant = { merchantId, certificate: key['certificatePem'] };
      const made = await demand<Record<string, string>>(`${url}/control/merchants`, '', merchant);
      const dialect = channel === 'abc-seed' ? 'seed' : 'native';
      return {
        channel: 'abc',
        appId: merchantId,
        gateway: made['gatewayUrl'],
        secrets: { pfx: key['pfx'], pfxPassword: PASSWORD, bankCert: made['bankCertificateDer'] },
        settings: { ...SETTINGS, dialect },
      };
    },
    trades: async (channel) => {
      const { now } = await demand<{ now: string }>(`${url}/control/clock`);
      const views = await demand<BankView[]>(`${url}/control/trades`);
      return views
        .filter(({ merchantId }) => merchantId === numberOf(channel))
        .map((view) => tradeAtBank(view, Date.parse(now)));
    },
  };
}
