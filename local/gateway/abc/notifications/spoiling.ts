import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { renderMsg, signMessage } from './notification-content.ts';
import type { Notification } from './notification.ts';

/** The faults that spoil one send. */
export const SPOILING_FAULTS = ['tamper', 'forge', 'doubleEncode', 'plusAsBlank'] as const;

let foreignKey: KeyObject | undefined;

/** The form body of one send, spoiled as the fault says. The kept notification stays genuine. */
export function renderBody({ message, signature }: Notification, fault?: string): string {
  if (fault === 'tamper') return encoded(renderMsg(withOtherAmount(message), signature));
  if (fault === 'forge') return encoded(renderMsg(message, signMessage(message, anotherKey())));
  const msg = renderMsg(message, signature);
  if (fault === 'doubleEncode') return encoded(encodeURIComponent(msg));
  return fault === 'plusAsBlank' ? `MSG=${msg}` : encoded(msg);
}

function encoded(msg: string): string {
  return `MSG=${encodeURIComponent(msg)}`;
}

/** Another amount under the old signature. */
function withOtherAmount(message: string): string {
  const other = message.includes('<Amount>0.01</Amount>') ? '100.00' : '0.01';
  return message.replace(/<Amount>[^<]*<\/Amount>/, `<Amount>${other}</Amount>`);
}

/** A key that is not the bank's. */
function anotherKey(): KeyObject {
  foreignKey ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return foreignKey;
}
