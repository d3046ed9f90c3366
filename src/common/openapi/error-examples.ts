import type { ErrorCode } from '../errors/catalogue.js';
import { DomainError, type DomainErrorOptions } from '../errors/domain-error.js';
import { renderError } from '../errors/render-error.js';

const CONTEXT = {
  requestId: '3f0c6e0e-6f0f-4a55-9a1d-1c52c2f4f0b1',
  publicBaseUrl: 'http://127.0.0.1:3000',
};

/** What an answer with this code typically carries beside its message. */
const CARRIED: Partial<Record<ErrorCode, DomainErrorOptions>> = {
  PARAM_ERROR: {
    details: [
      {
        field: 'amount',
        message: {
          zh: '金额须为 0.01–100000000.00，最多两位小数',
          en: 'must be an amount of 0.01–100000000.00 with at most two decimals',
        },
      },
    ],
  },
  CHANNEL_REJECTED: {
    extra: {
      channelCode: '40004',
      channelSubCode: 'ACQ.TOTAL_FEE_EXCEED',
      channelMessage: '订单总金额超过限额',
    },
  },
  REFUND_AMOUNT_EXCEEDED: { extra: { refundableAmount: 5 } },
  REFUND_BALANCE_CHANGED: { extra: { refundableAmount: 5 } },
};

/** A body as the service itself would render it for this code. */
export function errorExample(code: ErrorCode): object {
  return renderError(new DomainError(code, CARRIED[code]), CONTEXT);
}
