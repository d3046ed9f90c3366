import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import type { Type } from '@nestjs/common';
import { TIME_OUT } from '../common/openapi/field-schemas.js';
import { inBoth } from '../common/openapi/operation.js';
import { PAID, sampleOrder } from '../payments/docs/sample-order.js';
import { orderEventData } from '../payments/order-view.js';
import type { Order } from '../payments/order.js';
import { REFUNDED, sampleRefund } from '../refunds/docs/sample-refund.js';
import { refundEventData } from '../refunds/refund-view.js';
import type { Refund } from '../refunds/refund.js';
import { EVENT_MEANINGS } from '../webhooks/docs/event-meanings.js';
import { outgoingWebhook, pascalName, WEBHOOK_EVENT_SCHEMA } from '../webhooks/docs/outgoing-webhook.js';
import { SAMPLE_TEST_DATA } from '../webhooks/docs/sample-event.js';
import { WEBHOOK_TYPES, type WebhookType } from '../webhooks/webhook-event.js';
import { OrderEventData, RefundEventData, TestEventData } from './webhook-data.js';

/** Not one of the numbers that pages replace by fresh ones: the signature of an example covers it. */
const ORDER_NO = 'SHOP-20260115-001';

interface Told {
  type: Type;
  example: object;
}

/** What each event carries; made by the functions that make real events. */
const TOLD: Readonly<Record<WebhookType, Told>> = {
  'payment.succeeded': orderTold(PAID),
  'payment.closed': orderTold({ status: 'CLOSED', version: 2 }),
  'payment.failed': orderTold({ status: 'FAILED', version: 2, method: 'barcode' }),
  'payment.late': orderTold({ ...PAID, status: 'CLOSED', version: 3 }),
  'payment.mismatch': orderTold({ version: 2 }),
  'refund.succeeded': refundTold(REFUNDED, 500),
  'refund.failed': refundTold(
    {
      status: 'FAILED',
      version: 2,
      channelCode: '40004',
      channelSubCode: 'ACQ.TRADE_NOT_ALLOW_REFUND',
      channelMessage: '当前交易不允许退款',
    },
    0,
  ),
  'webhook.test': { type: TestEventData, example: SAMPLE_TEST_DATA },
};

/** Adds what we send to shops: each event as a webhook of the document, and a schema for each and for any. */
export function addOutgoingWebhooks(document: OpenAPIObject): void {
  const schemas = Object.fromEntries(WEBHOOK_TYPES.map((type) => [schemaName(type), eventSchema(type)]));
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...schemas, [WEBHOOK_EVENT_SCHEMA]: anyEvent() },
  };
  document.webhooks = Object.fromEntries(
    WEBHOOK_TYPES.map((type) => [
      type,
      outgoingWebhook(type, schemaName(type), wireForm(TOLD[type].example)),
    ]),
  );
}

function orderTold(more: Partial<Order>): Told {
  const order = sampleOrder({ orderNo: ORDER_NO, attach: 'cart=42', ...more });
  return { type: OrderEventData, example: orderEventData(order) };
}

function refundTold(more: Partial<Refund>, refundedFen: number): Told {
  const { refund, order } = sampleRefund({ refundNo: `${ORDER_NO}-R1`, ...more }, refundedFen);
  const told = { ...order, orderNo: ORDER_NO, attach: 'cart=42', version: 4 };
  return { type: RefundEventData, example: refundEventData(refund, told, []) };
}

/** As it is after the wire: members without a value are gone. */
function wireForm(data: object): object {
  return JSON.parse(JSON.stringify(data)) as object;
}

const schemaName = (type: WebhookType): string => `${pascalName(type)}Event`;

function eventSchema(type: WebhookType) {
  return {
    type: 'object',
    description: inBoth(EVENT_MEANINGS[type]),
    required: ['type', 'timestamp', 'data'],
    properties: {
      type: { type: 'string', description: '事件类型 · Type', enum: [type] },
      timestamp: {
        ...TIME_OUT,
        description: '发生时间；重试时不变 · When it happened, the same for every try',
      },
      data: { description: '事件的内容 · What it tells of', $ref: getSchemaPath(TOLD[type].type) },
    },
  };
}

function anyEvent() {
  const references = WEBHOOK_TYPES.map((type) => [type, `#/components/schemas/${schemaName(type)}`] as const);
  return {
    description: '任一事件，由 type 区分 · Any event; type says which',
    oneOf: references.map(([, $ref]) => ({ $ref })),
    discriminator: { propertyName: 'type', mapping: Object.fromEntries(references) },
  };
}
