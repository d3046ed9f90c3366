import type {
  OpenAPIObject,
  OperationObject,
  ParameterObject,
  PathItemObject,
  ReferenceObject,
  SchemaObject,
} from '@nestjs/swagger';
import { ALIASES, CONTENTS } from './contents.js';

export interface PlacedOperation {
  path: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  operation: OperationObject;
}

const METHODS = ['post', 'get', 'put', 'patch', 'delete'] as const;

/** Fields that say what a body is about; they come first, whichever class they were declared in. */
const FIRST_FIELDS = ['isSuccess', 'orderNo', 'refundNo', 'transactionId', 'amount', 'goodsName', 'status'];

export function operationsOf(document: OpenAPIObject): PlacedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );
}

/** Brings the document into the order of {@link CONTENTS}: groups, operations, and aliases at the end. */
export function arrange(document: OpenAPIObject): void {
  const operations = operationsOf(document);
  markAliases(operations);
  for (const { operation } of operations) operation.tags ??= [];
  for (const { name, operations: ids } of CONTENTS) {
    for (const { operation } of operations) {
      if (ids.includes(operation.operationId ?? '')) operation.tags = [name];
    }
  }
  document.tags = [...CONTENTS, ALIASES].map(({ name, description }) => ({ name, description }));
  document.paths = sortedPaths(operations);
  const schemas = (document.components?.schemas ?? {}) as Record<string, SchemaObject>;
  for (const schema of Object.values(schemas)) {
    if (schema.properties) schema.properties = leading(schema.properties, FIRST_FIELDS);
  }
  document.components = { ...document.components, schemas: leading(schemas, Object.keys(schemas).sort()) };
}

/** One method of a controller at several addresses: the first is its own, the others are aliases. */
function markAliases(operations: readonly PlacedOperation[]): void {
  const first = new Map<string, PlacedOperation>();
  for (const { path, operation } of operations) {
    const id = operation.operationId ?? '';
    const own = first.get(id);
    if (!own) {
      first.set(id, { path, operation, method: 'get' });
      continue;
    }
    operation.operationId = `${id}_${path.split('/').at(-1)}`;
    operation.summary = `${own.operation.summary}（别名 alias）`;
    operation.description = `\`${own.path}\` 的别名 · Alias of \`${own.path}\`\n\n${operation.description}`;
    operation.tags = [ALIASES.name];
    operation.parameters = operation.parameters?.filter((parameter) => isPartOf(path, parameter));
  }
}

/** An alias may be the shorter address, without a part that the operation's own one has. */
function isPartOf(path: string, parameter: ParameterObject | ReferenceObject): boolean {
  return '$ref' in parameter || parameter.in !== 'path' || path.includes(`{${parameter.name}}`);
}

function sortedPaths(operations: readonly PlacedOperation[]): Record<string, PathItemObject> {
  const ids = CONTENTS.flatMap((group) => group.operations);
  const place = ({ operation }: PlacedOperation): number => {
    const index = ids.indexOf(operation.operationId ?? '');
    return index < 0 ? ids.length : index;
  };
  const paths: Record<string, PathItemObject> = {};
  for (const placed of operations.toSorted((a, b) => place(a) - place(b))) {
    paths[placed.path] = { ...paths[placed.path], [placed.method]: placed.operation };
  }
  return paths;
}

/** The same members, those of `names` first and in that order. */
function leading<Value>(members: Record<string, Value>, names: readonly string[]): Record<string, Value> {
  const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.fromEntries(Object.entries(members).toSorted(([a], [b]) => place(a) - place(b)));
}
