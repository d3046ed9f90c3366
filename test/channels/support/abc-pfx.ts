import forge from 'node-forge';
import { pemOf, type KeyPair } from './abc-fixture.js';

interface CertificateOptions {
  from?: Date;
  until?: Date;
  /** For a server of TLS. */
  host?: string;
}

const { pki } = forge;

/** A certificate of its own making, with a name as the bank gives them. PEM. */
export function makeCertificate(keys: KeyPair, commonName: string, options: CertificateOptions = {}): string {
  const certificate = pki.createCertificate();
  certificate.serialNumber = '01';
  certificate.publicKey = pki.publicKeyFromPem(pemOf(keys.publicKey));
  certificate.validity.notBefore = options.from ?? new Date('2020-01-01');
  certificate.validity.notAfter = options.until ?? new Date('2040-01-01');
  const names = [
    { name: 'organizationName', value: 'ABC' },
    { name: 'organizationalUnitName', value: 'PaymentGateway' },
    { name: 'commonName', value: commonName },
  ];
  certificate.setSubject(names);
  certificate.setIssuer(names);
  if (options.host !== undefined) {
    certificate.setExtensions([{ name: 'subjectAltName', altNames: [{ type: 2, value: options.host }] }]);
  }
  certificate.sign(rsaKeyOf(keys), forge.md.sha256.create());
  return pki.certificateToPem(certificate);
}

export interface PfxOptions {
  password?: string;
  algorithm?: '3des' | 'aes128' | 'aes256';
  /** Others that stand in the file before the merchant's own. */
  issuers?: readonly string[];
  without?: 'certificate';
}

/** A PKCS#12 file, in Base64. */
export function makePfx(keys: KeyPair, certificate: string, options: PfxOptions = {}): string {
  const { password = 'secret', algorithm = '3des', issuers = [], without } = options;
  const certificates = without === 'certificate' ? [...issuers] : [...issuers, certificate];
  const parsed = certificates.map((pem) => pki.certificateFromPem(pem));
  const store = forge.pkcs12.toPkcs12Asn1(rsaKeyOf(keys), parsed, password, {
    algorithm,
    count: 8,
    generateLocalKeyId: false,
  });
  return Buffer.from(forge.asn1.toDer(store).getBytes(), 'latin1').toString('base64');
}

function rsaKeyOf(keys: KeyPair): forge.pki.rsa.PrivateKey {
  return pki.privateKeyFromPem(keys.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString());
}
