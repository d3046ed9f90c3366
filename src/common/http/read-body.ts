import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly kind: 'whole'; readonly bytes: Buffer }
  /** Longer than the limit; the rest was read off and forgotten. */
  | { readonly kind: 'too_large' }
  /** The client went away before the end. */
  | { readonly kind: 'aborted' };

/** HTTP says that there is a body by one of these headers, whatever the method. */
export function hasBody(request: IncomingMessage): boolean {
  const { 'transfer-encoding': transferEncoding, 'content-length': contentLength } = request.headers;
  return transferEncoding !== undefined || Number(contentLength ?? 0) > 0;
}

/**
 * Reads a body as it comes, never keeping more than the limit. A longer one is read to its end all the same:
 * a client that is still sending would see a broken connection instead of the answer.
 */
export function readBody(request: IncomingMessage, limitBytes: number): Promise<Body> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limitBytes) chunks.push(chunk);
      else chunks = [];
    });
    request.once('end', () => {
      resolve(length <= limitBytes ? { kind: 'whole', bytes: Buffer.concat(chunks) } : { kind: 'too_large' });
    });
    request.once('close', () => resolve({ kind: 'aborted' }));
    request.once('error', () => resolve({ kind: 'aborted' }));
  });
}
