import { connect, type Socket } from 'node:net';

const HEADER_END = Buffer.from('\r\n\r\n');
const OK = Buffer.from('HTTP/1.1 200 ');

/**
 * One keep-alive HTTP connection that sends whole, ready-made requests and finds the end of each answer, and
 * does nothing else: the load must cost little of the machine that it shares with what it measures.
 */
export class Connection {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #resolve: ((body: Buffer) => void) | undefined;
  #reject: ((error: Error) => void) | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', (error) => this.#reject?.(error));
    socket.on('close', () => this.#reject?.(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }

  /** @returns the body of a 200; anything else is an error. */
  send(request: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#reject = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const headerEnd = this.#received.indexOf(HEADER_END);
    if (headerEnd < 0) return;
    const bodyStart = headerEnd + HEADER_END.length;
    const length = contentLength(this.#received.toString('latin1', 0, bodyStart));
    if (this.#received.length < bodyStart + length) return;
    const answer = this.#received;
    this.#received = Buffer.alloc(0);
    if (answer.subarray(0, OK.length).equals(OK)) this.#resolve?.(answer.subarray(bodyStart));
    else this.#reject?.(new Error(answer.toString('utf8')));
  }
}

function contentLength(header: string): number {
  const match = /\r\ncontent-length: *(\d+)\r\n/i.exec(header);
  if (!match) throw new Error(`an answer without Content-Length:\n${header}`);
  return Number(match[1]);
}
