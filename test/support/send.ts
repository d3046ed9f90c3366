import request, { type Test } from 'supertest';
import type { ContractMethod } from './api-contract.ts';

/** A request by whichever method; without a key or a body where none is given. */
export function send(
  url: string,
  method: ContractMethod,
  path: string,
  { body, apiKey }: { body?: object; apiKey: string | null },
): Test {
  const sent = request(url)[method](path);
  if (apiKey !== null) void sent.set('Authorization', `Bearer ${apiKey}`);
  return body === undefined ? sent : sent.send(body);
}
