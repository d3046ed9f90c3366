const PEM_BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/g;

export interface PemBlock {
  label: string;
  der: Buffer;
}

/** Every block of a PEM text, its lines broken by real line ends, by literal `\n` or not at all. */
export function pemBlocks(text: string): PemBlock[] {
  return [...text.replaceAll(/\\r|\\n/g, '\n').matchAll(PEM_BLOCK)].flatMap(([, label, body]) =>
    label ? [{ label, der: Buffer.from(body ?? '', 'base64') }] : [],
  );
}
