import { createSign, randomBytes, type KeyObject } from 'node:crypto';
import {
  bitString,
  element,
  integer,
  objectIdentifier,
  sequence,
  TAG,
  utcTime,
} from '../../shared/certificates/der.ts';

const OID = {
  organization: '2.5.4.10',
  organizationalUnit: '2.5.4.11',
  commonName: '2.5.4.3',
  sha1WithRsa: '1.2.840.113549.1.1.5',
} as const;

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

/** The bank's own certificates are signed with SHA-1 to this day. */
const SHA1_WITH_RSA = sequence(objectIdentifier(OID.sha1WithRsa), element(TAG.null));

/** A signed X.509 v3 certificate as PEM (RFC 5280), without extensions. */
export function issueCertificate(order: CertificateOrder): string {
  const body = sequence(
    element(TAG.explicit0, integer(2n)),
    integer(BigInt(`0x${randomBytes(10).toString('hex')}`) + 1n),
    SHA1_WITH_RSA,
    name(order.issuer),
    sequence(utcTime(order.validFrom.getTime()), utcTime(order.validTo.getTime())),
    name(order.subject),
    order.publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = createSign('RSA-SHA1').update(body).sign(order.issuerKey);
  const base64 = sequence(body, SHA1_WITH_RSA, bitString(signature)).toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function name({ organization, organizationalUnit, commonName }: BankName): Buffer {
  return sequence(
    attribute(OID.organization, organization),
    ...(organizationalUnit === undefined ? [] : [attribute(OID.organizationalUnit, organizationalUnit)]),
    attribute(OID.commonName, commonName),
  );
}

function attribute(oid: string, value: string): Buffer {
  return element(TAG.set, sequence(objectIdentifier(oid), element(TAG.printableString, Buffer.from(value))));
}
