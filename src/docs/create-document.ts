import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ADMIN_KEY_SCHEME, API_KEY_SCHEME } from '../common/openapi/operation.js';
import { arrange, operationsOf } from './arrange.js';
import { addCommonHeaders } from './common-headers.js';
import { INTRODUCTION } from './introduction.js';
import { addOutgoingWebhooks } from './outgoing-webhooks.js';
import { WEBHOOK_DATA } from './webhook-data.js';

const SERVED_HERE = '本页所在的服务 · The service that this page comes from';

/**
 * The API document, made from the controllers and the classes of their bodies and answers. Needs neither a
 * database nor a gateway: an application made with `preview: true` will do.
 *
 * @param publicBaseUrl named as a second server where it is known
 */
export function createDocument(app: INestApplication, publicBaseUrl?: string): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Qiaopay 支付接口')
    .setDescription(INTRODUCTION)
    .setVersion('1.0')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/', SERVED_HERE)
    .addBearerAuth(
      { type: 'http', bearerFormat: 'API key', description: '商户的 API 密钥 · The merchant’s API key' },
      API_KEY_SCHEME,
    )
    .addBearerAuth(
      {
        type: 'http',
        bearerFormat: 'API key',
        description: '运维的管理密钥 ADMIN_API_KEY · The key of operations, ADMIN_API_KEY',
      },
      ADMIN_KEY_SCHEME,
    );
  if (publicBaseUrl !== undefined) builder.addServer(publicBaseUrl, 'PUBLIC_BASE_URL');
  const document = SwaggerModule.createDocument(app, builder.build(), {
    autoTagControllers: false,
    // A route that nobody described would stand there without a word; a test finds it.
    onlyIncludeDecoratedEndpoints: true,
    extraModels: WEBHOOK_DATA,
  });
  addOutgoingWebhooks(document);
  arrange(document);
  addCommonHeaders(
    document,
    operationsOf(document).map(({ operation }) => operation),
  );
  return document;
}
