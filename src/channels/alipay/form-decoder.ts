import { charsetOf, decodeText, type Charset } from './charsets.js';

/** Real notifications have about 2 kB and 30 fields. */
const MAX_BODY_BYTES = 65_536;
const MAX_FIELDS = 200;

const AMPERSAND = 0x26;
const EQUALS = 0x3d;
const PERCENT = 0x25;
const PLUS = 0x2b;
const SPACE = 0x20;

export type FormFields = Record<string, string>;
export type DecodedForm =
  { fields: FormFields; charset: Charset } | { refusal: { reason: string; detail: string } };

class FormError extends Error {
  constructor(
    readonly reason: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Decodes `application/x-www-form-urlencoded` exactly once and strictly: a name that occurs twice, the
 * array notations of web frameworks, half an escape and bytes outside the form's own `charset` are all
 * refused. Frameworks are lenient there, and every leniency makes another text than was signed.
 */
export function decodeForm(body: Buffer): DecodedForm {
  try {
    if (body.length > MAX_BODY_BYTES) {
      throw new FormError('too_large', `${body.length} bytes, at most ${MAX_BODY_BYTES}`);
    }
    return new FormDecoder(body).decode();
  } catch (error) {
    if (error instanceof FormError) return { refusal: { reason: error.reason, detail: error.message } };
    throw error;
  }
}

interface RawField {
  name: string;
  start: number;
  end: number;
  ascii: boolean;
}

/** One pass over the bytes: escapes are resolved into one buffer, in which each value is a range. */
class FormDecoder {
  readonly #body: Buffer;
  readonly #resolved: Buffer;
  #at = 0;
  #end = 0;

  constructor(body: Buffer) {
    this.#body = body;
    this.#resolved = Buffer.allocUnsafe(body.length);
  }

  decode(): { fields: FormFields; charset: Charset } {
    const raw = this.#rawFields();
    const charset = this.#charset(raw);
    const fields: FormFields = {};
    for (const field of raw) {
      // `__proto__` would be an assignment to the prototype, and no field of Alipay's starts so.
      if (Object.hasOwn(fields, field.name)) {
        throw new FormError('repeated_parameter', `${field.name} occurs twice`);
      }
      fields[field.name] = this.#value(field, charset);
    }
    return { fields, charset };
  }

  #rawFields(): RawField[] {
    const fields: RawField[] = [];
    while (this.#at < this.#body.length) {
      if (fields.length === MAX_FIELDS) throw new FormError('too_large', `more than ${MAX_FIELDS} fields`);
      const name = this.#name();
      const start = this.#end;
      const ascii = this.#component(false);
      fields.push({ name, start, end: this.#end, ascii });
    }
    return fields;
  }

  #name(): string {
    const start = this.#end;
    const ascii = this.#component(true);
    const name = this.#resolved.toString('latin1', start, this.#end);
    if (this.#at > this.#body.length || this.#body[this.#at - 1] !== EQUALS) {
      throw new FormError('malformed', 'a field without a value');
    }
    if (name.includes('[')) throw new FormError('array_parameter', `${name.slice(0, 64)} is an array`);
    if (!ascii || !/^[A-Za-z][\w.-]{0,63}$/.test(name))
      throw new FormError('malformed', 'an impossible name');
    return name;
  }

  /**
   * Resolves up to the end of a name or a value, and steps over the separator.
   * @returns whether all of it is ASCII.
   */
  #component(isName: boolean): boolean {
    const body = this.#body;
    let bits = 0;
    while (this.#at < body.length) {
      let byte = body[this.#at++] ?? 0;
      if (byte === AMPERSAND || (isName && byte === EQUALS)) break;
      if (byte === PLUS) byte = SPACE;
      else if (byte === PERCENT) byte = this.#escaped();
      this.#resolved[this.#end++] = byte;
      bits |= byte;
    }
    return bits < 0x80;
  }

  #escaped(): number {
    const high = hexDigit(this.#body[this.#at]);
    const low = hexDigit(this.#body[this.#at + 1]);
    if (high < 0 || low < 0) throw new FormError('malformed', 'a % that begins no escape');
    this.#at += 2;
    return high * 16 + low;
  }

  #charset(fields: readonly RawField[]): Charset {
    const field = fields.find(({ name }) => name === 'charset');
    const name = field && this.#resolved.toString('latin1', field.start, field.end);
    const charset = charsetOf(name);
    if (!charset) throw new FormError('unknown_charset', `charset ${name?.slice(0, 32)}`);
    return charset;
  }

  #value({ name, start, end, ascii }: RawField, charset: Charset): string {
    if (ascii) return this.#resolved.toString('latin1', start, end);
    const text = decodeText(this.#resolved.subarray(start, end), charset);
    if (text === null) throw new FormError('malformed', `${name} is no text in ${charset}`);
    return text;
  }
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
