const PEM_BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/g;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** One PEM block, or bare base64 text, whose label is then `null`. */
export interface PemBlock {
  label: string | null;
  der: Buffer;
}

/**
 * Reads what people paste as a key or a certificate: PEM with real line ends, with literal `\n` (as
 * environment variables carry it), with CRLF, on one line, or bare base64 without any label.
 * @returns every block, in order; empty when the text is none of these.
 */
export function readPem(text: string): PemBlock[] {
  const plain = text.replace(/\\r|\\n|\r|\n/g, '\n').trim();
  if (!plain.includes('-----')) {
    const der = fromBase64(plain);
    return der ? [{ label: null, der }] : [];
  }
  return [...plain.matchAll(PEM_BLOCK)].flatMap(([, label, body]) => {
    const der = fromBase64(body ?? '');
    return der && label ? [{ label, der }] : [];
  });
}

/** Writes a block in the strict form that every parser takes: 64 characters a line. */
export function writePem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

function fromBase64(text: string): Buffer | null {
  const digits = text.replace(/\s+/g, '');
  return BASE64.test(digits) ? Buffer.from(digits, 'base64') : null;
}
