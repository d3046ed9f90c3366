import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from '../../src/app.module.ts';
import { createLogger } from '../../src/common/logging/logger.ts';
import { loadSettings } from '../../src/config/settings.ts';
import { createDocument } from '../../src/docs/create-document.ts';
import type { GeneratedDocument } from './document.ts';

/** Never connected to: the application is only looked at. */
const NO_DATABASE = 'postgresql://nobody@127.0.0.1:1/nothing';

let made: Promise<OpenAPIObject> | undefined;

/** The API document as the service serves it, without a server of its own; made once. */
export function apiDocument(): Promise<OpenAPIObject> {
  made ??= make();
  return made;
}

export const openApiDocument: GeneratedDocument = {
  path: 'docs/openapi.json',
  render: async () => `${JSON.stringify(await apiDocument(), null, 2)}\n`,
};

async function make(): Promise<OpenAPIObject> {
  const settings = loadSettings({ DATABASE_URL: NO_DATABASE });
  const log = createLogger({ LOG_LEVEL: 'silent' });
  const app = await NestFactory.create(AppModule.forRoot(settings, log), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  const document = createDocument(app);
  // As it is after the wire: members without a value are gone.
  return JSON.parse(JSON.stringify(document)) as OpenAPIObject;
}
