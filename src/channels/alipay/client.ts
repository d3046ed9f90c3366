import { AlipaySdk, type AlipaySdkConfig } from 'alipay-sdk';
import { faultLine } from '../account-faults.js';
import type { ChannelAccount } from '../channel.js';
import { ChannelNotSentError } from '../channel-errors.js';
import { readAccount, type AlipayAccount } from './account.js';
import { toPem } from './certificates.js';
import type { Transport } from './transport.js';

/** An account with the SDK that builds, signs and sends for it. */
export interface AlipayClient {
  account: AlipayAccount;
  sdk: AlipaySdk;
}

/** One client per account, made anew when the account's revision has changed. */
export class ClientCache {
  readonly #transport: Transport;
  readonly #clients = new Map<string, { revision: number; client: AlipayClient }>();

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** @throws ChannelNotSentError when the account cannot be used as it is. */
  get(stored: ChannelAccount): AlipayClient {
    const cached = this.#clients.get(stored.id);
    if (cached?.revision === stored.revision) return cached.client;
    const read = readAccount(stored);
    if ('faults' in read) {
      throw new ChannelNotSentError(`Alipay account ${stored.appId} is unusable: ${faultLine(read.faults)}`);
    }
    const client = { account: read.account, sdk: createSdk(read.account, this.#transport) };
    this.#clients.set(stored.id, { revision: stored.revision, client });
    return client;
  }
}

function createSdk(account: AlipayAccount, transport: Transport): AlipaySdk {
  const { appId, gateway, settings, privateKey, alipayPublicKeys, certificates, encryptKey } = account;
  const config: AlipaySdkConfig = {
    appId,
    gateway,
    signType: settings.signType,
    timeout: settings.timeoutMs,
    camelcase: false,
    privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    keyType: 'PKCS1',
    alipayPublicKey: alipayPublicKeys[0].export({ type: 'spki', format: 'pem' }).toString(),
    ...(encryptKey && { encryptKey }),
    ...(certificates && {
      appCertContent: toPem([certificates.app]),
      alipayPublicCertContent: toPem(certificates.alipay),
      alipayRootCertContent: toPem(certificates.roots),
    }),
  };
  // Neither is of the type that the SDK declares, but both are what it passes on: to urllib, which only
  // calls `dispatch`, and to node:crypto, which takes a parsed key as well as a PEM text. Parsing the
  // text at every signature would cost several times as much as the signature itself.
  const sdk = new AlipaySdk(Object.assign(config, { proxyAgent: transport.dispatcher }));
  Object.assign(sdk.config, { privateKey });
  return sdk;
}
