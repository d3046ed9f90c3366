import { inBoth } from '../../common/openapi/operation.js';
import { EVENT_MEANINGS } from '../docs/event-meanings.js';
import { WEBHOOK_STATUSES, WEBHOOK_TYPES } from '../webhook-event.js';

/** For fields that hold an event's type; the document lists the meanings once. */
export const WEBHOOK_TYPE = {
  enum: [...WEBHOOK_TYPES],
  enumName: 'WebhookType',
  enumSchema: {
    description: WEBHOOK_TYPES.map((type) => `- \`${type}\` ${inBoth(EVENT_MEANINGS[type])}`).join('\n'),
  },
};

export const WEBHOOK_STATUS = {
  enum: [...WEBHOOK_STATUSES],
  enumName: 'WebhookStatus',
  enumSchema: {
    description: [
      '- `pending` 待投递或待重试 · still to be delivered',
      '- `delivered` 接收方已应答 2xx · answered 2xx',
      '- `abandoned` 重试用尽或没有接收地址；可重发 · every try has failed, or there is no address; may be redelivered',
    ].join('\n'),
  },
};
