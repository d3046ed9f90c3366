import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { encodeForm } from '../../shared/wire/form.ts';
import { signForm } from './notification-content.ts';

/** The faults that spoil the form of one send. */
export const SPOILING_FAULTS = ['tamper', 'forge', 'doubleEncode'] as const;

let foreignKey: KeyObject | undefined;

/** The body of one send, spoiled as the fault says. The kept notification stays genuine. */
export function renderBody(fields: Readonly<Record<string, string>>, fault?: string): string {
  const charset = fields['charset'];
  if (fault === 'tamper') return encodeForm(Object.entries(tampered(fields)), charset);
  if (fault === 'forge') return encodeForm(Object.entries(forged(fields)), charset);
  if (fault === 'doubleEncode') {
    const encoded = Object.entries(fields).map(([name, value]) => [name, encodeURIComponent(value)] as const);
    return encodeForm(encoded, charset);
  }
  return encodeForm(Object.entries(fields), charset);
}

/** Another amount under the old signature. */
function tampered(fields: Readonly<Record<string, string>>): Record<string, string> {
  const amount = fields['total_amount'] === '0.01' ? '100.00' : '0.01';
  return { ...fields, total_amount: amount };
}

/** The right content signed by a key that is not Alipay's. */
function forged(fields: Readonly<Record<string, string>>): Record<string, string> {
  foreignKey ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const { sign: _sign, ...unsigned } = fields;
  return signForm(unsigned, foreignKey);
}
