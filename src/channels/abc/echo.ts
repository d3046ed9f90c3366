import { parseChannelYuan } from '../../common/money.js';
import { ChannelUnknownError } from '../channel-errors.js';
import { textOf, type AnswerFields } from './answer.js';

/**
 * Whatever an answer repeats of a question must be what was asked; what it does not repeat is not held
 * against it. A number stands for an amount in fen, a text for itself.
 * @throws ChannelUnknownError (`invalid_response`)
 */
export function requireEcho(
  trxType: string,
  fields: AnswerFields,
  asked: Readonly<Record<string, string | number | undefined>>,
): void {
  for (const [name, expected] of Object.entries(asked)) {
    const answered = textOf(fields, name);
    if (expected === undefined || answered === undefined) continue;
    const isSame =
      typeof expected === 'number' ? parseChannelYuan(answered) === expected : answered === expected;
    if (isSame) continue;
    throw new ChannelUnknownError(
      `${trxType}: asked with ${name} ${expected}, the answer has ${answered}`,
      'invalid_response',
    );
  }
}
