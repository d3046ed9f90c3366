import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Agent, request } from 'undici';
import { AddressGuard, AddressRefused } from './address-guard.js';

const TIMEOUT_MS = 10_000;
/** What is kept of an answer's body. */
const KEPT_CHARACTERS = 1_000;

export interface SentWebhook {
  /** Absent: no answer came. */
  httpStatus?: number;
  latencyMs: number;
  body?: string;
  error?: string;
}

/** Posts a webhook once. Follows no redirect, and connects to public addresses only. */
@Injectable()
export class WebhookSender implements OnApplicationShutdown {
  private readonly agent: Agent;

  constructor(private readonly guard: AddressGuard) {
    this.agent = new Agent({
      connect: { lookup: this.guard.lookup, timeout: TIMEOUT_MS },
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
      maxHeaderSize: 16_384,
    });
  }

  isRefusedUrl(url: string): boolean {
    const parsed = URL.parse(url);
    return parsed === null || this.guard.isRefusedUrl(parsed);
  }

  /** Never throws: what went wrong is the result. */
  async send(url: string, body: string, headers: Record<string, string>): Promise<SentWebhook> {
    const startMs = performance.now();
    const latencyMs = () => Math.round(performance.now() - startMs);
    try {
      if (this.isRefusedUrl(url)) throw new AddressRefused(URL.parse(url)?.hostname ?? url);
      const answer = await request(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'user-agent': 'Qiaopay-Webhooks/1', ...headers },
        dispatcher: this.agent,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const start = await beginningOf(answer.body);
      return { httpStatus: answer.statusCode, latencyMs: latencyMs(), body: start };
    } catch (error) {
      return { latencyMs: latencyMs(), error: explain(error) };
    }
  }

  /**
   * Deliveries have ended by then. Not `destroy`: it gives one error to all connections, and the hooks that
   * urllib (under alipay-sdk) puts on sockets fail at the second use of an error, so it would never end.
   */
  async onApplicationShutdown(): Promise<void> {
    await this.agent.close();
  }
}

/** Reads no more than what is kept: an endless answer costs us nothing. */
async function beginningOf(stream: AsyncIterable<Buffer> & { destroy(): unknown }): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= KEPT_CHARACTERS * 4) break;
  }
  stream.destroy();
  return Buffer.concat(chunks).toString('utf8').replaceAll('\u0000', '').slice(0, KEPT_CHARACTERS);
}

function explain(error: unknown): string {
  const { name, message, code, cause } = error as Error & { code?: string };
  if (name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1_000} s`;
  const reason = cause instanceof Error ? cause.message : message;
  return (code ? `${code}: ${reason}` : reason).slice(0, KEPT_CHARACTERS);
}
