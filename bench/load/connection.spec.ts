import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Connection } from './connection.ts';

/** Answers each request with the next of the given lists of pieces, each piece written by itself. */
async function serve(...answers: string[][]): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => {
    socket.on('data', () => void write(socket, answers.shift() ?? []));
    socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

async function write(socket: Socket, pieces: readonly string[]): Promise<void> {
  socket.setNoDelay(true);
  for (const piece of pieces) {
    await new Promise((resolve) => socket.write(piece, resolve));
    await new Promise(setImmediate);
  }
  if (pieces.length === 0) socket.destroy();
}

const REQUEST = Buffer.from('GET / HTTP/1.1\r\n\r\n');

describe('A connection of the load generator', () => {
  let server: Server;
  afterEach(() => server.close());

  it('finds the end of answers however they are cut into packets', async () => {
    const pieces = ['HTTP/1.1 200 OK\r\nContent-Le', 'ngth: 7\r\n\r', '\n{"a":', '1}'];
    const started = await serve(pieces, ['HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok']);
    ({ server } = started);
    const connection = await Connection.open(started.port);
    expect((await connection.send(REQUEST)).toString()).toBe('{"a":1}');
    expect((await connection.send(REQUEST)).toString()).toBe('ok');
    connection.close();
  });

  it('takes no other status than 200, and no broken connection, for an answer', async () => {
    const started = await serve(['HTTP/1.1 500 Oh\r\nContent-Length: 4\r\n\r\nhelp'], []);
    ({ server } = started);
    const connection = await Connection.open(started.port);
    await expect(connection.send(REQUEST)).rejects.toThrow(/500[^]*help/);
    await expect(connection.send(REQUEST)).rejects.toThrow('closed the connection');
  });
});
