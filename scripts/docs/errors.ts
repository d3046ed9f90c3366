import { LISTED_ERRORS } from '../../src/docs/listed-errors.ts';
import type { GeneratedDocument } from './document.ts';
import { tableRow } from './markdown.ts';

export const errorsDocument: GeneratedDocument = {
  path: 'docs/errors.md',
  render: () => [INTRODUCTION, table()].join('\n\n'),
};

const INTRODUCTION = `# 错误码 Error codes

<!-- Made by "npm run docs:generate" from src/common/errors/catalogue.ts; not to be edited by hand. -->

失败的应答形如 \`{ isSuccess: false, errorCode, message, requestId, docUrl, details? }\`。\`message\` 默认中文，\`Accept-Language: en\` 为英文；\`details\` 列出 \`PARAM_ERROR\` 中有误的字段；\`docUrl\` 指向服务的 \`/docs/errors\` 页。一码一义：\`errorCode\` 不变，文字可能变，请按码处理。

A refusal is \`{ isSuccess: false, errorCode, message, requestId, docUrl, details? }\`. \`message\` is Chinese, English with \`Accept-Language: en\`; \`details\` lists the wrong fields of a \`PARAM_ERROR\`; \`docUrl\` leads to the service's page \`/docs/errors\`. One code has one meaning: act on codes, never on texts, which may change.

HTTP 200 的码出现在正常应答中，结果看 \`status\`；付款码或退款被渠道拒绝时，\`CHANNEL_REJECTED\` 也随 HTTP 200 返回。

Codes with HTTP 200 stand in ordinary answers, whose result is their \`status\`; \`CHANNEL_REJECTED\` comes with HTTP 200 too, where the channel declined a bar code or a refund.`;

function table(): string {
  const rows = LISTED_ERRORS.map(({ code, status, zh, en, advice }) =>
    tableRow([`\`${code}\``, String(status), `${zh}<br>${en}`, `${advice.zh}<br>${advice.en}`]),
  );
  const head = [
    tableRow(['错误码 Code', 'HTTP', '含义 Meaning', '处理 Advice']),
    tableRow(Array(4).fill('---')),
  ];
  return `${[...head, ...rows].join('\n')}\n`;
}
