import { parseYuan } from '../../shared/values/fen.ts';
import { isRecord } from '../../shared/values/is-record.ts';
import { malformed, missing, notInEnumeration } from './refusal.ts';

/** Reads the elements of a request; every value must be a text. Throws the Refusal to answer. */
export class FieldReader {
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(fields: Readonly<Record<string, unknown>>) {
    this.#fields = fields;
  }

  /** An empty text counts as absent: clients send optional elements empty. */
  optional(name: string, longest = 1000): string | undefined {
    const value = this.#fields[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'string' || value.length > longest) throw malformed(name);
    return value;
  }

  required(name: string, longest?: number): string {
    const value = this.optional(name, longest);
    if (value === undefined) throw missing(name);
    return value;
  }

  /** A required value out of a list. */
  oneOf<T extends string>(name: string, values: readonly T[]): T {
    const given = this.required(name);
    const found = values.find((value) => value === given);
    if (found === undefined) throw notInEnumeration(name);
    return found;
  }

  matching(name: string, pattern: RegExp): string {
    const value = this.required(name);
    if (!pattern.test(value)) throw malformed(name);
    return value;
  }

  /** A positive amount in yuan with exactly two decimals, as fen. */
  amountFen(name: string): number {
    const fen = parseYuan(this.matching(name, /^\d{1,9}\.\d{2}$/));
    if (fen === undefined || fen <= 0) throw malformed(name);
    return fen;
  }

  url(name: string): string | undefined {
    const value = this.optional(name, 200);
    if (value !== undefined && !/^https?:\/\/./i.test(value)) throw malformed(name);
    return value;
  }

  /** An object below this one; empty when it is absent. */
  nested(name: string): FieldReader {
    const value = this.#fields[name];
    return new FieldReader(isRecord(value) ? value : {});
  }

  list(name: string): FieldReader[] {
    const value = this.#fields[name];
    if (value === undefined || value === null || value === '') return [];
    if (!Array.isArray(value)) throw malformed(name);
    return value.map((item: unknown) => new FieldReader(isRecord(item) ? item : {}));
  }
}
