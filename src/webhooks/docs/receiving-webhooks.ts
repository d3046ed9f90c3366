import { RETRY_DELAYS_MS } from '../schedule.js';

/** A section of the document's introduction; Markdown. */
export const RECEIVING_WEBHOOKS = `**接收消息 Receiving webhooks**
- 支付与退款的结果会 POST 到订单的 \`notifyUrl\`，没有则到商户的通知地址；各事件的内容见页末的 Webhooks。 · Results of payments and refunds are POSTed to the order’s \`notifyUrl\`, else to the merchant’s address; what each event says stands under “Webhooks” at the end of this page.
- 处理之前先验签（[Standard Webhooks](https://www.standardwebhooks.com)，各语言均有现成的库；TypeScript 可直接复制 \`examples/verify-webhook.ts\`）： · Verify before you act on it. It follows [Standard Webhooks](https://www.standardwebhooks.com), with libraries for every common language; for TypeScript copy \`examples/verify-webhook.ts\`:
  1. 密钥为 \`whsec_\` 之后部分的 Base64 解码。 · The key is what follows \`whsec_\` in the merchant’s secret, decoded from Base64.
  2. 对 \`webhook-id\`、\`.\`、\`webhook-timestamp\`、\`.\` 与收到的原始正文的连接计算 HMAC-SHA256，取 Base64，前加 \`v1,\`。不要先解析再重新序列化正文。 · Join \`webhook-id\`, \`.\`, \`webhook-timestamp\`, \`.\` and the raw body as it came; take the HMAC-SHA256 in Base64 and put \`v1,\` before it. Do not parse the body and write it anew.
  3. 与 \`webhook-signature\` 中以空格分隔的任一签名相同即为真实（更换密钥期间有两个）；比较时间须恒定。 · It is genuine if one of the signatures in \`webhook-signature\`, with spaces between, is the same (there are two while a secret is being rotated); compare in constant time.
  4. \`webhook-timestamp\` 与当前时间相差超过 5 分钟的，拒绝。 · Refuse a \`webhook-timestamp\` that is more than 5 minutes from now.
- 先保存，再在 10 秒内应答 2xx，然后处理。其他应答（含重定向）或没有应答，则依次等待 ${schedule('zh')}后重试（各加至多 10% 的随机延迟），用尽后为 \`abandoned\`，可重发。 · Store it, answer 2xx within 10 s, then work on it. After any other answer (a redirect too), or none, it is tried again after ${schedule('en')}, each up to 10% longer at random; then it is \`abandoned\` and can be redelivered.
- 至少投递一次，可能重复，顺序不定：按 \`webhook-id\` 去重，用订单的 \`version\` 丢弃过时的消息。 · At least once, maybe more often, in any order: know by \`webhook-id\` what you have seen, and drop by the order’s \`version\` what is out of date.`;

function schedule(language: 'zh' | 'en'): string {
  const delays = RETRY_DELAYS_MS.map((delayMs) => spell(delayMs, language));
  return delays.join(language === 'zh' ? '、' : ', ');
}

function spell(delayMs: number, language: 'zh' | 'en'): string {
  const units = { zh: [' 小时', ' 分钟', ' 秒'], en: [' h', ' min', ' s'] }[language];
  const sizesMs = [3_600_000, 60_000, 1_000];
  const index = sizesMs.findIndex((sizeMs) => delayMs >= sizeMs);
  return `${delayMs / sizesMs[index]!}${units[index]}`;
}
