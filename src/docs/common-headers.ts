import type { OpenAPIObject, OperationObject, ParameterObject, ResponseObject } from '@nestjs/swagger';
import { API_KEY_SCHEME } from '../common/openapi/operation.js';

const PARAMETERS: Record<string, ParameterObject> = {
  RequestId: {
    name: 'X-Request-Id',
    in: 'header',
    description:
      '请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered',
    schema: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description:
      '说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted',
    schema: { type: 'string' },
  },
  MerchantId: {
    name: 'X-Merchant-Id',
    in: 'header',
    description:
      '商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403',
    schema: { type: 'string', minLength: 1, maxLength: 64 },
  },
};

const REQUEST_ID_HEADER = {
  description: '本次请求的编号 · Id of this request',
  schema: { type: 'string' },
};

/** Adds the headers that all operations share, so that none of them has to name them. */
export function addCommonHeaders(document: OpenAPIObject, operations: readonly OperationObject[]): void {
  document.components = {
    ...document.components,
    parameters: PARAMETERS,
    headers: { RequestId: REQUEST_ID_HEADER },
  };
  for (const operation of operations) {
    const references = headersOf(operation).map((name) => ({ $ref: `#/components/parameters/${name}` }));
    operation.parameters = [...(operation.parameters ?? []), ...references];
    for (const response of Object.values(operation.responses) as ResponseObject[]) {
      response.headers = { ...response.headers, 'X-Request-Id': { $ref: '#/components/headers/RequestId' } };
    }
  }
}

/** Only where a merchant's key is asked for is there a merchant to name. */
function headersOf({ security = [] }: OperationObject): string[] {
  const asksFor = (scheme: string): boolean => security.some((schemes) => scheme in schemes);
  if (asksFor(API_KEY_SCHEME)) return ['MerchantId', 'AcceptLanguage', 'RequestId'];
  return security.length > 0 ? ['AcceptLanguage', 'RequestId'] : ['RequestId'];
}
