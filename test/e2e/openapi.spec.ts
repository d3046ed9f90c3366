import type { ParameterObject, RequestBodyObject } from '@nestjs/swagger';
import type { Response } from 'supertest';
import { ERROR_CATALOGUE } from '../../src/common/errors/catalogue.js';
import { CONTENTS } from '../../src/docs/contents.js';
import { ApiContract, type ContractOperation } from '../support/api-contract.ts';
import { withRealKeys } from '../support/example-keys.ts';
import { send } from '../support/send.ts';
import { API_KEY, newOrder, TestService } from '../support/service.ts';

const contract = ApiContract.read();

/** They take what a channel has signed; an example could not be genuine. */
const TAKES_SIGNED = /^returnFrom/;

const ADMIN_KEY = 'admin-key-of-the-tests';

/** Parameters that are the id of a row, with the list that shows it; each row is used once. */
const LISTED_BY: Readonly<Record<string, string>> = {
  'redeliverWebhook.id': 'listWebhooks',
  'resolveFinding.id': 'listFindings',
  'retryJob.id': 'listJobs',
  'revokeApiKey.keyId': 'listApiKeys',
  'changeChannelAccount.accountId': 'listChannelAccounts',
};

let service: TestService;
beforeAll(async () => {
  service = await TestService.start({ ADMIN_API_KEY: ADMIN_KEY });
  // A finding is decided on once: each example needs one of its own.
  for (let left = exampleBodiesOf('resolveFinding').length; left > 0; left -= 1) await heldPayment(service);
});
afterAll(() => service.stop());

/** An order that was asked to be closed and is paid all the same: a finding waits for a decision. */
async function heldPayment(on: TestService): Promise<void> {
  const order = newOrder();
  const made = await on.pay('precreate', order);
  await on.post('/api/payment/alipay/close', { orderNo: order.orderNo }).expect(200);
  await on.gateway.payer.pay(made.qrCodeUrl!);
  await on.gateway.notifications.idle();
}

function exampleBodiesOf(id: string): unknown[] {
  const body = contract.operation(id).operation.requestBody as RequestBodyObject;
  return Object.values(body.content['application/json']?.examples ?? {});
}

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

function routesOfTheService(): string[] {
  const { router } = service.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  return router.stack
    .flatMap(({ route }) => (route ? Object.keys(route.methods).map((verb) => `${verb} ${route.path}`) : []))
    .filter((route) => !/^\w+ \/docs/.test(route))
    .map((route) => route.replaceAll(/:(\w+)/g, '{$1}'));
}

describe('The API document', () => {
  it('is the one that the service serves', async () => {
    const { body } = await service.get('/docs-json', null).expect(200);
    const { servers, ...served } = body as { servers: { url: string }[] };
    expect(servers.map(({ url }) => url)).toEqual(['/', service.url]);
    expect({ ...served, servers: contract.document.servers }).toEqual(contract.document);
  });

  it('has every route of the service, and no other', () => {
    const documented = contract.operations.map(({ method, path }) => `${method} ${path}`);
    expect(documented.toSorted()).toEqual([...new Set(routesOfTheService())].toSorted());
  });

  it('lists every operation in its table of contents, except aliases, which name the operation they repeat', () => {
    const listed = new Set(CONTENTS.flatMap(({ operations }) => operations));
    for (const { id, path, operation } of contract.operations) {
      if (listed.delete(id)) continue;
      expect(operation.description).toMatch(/^`\/\S+` 的别名 · Alias of `\/\S+`/);
      expect(operation.description).not.toContain(`\`${path}\` 的别名`);
    }
    expect([...listed]).toEqual([]);
  });

  it('describes every operation, parameter and field in both languages', () => {
    const bilingual = /[\u4e00-\u9fff].*[A-Za-z]/s;
    for (const operation of contract.operations) {
      expect(operation.operation.summary).toMatch(bilingual);
      expect(operation.operation.description).toMatch(bilingual);
      for (const { description } of contract.parametersOf(operation)) expect(description).toMatch(bilingual);
    }
    for (const [name, schema] of Object.entries(contract.document.components?.schemas ?? {})) {
      const { properties = {} } = schema as { properties?: Record<string, { description?: string }> };
      for (const [field, { description = '' }] of Object.entries(properties)) {
        expect(`${name}.${field}: ${description}`).toMatch(new RegExp(`: .*${bilingual.source}`, 's'));
      }
    }
  });

  it('shows an example body of every error code that it names, and names every one that it shows', () => {
    const listed = (codes: { status: number; code: string }[]) =>
      [...new Set(codes.map(({ status, code }) => `${status} ${code}`))].toSorted();
    for (const { id } of contract.operations) {
      expect([id, listed(contract.exampleCodesOf(id))]).toEqual([id, listed(contract.codesOf(id))]);
    }
  });
});

describe('The examples of the document, executed from top to bottom', () => {
  const seen: Record<string, string> = {};
  const rows: Record<string, string[]> = {};

  for (const operation of contract.operations.filter(({ id }) => !TAKES_SIGNED.test(id))) {
    for (const [name, request] of requestsOf(operation)) {
      it(`${operation.id}, ${name}: is answered 200, as described`, async () => {
        const response = await request();
        remember(operation.id, response);
        expect([response.status, response.body as unknown]).toEqual([200, expect.anything()]);
        const type = response.headers['content-type'] ?? '';
        const body: unknown = type.startsWith('application/json') ? response.body : response.text;
        expect(contract.faultsOf(operation.id, 200, type, body)).toEqual([]);
      });
    }
  }

  function remember(id: string, response: Response): void {
    const { thirdOrderNo, items } = response.body as { thirdOrderNo?: string; items?: { id: string }[] };
    if (thirdOrderNo) seen.tradeNo ??= thirdOrderNo;
    if (items) rows[id] = items.map((item) => item.id);
  }

  function requestsOf(operation: ContractOperation): [string, () => Promise<Response>][] {
    const body = operation.operation.requestBody;
    const key = contract.schemesOf(operation.id).includes('adminKey') ? ADMIN_KEY : API_KEY;
    const sent = async (value?: object): Promise<Response> =>
      send(service.url, operation.method, addressOf(operation), { body: value, apiKey: key });
    if (!body)
      return [[operation.method === 'get' ? 'its parameters' : 'without a body', async () => sent()]];
    const content = 'content' in body ? Object.entries(body.content) : [];
    return content.flatMap(([type, { examples, schema }]) =>
      type === 'application/json'
        ? Object.entries(examples ?? {}).map(([name, example]): [string, () => Promise<Response>] => [
            name,
            async () => sent(withRealKeys((example as { value: object }).value)),
          ])
        : [
            [
              'a form',
              async () => service.post(addressOf(operation), undefined).type(type).send(formOf(schema)),
            ],
          ],
    );
  }

  function formOf(schema: unknown): Record<string, string> {
    const name = (schema as { $ref: string }).$ref.split('/').at(-1)!;
    const form = contract.document.components!.schemas![name] as {
      properties: Record<string, { example: string }>;
    };
    return Object.fromEntries(
      Object.entries(form.properties).map(([field, { example }]) => [field, example]),
    );
  }

  function addressOf(operation: ContractOperation): string {
    const parameters = contract.parametersOf(operation);
    const query = new URLSearchParams();
    let { path } = operation;
    for (const parameter of parameters) {
      const value = rowOf(operation.id, parameter) ?? valueOf(parameter);
      if (value === undefined) continue;
      if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, value);
      else query.set(parameter.name, value);
    }
    return query.size > 0 ? `${path}?${query.toString()}` : path;
  }

  function rowOf(id: string, { name }: ParameterObject): string | undefined {
    const list = LISTED_BY[`${id}.${name}`];
    return list === undefined ? undefined : rows[list]?.shift();
  }

  function valueOf({ name, required, example, schema }: ParameterObject): string | undefined {
    const shown = (example ?? (schema as { example?: unknown } | undefined)?.example) as string | undefined;
    if (shown !== undefined || !required) return shown;
    return seen[name];
  }
});

describe('The keys in the examples', () => {
  const path = '/api/admin/merchants/SHOP-OF-SAMPLES/channel-accounts';

  it('are none: no account is made of them, and the answer says which to replace', async () => {
    const merchant = { merchantId: 'SHOP-OF-SAMPLES', name: '样例' };
    await service.post('/api/admin/merchants', merchant, ADMIN_KEY).expect(200);
    const fields: string[][] = [];
    for (const example of exampleBodiesOf('saveChannelAccount')) {
      const { body } = await service.post(path, (example as { value: object }).value, ADMIN_KEY).expect(400);
      fields.push((body as { details: { field: string }[] }).details.map(({ field }) => field));
    }
    expect(fields).toEqual([
      ['privateKey', 'publicKey'],
      ['secrets.pfx', 'secrets.bankCert'],
    ]);
  });

  it('stand nowhere else in the document either', () => {
    expect(JSON.stringify(contract.document)).not.toMatch(/-----BEGIN|MII[A-Za-z0-9+/]{30}/);
  });
});

describe('The pages about the API', () => {
  it('have an anchor for every error code, where docUrl leads to', async () => {
    const { body } = await service.get('/api/payment/orders', null).expect(401);
    const { docUrl } = body as { docUrl: string };
    const page = await service.get(new URL(docUrl).pathname, null).expect(200);
    expect(docUrl.endsWith('#UNAUTHORIZED')).toBe(true);
    for (const [code, { zh }] of Object.entries(ERROR_CATALOGUE)) {
      expect(page.text).toContain(`<tr id="${code}">`);
      expect(page.text).toContain(zh);
    }
  });

  it('load nothing from other hosts, and keep the API key', async () => {
    const page = await service.get('/docs', null).expect(200);
    expect(page.text).not.toMatch(/(src|href)="(https?:)?\/\//);
    const script = await service.get('/docs/swagger-ui-init.js', null).expect(200);
    expect(script.text).toContain('"validatorUrl": null');
    expect(script.text).toContain('"persistAuthorization": true');
    for (const [, file] of page.text.matchAll(/src="([^"]+\.js)"/g)) {
      await service.get(new URL(file!, `${service.url}/`).pathname, null).expect(200);
    }
  });

  it('show examples whose numbers nobody has used, the same throughout the page', async () => {
    const { text } = await service.get('/docs/swagger-ui-init.js', null).expect(200);
    const numbers = [...text.matchAll(/DEMO-BAR-001[-\d]*/g)].map(([number]) => number);
    expect(numbers.length).toBeGreaterThan(3);
    expect(new Set(numbers).size).toBe(1);
    expect(numbers[0]).toMatch(/^DEMO-BAR-001-\d{10}$/);
  });
});
