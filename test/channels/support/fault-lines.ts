import type { AccountFault } from '../../../src/channels/account-faults.js';

/** One line a fault, in English; each must also be said in Chinese. */
export function linesOf(faults: readonly AccountFault[]): string[] {
  return faults.map(({ field, message }) => {
    expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
    return `${field}: ${message.en}`;
  });
}
