/** A text in both of our languages; `Accept-Language: en` chooses the second. */
export interface BilingualText {
  zh: string;
  en: string;
}

interface CatalogueEntry extends BilingualText {
  status: number;
  /** What the caller should do about it. */
  advice: BilingualText;
}

const entry = (
  status: number,
  zh: string,
  en: string,
  adviceZh: string,
  adviceEn: string,
): CatalogueEntry => ({ status, zh, en, advice: { zh: adviceZh, en: adviceEn } });

/**
 * Every code a caller can meet, with its one meaning. `docs/errors.md`, the page at `/docs/errors` and the
 * examples of the API document are generated from this table.
 */
export const ERROR_CATALOGUE = {
  PARAM_ERROR: entry(
    400,
    '参数错误',
    'The request has invalid parameters',
    '按 details 逐项修正后重新提交',
    'Correct what `details` lists, then send again',
  ),
  AUTHCODE_INVALID: entry(
    400,
    '付款码无效：应为 16–24 位数字，且以 25–30 开头',
    'Invalid payment code: 16–24 digits that begin with 25–30',
    '请顾客刷新付款码后重新扫描',
    'Let the payer refresh the code and scan it again',
  ),
  UNAUTHORIZED: entry(
    401,
    '缺少或无效的 API 密钥',
    'The API key is missing or not valid',
    '在请求头中携带 Authorization: Bearer <API key>',
    'Send the header `Authorization: Bearer <API key>`',
  ),
  FORBIDDEN: entry(
    403,
    '无权执行此操作',
    'This key may not do that',
    '核对 merchantId 是否属于该密钥、商户是否已停用',
    'Check that merchantId is the key’s own and that the merchant is not disabled',
  ),
  ORDER_NOT_FOUND: entry(
    404,
    '订单不存在',
    'There is no such order',
    '核对订单号；订单号只在所属商户内有效',
    'Check the number; an order is visible only to its own merchant',
  ),
  REFUND_NOT_FOUND: entry(
    404,
    '退款不存在',
    'There is no such refund',
    '核对退款单号',
    'Check the refund number',
  ),
  NOT_FOUND: entry(
    404,
    '资源不存在',
    'There is nothing at this address',
    '核对请求地址与方法，接口列表见 /docs',
    'Check path and method; all routes are listed at /docs',
  ),
  ORDER_CONFLICT: entry(
    409,
    '订单号已存在，且金额或商品名称不同',
    'This order number exists with another amount or goodsName',
    '使用原内容重试，或换一个新的订单号',
    'Repeat with the first content, or take a new order number',
  ),
  ORDER_PAID: entry(
    409,
    '订单已支付',
    'The order is paid',
    '无需再次支付；如需退回请调用退款接口',
    'Nothing more to pay; to give the money back, make a refund',
  ),
  ORDER_CLOSED: entry(
    409,
    '订单已关闭',
    'The order is closed',
    '使用新的订单号重新下单',
    'Make a new order with a new number',
  ),
  ORDER_STATUS_ERROR: entry(
    409,
    '订单当前状态不允许此操作',
    'The order’s present state does not allow this',
    '先查询订单，再按其状态处理',
    'Query the order and act on its status',
  ),
  REFUND_CONFLICT: entry(
    409,
    '退款单号已用于其他退款',
    'This refund number belongs to another refund',
    '使用原金额重试，或换一个新的退款单号',
    'Repeat with the first amount, or take a new refund number',
  ),
  REFUND_AMOUNT_EXCEEDED: entry(
    409,
    '退款金额超过可退金额',
    'More than what can still be refunded',
    '查询订单的可退金额（处理中的退款也占用额度）',
    'Query what is refundable (refunds in progress count too)',
  ),
  REFUND_BALANCE_CHANGED: entry(
    409,
    '可退金额已变化，与 expectedRefundable 不一致',
    'What is refundable is not what expectedRefundable says',
    '查询订单后按最新可退金额重新提交',
    'Query the order and decide again on the present figure',
  ),
  IDEMPOTENCY_CONFLICT: entry(
    409,
    '同一 Idempotency-Key 对应了不同的请求',
    'The same Idempotency-Key came with another request',
    '每个新请求使用新的 Idempotency-Key',
    'Use a new Idempotency-Key for every new request',
  ),
  IDEMPOTENCY_IN_PROGRESS: entry(
    409,
    '同一 Idempotency-Key 的请求仍在处理中',
    'The first request with this Idempotency-Key still runs',
    '稍后用同一 Idempotency-Key 重试',
    'Repeat a little later with the same Idempotency-Key',
  ),
  PAYLOAD_TOO_LARGE: entry(
    413,
    '请求体过大',
    'The request body is too large',
    '请求体不得超过 256 KB',
    'Send at most 256 KB',
  ),
  UNSUPPORTED_MEDIA_TYPE: entry(
    415,
    '不支持的内容类型',
    'Unsupported content type',
    '以 application/json（UTF-8）发送请求体',
    'Send the body as application/json in UTF-8',
  ),
  CHANNEL_REJECTED: entry(
    422,
    '支付渠道拒绝了该请求',
    'The payment channel refused the request',
    '按 channelSubCode 与 channelMessage 处理',
    'Act on channelSubCode and channelMessage',
  ),
  RATE_LIMITED: entry(
    429,
    '请求过于频繁',
    'Too many requests',
    '按 Retry-After 等待后重试',
    'Wait as Retry-After says, then repeat',
  ),
  INTERNAL_ERROR: entry(
    500,
    '系统内部错误',
    'Internal error',
    '稍后以相同内容重试；如持续出现，请提供 requestId',
    'Repeat the same request later; if it persists, report the requestId',
  ),
  CHANNEL_RESPONSE_INVALID: entry(
    502,
    '支付渠道的应答无法验证',
    'The payment channel’s answer could not be verified',
    '若有 channelMessage，按其处理；否则稍后以相同内容重试，并检查渠道公钥（证书）与网关配置',
    'Act on channelMessage if there is one; else repeat later, and check the channel’s key (certificate) and gateway setting',
  ),
  CHANNEL_UNAVAILABLE: entry(
    503,
    '支付渠道暂时不可用',
    'The payment channel cannot be reached',
    '订单已保留，稍后以相同内容重试',
    'The order is kept; repeat the same request later',
  ),
  '1002': entry(
    200,
    '用户支付中，请轮询查询',
    'The payer is paying: poll the query',
    '每 2–5 秒查询一次订单，直到终态',
    'Query the order every 2–5 s until it is final',
  ),
  PAYMENT_UNKNOWN: entry(
    200,
    '支付结果未知，系统正在确认',
    'The result is not known yet; we are finding out',
    '不要重复收款；查询订单直到终态',
    'Do not charge again; query the order until it is final',
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;
