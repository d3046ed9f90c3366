import { html, type HtmlValue, type Markup } from './html.ts';

/** A form with one button; the values go along as hidden fields. */
export function button(
  action: string,
  label: HtmlValue,
  kind: 'primary' | 'plain' | 'quiet' | 'danger' = 'plain',
  values: Readonly<Record<string, string>> = {},
): Markup {
  const fields = Object.entries(values).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  return html`<form method="post" action="${action}">
    ${fields}<button class="${kind}">${label}</button>
  </form>`;
}
