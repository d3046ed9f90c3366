import type { KeyObject } from 'node:crypto';
import { signCertificate, type NamePart } from '../../shared/certificates/certificate.ts';

/** The parts of a name that the bank's certificates have. */
export interface BankName {
  readonly organization: string;
  readonly organizationalUnit?: string;
  readonly commonName: string;
}

export interface CertificateOrder {
  readonly subject: BankName;
  readonly issuer: BankName;
  readonly publicKey: KeyObject;
  readonly issuerKey: KeyObject;
  readonly validFrom: Date;
  readonly validTo: Date;
}

/** A signed certificate as PEM, without extensions; the bank's own are signed with SHA-1 to this day. */
export function issueCertificate(order: CertificateOrder): string {
  return signCertificate({
    subject: partsOf(order.subject),
    issuer: partsOf(order.issuer),
    publicKey: order.publicKey,
    issuerKey: order.issuerKey,
    validFromMs: order.validFrom.getTime(),
    validToMs: order.validTo.getTime(),
    algorithm: 'sha1WithRsa',
    serialBytes: 10,
  });
}

function partsOf({ organization, organizationalUnit, commonName }: BankName): NamePart[] {
  const as = 'printableString';
  return [
    { part: 'organization', value: organization, as },
    ...(organizationalUnit === undefined
      ? []
      : [{ part: 'organizationalUnit', value: organizationalUnit, as } as const]),
    { part: 'commonName', value: commonName, as },
  ];
}
