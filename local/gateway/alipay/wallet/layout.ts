import { createHash } from 'node:crypto';
import type { HttpAnswer } from '../../shared/http/http-answer.ts';
import { html, Markup, type HtmlValue } from '../../shared/wallet/html.ts';
import { LIVE_SCRIPT } from '../../shared/wallet/live-script.ts';
import { STYLE } from '../../shared/wallet/style.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Made in one piece: the hashes below are those of the exact text between the tags. */
const STYLE_TAG = new Markup(`<style>${STYLE}</style>`);
const SCRIPT_TAG = new Markup(`<script>${LIVE_SCRIPT}</script>`);

/** No form-action: the browser would also hold the redirect back to the merchant against it. */
const POLICY = [
  "default-src 'none'",
  `style-src ${hash(STYLE)}`,
  `script-src ${hash(LIVE_SCRIPT)}`,
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface PageParts {
  readonly title: string;
  /** `wide` for tables, `phone` for what a payer sees. */
  readonly shape: 'phone' | 'wide';
  readonly body: HtmlValue;
  readonly status?: number;
  readonly cookie?: string;
}

/** A whole page. */
export function page({ title, shape, body, status = 200, cookie }: PageParts): HttpAnswer {
  const document = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title} · 本地支付宝</title>
        <link rel="icon" href="data:," />
        ${STYLE_TAG}
      </head>
      <body class="${shape}">
        <header>
          <a href="/books" class="brand">本地支付网关<small>Local gateway</small></a>
          <nav>
            <a href="/wallet">钱包 <small>Wallet</small></a
            ><a href="/books">账簿 <small>Books</small></a>
          </nav>
        </header>
        <main>${body}</main>
        <footer>
          本页面是开发用的模拟网关，不会产生真实交易。<small
            >A simulator for development; no real money moves.</small
          >
        </footer>
        ${SCRIPT_TAG}
      </body>
    </html>`;
  return { status, headers: pageHeaders(cookie), body: document.text };
}

/** A part of a page, fetched again and again by the live script. */
export function fragment(body: Markup): HttpAnswer {
  return { status: 200, headers: pageHeaders(), body: body.text };
}

function pageHeaders(cookie?: string): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...(cookie !== undefined && { 'set-cookie': cookie }),
  };
}
