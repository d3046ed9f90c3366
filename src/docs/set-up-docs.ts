import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Settings } from '../config/settings.js';

/** The API document, made from the controllers and the classes of their bodies and answers. */
export function createDocument(app: NestExpressApplication, settings: Settings): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Qiaopay')
    .setVersion('1.0')
    .addServer(settings.PUBLIC_BASE_URL)
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, config);
}

/** Swagger UI at `/docs`, its document at `/docs-json`. */
export function setUpDocs(app: NestExpressApplication, settings: Settings): void {
  SwaggerModule.setup('docs', app, () => createDocument(app, settings), { jsonDocumentUrl: 'docs-json' });
}
