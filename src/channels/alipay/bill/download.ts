import { Agent, request } from 'undici';
import { isRecord } from '../json-members.js';
import { BrokenBillError } from './broken-bill.js';

const CONNECT_TIMEOUT_MS = 3_000;
/** A link lives for 30 s, but what it began to send may take longer. */
const DOWNLOAD_TIMEOUT_MS = 60_000;
/** Room for the largest bill that is read; text like this packs to a fifth at most. */
const MAX_ARCHIVE_BYTES = 16_777_216;
const MAX_CONNECTIONS = 8;
/** Of an answer that is no bill: read to keep the connection, and not more. */
const MAX_REFUSAL_BYTES = 65_536;
/** With what every zip archive begins that is not empty. */
const ARCHIVE_SIGNATURE = Buffer.from('PK\u0003\u0004');

/** A link that gave no file says why; another one may. */
export type Download = { archive: Buffer } | { failure: string; cause?: unknown };

/** Fetches bill files by their links. No redirects, nothing is repeated, sizes and times are limited. */
export class BillDownloads {
  readonly #agent = new Agent({ connections: MAX_CONNECTIONS, connect: { timeout: CONNECT_TIMEOUT_MS } });
  readonly #timeoutMs: number;

  constructor(timeoutMs = DOWNLOAD_TIMEOUT_MS) {
    this.#timeoutMs = timeoutMs;
  }

  /** @throws BrokenBillError for a file that is too large; every other failure is an answer. */
  async get(link: URL): Promise<Download> {
    try {
      const { statusCode, body } = await request(link, {
        dispatcher: this.#agent,
        headers: { 'accept-encoding': 'identity' },
        signal: AbortSignal.timeout(this.#timeoutMs),
      });
      if (statusCode !== 200) {
        await body.dump({ limit: MAX_REFUSAL_BYTES });
        return { failure: `the link answers HTTP status ${statusCode}` };
      }
      const archive = await readAll(body);
      // What a dead link answers is not documented: a page with status 200 is no bill either.
      const isArchive = archive.subarray(0, ARCHIVE_SIGNATURE.length).equals(ARCHIVE_SIGNATURE);
      return isArchive ? { archive } : { failure: 'the link answers something that is no archive' };
    } catch (cause) {
      if (cause instanceof BrokenBillError) throw cause;
      return { failure: `no file came by the link: ${reasonOf(cause)}`, cause };
    }
  }

  async close(): Promise<void> {
    await this.#agent.close();
  }
}

async function readAll(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let sizeBytes = 0;
  for await (const piece of body) {
    sizeBytes += piece.length;
    if (sizeBytes > MAX_ARCHIVE_BYTES) {
      throw new BrokenBillError(`it is larger than ${MAX_ARCHIVE_BYTES} bytes`);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** A refused connection to a name with several addresses has no message of its own, only a code. */
function reasonOf(cause: unknown): string {
  const texts = isRecord(cause) ? [cause['message'], cause['code']] : [];
  return texts.find((text) => typeof text === 'string' && text !== '')?.toString() ?? 'no answer';
}
