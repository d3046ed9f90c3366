import { createHash } from 'node:crypto';
import type { HttpAnswer } from '../http/http-answer.ts';
import { html, Markup, type HtmlValue } from './html.ts';
import { LIVE_SCRIPT } from './live-script.ts';
import { STYLE } from './style.ts';

/** What tells one gateway's pages from another's. */
export interface LayoutOptions {
  /** Stands behind every page's title. */
  readonly site: string;
  /** The name at the top, and the same in English. */
  readonly brand: readonly [name: string, english: string];
  /** CSS that is added to the common look. */
  readonly style?: string;
  /** Scripts that a page may ask for beside the live one. */
  readonly scripts?: readonly string[];
}

export interface PageParts {
  readonly title: string;
  /** `wide` for tables, `phone` for what a payer sees. */
  readonly shape: 'phone' | 'wide';
  readonly body: HtmlValue;
  readonly status?: number;
  /** One of the layout's scripts. */
  readonly script?: string;
}

export interface Layout {
  /** A whole page. */
  page(this: void, parts: PageParts): HttpAnswer;
  /** A part of a page, fetched again and again by the live script. */
  fragment(this: void, body: Markup): HttpAnswer;
}

export function createLayout({ site, brand, style = '', scripts = [] }: LayoutOptions): Layout {
  const css = `${STYLE}${style}`;
  const headers = pageHeaders(css, [LIVE_SCRIPT, ...scripts]);
  const header = html`<header>
    <a href="/books" class="brand">${brand[0]}<small>${brand[1]}</small></a>
    <nav>
      <a href="/wallet">钱包 <small>Wallet</small></a
      ><a href="/books">账簿 <small>Books</small></a>
    </nav>
  </header>`;
  return {
    page: ({ title, shape, body, status = 200, script }) => {
      const document = html`<!doctype html>
        <html lang="zh-CN">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="referrer" content="no-referrer" />
            <title>${title} · ${site}</title>
            <link rel="icon" href="data:," />
            ${tag('style', css)}
          </head>
          <body class="${shape}">
            ${header}
            <main>${body}</main>
            ${FOOTER}${tag('script', LIVE_SCRIPT)}${script === undefined ? '' : tag('script', script)}
          </body>
        </html>`;
      return { status, headers, body: document.text };
    },
    fragment: (body) => ({ status: 200, headers, body: body.text }),
  };
}

const FOOTER = html`<footer>
  本页面是开发用的模拟网关，不会产生真实交易。<small>A simulator for development; no real money moves.</small>
</footer>`;

/** Made in one piece: the policy's hashes are those of the exact text between the tags. */
function tag(name: 'style' | 'script', text: string): Markup {
  return new Markup(`<${name}>${text}</${name}>`);
}

function pageHeaders(style: string, scripts: readonly string[]): Readonly<Record<string, string>> {
  // No form-action: the browser would also hold the redirect back to the merchant against it.
  const policy = [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${scripts.map(hash).join(' ')}`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
