import type { Agent } from 'undici';
import { faultLine } from '../account-faults.js';
import type { ChannelAccount } from '../channel.js';
import { ChannelNotSentError } from '../channel-errors.js';
import { readAccount, type AbcAccount } from './account.js';
import { nativeDialect } from './native-dialect.js';
import { seedDialect } from './seed-dialect.js';
import type { Dialect } from './dialect.js';
import { openAgent } from './transport.js';

/** An account with the connections and the dialect that it is served by. */
export interface AbcClient {
  account: AbcAccount;
  dialect: Dialect;
  agent: Agent;
}

const DIALECTS: Readonly<Record<AbcAccount['settings']['dialect'], Dialect>> = {
  native: nativeDialect,
  seed: seedDialect,
};

/** One client per account, made anew when the account's revision has changed. */
export class ClientCache {
  readonly #shared = openAgent();
  readonly #clients = new Map<string, { revision: number; client: AbcClient }>();

  /** @throws ChannelNotSentError when the account cannot be used as it is. */
  get(stored: ChannelAccount): AbcClient {
    const cached = this.#clients.get(stored.id);
    if (cached?.revision === stored.revision) return cached.client;
    const read = readAccount(stored);
    if ('faults' in read) {
      throw new ChannelNotSentError(`ABC account ${stored.appId} is unusable: ${faultLine(read.faults)}`);
    }
    const { account } = read;
    const client = { account, dialect: DIALECTS[account.settings.dialect], agent: this.#agentFor(account) };
    this.#clients.set(stored.id, { revision: stored.revision, client });
    // Calls under way keep their connections; the rest go.
    if (cached && cached.client.agent !== this.#shared) void cached.client.agent.close();
    return client;
  }

  async close(): Promise<void> {
    const agents = new Set([this.#shared, ...[...this.#clients.values()].map(({ client }) => client.agent)]);
    await Promise.all([...agents].map((agent) => agent.close()));
  }

  /** Accounts that ask nothing special of TLS share their connections. */
  #agentFor(account: AbcAccount): Agent {
    return account.settings.legacyTls || account.clientCertificate ? openAgent(account) : this.#shared;
  }
}
