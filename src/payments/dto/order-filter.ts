import { parseIsoTime } from '../../common/beijing-time.js';
import type { OrderFilter } from '../order-list.repository.js';
import type { ListOrdersDto } from './orders.dto.js';

/** What a list of orders is asked for, whoever asks. */
export function orderFilter({ status, method, from, to }: ListOrdersDto): Omit<OrderFilter, 'limit'> {
  return {
    status,
    method,
    from: parseIsoTime(from ?? '') ?? undefined,
    to: parseIsoTime(to ?? '') ?? undefined,
  };
}
