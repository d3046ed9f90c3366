import { readFileSync } from 'node:fs';
import type {
  OpenAPIObject,
  OperationObject,
  ParameterObject,
  RequestBodyObject,
  ResponseObject,
} from '@nestjs/swagger';
import { z } from 'zod';

type Json = Record<string, unknown>;

const METHODS = ['post', 'get', 'patch', 'delete'] as const;
export type ContractMethod = (typeof METHODS)[number];

export interface ContractOperation {
  id: string;
  method: ContractMethod;
  path: string;
  operation: OperationObject;
}

/** The API document as a judge of real answers. */
export class ApiContract {
  readonly operations: readonly ContractOperation[];

  constructor(readonly document: OpenAPIObject) {
    this.operations = Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method];
        return operation ? [{ id: operation.operationId ?? '', method, path, operation }] : [];
      }),
    );
  }

  /** The document as it is kept in `docs/`. */
  static read(): ApiContract {
    const file = new URL('../../docs/openapi.json', import.meta.url);
    return new ApiContract(JSON.parse(readFileSync(file, 'utf8')) as OpenAPIObject);
  }

  operation(id: string): ContractOperation {
    const found = this.operations.find((known) => known.id === id);
    if (!found) throw new Error(`The document has no operation ${id}`);
    return found;
  }

  /** Names of the security schemes that let somebody call an operation; none: it is public. */
  schemesOf(id: string): string[] {
    return (this.operation(id).operation.security ?? []).flatMap((schemes) => Object.keys(schemes));
  }

  /** The requests that we send to shops: each event with its operation. */
  webhooks(): { type: string; operation: OperationObject }[] {
    return Object.entries(this.document.webhooks ?? {}).map(([type, item]) => ({
      type,
      operation: item.post!,
    }));
  }

  /** Error codes that an operation is said to give, with the status each comes with. */
  codesOf(id: string): { status: number; code: string }[] {
    const links = (this.operation(id).operation.description ?? '').matchAll(
      /(\d{3}) \[`(\w+)`\]\(\/docs\/errors#\w+\)/g,
    );
    return [...links].map(([, status, code]) => ({ status: Number(status), code: code! }));
  }

  /** Codes of which the document shows an example body, per status. */
  exampleCodesOf(id: string): { status: number; code: string }[] {
    return Object.entries(this.operation(id).operation.responses).flatMap(([status, response]) => {
      const { examples = {} } = (response as ResponseObject).content?.['application/json'] ?? {};
      return Object.values(examples).flatMap((example) => {
        const code = ((example as Json).value as Json).errorCode;
        return typeof code === 'string' ? [{ status: Number(status), code }] : [];
      });
    });
  }

  /** The parameters of an operation, references resolved. */
  parametersOf({ operation }: ContractOperation): ParameterObject[] {
    const shared = (this.document.components?.parameters ?? {}) as Record<string, ParameterObject>;
    return (operation.parameters ?? []).map((parameter) =>
      '$ref' in parameter ? shared[parameter.$ref.split('/').at(-1)!]! : parameter,
    );
  }

  /** What the document has against this answer; empty when it is as described, with no field besides. */
  faultsOf(id: string, status: number, contentType: string, body: unknown): string[] {
    const response = this.operation(id).operation.responses[String(status)] as ResponseObject | undefined;
    if (!response) return [`${id}: HTTP ${status} is not in the document`];
    const media = contentType.split(';')[0]!.trim();
    const schema = response.content?.[media]?.schema;
    if (!schema) return response.content ? [`${id}: ${media} is not in the document`] : [];
    return this.faultsBy(schema as Json, body).map((fault) => `${id} ${status} ${fault}`);
  }

  /** What the document has against the body of a message to a shop. */
  webhookFaultsOf(type: string, body: unknown): string[] {
    const { requestBody } = this.document.webhooks?.[type]?.post ?? {};
    const schema = (requestBody as RequestBodyObject | undefined)?.content['application/json']?.schema;
    return schema ? this.faultsBy(schema as Json, body) : [`${type} is not in the document`];
  }

  private faultsBy(schema: Json, body: unknown): string[] {
    const result = this.schema(schema).safeParse(body);
    return result.success
      ? []
      : result.error.issues.map((issue) => `${issue.path.join('.')}: ${JSON.stringify(issue)}`);
  }

  private schema(schema: Json): z.ZodType {
    const whole = { ...schema, $defs: this.document.components?.schemas };
    return z.fromJSONSchema(closed(whole) as Parameters<typeof z.fromJSONSchema>[0]);
  }
}

/** The same schema, refusing members that it does not name: an answer must not say more than the document. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node === 'string') return node.replace('#/components/schemas/', '#/$defs/');
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(
    Object.entries(node)
      // Not a rule but an illustration; and `examples` of a schema would be read as one.
      .filter(([name, value]) => !(name === 'example' && !isSchema(value)))
      .map(([name, value]) => [name, closed(value)]),
  );
  const open =
    copy.type === 'object' && copy.properties !== undefined && copy.additionalProperties === undefined;
  return open ? { ...copy, additionalProperties: false } : copy;
}

function isSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('type' in value || '$ref' in value);
}
