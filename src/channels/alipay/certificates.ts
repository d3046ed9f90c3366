import { createHash, X509Certificate } from 'node:crypto';
import { KeyFormatError } from '../account-faults.js';
import { readPem, writePem } from './pem.js';

/**
 * Reads the certificates of a PEM text (or of one in bare base64), in their order.
 * @throws KeyFormatError when there is none, or one cannot be read.
 */
export function parseCertificates(text: string): X509Certificate[] {
  const blocks = readPem(text);
  if (blocks.length === 0) {
    throw new KeyFormatError({
      zh: '不是证书：既非完整的 PEM，也非 base64 文本',
      en: 'this is not a certificate: neither a complete PEM block nor base64 text',
    });
  }
  return blocks.map(({ label, der }) => {
    if (label !== null && label !== 'CERTIFICATE') {
      throw new KeyFormatError({
        zh: `不是证书，而是 ${label.toLowerCase()}`,
        en: `this is not a certificate but a ${label.toLowerCase()}`,
      });
    }
    return parseCertificate(der);
  });
}

/** The same certificates as strict PEM, for parsers that take nothing else. */
export function toPem(certificates: readonly X509Certificate[]): string {
  return certificates.map((certificate) => writePem('CERTIFICATE', certificate.raw)).join('');
}

/**
 * Alipay's serial number of a certificate: MD5 of the issuer's name (last part first, joined with
 * commas) and the serial number in decimal. https://opendocs.alipay.com/common/056zub
 */
export function certificateSn(certificate: X509Certificate): string {
  const issuer = certificate.issuer.split('\n').toReversed().join(',');
  const serial = BigInt(`0x${certificate.serialNumber}`).toString(10);
  return createHash('md5').update(`${issuer}${serial}`, 'utf8').digest('hex');
}

/**
 * Whether `leaf` was issued under one of the `roots`, directly or through certificates of `between`
 * (Alipay's public-key certificate file carries its issuer behind the certificate itself).
 */
export function isIssuedUnder(
  leaf: X509Certificate,
  between: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): boolean {
  if (roots.some((root) => isIssuedBy(leaf, root))) return true;
  return between.some((issuer, at) => {
    const rest = between.filter((_, other) => other !== at);
    return isIssuedBy(leaf, issuer) && isIssuedUnder(issuer, rest, roots);
  });
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    // Alipay's root file also has SM2 certificates, whose keys OpenSSL may refuse: not the issuer then.
    return false;
  }
}

function parseCertificate(der: Buffer): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch (cause) {
    throw new KeyFormatError({ zh: '证书无法读取', en: 'this certificate cannot be read' }, { cause });
  }
}
