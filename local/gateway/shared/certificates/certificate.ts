import { randomBytes, sign, type KeyObject } from 'node:crypto';
import { bitString, element, integer, objectIdentifier, sequence, TAG, utcTime } from './der.ts';

/** The parts of distinguished names (X.520). */
const NAME_PARTS = {
  country: '2.5.4.6',
  organization: '2.5.4.10',
  organizationalUnit: '2.5.4.11',
  commonName: '2.5.4.3',
} as const;

/** Signature algorithms (RFC 8017) with what node:crypto calls their digests. */
const ALGORITHMS = {
  sha1WithRsa: { oid: '1.2.840.113549.1.1.5', digest: 'sha1' },
  sha256WithRsa: { oid: '1.2.840.113549.1.1.11', digest: 'sha256' },
} as const;

/** One part of a name, written as this kind of text. */
export interface NamePart {
  readonly part: keyof typeof NAME_PARTS;
  readonly value: string;
  readonly as: 'utf8String' | 'printableString';
}

export interface CertificateContent {
  readonly subject: readonly NamePart[];
  readonly issuer: readonly NamePart[];
  /** Public key of the subject, or the key pair it is read from. */
  readonly publicKey: KeyObject;
  readonly issuerKey: KeyObject;
  readonly validFromMs: number;
  readonly validToMs: number;
  readonly algorithm: keyof typeof ALGORITHMS;
  /** How many random bytes make the serial number. */
  readonly serialBytes: number;
  /** The whole element of extensions; none where absent. */
  readonly extensions?: Buffer;
}

/** A signed X.509 v3 certificate as PEM (RFC 5280). */
export function signCertificate(content: CertificateContent): string {
  const { oid, digest } = ALGORITHMS[content.algorithm];
  const algorithm = sequence(objectIdentifier(oid), element(TAG.null));
  const body = sequence(
    element(TAG.explicit0, integer(2n)),
    integer(BigInt(`0x${randomBytes(content.serialBytes).toString('hex')}`) + 1n),
    algorithm,
    name(content.issuer),
    sequence(utcTime(content.validFromMs), utcTime(content.validToMs)),
    name(content.subject),
    content.publicKey.export({ type: 'spki', format: 'der' }),
    ...(content.extensions ? [content.extensions] : []),
  );
  const signature = bitString(sign(digest, body, content.issuerKey));
  const lines =
    sequence(body, algorithm, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** In the order given. */
function name(parts: readonly NamePart[]): Buffer {
  return sequence(
    ...parts.map(({ part, value, as }) =>
      element(
        TAG.set,
        sequence(objectIdentifier(NAME_PARTS[part]), element(TAG[as], Buffer.from(value, 'utf8'))),
      ),
    ),
  );
}
