import type { HttpAnswer } from '../../shared/http/http-answer.ts';
import { unescapeHtml } from '../../shared/values/escape-html.ts';
import { html } from '../../shared/wallet/html.ts';
import { encodeText } from '../../shared/wire/charset.ts';
import type { Refusal } from '../wire/refusal.ts';

/**
 * The gateway answers a browser's faulty request with an HTML page in GBK, not with JSON. The string
 * to sign in a `sub_msg` is HTML-escaped already, and must not be escaped twice.
 */
export function errorPage(refusal: Refusal): HttpAnswer {
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="GBK" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>支付请求有误</title>
        <style>
          body {
            font: 16px/1.7 sans-serif;
            margin: 0;
            background: #f2f5fa;
            color: #1f2733;
          }
          main {
            max-width: 44rem;
            margin: 12vh auto;
            padding: 2rem 1.5rem;
            background: #fff;
            border-radius: 12px;
          }
          h1 {
            font-size: 1.25rem;
          }
          code {
            overflow-wrap: anywhere;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>调试错误，请回到请求来源地，重新发起请求。</h1>
          <p>错误代码 <code>${refusal.subCode.replace(/^isv\./, '')}</code></p>
          <p>错误原因: <code>${unescapeHtml(refusal.subMsg)}</code></p>
        </main>
      </body>
    </html>`;
  return {
    status: 200,
    headers: { 'content-type': 'text/html;charset=GBK' },
    body: encodeText(page.text, 'gbk'),
  };
}
