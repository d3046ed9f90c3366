import { escapeHtml } from '../values/escape-html.ts';

/** Text that is HTML already. Everything else that goes into a page is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type HtmlValue = string | number | Markup | undefined | false | readonly HtmlValue[];

/** A template whose values are escaped, unless they are Markup; lists are joined, nothing is left out. */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Markup {
  return new Markup(parts.map((part, index) => `${part}${render(values[index])}`).join(''));
}

function render(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(render).join('');
  return escapeHtml(String(value));
}
