import { request, type Dispatcher } from 'undici';
import { WireServer } from '../../../test/channels/support/wire-server.js';
import { Transport } from './transport.js';

const ONCE = { repeatable: false, timeoutMs: 20 };
const transport = new Transport();
let wire: WireServer;

beforeAll(async () => {
  wire = await WireServer.start();
});

afterAll(async () => {
  await transport.close();
  await wire.close();
});

function send(requestId: string): Promise<unknown> {
  // The SDK's HTTP client calls nothing of a dispatcher but this one method.
  const dispatcher = Object.create(transport.dispatcher) as Dispatcher;
  return request(wire.gateway, { method: 'POST', dispatcher, headers: { 'alipay-request-id': requestId } });
}

describe('the transport', () => {
  it('lets nothing out outside of a call', async () => {
    await expect(send('unknown')).rejects.toThrow('outside of any call');
  });

  it('writes nothing any more when the time of the call is over before it could', async () => {
    wire.answers('late');
    const { exchange, error } = await transport.run('late', ONCE, async () => {
      await new Promise((resolve) => setTimeout(resolve, ONCE.timeoutMs * 3));
      await send('late');
    });
    expect(exchange).toMatchObject({ written: false, attempts: 1, complete: false });
    expect(error).toMatchObject({ message: 'no connection within the time of the call' });
    expect(wire.requests).toHaveLength(0);
  });

  it('tells what it saw of a call that went through', async () => {
    wire.answers('body');
    const { exchange, error } = await transport.run('fine', { ...ONCE, timeoutMs: 5_000 }, async () => {
      const { body } = (await send('fine')) as Dispatcher.ResponseData;
      await body.text();
    });
    expect(error).toBeUndefined();
    expect(exchange).toMatchObject({ written: true, complete: true, status: 200, traceId: 'trace-1' });
    expect(exchange.body.toString()).toBe('body');
  });
});
