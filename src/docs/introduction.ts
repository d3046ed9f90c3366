import { RECEIVING_WEBHOOKS } from '../webhooks/docs/receiving-webhooks.js';

/** The first thing that a reader of the document sees; Markdown. */
export const INTRODUCTION = `支付宝支付服务：扫码、电脑网站、手机网站、App、付款码支付，退款与通知。
Takes money through Alipay by every method, gives it back, and knows the state of every order.

**开始 Start**
1. 点击 **Authorize**，填入商户的 API 密钥（\`npm start\` 启动时显示）。密钥保存在本浏览器。 · Click **Authorize** and paste the merchant’s API key (\`npm start\` prints it); this browser keeps it. 运维接口用管理密钥 \`ADMIN_API_KEY\`。 · Operations have a key of their own, \`ADMIN_API_KEY\`.
2. 从上到下展开接口，点 **Execute** 运行示例。示例单号在每次打开本页时更新；要另下新单，请修改 \`orderNo\`。 · Execute the examples from top to bottom. Their numbers are new each time this page is opened; for a further order change \`orderNo\`.
3. 付款：用浏览器打开返回的 \`qrCodeUrl\` 或 \`paymentUrl\`，在本地钱包中付款，然后查询订单。 · To pay, open the \`qrCodeUrl\` or \`paymentUrl\` of the answer in a browser, pay in the local wallet, then query the order.

接入真实支付宝账号时，这里的请求会产生真实订单。 · With a real Alipay account, what is executed here is real.

**约定 Conventions**
- 金额单位为元：请求可用数字或字符串，最多两位小数；应答为数字。 · Amounts are yuan: a number or a decimal text with at most two decimals in requests, a number in answers.
- 时间为 ISO 8601，\`+08:00\`。 · Times are ISO 8601 with \`+08:00\`.
- 成功为 HTTP 200 与 \`isSuccess: true\`；支付结果始终看 \`status\`。 · Success is HTTP 200 with \`isSuccess: true\`; the result of a payment is always its \`status\`.
- 失败为 4xx/5xx 与 \`errorCode\`，见[错误码](/docs/errors)。 · Refusals are 4xx/5xx with an \`errorCode\`, see [error codes](/docs/errors).
- 可选字段为 \`null\` 等同于不传；未知字段会被拒绝。 · \`null\` counts as absent; unknown fields are refused.
- 说明文字默认中文，\`Accept-Language: en\` 为英文。 · Messages are Chinese, English with \`Accept-Language: en\`.
- 每个应答都有 \`X-Request-Id\`，反馈问题时请提供。 · Every answer has an \`X-Request-Id\`: quote it when you report a problem.

${RECEIVING_WEBHOOKS}`;
