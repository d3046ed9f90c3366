import { createHash, randomBytes, sign, X509Certificate, type KeyObject } from 'node:crypto';
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
  country: '2.5.4.6',
  organization: '2.5.4.10',
  organizationalUnit: '2.5.4.11',
  commonName: '2.5.4.3',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  basicConstraints: '2.5.29.19',
} as const;

/** A distinguished name in the order in which Alipay's own certificates write theirs. */
export interface DistinguishedName {
  country: string;
  organization: string;
  organizationalUnit: string;
  commonName: string;
}

export interface CertificateRequest {
  subject: DistinguishedName;
  issuer: DistinguishedName;
  /** Public key of the subject, or the key pair it is read from. */
  publicKey: KeyObject;
  issuerKey: KeyObject;
  validFromMs: number;
  validToMs: number;
  isAuthority: boolean;
}

const SHA256_WITH_RSA = sequence(objectIdentifier(OID.sha256WithRsa), element(TAG.null));

/** A signed X.509 v3 certificate as PEM (RFC 5280). */
export function issueCertificate(request: CertificateRequest): string {
  const serial = BigInt(`0x${randomBytes(15).toString('hex')}`) + 1n;
  const body = sequence(
    element(TAG.explicit0, integer(2n)),
    integer(serial),
    SHA256_WITH_RSA,
    name(request.issuer),
    sequence(utcTime(request.validFromMs), utcTime(request.validToMs)),
    name(request.subject),
    request.publicKey.export({ type: 'spki', format: 'der' }),
    ...(request.isAuthority ? [authorityExtension()] : []),
  );
  const signature = sign('sha256', body, request.issuerKey);
  const base64 = sequence(body, SHA256_WITH_RSA, bitString(signature)).toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/**
 * Alipay's serial number of a certificate: md5 in hex of the issuer's name in RFC 2253 order
 * followed by the decimal serial. For the root file, those of all RSA certificates joined by `_`.
 */
export function certificateSn(pem: string): string {
  const certificate = new X509Certificate(pem);
  const issuer = certificate.issuer.split('\n').toReversed().join(',');
  const serial = BigInt(`0x${certificate.serialNumber}`).toString(10);
  return createHash('md5').update(`${issuer}${serial}`, 'utf8').digest('hex');
}

function name(distinguished: DistinguishedName): Buffer {
  return sequence(
    attribute(OID.country, TAG.printableString, distinguished.country),
    attribute(OID.organization, TAG.utf8String, distinguished.organization),
    attribute(OID.organizationalUnit, TAG.utf8String, distinguished.organizationalUnit),
    attribute(OID.commonName, TAG.utf8String, distinguished.commonName),
  );
}

function attribute(oid: string, tag: number, value: string): Buffer {
  return element(TAG.set, sequence(objectIdentifier(oid), element(tag, Buffer.from(value, 'utf8'))));
}

function authorityExtension(): Buffer {
  const isAuthority = sequence(element(TAG.boolean, Buffer.from([0xff])));
  const extension = sequence(
    objectIdentifier(OID.basicConstraints),
    element(TAG.boolean, Buffer.from([0xff])),
    element(TAG.octetString, isAuthority),
  );
  return element(TAG.explicit3, sequence(extension));
}
