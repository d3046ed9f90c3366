import { jsonAnswer, type HttpAnswer } from '../http/http-answer.ts';
import { route, type HttpRequest, type Route } from '../http/router.ts';
import { WalletProblem } from '../payers/wallet-problem.ts';
import { isRecord } from '../values/is-record.ts';

/** What a request of the control API says: its JSON object, or its query. */
export type Body = Readonly<Record<string, unknown>>;

/** The groups of the route's path pattern, in order; undefined for something that is not there. */
export type Work = (body: Body, ...groups: string[]) => unknown;

export class BadRequest extends Error {}

/** `path` is what follows `/control/`, as the source of a pattern. */
export function get(path: string, work: Work): Route {
  const fromQuery = ({ query }: HttpRequest): Body => Object.fromEntries(new URLSearchParams(query));
  return route('GET', pattern(path), (request, ...groups) => run(() => work(fromQuery(request), ...groups)));
}

/** As {@link get}. */
export function post(path: string, work: Work): Route {
  return route('POST', pattern(path), (request, ...groups) => run(() => work(readJson(request), ...groups)));
}

/** As {@link get}. */
export function remove(path: string, work: Work): Route {
  return route('DELETE', pattern(path), (_request, ...groups) => run(() => work({}, ...groups)));
}

/** A field's text; undefined where it is absent, empty or no text. */
export function text(body: Body, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** As {@link text}, but a wrong request where there is none. */
export function required(body: Body, name: string): string {
  const value = text(body, name);
  if (value === undefined) throw new BadRequest(`${name} is missing`);
  return value;
}

function pattern(path: string): RegExp {
  return new RegExp(`^/control/${path}$`);
}

/** 404 for nothing found, 409 with the reason for what a payer cannot do, 400 for a wrong request. */
async function run(work: () => unknown): Promise<HttpAnswer> {
  try {
    const value = await work();
    return value === undefined ? jsonAnswer({ error: 'not found' }, 404) : jsonAnswer(value);
  } catch (error) {
    if (error instanceof WalletProblem)
      return jsonAnswer({ error: error.message, reason: error.reason }, 409);
    return jsonAnswer({ error: error instanceof Error ? error.message : String(error) }, 400);
  }
}

function readJson(request: HttpRequest): Body {
  const source = request.body.toString('utf8').trim();
  if (source === '') return {};
  const parsed: unknown = JSON.parse(source);
  if (!isRecord(parsed)) throw new BadRequest('a JSON object is wanted');
  return parsed;
}
