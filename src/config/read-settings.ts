import type { BilingualText } from '../common/errors/catalogue.js';
import { find, textOf, type Found } from './setting-source.js';
import type { Setting, SettingTable, ValuesOf } from './setting.js';
import type { SettingFault } from './settings-error.js';

/** What came of reading a table of settings. */
export interface Reading {
  /** A faulty setting has none. */
  readonly values: Record<string, unknown>;
  /** Names that the environment sets, rightly or not. */
  readonly given: ReadonlySet<string>;
  readonly faults: readonly SettingFault[];
}

/** Whether every setting of the table got its value (which may be that it is absent). */
export function isWhole<Table extends SettingTable>(
  table: Table,
  values: Record<string, unknown>,
): values is ValuesOf<Table> {
  return Object.keys(table).every((name) => name in values);
}

type Outcome = { readonly value?: unknown; readonly fault?: BilingualText };

/** Reads every setting of the table; never throws, so that all faults are known together. */
export function readSettings(table: SettingTable, env: NodeJS.ProcessEnv): Reading {
  const production = textOf(env, 'NODE_ENV') === 'production';
  const found = new Map<string, Found>();
  for (const [name, setting] of Object.entries(table)) {
    const entry = find(env, name, setting);
    if (entry) found.set(name, entry);
  }

  const values: Record<string, unknown> = {};
  const faults: SettingFault[] = [];
  for (const [name, setting] of Object.entries(table)) {
    const entry = found.get(name);
    const { value, fault } = entry
      ? parseGiven(setting, entry, production)
      : parseDefault(table, setting, found, production);
    if (fault) faults.push({ name, ...fault });
    else values[name] = value;
  }
  return { values, given: new Set(found.keys()), faults };
}

function parseGiven(setting: Setting<unknown>, { text = '', fault }: Found, production: boolean): Outcome {
  if (fault) return { fault };
  const parsed = setting.kind.schema.safeParse(text);
  if (!parsed.success) return { fault: wrong(setting, setting.kind.must, text) };
  if (production && setting.inProduction?.holds(parsed.data) === false) {
    return { fault: wrong(setting, setting.inProduction.must, text) };
  }
  return { value: parsed.data };
}

function parseDefault(
  table: SettingTable,
  setting: Setting<unknown>,
  found: ReadonlyMap<string, Found>,
  production: boolean,
): Outcome {
  const text = setting.default ?? (production ? undefined : setting.localDefault);
  if (text !== undefined) {
    // A default fails only through the setting that it refers to, whose own fault is told.
    const parsed = setting.kind.schema.safeParse(withReferences(text, table, found));
    return { value: parsed.success ? parsed.data : undefined };
  }
  const missing = setting.needed === 'always' || (production && (setting.needed ?? setting.localDefault));
  return missing ? { fault: missingFault(setting) } : {};
}

/** `{NAME}` in a default stands for the text of that setting. */
function withReferences(text: string, table: SettingTable, found: ReadonlyMap<string, Found>): string {
  return text.replace(
    /\{([A-Z_]+)\}/,
    (_, name: string) => found.get(name)?.text ?? table[name]?.default ?? '',
  );
}

function missingFault({ kind, inProduction }: Setting<unknown>): BilingualText {
  const must = inProduction?.must ?? kind.must;
  return { zh: `缺少，须为：${must.zh}`, en: `is missing and must be ${must.en}` };
}

function wrong(setting: Setting<unknown>, must: BilingualText, text: string): BilingualText {
  const shown = setting.secret || setting.contentOf ? undefined : JSON.stringify(withoutPassword(text));
  return {
    zh: `须为：${must.zh}${shown ? `；现为 ${shown}` : ''}`,
    en: `must be ${must.en}${shown ? `, but is ${shown}` : ''}`,
  };
}

function withoutPassword(text: string): string {
  const shown = text.replace(/\/\/.*@/s, '//…@');
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}
