import { applyDecorators, type Type } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiExtraModels,
  ApiIncludeEndpoint,
  ApiOperation,
  ApiResponse,
  ApiSchema,
  getSchemaPath,
  type ApiSchemaOptions,
} from '@nestjs/swagger';
import { ERROR_CATALOGUE, type BilingualText, type ErrorCode } from '../errors/catalogue.js';
import { ErrorAnswer } from './error-answer.js';
import { errorExample } from './error-examples.js';

/** Names of the document's security schemes: a merchant's key, and that of operations. */
export const API_KEY_SCHEME = 'apiKey';
export const ADMIN_KEY_SCHEME = 'adminKey';

/** What every operation with an API key can answer. */
export const READ_ERRORS = ['PARAM_ERROR', 'UNAUTHORIZED', 'FORBIDDEN', 'INTERNAL_ERROR'] as const;
/** The same where there is a body to read. */
export const WRITE_ERRORS = [...READ_ERRORS, 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'] as const;

/** What every operation with the admin key can answer: it belongs to no merchant, so none is forbidden. */
export const ADMIN_READ_ERRORS = ['PARAM_ERROR', 'UNAUTHORIZED', 'INTERNAL_ERROR'] as const;
export const ADMIN_WRITE_ERRORS = [
  ...ADMIN_READ_ERRORS,
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
] as const;

const ADMIN_REASONS: Partial<Record<ErrorCode, BilingualText>> = {
  UNAUTHORIZED: {
    zh: '缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效',
    en: 'the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here',
  },
};

export interface OperationText {
  /** Name of the operation in the document and in generated clients. */
  id: string;
  summary: BilingualText;
  /** Markdown. */
  about: BilingualText;
}

export interface KeyOperationText extends OperationText {
  /** Every code that it can refuse with. */
  errors: readonly ErrorCode[];
  /** Every code that its 200 answers can carry. */
  answerCodes?: readonly ErrorCode[];
  /** Why this very operation gives a code, where the catalogue's sentence is too general. */
  reasons?: Partial<Record<ErrorCode, BilingualText>>;
}

export interface NamedExample {
  summary: string;
  description?: string;
  value: object | string;
}
export type NamedExamples = Readonly<Record<string, NamedExample>>;

/** Chinese first, then English, as everywhere in the document. */
export const inBoth = ({ zh, en }: BilingualText): string => `${zh} · ${en}`;

/** Describes an operation that a merchant calls with its API key, with every refusal it can meet. */
export function merchantOperation(operation: KeyOperationText): MethodDecorator {
  return keyOperation(operation, API_KEY_SCHEME);
}

/** Describes an operation that is called with ADMIN_API_KEY, with every refusal it can meet. */
export function adminOperation(operation: KeyOperationText): MethodDecorator {
  const reasons = { ...ADMIN_REASONS, ...operation.reasons };
  return keyOperation({ ...operation, reasons }, ADMIN_KEY_SCHEME);
}

function keyOperation(operation: KeyOperationText, scheme: string): MethodDecorator {
  const { id, answerCodes = [], reasons = {} } = operation;
  const errors = operation.errors.toSorted((a, b) => statusOf(a) - statusOf(b));
  const links = [
    ...answerCodes.map((code) => codeLink(200, code)),
    ...errors.map((code) => codeLink(statusOf(code), code)),
  ];
  const description = `${paragraphs(operation.about)}\n\n**错误码 Error codes**: ${links.join(' · ')}`;
  return applyDecorators(
    ApiIncludeEndpoint(),
    ApiOperation({ operationId: id, summary: inBoth(operation.summary), description }),
    ApiBearerAuth(scheme),
    ...refusals(errors, reasons),
  );
}

/** Describes an operation that needs no key. */
export function publicOperation({ id, summary, about }: OperationText): MethodDecorator {
  return applyDecorators(
    ApiIncludeEndpoint(),
    ApiOperation({
      operationId: id,
      summary: inBoth(summary),
      description: paragraphs(about),
      security: [],
    }),
  );
}

export function jsonBody(type: Type, examples: NamedExamples): MethodDecorator {
  return ApiBody({ type, examples: { ...examples } });
}

/** The 200 answer: one class, or one of several. */
export function okAnswer(
  types: Type | readonly Type[],
  about: BilingualText,
  examples: NamedExamples,
): MethodDecorator {
  const classes = [types].flat();
  const references = classes.map((type) => ({ $ref: getSchemaPath(type) }));
  const schema = references.length === 1 ? references[0] : { oneOf: references };
  return applyDecorators(
    ApiExtraModels(...classes),
    ApiResponse({
      status: 200,
      description: inBoth(about),
      content: { 'application/json': { schema, examples: { ...examples } } },
    }),
  );
}

/** A body that refuses fields it does not know, as all of ours do. */
export function requestSchema(name: string, about: BilingualText): ClassDecorator {
  const closed = { name, description: inBoth(about), additionalProperties: false };
  return ApiSchema(closed satisfies ApiSchemaOptions);
}

export function answerSchema(name: string, about: BilingualText): ClassDecorator {
  return ApiSchema({ name, description: inBoth(about) });
}

function refusals(
  errors: readonly ErrorCode[],
  reasons: Partial<Record<ErrorCode, BilingualText>>,
): MethodDecorator[] {
  return [...Map.groupBy(errors, statusOf)].map(([status, codes]) =>
    ApiResponse({
      status,
      type: ErrorAnswer,
      description: codes
        .map((code) => `- \`${code}\` ${inBoth(reasons[code] ?? ERROR_CATALOGUE[code])}`)
        .join('\n'),
      examples: Object.fromEntries(
        codes.map((code) => [code, { summary: ERROR_CATALOGUE[code].zh, value: errorExample(code) }]),
      ),
    }),
  );
}

function statusOf(code: ErrorCode): number {
  return ERROR_CATALOGUE[code].status;
}

function codeLink(status: number, code: ErrorCode): string {
  return `${status} [\`${code}\`](/docs/errors#${code})`;
}

function paragraphs({ zh, en }: BilingualText): string {
  return `${zh}\n\n${en}`;
}
