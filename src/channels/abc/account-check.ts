import type { X509Certificate } from 'node:crypto';
import type { ChannelAccount } from '../channel.js';
import { readAccount } from './account.js';

/** Everything that can be said of an account without asking the bank: one line a fault. */
export function findAccountFaults(stored: ChannelAccount, now: Date): string[] {
  const read = readAccount(stored);
  if ('faults' in read) return read.faults;
  const { bankKeys, ownPublicKey, certificate, clientCertificate, merchantNumber } = read.account;
  const mixedUp = bankKeys.some((key) => key.equals(ownPublicKey))
    ? ["secrets.bankCert: this is the merchant's own certificate; the bank's (TrustPay.cer) belongs here"]
    : [];
  return [
    ...mixedUp,
    ...(certificate ? holderFaults(certificate, merchantNumber) : []),
    ...(certificate ? periodFaults('pfx', certificate, now) : []),
    ...(clientCertificate ? periodFaults('clientCert', clientCertificate.certificate, now) : []),
  ];
}

/** The bank's certificates name their merchant: CN=EBUS.merchant.<number>.<number>.0000 */
function holderFaults(certificate: X509Certificate, merchantNumber: string): string[] {
  const holder = /^CN=EBUS\.merchant\.(\d+)/m.exec(certificate.subject)?.[1];
  return holder === undefined || holder === merchantNumber
    ? []
    : [`secrets.pfx: belongs to merchant ${holder}, the account is of ${merchantNumber}`];
}

function periodFaults(name: string, certificate: X509Certificate, now: Date): string[] {
  const from = new Date(certificate.validFrom);
  const to = new Date(certificate.validTo);
  if (now >= to) return [`secrets.${name}: expired on ${to.toISOString()}`];
  return now < from ? [`secrets.${name}: not valid before ${from.toISOString()}`] : [];
}
