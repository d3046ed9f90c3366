import type { HttpAnswer } from './http-answer.ts';

export interface HttpRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** What follows `?`, not decoded. */
  readonly query: string;
  readonly contentType: string;
  readonly cookie: string;
  readonly body: Buffer;
}

/** The groups of the route's path pattern, in order. */
export type Handler = (request: HttpRequest, ...groups: string[]) => HttpAnswer | Promise<HttpAnswer>;

export interface Route {
  readonly methods: readonly string[];
  readonly pattern: RegExp;
  readonly handler: Handler;
}

export function route(methods: string, pattern: RegExp, handler: Handler): Route {
  return { methods: methods.split('|'), pattern, handler };
}

/** The first route whose path and method fit; 404 and 405 in plain text. */
export async function dispatch(routes: readonly Route[], request: HttpRequest): Promise<HttpAnswer> {
  let isPathKnown = false;
  for (const { methods, pattern, handler } of routes) {
    const match = pattern.exec(request.path);
    if (!match) continue;
    isPathKnown = true;
    if (!methods.includes(request.method)) continue;
    return handler(request, ...match.slice(1).map(decodePart));
  }
  const status = isPathKnown ? 405 : 404;
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${status}\n` };
}

/** A part of a path; one that is no valid encoding is taken as it stands. */
function decodePart(part: string | undefined): string {
  try {
    return decodeURIComponent(part ?? '');
  } catch {
    return part ?? '';
  }
}
