import { readFileSync } from 'node:fs';
import type { BilingualText } from '../common/errors/catalogue.js';
import type { Setting } from './setting.js';

/** A setting's text as the environment has it: directly, through `NAME_FILE`, or not at all. */
export interface Found {
  readonly text?: string;
  readonly fault?: BilingualText;
}

/** Blanks and line breaks around a value are dropped: files that hold secrets end in one. */
export function textOf(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

/** Answers nothing where the environment says nothing; an empty text says nothing. */
export function find(env: NodeJS.ProcessEnv, name: string, setting: Setting<unknown>): Found | undefined {
  const text = textOf(env, name);
  const path = setting.fileVariant ? textOf(env, `${name}_FILE`) : undefined;
  if (text && path) return { fault: bothGiven(name) };
  if (path) return contentOf(path, 'utf8');
  if (text) return setting.contentOf ? contentOf(text, setting.contentOf) : { text };
  return undefined;
}

function bothGiven(name: string): BilingualText {
  return { zh: `与 ${name}_FILE 只能设一个`, en: `is set, and so is ${name}_FILE: keep one of them` };
}

/** The path is not named in the fault: where a key was put in its place, the key would be printed. */
function contentOf(path: string, encoding: 'utf8' | 'base64'): Found {
  try {
    const text = readFileSync(path, encoding).trim();
    return text ? { text } : { fault: { zh: '指定的文件是空的', en: 'names a file that is empty' } };
  } catch (error) {
    const code = codeOf(error);
    return {
      fault: { zh: `指定的文件无法读取（${code}）`, en: `names a file that cannot be read (${code})` },
    };
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error && 'code' in error ? String(error.code) : 'EIO';
}
