/** What goes back over HTTP; `drop` closes the connection without a word. */
export type HttpAnswer =
  | {
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Buffer | string;
    }
  | 'drop';

export function redirectTo(location: string, status: 302 | 303 = 303): HttpAnswer {
  return { status, headers: { location, 'cache-control': 'no-store' }, body: '' };
}

export function jsonAnswer(value: unknown, status = 200): HttpAnswer {
  const body = `${JSON.stringify(value, null, 2)}\n`;
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body };
}
