import type { OperationObject, ParameterObject, PathItemObject } from '@nestjs/swagger';
import type { BilingualText } from '../../common/errors/catalogue.js';
import { inBoth } from '../../common/openapi/operation.js';
import type { WebhookType } from '../webhook-event.js';
import { EVENT_MEANINGS } from './event-meanings.js';
import { SAMPLE_SECRET, sampleHeaders, samplePayload } from './sample-event.js';

/** The document's group of what has to do with webhooks. */
export const WEBHOOK_GROUP = 'Webhook 消息 Webhooks';

/** Name of the schema of any event. It is put together in src/docs, which knows all that events tell of. */
export const WEBHOOK_EVENT_SCHEMA = 'WebhookEvent';

const HEADER_MEANINGS: Readonly<Record<string, BilingualText>> = {
  'webhook-id': {
    zh: '事件编号；重试与重发时不变，用它去重',
    en: 'Id of the event, the same for every try: drop what you have seen',
  },
  'webhook-timestamp': {
    zh: '本次投递的时间，Unix 秒；与当前时间相差过大（如 5 分钟）时应拒绝',
    en: 'Time of this try in Unix seconds; refuse what is far (say, 5 minutes) from now',
  },
  'webhook-signature': {
    zh: '签名，空格分隔，任一相符即可：`v1,` 加 HMAC-SHA256 的 Base64',
    en: 'Signatures, with spaces between; one that fits is enough: `v1,` and the HMAC-SHA256 in Base64',
  },
};

/** `payment.succeeded` → `PaymentSucceeded` */
export function pascalName(type: WebhookType): string {
  return type.replaceAll(/(?:^|\.)(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

/**
 * Describes one event as the request that the shop's receiver gets; its example is signed for real.
 *
 * @param schemaName name of the schema of its body
 * @param data what the functions that make real events make of a sample
 */
export function outgoingWebhook(type: WebhookType, schemaName: string, data: object): PathItemObject {
  const value = samplePayload(type, data);
  const operation: OperationObject = {
    operationId: `on${pascalName(type)}`,
    tags: [WEBHOOK_GROUP],
    summary: inBoth(EVENT_MEANINGS[type]),
    description: ABOUT,
    // The signature, not a key, says who is calling.
    security: [],
    parameters: headerParameters(sampleHeaders(type, value)),
    requestBody: {
      required: true,
      description: '消息正文；验签用收到的原始字节 · The body; verify it as the bytes that came',
      content: {
        'application/json': {
          schema: { $ref: `#/components/schemas/${schemaName}` },
          examples: { [type]: { summary: inBoth(EVENT_MEANINGS[type]), value } },
        },
      },
    },
    responses: {
      '2XX': { description: '已收到，不再投递 · Received: it is not sent again' },
      default: { description: '未收到，按时间表重试 · Not received: it is tried again, by the schedule' },
    },
  };
  return { post: operation };
}

function headerParameters(example: Readonly<Record<string, string>>): ParameterObject[] {
  return Object.entries(HEADER_MEANINGS).map(([name, meaning]) => ({
    name,
    in: 'header',
    required: true,
    description: inBoth(meaning),
    schema: { type: 'string' },
    example: example[name],
  }));
}

const ABOUT = `由本服务 POST 给商户。投递、重试与验签见本页开头的“接收消息”。示例用密钥 \`${SAMPLE_SECRET}\` 签名，正文为不含空白的 JSON。

POSTed by this service to the shop. How it is delivered, tried again and verified stands under “Receiving webhooks” at the top of this page. The example is signed with the secret \`${SAMPLE_SECRET}\`, over its JSON without white space.`;
