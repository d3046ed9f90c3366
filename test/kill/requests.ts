/** An answer as it came; parts of the world are dead now and then, so that a call may well throw. */
export interface HttpAnswer<Body> {
  status: number;
  body: Body;
}

const TIMEOUT_MS = 15_000;

/** GET, or POST where there is a body. @throws where no answer came, or none in JSON */
export async function send<Body>(url: string, apiKey = '', body?: object): Promise<HttpAnswer<Body>> {
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return { status: response.status, body: (await response.json()) as Body };
}

/** As {@link send}, where nothing else than 200 will do. */
export async function demand<Body>(url: string, apiKey = '', body?: object): Promise<Body> {
  const answer = await send<Body>(url, apiKey, body);
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
