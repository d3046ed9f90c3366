import type { z } from 'zod';
import type { BilingualText } from '../common/errors/catalogue.js';

/** What values a setting takes: how its text is parsed, and the sentence that ends "… must be". */
export interface Kind<Value> {
  readonly schema: z.ZodType<Value, string>;
  readonly must: BilingualText;
}

/** What a valid value has to fulfil besides when NODE_ENV is production. */
export interface ProductionRule<Value> {
  holds(value: Value): boolean;
  readonly must: BilingualText;
}

interface Details<Value> {
  readonly about: BilingualText;
  /** Text that stands for an absent value; `{NAME}` is replaced by that other setting's text. */
  readonly default?: string;
  /** The same, but for local use alone: in production the setting is then missing. */
  readonly localDefault?: string;
  /** Whose absence is a fault: `always`, or `production` alone. */
  readonly needed?: 'always' | 'production';
  readonly inProduction?: ProductionRule<NoInfer<Value>>;
  /** Its value never appears in a message. */
  readonly secret?: true;
  /** `NAME_FILE` may name a file that holds the value. */
  readonly fileVariant?: true;
  /** The value is itself the path of a file; what is parsed is the file's content in this encoding. */
  readonly contentOf?: 'utf8' | 'base64';
  /** A value to show in the documents. */
  readonly example?: string;
}

/** One row of the catalogue, from which reading, checking and the documents are derived. */
export interface Setting<Value> extends Details<Value> {
  readonly kind: Kind<Value>;
}

type Present = { default: string } | { localDefault: string } | { needed: 'always' };

/** A setting that always has a value. */
export function setting<Value>(kind: Kind<Value>, details: Details<Value> & Present): Setting<Value>;
/** A setting that may be absent. */
export function setting<Value>(kind: Kind<Value>, details: Details<Value>): Setting<Value | undefined>;
export function setting<Value>(kind: Kind<Value>, details: Details<Value>): Setting<Value> {
  return { kind, ...details };
}

/** Settings by the name of their environment variable. */
export type SettingTable = Readonly<Record<string, Setting<unknown>>>;

/** The values of a table, by the same names. */
export type ValuesOf<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends Setting<infer Value> ? Value : never;
};
