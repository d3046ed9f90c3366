import { KeyObject } from 'node:crypto';
import { makeAccount } from '../../../test/channels/support/alipay-fixture.js';
import { ChannelNotSentError } from '../channel-errors.js';
import { ClientCache } from './client.js';
import { Transport } from './transport.js';

const transport = new Transport();
const clients = new ClientCache(transport);

afterAll(() => transport.close());

describe('the client of an account', () => {
  it('is made once for each revision', () => {
    const account = makeAccount();
    const client = clients.get(account);
    expect(clients.get({ ...account })).toBe(client);
    expect(clients.get({ ...account, revision: 2 })).not.toBe(client);
  });

  it('signs with a key that is parsed already: parsing it costs more than signing', () => {
    expect(clients.get(makeAccount()).sdk.config.privateKey).toBeInstanceOf(KeyObject);
  });

  it('cannot be had with unusable keys', () => {
    const broken = makeAccount({ secrets: { privateKey: '', encryptKey: 'x' } });
    expect(() => clients.get(broken)).toThrow(ChannelNotSentError);
    expect(() => clients.get(broken)).toThrow(/privateKey: missing; secrets.encryptKey/);
  });
});
