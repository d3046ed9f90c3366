import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { apiDocument } from './api-document.ts';
import type { GeneratedDocument } from './document.ts';

const HEADER = `/**
 * The API as types, for a client such as openapi-fetch.
 * Made by "npm run docs:generate" from docs/openapi.json; not to be edited by hand.
 */
`;

export const clientTypesDocument: GeneratedDocument = {
  path: 'test/client/api.d.ts',
  render: async () => {
    const document = structuredClone(await apiDocument());
    // A field with a default may be left out of a request.
    const options = { defaultNonNullable: false };
    return HEADER + astToString(await openapiTS(document as OpenAPI3, options));
  },
};
