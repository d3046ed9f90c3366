import type { X509Certificate } from 'node:crypto';
import { accountFault, periodFaults, type AccountFault } from '../account-faults.js';
import type { ChannelAccount } from '../channel.js';
import { readAccount } from './account.js';

/** Everything that can be said of an account without asking the bank. */
export function findAccountFaults(stored: ChannelAccount, now: Date): AccountFault[] {
  const read = readAccount(stored);
  if ('faults' in read) return read.faults;
  const { bankKeys, ownPublicKey, certificate, clientCertificate, merchantNumber } = read.account;
  return [
    ...(stored.sellerId === merchantNumber ? [] : [OTHER_SELLER]),
    ...(bankKeys.some((key) => key.equals(ownPublicKey)) ? [OWN_CERTIFICATE] : []),
    ...(certificate ? holderFaults(certificate, merchantNumber) : []),
    ...(certificate ? periodFaults('secrets.pfx', certificate, now) : []),
    ...(clientCertificate ? periodFaults('secrets.clientCert', clientCertificate.certificate, now) : []),
  ];
}

/** The bank's messages name the merchant number alone, so an order of another seller would never be found. */
const OTHER_SELLER = accountFault(
  'sellerId',
  '须与 appId（商户号）相同，可不传',
  'must be the same as appId, the merchant number; it may be left out',
);
const OWN_CERTIFICATE = accountFault(
  'secrets.bankCert',
  '这是商户自己的证书，此处应为银行证书（TrustPay.cer）',
  "this is the merchant's own certificate; the bank's (TrustPay.cer) belongs here",
);

/** The bank's certificates name their merchant: CN=EBUS.merchant.<number>.<number>.0000 */
function holderFaults(certificate: X509Certificate, merchantNumber: string): AccountFault[] {
  const holder = /^CN=EBUS\.merchant\.(\d+)/m.exec(certificate.subject)?.[1];
  if (holder === undefined || holder === merchantNumber) return [];
  return [
    accountFault(
      'secrets.pfx',
      `属于商户 ${holder}，而账户为 ${merchantNumber}`,
      `belongs to merchant ${holder}, the account is of ${merchantNumber}`,
    ),
  ];
}
