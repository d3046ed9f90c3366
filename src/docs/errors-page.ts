import { LISTED_ERRORS } from './listed-errors.js';

/** The page that `docUrl` of every refusal leads to, with an anchor for each code. */
export function errorsPage(): string {
  const rows = LISTED_ERRORS.map(
    ({ code, status, zh, en, advice }) =>
      `<tr id="${code}"><td><a href="#${code}"><code>${code}</code></a></td><td>${status}</td>` +
      `<td>${both(zh, en)}</td><td>${both(advice.zh, advice.en)}</td></tr>`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="/docs/favicon-32x32.png"><title>Qiaopay 错误码 · Error codes</title><style>
body{margin:0 auto;max-width:72rem;padding:1.5rem;font:15px/1.6 system-ui,"PingFang SC","Noto Sans SC",sans-serif;color:#1f2329}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.6rem .8rem;border-bottom:1px solid #e3e6ea}
th{background:#f5f7fa}tr:target{background:#fff7e0}code{font-size:.92em}a{color:#1268d3;text-decoration:none}a:hover{text-decoration:underline}
p.en{margin:0;color:#646a73}p.zh{margin:0}
@media (max-width:48rem){thead{display:none}tr,td{display:block;border:0;padding:.15rem .5rem}tr{border-bottom:1px solid #e3e6ea;padding:.6rem 0}}
</style></head><body><h1>错误码 · Error codes</h1>
<p>应答中的 <code>errorCode</code>。HTTP 200 的码出现在正常应答中，结果看 <code>status</code>；付款码或退款被拒绝时，<code>CHANNEL_REJECTED</code> 也随 HTTP 200 返回。<br>
The <code>errorCode</code> of answers. Those with HTTP 200 stand in ordinary answers, whose result is their <code>status</code>;
<code>CHANNEL_REJECTED</code> comes with 200 for a declined bar code or refund. <a href="/docs">接口文档 · API</a></p>
<table><thead><tr><th>错误码 Code</th><th>HTTP</th><th>含义 Meaning</th><th>处理 Advice</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></body></html>`;
}

function both(zh: string, en: string): string {
  return `<p class="zh" lang="zh">${marked(zh)}</p><p class="en" lang="en">${marked(en)}</p>`;
}

/** Escapes a text of the catalogue; what stands in backquotes is code. */
function marked(text: string): string {
  const escaped = text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return escaped.replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}
