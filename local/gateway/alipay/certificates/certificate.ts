import { createHash, X509Certificate, type KeyObject } from 'node:crypto';
import { signCertificate, type NamePart } from '../../shared/certificates/certificate.ts';
import { element, objectIdentifier, sequence, TAG } from '../../shared/certificates/der.ts';

const BASIC_CONSTRAINTS = '2.5.29.19';

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

/** A signed certificate as PEM. */
export function issueCertificate({ subject, issuer, isAuthority, ...request }: CertificateRequest): string {
  return signCertificate({
    ...request,
    subject: partsOf(subject),
    issuer: partsOf(issuer),
    algorithm: 'sha256WithRsa',
    serialBytes: 15,
    ...(isAuthority && { extensions: authorityExtension() }),
  });
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

function partsOf({ country, organization, organizationalUnit, commonName }: DistinguishedName): NamePart[] {
  return [
    { part: 'country', value: country, as: 'printableString' },
    { part: 'organization', value: organization, as: 'utf8String' },
    { part: 'organizationalUnit', value: organizationalUnit, as: 'utf8String' },
    { part: 'commonName', value: commonName, as: 'utf8String' },
  ];
}

function authorityExtension(): Buffer {
  const isAuthority = sequence(element(TAG.boolean, Buffer.from([0xff])));
  const extension = sequence(
    objectIdentifier(BASIC_CONSTRAINTS),
    element(TAG.boolean, Buffer.from([0xff])),
    element(TAG.octetString, isAuthority),
  );
  return element(TAG.explicit3, sequence(extension));
}
