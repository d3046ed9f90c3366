import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { toBeijingDigits } from '../common/beijing-time.js';
import { renumberExamples } from '../common/openapi/example-numbers.js';
import type { Settings } from '../config/settings.js';
import { createDocument } from './create-document.js';
import { errorsPage } from './errors-page.js';
import { STYLE } from './style.js';

/** Swagger UI at `/docs`, its document at `/docs-json`, the error codes at `/docs/errors`. Needs no network. */
export function setUpDocs(app: NestExpressApplication, settings: Settings): void {
  const page = errorsPage();
  // Before Swagger UI, whose files are served below the same path.
  app.use('/docs/errors', (_request: Request, response: Response) => {
    response.type('html').send(page);
  });
  SwaggerModule.setup('docs', app, () => createDocument(app, settings.PUBLIC_BASE_URL), {
    jsonDocumentUrl: 'docs-json',
    yamlDocumentUrl: 'docs-yaml',
    customSiteTitle: 'Qiaopay API · 支付接口',
    customCss: STYLE,
    patchDocumentOnRequest: withFreshExamples,
    swaggerOptions: {
      // Else the page would ask a validator on the internet about every document.
      validatorUrl: null,
      persistAuthorization: true,
      tryItOutEnabled: true,
      displayRequestDuration: true,
      deepLinking: true,
      filter: true,
      docExpansion: 'list',
      defaultModelRendering: 'example',
      defaultModelExpandDepth: 3,
      defaultModelsExpandDepth: 0,
    },
  });
}

/** For the page, not for the document as such: examples can be executed again each time the page is opened. */
function withFreshExamples(request: unknown, _response: unknown, document: OpenAPIObject): OpenAPIObject {
  if (!(request as Request).path.endsWith('/swagger-ui-init.js')) return document;
  const suffix = toBeijingDigits(new Date()).slice(4);
  return JSON.parse(renumberExamples(JSON.stringify(document), suffix)) as OpenAPIObject;
}
