/**
 * The API as types, for a client such as openapi-fetch.
 * Made by "npm run docs:generate" from docs/openapi.json; not to be edited by hand.
 */
export interface paths {
  '/api/payment/alipay/precreate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 扫码支付 · Pay by QR code
     * @description 生成二维码，由买家用支付宝扫描付款。把 `qrCodeUrl` 画成二维码即可；本地试用时在浏览器打开它就能付款。同一订单号、相同内容可重复调用；订单已存在时可只传 `orderNo`，也可换一种支付方式，但仍只能付一次。二维码过期后再次调用得到新码。**每笔新订单请换一个 `orderNo`。**
     *
     *     Makes a QR code for the payer to scan. Draw `qrCodeUrl` as a QR code; with the local gateway open it in a browser and pay. The same number with the same content may be sent again. Where the order exists `orderNo` alone will do, also to offer another method; it can still be paid only once. After the code’s life call again for a new one. **Change `orderNo` for every new order.**
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`ORDER_NOT_FOUND`](/docs/errors#ORDER_NOT_FOUND) · 409 [`ORDER_CONFLICT`](/docs/errors#ORDER_CONFLICT) · 409 [`ORDER_PAID`](/docs/errors#ORDER_PAID) · 409 [`ORDER_CLOSED`](/docs/errors#ORDER_CLOSED) · 409 [`ORDER_STATUS_ERROR`](/docs/errors#ORDER_STATUS_ERROR) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 422 [`CHANNEL_REJECTED`](/docs/errors#CHANNEL_REJECTED) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR) · 502 [`CHANNEL_RESPONSE_INVALID`](/docs/errors#CHANNEL_RESPONSE_INVALID) · 503 [`CHANNEL_UNAVAILABLE`](/docs/errors#CHANNEL_UNAVAILABLE)
     */
    post: operations['startPrecreate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay/page': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 电脑网站支付 · Pay on a PC page
     * @description 返回支付宝收银台地址，让买家的浏览器打开 `paymentUrl`（GET）。付款后浏览器回到 `returnUrl`，带上 `orderNo` 与 `status`；未提供时显示本服务的结果页。同一订单号、相同内容可重复调用；订单已存在时可只传 `orderNo`，也可换一种支付方式，但仍只能付一次。
     *
     *     Gives the address of Alipay’s cashier for the payer’s browser to open (GET). Afterwards the browser ends at `returnUrl` with `orderNo` and `status` added, or on our own result page. The same number with the same content may be sent again. Where the order exists `orderNo` alone will do, also to offer another method; it can still be paid only once.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`ORDER_NOT_FOUND`](/docs/errors#ORDER_NOT_FOUND) · 409 [`ORDER_CONFLICT`](/docs/errors#ORDER_CONFLICT) · 409 [`ORDER_PAID`](/docs/errors#ORDER_PAID) · 409 [`ORDER_CLOSED`](/docs/errors#ORDER_CLOSED) · 409 [`ORDER_STATUS_ERROR`](/docs/errors#ORDER_STATUS_ERROR) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 422 [`CHANNEL_REJECTED`](/docs/errors#CHANNEL_REJECTED) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR) · 502 [`CHANNEL_RESPONSE_INVALID`](/docs/errors#CHANNEL_RESPONSE_INVALID) · 503 [`CHANNEL_UNAVAILABLE`](/docs/errors#CHANNEL_UNAVAILABLE)
     */
    post: operations['startPage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay/wap': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 手机网站支付 · Pay on a mobile page
     * @description 返回支付宝手机收银台地址，让买家的手机浏览器打开 `paymentUrl`（GET），可唤起支付宝 App。中途退出回到 `quitUrl`，付款后回到 `returnUrl`。同一订单号、相同内容可重复调用；订单已存在时可只传 `orderNo`，也可换一种支付方式，但仍只能付一次。
     *
     *     Gives the address of Alipay’s mobile cashier for the payer’s browser to open (GET). Who gives up goes to `quitUrl`, who pays ends at `returnUrl`. The same number with the same content may be sent again. Where the order exists `orderNo` alone will do, also to offer another method; it can still be paid only once.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`ORDER_NOT_FOUND`](/docs/errors#ORDER_NOT_FOUND) · 409 [`ORDER_CONFLICT`](/docs/errors#ORDER_CONFLICT) · 409 [`ORDER_PAID`](/docs/errors#ORDER_PAID) · 409 [`ORDER_CLOSED`](/docs/errors#ORDER_CLOSED) · 409 [`ORDER_STATUS_ERROR`](/docs/errors#ORDER_STATUS_ERROR) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 422 [`CHANNEL_REJECTED`](/docs/errors#CHANNEL_REJECTED) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR) · 502 [`CHANNEL_RESPONSE_INVALID`](/docs/errors#CHANNEL_RESPONSE_INVALID) · 503 [`CHANNEL_UNAVAILABLE`](/docs/errors#CHANNEL_UNAVAILABLE)
     */
    post: operations['startWap'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay/app': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * App 支付 · Pay in an app
     * @description 返回已签名的订单串，由 App 原样交给支付宝 SDK。App 端的结果只供展示，是否已付以查询或 webhook 为准。同一订单号、相同内容可重复调用；订单已存在时可只传 `orderNo`，也可换一种支付方式，但仍只能付一次。
     *
     *     Gives a signed order string that the app hands to Alipay’s SDK as it is. What the app is told is for display; whether it is paid is said by the query or a webhook. The same number with the same content may be sent again. Where the order exists `orderNo` alone will do, also to offer another method; it can still be paid only once.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`ORDER_NOT_FOUND`](/docs/errors#ORDER_NOT_FOUND) · 409 [`ORDER_CONFLICT`](/docs/errors#ORDER_CONFLICT) · 409 [`ORDER_PAID`](/docs/errors#ORDER_PAID) · 409 [`ORDER_CLOSED`](/docs/errors#ORDER_CLOSED) · 409 [`ORDER_STATUS_ERROR`](/docs/errors#ORDER_STATUS_ERROR) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 422 [`CHANNEL_REJECTED`](/docs/errors#CHANNEL_REJECTED) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR) · 502 [`CHANNEL_RESPONSE_INVALID`](/docs/errors#CHANNEL_RESPONSE_INVALID) · 503 [`CHANNEL_UNAVAILABLE`](/docs/errors#CHANNEL_UNAVAILABLE)
     */
    post: operations['startApp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay/barcode': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 付款码支付 · Charge a payment code
     * @description 收取买家出示的付款码。结果看 `status`：`SUCCESS` 已支付；`USERPAYING`（1002）买家正在输入密码，每 2–5 秒查询一次；`UNKNOWN` 结果未知，系统继续确认，**不要另行收款**；`FAILED` 被拒绝，可用同一订单号换付款码重试（农行的订单随付款码一起结束，须用新订单号，否则 409 `ORDER_STATUS_ERROR`）。同一订单再次提交同一付款码得到当前结果，不会重复扣款。示例中的付款码只对本地网关有意义。
     *
     *     Charges the code that the payer shows. `status` is the result: `SUCCESS` paid; `USERPAYING` (1002) the payer is confirming: query every 2–5 s; `UNKNOWN` not known yet, we go on finding out: **do not charge again**; `FAILED` declined: another code may be tried with the same number (at ABC an order ends with its declined code: 409 `ORDER_STATUS_ERROR` asks for a new number). The same code again for the same order gives the present result and charges nothing. The codes of the examples mean something to the local gateway only.
     *
     *     **错误码 Error codes**: 200 [`1002`](/docs/errors#1002) · 200 [`PAYMENT_UNKNOWN`](/docs/errors#PAYMENT_UNKNOWN) · 200 [`CHANNEL_REJECTED`](/docs/errors#CHANNEL_REJECTED) · 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 400 [`AUTHCODE_INVALID`](/docs/errors#AUTHCODE_INVALID) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`ORDER_NOT_FOUND`](/docs/errors#ORDER_NOT_FOUND) · 409 [`ORDER_CONFLICT`](/docs/errors#ORDER_CONFLICT) · 409 [`ORDER_PAID`](/docs/errors#ORDER_PAID) · 409 [`ORDER_CLOSED`](/docs/errors#ORDER_CLOSED) · 409 [`ORDER_STATUS_ERROR`](/docs/errors#ORDER_STATUS_ERROR) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR) · 503 [`CHANNEL_UNAVAILABLE`](/docs/errors#CHANNEL_UNAVAILABLE)
     */
    post: operations['payBarcode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 订单列表 · List orders
     * @description 新订单在前。按状态、支付方式、创建时间筛选；下一页把 `nextCursor` 作为 `cursor` 传回，`null` 为最后一页。状态以本服务的记录为准，不会逐笔询问渠道。
     *
     *     Newest first, by status, method and time of creation. For the next page send `nextCursor` back as `cursor`; `null` means there is none. It shows our own books and does not ask the channel for every row.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    get: operations['listOrders'];
    put?: never;
    /**
     * 下单（暂不选支付方式） · Make an order before a method is chosen
     * @description 由商品列表下单，金额为各项之和，状态 `CREATED`。不传 `orderNo` 时由服务生成。之后用任一支付方式、只传 `orderNo` 发起支付。
     *
     *     Makes an order from a list of goods; its amount is their sum, its status `CREATED`. Without `orderNo` the server makes a number. It is then paid by any method with just its `orderNo`.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`ORDER_NOT_FOUND`](/docs/errors#ORDER_NOT_FOUND) · 409 [`ORDER_CONFLICT`](/docs/errors#ORDER_CONFLICT) · 409 [`ORDER_PAID`](/docs/errors#ORDER_PAID) · 409 [`ORDER_CLOSED`](/docs/errors#ORDER_CLOSED) · 409 [`ORDER_STATUS_ERROR`](/docs/errors#ORDER_STATUS_ERROR) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    post: operations['createOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/orders/{orderNo}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 订单详情 · Everything known of an order
     * @description 下单的商品、每次支付尝试、退款、补差价合计，以及每次状态变化及其依据。只读本服务的记录，不询问渠道；要最新状态请先查询订单。示例是付款码第一个示例的订单。
     *
     *     Goods, every try to pay, refunds, supplements with their totals, and every change of status with the evidence for it. Reads our own books and does not ask the channel: query the order first for its latest state. The example is the order of the first bar-code example.
     *
     *     **错误码 Error codes**: 200 [`1002`](/docs/errors#1002) · 200 [`PAYMENT_UNKNOWN`](/docs/errors#PAYMENT_UNKNOWN) · 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`ORDER_NOT_FOUND`](/docs/errors#ORDER_NOT_FOUND) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    get: operations['getOrder'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay/query/{orderNo}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 查询订单 · Query an order
     * @description 订单未到终态时会询问渠道（同一订单每秒最多一次）并应用所得结果。支付结果看 `status`，`isSuccess` 只表示查询成功。
     *
     *     While the order is not final the channel is asked, at most once a second per order, and what it says is applied. The payment’s result is `status`; `isSuccess` is about the query alone.
     *
     *     **错误码 Error codes**: 200 [`1002`](/docs/errors#1002) · 200 [`PAYMENT_UNKNOWN`](/docs/errors#PAYMENT_UNKNOWN) · 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`ORDER_NOT_FOUND`](/docs/errors#ORDER_NOT_FOUND) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    get: operations['queryOrder'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 按渠道交易号查询订单 · Query an order by the channel’s number
     * @description 同查询订单，用支付宝交易号（账单上的号码，即 `thirdOrderNo`）查找已付过款的订单。请填入某笔已付订单应答中的 `thirdOrderNo`。
     *
     *     As the query of an order, found by Alipay’s number as it stands in statements; orders have it once they are paid. Fill in `thirdOrderNo` from the answer of a paid order.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`ORDER_NOT_FOUND`](/docs/errors#ORDER_NOT_FOUND) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    get: operations['queryOrderByTradeNo'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 关闭未支付的订单 · Close an unpaid order
     * @description 先在渠道关闭，再在本服务关闭。渠道尚无交易时（二维码未扫、页面未打开）链接仍可支付：返回 `isSuccess: false` 与 `closeRequestedAt`，不再发起新的支付，到时限后确认关闭；其间若已付款，按迟到付款处理。重复关闭是安全的。示例关闭“下单”示例中的订单。
     *
     *     Closes it at the channel first, then here. Where the channel has no trade yet (a code not scanned, a page not opened) the link can still be paid: the answer has `isSuccess: false` and `closeRequestedAt`, no new payment is started, and the order is closed after its time limit; if it is paid meanwhile that is a late payment. Closing again is safe. The example closes the order of the example that makes one.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`ORDER_NOT_FOUND`](/docs/errors#ORDER_NOT_FOUND) · 409 [`ORDER_PAID`](/docs/errors#ORDER_PAID) · 409 [`ORDER_STATUS_ERROR`](/docs/errors#ORDER_STATUS_ERROR) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 422 [`CHANNEL_REJECTED`](/docs/errors#CHANNEL_REJECTED) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR) · 502 [`CHANNEL_RESPONSE_INVALID`](/docs/errors#CHANNEL_RESPONSE_INVALID) · 503 [`CHANNEL_UNAVAILABLE`](/docs/errors#CHANNEL_UNAVAILABLE)
     */
    post: operations['closeOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 撤销付款码支付 · Cancel a payment code
     * @description 用于结果未知或等待买家的付款码支付：未付则关闭，已付则退款，最终都是 `CLOSED`。结果未定时返回 `isSuccess: false`，系统继续确认；可以重复调用。其他订单请用关闭。示例撤销付款码第二个示例（等待买家）的订单。
     *
     *     For a payment code that waits or whose result is not known: unpaid it is closed, paid the money goes back; either way the order ends `CLOSED`. While the outcome is not known the answer has `isSuccess: false` and we go on finding out; calling again is safe. Close other orders. The example cancels the order of the second bar-code example.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`ORDER_NOT_FOUND`](/docs/errors#ORDER_NOT_FOUND) · 409 [`ORDER_PAID`](/docs/errors#ORDER_PAID) · 409 [`ORDER_STATUS_ERROR`](/docs/errors#ORDER_STATUS_ERROR) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    post: operations['cancelOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay/refund': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 退款 · Refund, in full or in part
     * @description 全额或部分退款，可多次，总额不超过订单金额，并发时也是如此。请自定 `refundNo`：答复丢失时用同一单号、同一金额重试，绝不会退两次。`PROCESSING` 表示结果未定。`expectedRefundable` 防止按过时余额退款，`dryRun` 只检查不退款。示例退的是付款码第一个示例的订单。
     *
     *     In full or in part, any number of times, never more than was paid, whatever runs at the same time. Choose a `refundNo`: when an answer is lost repeat with the same number and amount, and the money never goes back twice. `PROCESSING` means not known yet. `expectedRefundable` guards against a stale balance; `dryRun` checks and does nothing. The examples refund the order of the first bar-code example.
     *
     *     **错误码 Error codes**: 200 [`CHANNEL_REJECTED`](/docs/errors#CHANNEL_REJECTED) · 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`ORDER_NOT_FOUND`](/docs/errors#ORDER_NOT_FOUND) · 409 [`ORDER_STATUS_ERROR`](/docs/errors#ORDER_STATUS_ERROR) · 409 [`REFUND_CONFLICT`](/docs/errors#REFUND_CONFLICT) · 409 [`REFUND_AMOUNT_EXCEEDED`](/docs/errors#REFUND_AMOUNT_EXCEEDED) · 409 [`REFUND_BALANCE_CHANGED`](/docs/errors#REFUND_BALANCE_CHANGED) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    post: operations['requestRefund'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay/refund-query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 查询退款 · Query a refund
     * @description 按退款单号查询；订单只有一笔退款时也可按订单号或渠道交易号。处理中的退款会询问渠道。示例查询退款第一个示例。
     *
     *     By refund number, or where the order has one refund by the order’s or the channel’s number; while the refund is in progress the channel is asked. The example queries the refund of the first refund example.
     *
     *     **错误码 Error codes**: 200 [`CHANNEL_REJECTED`](/docs/errors#CHANNEL_REJECTED) · 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`REFUND_NOT_FOUND`](/docs/errors#REFUND_NOT_FOUND) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    get: operations['queryRefund'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 事件与投递记录 · List events and their deliveries
     * @description 发给商户的事件，新的在前，含每次投递的结果。按投递状态、类型、订单号筛选；下一页把 `nextCursor` 作为 `cursor` 传回，`null` 为最后一页。
     *
     *     What the merchant was told, newest first, with what came of every try. By delivery status, type and order number. For the next page send `nextCursor` back as `cursor`; `null` means there is none.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    get: operations['listWebhooks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/webhooks/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 发送测试 · Send a test
     * @description 发出一个 `webhook.test` 事件，签名与重试同真实事件，用来检查接收方。应答表示已排队，结果见事件列表。不传 `url` 则发往商户的通知地址；两者都没有时，事件为 `abandoned`。内网地址不会被连接。
     *
     *     Sends a `webhook.test` event, signed and tried again like a real one, to check a receiver with. The answer says that it is on its way; what came of it stands in the list of events. Without `url` it goes to the merchant’s own address; where there is neither, the event is `abandoned`. Private addresses are not connected to.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    post: operations['testWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/webhooks/{id}/redeliver': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 重发事件 · Deliver an event again
     * @description 立即开始新的一轮投递，无论之前结果如何；`webhook-id` 与内容不变。`id` 取自事件列表。不需要请求体。
     *
     *     Begins a new round of tries at once, whatever became of the last one; `webhook-id` and content stay the same. Take `id` from the list of events. There is no body to send.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`NOT_FOUND`](/docs/errors#NOT_FOUND) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    post: operations['redeliverWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay/notify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 接收支付宝异步通知 · Receives Alipay’s notifications
     * @description 由支付宝调用，商户无需调用。表单提交；先验签，再核对应用、卖家、订单与金额，才会改变订单。始终应答 HTTP 200 与纯文本 `success` 或 `failure`；每条消息连同结论都会保存。示例的签名无效，因此应答 `failure`。
     *
     *     Called by Alipay, not by shops. A form whose signature, then app, seller, order and amount are checked before anything changes. The answer is always HTTP 200 and the plain text `success` or `failure`; every message is kept with what came of it. The example’s signature is not valid, so its answer is `failure`.
     */
    post: operations['receiveAlipayNotification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 买家浏览器返回 · Where the payer’s browser comes back to
     * @description 支付宝付款后把买家的浏览器带到这里。参数先验签，再向渠道查询，然后转到订单的 `returnUrl`（加上 `orderNo` 与 `status`），没有则显示结果页。它本身不改变订单状态。
     *
     *     Alipay sends the payer’s browser here. The parameters are verified, the channel is asked, then the browser goes on to the order’s `returnUrl` with `orderNo` and `status` added, or sees our result page. By itself it changes no order.
     */
    get: operations['returnFromAlipay'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/abc/notify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 接收农行支付通知（GET） · Receives the bank’s notifications by GET
     * @description 由农行综合收银台调用，商户无需调用。先对 `<Message>` 内的原始字节验签，再核对商户号、订单与金额，才会改变订单。始终应答 HTTP 200 网页：已生效时含 `<URL>…</URL>`（买家随后被带到的地址），否则不含，银行会重发。示例的签名无效。
     *
     *     Called by the bank, not by shops. The signature over the raw bytes inside `<Message>`, then merchant number, order and amount are checked before anything changes. The answer is always HTTP 200 and a page: with `<URL>…</URL>` (where the payer is sent next) when its effect is stored, without it otherwise, and the bank sends it again. The example’s signature is not valid.
     */
    get: operations['receiveAbcNotificationByGet'];
    put?: never;
    /**
     * 接收农行支付通知 · Receives the bank’s notifications
     * @description 由农行综合收银台调用，商户无需调用。先对 `<Message>` 内的原始字节验签，再核对商户号、订单与金额，才会改变订单。始终应答 HTTP 200 网页：已生效时含 `<URL>…</URL>`（买家随后被带到的地址），否则不含，银行会重发。示例的签名无效。
     *
     *     Called by the bank, not by shops. The signature over the raw bytes inside `<Message>`, then merchant number, order and amount are checked before anything changes. The answer is always HTTP 200 and a page: with `<URL>…</URL>` (where the payer is sent next) when its effect is stored, without it otherwise, and the bank sends it again. The example’s signature is not valid.
     */
    post: operations['receiveAbcNotification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/abc/return/{orderId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 买家浏览器从农行返回 · Where the payer’s browser comes back to from the bank
     * @description 农行付款后把买家的浏览器带到这里，可带签名的 `MSG`。带来的消息先验签，再向渠道查询，然后转到订单的 `returnUrl`（加上 `orderNo` 与 `status`），没有则显示结果页。它本身不改变订单状态。
     *
     *     The bank sends the payer’s browser here, with or without the signed `MSG`. A message that is brought is verified, the channel is asked, then the browser goes on to the order’s `returnUrl` with `orderNo` and `status` added, or sees our result page. By itself it changes no order.
     */
    get: operations['returnFromAbc'];
    put?: never;
    /**
     * 买家浏览器从农行返回（POST） · Where the payer’s browser comes back to from the bank by POST
     * @description 农行付款后把买家的浏览器带到这里，可带签名的 `MSG`。带来的消息先验签，再向渠道查询，然后转到订单的 `returnUrl`（加上 `orderNo` 与 `status`），没有则显示结果页。它本身不改变订单状态。
     *
     *     The bank sends the payer’s browser here, with or without the signed `MSG`. A message that is brought is verified, the channel is asked, then the browser goes on to the order’s `returnUrl` with `orderNo` and `status` added, or sees our result page. By itself it changes no order.
     */
    post: operations['returnFromAbcByPost'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/abc/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 买家浏览器从农行返回 · Where the payer’s browser comes back to from the bank
     * @description 农行付款后把买家的浏览器带到这里，可带签名的 `MSG`。带来的消息先验签，再向渠道查询，然后转到订单的 `returnUrl`（加上 `orderNo` 与 `status`），没有则显示结果页。它本身不改变订单状态。
     *
     *     The bank sends the payer’s browser here, with or without the signed `MSG`. A message that is brought is verified, the channel is asked, then the browser goes on to the order’s `returnUrl` with `orderNo` and `status` added, or sees our result page. By itself it changes no order.
     */
    get: operations['returnFromAbcWithMessage'];
    put?: never;
    /**
     * 买家浏览器从农行返回（POST） · Where the payer’s browser comes back to from the bank by POST
     * @description 农行付款后把买家的浏览器带到这里，可带签名的 `MSG`。带来的消息先验签，再向渠道查询，然后转到订单的 `returnUrl`（加上 `orderNo` 与 `status`），没有则显示结果页。它本身不改变订单状态。
     *
     *     The bank sends the payer’s browser here, with or without the signed `MSG`. A message that is brought is verified, the channel is asked, then the browser goes on to the order’s `returnUrl` with `orderNo` and `status` added, or sees our result page. By itself it changes no order.
     */
    post: operations['returnFromAbcWithMessageByPost'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/merchants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 商户列表 · List merchants
     * @description 所有商户，包括已停用的，新建的在前。下一页把 `nextCursor` 作为 `cursor` 传回。
     *
     *     All merchants, those that are disabled too, newest first. For the next page send `nextCursor` back as `cursor`.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    get: operations['listMerchants'];
    put?: never;
    /**
     * 新建商户 · Make a merchant
     * @description 建立商户并给出其 webhook 密钥，密钥只显示这一次。之后还需为它添加渠道账户和 API 密钥才能收款。再次运行请改 `merchantId`。
     *
     *     Makes a merchant and gives its webhook secret, which is shown this once. To take money it then needs a channel account and an API key. To run this again change `merchantId`.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    post: operations['createMerchant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/merchants/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * 修改、停用商户 · Change or disable a merchant
     * @description 只改所传的字段；`notifyUrl: ""` 删除商户的 webhook 地址，此后没有自己的 notifyUrl 的订单不再发送 webhook。停用后新订单一律 403，已有订单的通知、查询、关闭、退款与 webhook 照常；`disabled: false` 恢复。在其他进程中最多 5 秒后生效。
     *
     *     Changes what is sent and nothing else. `notifyUrl: ""` removes the merchant’s webhook address: orders without one of their own send no webhooks from then on. A disabled merchant’s new orders get 403; notifications, queries, closing, refunds and webhooks of those that it has go on. `disabled: false` lets it in again. Other processes act on it within 5 seconds.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 404 [`NOT_FOUND`](/docs/errors#NOT_FOUND) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    patch: operations['changeMerchant'];
    trace?: never;
  };
  '/api/admin/merchants/{id}/webhook-secret/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 更换 webhook 密钥 · Rotate the webhook secret
     * @description 给出新的密钥，只显示这一次。此后 24 小时内每条 webhook 同时带新旧两个签名，商户可在此期间换上新密钥；其间再次更换，则最早的密钥立即失效。不需要请求体。
     *
     *     Gives a new secret, shown this once. For 24 hours every webhook has a signature of the new one and of the one before, time for the shop to take up the new one; rotate again meanwhile, and the oldest is of no more use at once. There is no body to send.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 404 [`NOT_FOUND`](/docs/errors#NOT_FOUND) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    post: operations['rotateWebhookSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/merchants/{id}/api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * API 密钥列表 · List API keys
     * @description 商户的全部密钥，包括已撤销和已过期的，新的在前；不含密钥本身。
     *
     *     All keys of the merchant, revoked and expired ones too, newest first; the keys themselves are not shown.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 404 [`NOT_FOUND`](/docs/errors#NOT_FOUND) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    get: operations['listApiKeys'];
    put?: never;
    /**
     * 新建 API 密钥 · Make an API key
     * @description 商户以此密钥调用支付接口。密钥只显示这一次，服务只保存其摘要；遗失请新建并撤销旧的。一个商户可有多个密钥，更换时先建新的、再撤销旧的。
     *
     *     With it the merchant calls the payment API. It is shown this once and only its hash is kept: if it is lost, make another and revoke it. A merchant may have several; to change keys make the new one first, then revoke the old one.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 404 [`NOT_FOUND`](/docs/errors#NOT_FOUND) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    post: operations['createApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/merchants/{id}/api-keys/{keyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * 撤销 API 密钥 · Revoke an API key
     * @description 撤销后不能恢复，用它的请求得到 401；在其他进程中最多 5 秒后生效。`keyId` 取自密钥列表。不需要请求体。
     *
     *     For good: requests with it get 401. Other processes act on it within 5 seconds. Take `keyId` from the list of keys. There is no body to send.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 404 [`NOT_FOUND`](/docs/errors#NOT_FOUND) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    delete: operations['revokeApiKey'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/merchants/{id}/channel-accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 渠道账户列表 · List channel accounts
     * @description 商户的全部渠道账户，新的在前；不含密钥。
     *
     *     All channel accounts of the merchant, newest first, without what is secret.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 404 [`NOT_FOUND`](/docs/errors#NOT_FOUND) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    get: operations['listChannelAccounts'];
    put?: never;
    /**
     * 添加、替换渠道账户 · Add or replace a channel account
     * @description **示例中的密钥是占位文字，运行前请换成自己的，否则得到 400。** 密钥先在本地检查（格式、长度、是否成对、证书有效期），全部问题一次列出；随后加密保存，不再显示。同一 `channel` 与 `appId` 再次提交即整体替换，密钥与设置须重新给全。新订单使用默认渠道最新添加的账户；已有订单不换账户。
     *
     *     **The keys of the examples are words: put your own in their place, else this answers 400.** Keys are first checked here (form, length, mixed-up pairs, dates of certificates) and every fault is named at once; then they are sealed and never shown again. The same `channel` and `appId` once more replace the whole account: send all keys and settings again. New orders take the newest account of the merchant’s default channel; an order keeps the account that it has.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 404 [`NOT_FOUND`](/docs/errors#NOT_FOUND) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    post: operations['saveChannelAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/merchants/{id}/channel-accounts/{accountId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * 停用、启用渠道账户 · Disable or enable a channel account
     * @description 停用后新订单改用默认渠道的其他账户，没有则拒绝（403）；已有订单的通知、轮询、退款照常。密钥与设置用“添加、替换渠道账户”修改。
     *
     *     While it is disabled new orders take another account of the default channel, or are refused (403) where there is none; notifications, waiting loops and refunds of the orders that it has go on. Keys and settings are changed by saving the account again.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 404 [`NOT_FOUND`](/docs/errors#NOT_FOUND) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    patch: operations['changeChannelAccount'];
    trace?: never;
  };
  '/api/admin/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 所有商户的订单 · List the orders of all merchants
     * @description 各商户的订单，新的在前，每笔带有 `merchantId`，其余与商户自己的列表相同。按商户、订单号、状态、支付方式、创建时间筛选；没有的商户或单号得到空列表。下一页把 `nextCursor` 作为 `cursor` 传回，`null` 为最后一页。以本服务的记录为准，不询问渠道。
     *
     *     Orders of every merchant, newest first, each with its `merchantId` and else as in the merchant’s own list; by merchant, order number, status, method and time of creation. A merchant or number that does not exist gives an empty list. For the next page send `nextCursor` back as `cursor`; `null` means there is none. It shows our own books and asks no channel.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    get: operations['listAllOrders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 待处理的发现 · List findings
     * @description 与资金有关、需要人工决定的事实，所有商户，新的在前。日常请看 `state=open`。下一页把 `nextCursor` 作为 `cursor` 传回。
     *
     *     Facts about money that a person should decide on, of all merchants, newest first. Day by day look at `state=open`. For the next page send `nextCursor` back as `cursor`.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    get: operations['listFindings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/findings/{id}/resolve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 处理发现 · Decide on a finding
     * @description 写下决定与原因，并立即执行。`accept` 与 `refund` 只适用于订单仍为 `CLOSED` 的 `late_payment`；其他种类只能 `dismiss`，如需退款请在渠道控制台操作。每个发现只能处理一次。`id` 取自发现列表。
     *
     *     Keeps the decision with its reason, and carries it out at once. `accept` and `refund` are for a `late_payment` whose order is still `CLOSED`; other kinds can only be dismissed: if money must go back, do it at the channel’s console. A finding is decided on once. Take `id` from the list of findings.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 404 [`NOT_FOUND`](/docs/errors#NOT_FOUND) · 409 [`ORDER_STATUS_ERROR`](/docs/errors#ORDER_STATUS_ERROR) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    post: operations['resolveFinding'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/notifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 收到的渠道通知 · List what channels sent
     * @description 渠道发来的每条消息及其结论，新的在前；被拒绝的消息带有原因。未通过验签的内容不可信。下一页把 `nextCursor` 作为 `cursor` 传回。
     *
     *     Every message of the channels with what came of it, newest first; a refused one says why. Do not believe what was not verified. For the next page send `nextCursor` back as `cursor`.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    get: operations['listNotifications'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 后台任务 · List background jobs
     * @description 此刻任务表中的任务，新的在前：等待运行的、正在运行的和重试用尽的；完成的任务不保留。任务只是提醒“该看某条记录了”：订单、退款和 webhook 下次何时处理记在各自的记录上，到时由运行任务的进程（`RUN_WORKER`）设提醒，所以列表为空不表示没有待处理的记录。`state=failed` 只列出重试用尽的任务；它们留在表中供人查看，同一记录到时另有新的提醒。下一页把 `nextCursor` 作为 `cursor` 传回。
     *
     *     What stands in the job table at this moment, newest first: jobs that wait, that run, and whose every try has failed; what is done is not kept. A job is only an alarm that says which row to look at. When an order, a refund or a webhook is to be looked at next stands on its own row, and the processes that run jobs (`RUN_WORKER`) set its alarm when that time has come: an empty list does not say that nothing is due. `state=failed` shows only jobs whose every try has failed; they stay for a person to see, while their rows get new alarms beside them. For the next page send `nextCursor` back as `cursor`.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    get: operations['listJobs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/admin/jobs/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 重新运行任务 · Run a job again
     * @description 立即重新运行，重试次数从零算起。任务可以安全地重复运行。`id` 取自任务列表。不需要请求体。
     *
     *     Runs it at once, with all its tries again. Running a job twice does no harm. Take `id` from the list of jobs. There is no body to send.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 404 [`NOT_FOUND`](/docs/errors#NOT_FOUND) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    post: operations['retryJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/healthz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 进程存活 · The process is alive
     * @description 不依赖数据库，供容器平台判断是否重启进程。
     *
     *     Asks nothing of anybody; for a platform that restarts what does not answer.
     */
    get: operations['getLiveness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/readyz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 可以接收请求 · Ready to serve
     * @description `database`：数据库可用；`jobs`：任务表存在，且本进程应运行任务时（`RUN_WORKER`）正在运行；`migrations`：迁移已全部应用。都满足时为 200；否则 503，负载均衡应暂停转发。
     *
     *     `database`: it answers; `jobs`: their tables are there and, where this process is to run jobs (`RUN_WORKER`), it does; `migrations`: all are applied. 200 when all of it holds; else 503, and a load balancer should send nothing.
     */
    get: operations['getReadiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay/refund_query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 查询退款 · Query a refund（别名 alias）
     * @description `/api/payment/alipay/refund-query` 的别名 · Alias of `/api/payment/alipay/refund-query`
     *
     *     按退款单号查询；订单只有一笔退款时也可按订单号或渠道交易号。处理中的退款会询问渠道。示例查询退款第一个示例。
     *
     *     By refund number, or where the order has one refund by the order’s or the channel’s number; while the refund is in progress the channel is asked. The example queries the refund of the first refund example.
     *
     *     **错误码 Error codes**: 200 [`CHANNEL_REJECTED`](/docs/errors#CHANNEL_REJECTED) · 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`REFUND_NOT_FOUND`](/docs/errors#REFUND_NOT_FOUND) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR)
     */
    get: operations['queryRefund_refund_query'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay_notify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 接收支付宝异步通知 · Receives Alipay’s notifications（别名 alias）
     * @description `/api/payment/alipay/notify` 的别名 · Alias of `/api/payment/alipay/notify`
     *
     *     由支付宝调用，商户无需调用。表单提交；先验签，再核对应用、卖家、订单与金额，才会改变订单。始终应答 HTTP 200 与纯文本 `success` 或 `failure`；每条消息连同结论都会保存。示例的签名无效，因此应答 `failure`。
     *
     *     Called by Alipay, not by shops. A form whose signature, then app, seller, order and amount are checked before anything changes. The answer is always HTTP 200 and the plain text `success` or `failure`; every message is kept with what came of it. The example’s signature is not valid, so its answer is `failure`.
     */
    post: operations['receiveAlipayNotification_alipay_notify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/notify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 接收支付宝异步通知 · Receives Alipay’s notifications（别名 alias）
     * @description `/api/payment/alipay/notify` 的别名 · Alias of `/api/payment/alipay/notify`
     *
     *     由支付宝调用，商户无需调用。表单提交；先验签，再核对应用、卖家、订单与金额，才会改变订单。始终应答 HTTP 200 与纯文本 `success` 或 `failure`；每条消息连同结论都会保存。示例的签名无效，因此应答 `failure`。
     *
     *     Called by Alipay, not by shops. A form whose signature, then app, seller, order and amount are checked before anything changes. The answer is always HTTP 200 and the plain text `success` or `failure`; every message is kept with what came of it. The example’s signature is not valid, so its answer is `failure`.
     */
    post: operations['receiveAlipayNotification_notify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay/qrcode': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 扫码支付 · Pay by QR code（别名 alias）
     * @description `/api/payment/alipay/precreate` 的别名 · Alias of `/api/payment/alipay/precreate`
     *
     *     生成二维码，由买家用支付宝扫描付款。把 `qrCodeUrl` 画成二维码即可；本地试用时在浏览器打开它就能付款。同一订单号、相同内容可重复调用；订单已存在时可只传 `orderNo`，也可换一种支付方式，但仍只能付一次。二维码过期后再次调用得到新码。**每笔新订单请换一个 `orderNo`。**
     *
     *     Makes a QR code for the payer to scan. Draw `qrCodeUrl` as a QR code; with the local gateway open it in a browser and pay. The same number with the same content may be sent again. Where the order exists `orderNo` alone will do, also to offer another method; it can still be paid only once. After the code’s life call again for a new one. **Change `orderNo` for every new order.**
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`ORDER_NOT_FOUND`](/docs/errors#ORDER_NOT_FOUND) · 409 [`ORDER_CONFLICT`](/docs/errors#ORDER_CONFLICT) · 409 [`ORDER_PAID`](/docs/errors#ORDER_PAID) · 409 [`ORDER_CLOSED`](/docs/errors#ORDER_CLOSED) · 409 [`ORDER_STATUS_ERROR`](/docs/errors#ORDER_STATUS_ERROR) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 422 [`CHANNEL_REJECTED`](/docs/errors#CHANNEL_REJECTED) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR) · 502 [`CHANNEL_RESPONSE_INVALID`](/docs/errors#CHANNEL_RESPONSE_INVALID) · 503 [`CHANNEL_UNAVAILABLE`](/docs/errors#CHANNEL_UNAVAILABLE)
     */
    post: operations['startPrecreate_qrcode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment/alipay/pc': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 电脑网站支付 · Pay on a PC page（别名 alias）
     * @description `/api/payment/alipay/page` 的别名 · Alias of `/api/payment/alipay/page`
     *
     *     返回支付宝收银台地址，让买家的浏览器打开 `paymentUrl`（GET）。付款后浏览器回到 `returnUrl`，带上 `orderNo` 与 `status`；未提供时显示本服务的结果页。同一订单号、相同内容可重复调用；订单已存在时可只传 `orderNo`，也可换一种支付方式，但仍只能付一次。
     *
     *     Gives the address of Alipay’s cashier for the payer’s browser to open (GET). Afterwards the browser ends at `returnUrl` with `orderNo` and `status` added, or on our own result page. The same number with the same content may be sent again. Where the order exists `orderNo` alone will do, also to offer another method; it can still be paid only once.
     *
     *     **错误码 Error codes**: 400 [`PARAM_ERROR`](/docs/errors#PARAM_ERROR) · 401 [`UNAUTHORIZED`](/docs/errors#UNAUTHORIZED) · 403 [`FORBIDDEN`](/docs/errors#FORBIDDEN) · 404 [`ORDER_NOT_FOUND`](/docs/errors#ORDER_NOT_FOUND) · 409 [`ORDER_CONFLICT`](/docs/errors#ORDER_CONFLICT) · 409 [`ORDER_PAID`](/docs/errors#ORDER_PAID) · 409 [`ORDER_CLOSED`](/docs/errors#ORDER_CLOSED) · 409 [`ORDER_STATUS_ERROR`](/docs/errors#ORDER_STATUS_ERROR) · 413 [`PAYLOAD_TOO_LARGE`](/docs/errors#PAYLOAD_TOO_LARGE) · 415 [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors#UNSUPPORTED_MEDIA_TYPE) · 422 [`CHANNEL_REJECTED`](/docs/errors#CHANNEL_REJECTED) · 500 [`INTERNAL_ERROR`](/docs/errors#INTERNAL_ERROR) · 502 [`CHANNEL_RESPONSE_INVALID`](/docs/errors#CHANNEL_RESPONSE_INVALID) · 503 [`CHANNEL_UNAVAILABLE`](/docs/errors#CHANNEL_UNAVAILABLE)
     */
    post: operations['startPage_pc'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  'payment.succeeded': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 订单已支付 · the order is paid
     * @description 由本服务 POST 给商户。投递、重试与验签见本页开头的“接收消息”。示例用密钥 `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=` 签名，正文为不含空白的 JSON。
     *
     *     POSTed by this service to the shop. How it is delivered, tried again and verified stands under “Receiving webhooks” at the top of this page. The example is signed with the secret `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=`, over its JSON without white space.
     */
    post: operations['onPaymentSucceeded'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'payment.closed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 订单已关闭，未支付 · the order is closed, unpaid
     * @description 由本服务 POST 给商户。投递、重试与验签见本页开头的“接收消息”。示例用密钥 `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=` 签名，正文为不含空白的 JSON。
     *
     *     POSTed by this service to the shop. How it is delivered, tried again and verified stands under “Receiving webhooks” at the top of this page. The example is signed with the secret `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=`, over its JSON without white space.
     */
    post: operations['onPaymentClosed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'payment.failed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 支付失败；订单仍可换付款码或支付方式 · a payment was declined; another code or method may still pay the order
     * @description 由本服务 POST 给商户。投递、重试与验签见本页开头的“接收消息”。示例用密钥 `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=` 签名，正文为不含空白的 JSON。
     *
     *     POSTed by this service to the shop. How it is delivered, tried again and verified stands under “Receiving webhooks” at the top of this page. The example is signed with the secret `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=`, over its JSON without white space.
     */
    post: operations['onPaymentFailed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'payment.late': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 订单关闭后才到账，未认可 · paid after the order was closed, and not accepted
     * @description 由本服务 POST 给商户。投递、重试与验签见本页开头的“接收消息”。示例用密钥 `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=` 签名，正文为不含空白的 JSON。
     *
     *     POSTed by this service to the shop. How it is delivered, tried again and verified stands under “Receiving webhooks” at the top of this page. The example is signed with the secret `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=`, over its JSON without white space.
     */
    post: operations['onPaymentLate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'payment.mismatch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 渠道所述与订单不符（金额不同或订单号被重用），状态不变 · the channel told of another amount or of a reused number; the status stays
     * @description 由本服务 POST 给商户。投递、重试与验签见本页开头的“接收消息”。示例用密钥 `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=` 签名，正文为不含空白的 JSON。
     *
     *     POSTed by this service to the shop. How it is delivered, tried again and verified stands under “Receiving webhooks” at the top of this page. The example is signed with the secret `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=`, over its JSON without white space.
     */
    post: operations['onPaymentMismatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'refund.succeeded': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 已退款 · the money went back
     * @description 由本服务 POST 给商户。投递、重试与验签见本页开头的“接收消息”。示例用密钥 `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=` 签名，正文为不含空白的 JSON。
     *
     *     POSTed by this service to the shop. How it is delivered, tried again and verified stands under “Receiving webhooks” at the top of this page. The example is signed with the secret `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=`, over its JSON without white space.
     */
    post: operations['onRefundSucceeded'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'refund.failed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 退款被渠道拒绝 · the channel declined the refund
     * @description 由本服务 POST 给商户。投递、重试与验签见本页开头的“接收消息”。示例用密钥 `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=` 签名，正文为不含空白的 JSON。
     *
     *     POSTed by this service to the shop. How it is delivered, tried again and verified stands under “Receiving webhooks” at the top of this page. The example is signed with the secret `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=`, over its JSON without white space.
     */
    post: operations['onRefundFailed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'webhook.test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 商户请求的测试 · a test that the merchant asked for
     * @description 由本服务 POST 给商户。投递、重试与验签见本页开头的“接收消息”。示例用密钥 `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=` 签名，正文为不含空白的 JSON。
     *
     *     POSTed by this service to the shop. How it is delivered, tried again and verified stands under “Receiving webhooks” at the top of this page. The example is signed with the secret `whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=`, over its JSON without white space.
     */
    post: operations['onWebhookTest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /** @description 农行支付结果通知，内容由农行签名 · The bank’s notification of a payment, signed by the bank */
    AbcNotification: {
      /**
       * @description Base64 的 GBK XML 文档，含消息与银行签名 · An XML document in GBK with the message and the bank’s signature, in Base64
       * @example PE1TRz48L01TRz4=
       */
      MSG: string;
    };
    /** @description 支付宝异步通知，字段由支付宝决定，未列出的字段同样参与验签 · Alipay’s notification; its fields are Alipay’s, and those not listed are part of the signature too */
    AlipayNotification: {
      /**
       * @description 应用编号 · Application
       * @example 2021000000000000
       */
      app_id: string;
      /**
       * @description 通知编号 · Id of the notification
       * @example 2026011500222153108001
       */
      notify_id: string;
      /**
       * @description 通知类型 · Type
       * @example trade_status_sync
       */
      notify_type: string;
      /**
       * @description 通知时间（北京时间）· When it was sent, in China’s time
       * @example 2026-01-15 15:31:09
       */
      notify_time: string;
      /**
       * @description 渠道侧的商户订单号 · The order’s number at the channel
       * @example DEMO-QR-001
       */
      out_trade_no: string;
      /**
       * @description 支付宝交易号 · Alipay’s number
       * @example 2026011522001400000000000001
       */
      trade_no: string;
      /**
       * @description 交易状态 · Status of the trade
       * @example TRADE_SUCCESS
       */
      trade_status: string;
      /**
       * @description 订单金额（元）· Amount in yuan
       * @example 9.90
       */
      total_amount: string;
      /**
       * @description 卖家编号 · Seller
       * @example 2088621900000001
       */
      seller_id?: string;
      /**
       * @description 付款时间（北京时间）· When it was paid
       * @example 2026-01-15 15:31:08
       */
      gmt_payment?: string;
      /**
       * @description 退款请求号，退款时 · Refund number, for a refund
       * @example DEMO-RF-001
       */
      out_biz_no?: string;
      /**
       * @description 累计退款金额（元）· Refunded so far, in yuan
       * @example 5.00
       */
      refund_fee?: string;
      /**
       * @description 字符集 · Character set
       * @example utf-8
       */
      charset: string;
      /**
       * @description 签名算法 · Kind of signature
       * @example RSA2
       */
      sign_type: string;
      /**
       * @description 签名（Base64）· Signature
       * @example bm90LWEtc2lnbmF0dXJl
       */
      sign: string;
    };
    /** @description 商户的 API 密钥 · The API keys of a merchant */
    ApiKeyList: {
      /** @description 密钥，新的在前 · Newest first */
      items: components['schemas']['ListedApiKey'][];
      /** @description 恒为 null：不分页 · Always null: there is one page */
      nextCursor: null;
    };
    /** @description App 支付已创建 · An order string for Alipay’s SDK */
    AppPayAnswer: {
      /**
       * @description 是否成功；付款码只有已支付才为 true · Whether it succeeded; for a bar code: whether it is paid
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 商户订单号 · The shop’s order number
       * @example DEMO-QR-001
       */
      orderNo: string;
      /**
       * @description 本服务的交易号，全局唯一 · Our own number, unique
       * @example QP2026011515300012301234567
       */
      transactionId: string;
      /**
       * @description 订单金额（元）· Amount in yuan
       * @example 9.9
       */
      amount: number;
      /** @description 订单状态 · Status */
      status: components['schemas']['OrderStatus'];
      /**
       * Format: date-time
       * @description 支付时限 · Until when it can be paid
       * @example 2026-01-15T17:30:00+08:00
       */
      expireTime: string;
      /**
       * @description 说明；语言随 Accept-Language · In Chinese, in English with Accept-Language: en
       * @example 支付订单创建成功
       */
      message: string;
      /**
       * @description 原样交给 App 中的支付宝 SDK · Hand it to Alipay’s SDK in the app as it is
       * @example alipay_sdk=…&method=alipay.trade.app.pay&sign=…
       */
      orderString: string;
    };
    /** @description App 支付 · A payment in an app */
    AppPayRequest: {
      /**
       * @description 商户订单号，商户内唯一，1–64 位字母、数字、_ 或 -；每笔新订单换一个 · The shop’s order number, unique within the merchant; a new one for every new order
       * @example ORD20260115001
       */
      orderNo: string;
      /**
       * @description 金额（元），0.01–100000000.00，最多两位小数；订单已存在时可省略 · In yuan; may be left out where the order exists
       * @example 100
       */
      amount?: number | string;
      /**
       * @description 商品名称，不含 / = & 和控制字符；订单已存在时可省略 · What is paid for, without / = & and control characters; may be left out where the order exists
       * @example 测试商品
       */
      goodsName?: string;
      /**
       * @description 商品描述 · Description
       * @example 2026 春茶
       */
      description?: string;
      /**
       * @description 商户号；可省略，提供时须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403
       * @example 103881636900016
       */
      merchantId?: string;
      /**
       * Format: uri
       * @description 本订单 webhook 的接收地址，省略时用商户的地址；支付宝的通知始终发给本服务 · Where we post this order’s webhooks, else to the merchant’s address; the channel always notifies us
       * @example https://shop.example/webhooks/payment
       */
      notifyUrl?: string;
      /**
       * @description 订单时限（分钟），1–21600，默认 120 · The order’s time limit in minutes, 120 by default
       * @example 30
       */
      expiredDate?: string | number;
      /**
       * @description 订单时限，优先于 expiredDate：5m 分钟、2h 小时、1d 天，1c 至当天（北京时间）24 点；最长 15 天 · Time limit, before expiredDate: minutes, hours, days; 1c until midnight in Beijing; 15 days at most
       * @example 30m
       */
      timeoutExpress?: string;
      /**
       * @description 门店编号 · Store
       * @example NJ_001
       */
      storeId?: string;
      /**
       * @description 操作员编号 · Operator
       * @example OP01
       */
      operatorId?: string;
      /**
       * @description 终端编号 · Terminal
       * @example T001
       */
      terminalId?: string;
      /** @description 商品明细，最多 150 项，送往渠道 · Goods list, at most 150 entries, passed to the channel */
      goodsDetail?: components['schemas']['GoodsItem'][];
      /**
       * @description 商户自定义数据，随 webhook 与订单详情原样返回 · Comes back in webhooks and with the order
       * @example cart=42
       */
      attach?: string;
      /**
       * @description 买家 IP（IPv4 或 IPv6）· The payer’s address
       * @example 203.0.113.7
       */
      buyerIp?: string;
      /** @description 补差价：所补充的原订单号，原订单须已支付 · The earlier, paid order of the same merchant that this payment adds to */
      supplementTo?: string;
    };
    /**
     * @description 状态：STARTING 正在获取二维码，PAYABLE 可支付，USERPAYING 与 UNKNOWN 付款码结算中；CLOSED 已不能支付，多个链接中付的是哪一个，渠道不告知 · STARTING: a code was asked for; PAYABLE: somebody may hold it; USERPAYING, UNKNOWN: a payment code is being settled; CLOSED: over. Which of several links was paid a channel does not say
     * @enum {string}
     */
    AttemptStatus: 'STARTING' | 'PAYABLE' | 'USERPAYING' | 'UNKNOWN' | 'SUCCESS' | 'FAILED' | 'CLOSED';
    /** @description 付款码支付结果 · What became of a payment code */
    BarcodePayAnswer: {
      /**
       * @description 是否成功；付款码只有已支付才为 true · Whether it succeeded; for a bar code: whether it is paid
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 商户订单号 · The shop’s order number
       * @example DEMO-QR-001
       */
      orderNo: string;
      /**
       * @description 本服务的交易号，全局唯一 · Our own number, unique
       * @example QP2026011515300012301234567
       */
      transactionId: string;
      /**
       * @description 订单金额（元）· Amount in yuan
       * @example 9.9
       */
      amount: number;
      /** @description 订单状态 · Status */
      status: components['schemas']['OrderStatus'];
      /**
       * Format: date-time
       * @description 支付时限 · Until when it can be paid
       * @example 2026-01-15T17:30:00+08:00
       */
      expireTime: string;
      /**
       * @description 说明；语言随 Accept-Language · In Chinese, in English with Accept-Language: en
       * @example 支付订单创建成功
       */
      message: string;
      /**
       * @description 渠道交易号，已支付时 · The channel’s number, when paid
       * @example 2026011522001400000000000001
       */
      thirdOrderNo?: string;
      /**
       * Format: date-time
       * @description 支付时间，已支付时 · When it was paid
       * @example 2026-01-15T15:31:08+08:00
       */
      payTime?: string;
      /**
       * @description 未支付的原因：1002 买家支付中；PAYMENT_UNKNOWN 结果未知；CHANNEL_REJECTED 渠道拒绝 · Why it is not paid: the payer is confirming; not known yet; declined
       * @example 1002
       * @enum {string}
       */
      errorCode?: '1002' | 'PAYMENT_UNKNOWN' | 'CHANNEL_REJECTED';
      /**
       * @description 渠道错误码 · The channel’s code
       * @example 40004
       */
      channelCode?: string;
      /**
       * @description 渠道明细错误码 · The channel’s detail code
       * @example ACQ.BUYER_BALANCE_NOT_ENOUGH
       */
      channelSubCode?: string;
      /**
       * @description 渠道说明，可展示给买家 · The channel’s words; may be shown to the payer
       * @example 买家余额不足
       */
      channelMessage?: string;
    };
    /** @description 付款码支付 · A payment by a code that the shop scans */
    BarcodePayRequest: {
      /**
       * @description 商户订单号，商户内唯一，1–64 位字母、数字、_ 或 -；每笔新订单换一个 · The shop’s order number, unique within the merchant; a new one for every new order
       * @example ORD20260115001
       */
      orderNo: string;
      /**
       * @description 金额（元），0.01–100000000.00，最多两位小数；订单已存在时可省略 · In yuan; may be left out where the order exists
       * @example 100
       */
      amount?: number | string;
      /**
       * @description 商品名称，不含 / = & 和控制字符；订单已存在时可省略 · What is paid for, without / = & and control characters; may be left out where the order exists
       * @example 测试商品
       */
      goodsName?: string;
      /**
       * @description 商品描述 · Description
       * @example 2026 春茶
       */
      description?: string;
      /**
       * @description 商户号；可省略，提供时须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403
       * @example 103881636900016
       */
      merchantId?: string;
      /**
       * Format: uri
       * @description 本订单 webhook 的接收地址，省略时用商户的地址；支付宝的通知始终发给本服务 · Where we post this order’s webhooks, else to the merchant’s address; the channel always notifies us
       * @example https://shop.example/webhooks/payment
       */
      notifyUrl?: string;
      /**
       * @description 订单时限（分钟），1–21600，默认 120 · The order’s time limit in minutes, 120 by default
       * @example 30
       */
      expiredDate?: string | number;
      /**
       * @description 订单时限，优先于 expiredDate：5m 分钟、2h 小时、1d 天，1c 至当天（北京时间）24 点；最长 15 天 · Time limit, before expiredDate: minutes, hours, days; 1c until midnight in Beijing; 15 days at most
       * @example 30m
       */
      timeoutExpress?: string;
      /**
       * @description 门店编号 · Store
       * @example NJ_001
       */
      storeId?: string;
      /**
       * @description 操作员编号 · Operator
       * @example OP01
       */
      operatorId?: string;
      /**
       * @description 终端编号 · Terminal
       * @example T001
       */
      terminalId?: string;
      /** @description 商品明细，最多 150 项，送往渠道 · Goods list, at most 150 entries, passed to the channel */
      goodsDetail?: components['schemas']['GoodsItem'][];
      /**
       * @description 商户自定义数据，随 webhook 与订单详情原样返回 · Comes back in webhooks and with the order
       * @example cart=42
       */
      attach?: string;
      /**
       * @description 买家 IP（IPv4 或 IPv6）· The payer’s address
       * @example 203.0.113.7
       */
      buyerIp?: string;
      /** @description 补差价：所补充的原订单号，原订单须已支付 · The earlier, paid order of the same merchant that this payment adds to */
      supplementTo?: string;
      /**
       * @description 付款码，16–24 位数字，以 25–30 开头 · Payment code: 16–24 digits that begin with 25–30. A wrong one is AUTHCODE_INVALID
       * @example 280123456789012345
       */
      authCode: string;
    };
    /** @description 对渠道账户的修改 · What is changed of an account */
    ChangeChannelAccountRequest: {
      /**
       * @description 停用：不再接受新订单，其余照常 · No new orders; everything else goes on
       * @example true
       */
      disabled?: boolean;
    };
    /** @description 对商户的修改 · What is changed of a merchant */
    ChangeMerchantRequest: {
      /**
       * @description 关闭后到账的付款如何处理；默认按服务设置 LATE_PAYMENT · What becomes of a payment after its order was closed; the service’s LATE_PAYMENT by default
       * @example hold
       */
      latePayment?: components['schemas']['LatePaymentPolicy'];
      /**
       * @description 新订单的渠道，新商户默认 alipay · Channel of new orders; alipay by default for a new merchant
       * @example alipay
       */
      defaultChannel?: components['schemas']['ChannelCode'];
      /**
       * @description 停用：不再接受新订单，其余照常 · No new orders; everything else goes on
       * @example false
       */
      disabled?: boolean;
      /**
       * @description 商户的 webhook 地址，用于没有自己的 notifyUrl 的订单；空文本 `""` 删除它，null 等同于不传 · Where webhooks go for orders without a notifyUrl of their own; an empty text removes it, null says nothing
       * @example https://shop.example.com/webhooks
       */
      notifyUrl?: string;
      /**
       * @description 名称 · Name
       * @example 桥边小店
       */
      name?: string;
    };
    /** @description 修改后的渠道账户 · The account as it is since */
    ChangedChannelAccount: {
      /**
       * @description 恒为 true · Always true
       * @example true
       */
      isSuccess: boolean;
      /**
       * Format: uuid
       * @description 账户编号 · Id of the account
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a09
       */
      id: string;
      /**
       * @description 渠道 · Channel
       * @example alipay
       */
      channel: components['schemas']['ChannelCode'];
      /**
       * @description 支付宝 APPID，或农行商户号 · Alipay’s app id, or the bank’s merchant number
       * @example 2021000000000000
       */
      appId: string;
      /**
       * @description 卖家号；农行为商户号 · The seller; at the bank the merchant number
       * @example 2088000000000000
       */
      sellerId: string;
      /**
       * @description 渠道网关 · The channel’s gateway
       * @example https://openapi.alipay.com/gateway.do
       */
      gateway: string;
      /**
       * @description 渠道订单号的前缀，可为空 · Put before order numbers; may be empty
       * @example
       */
      outTradeNoPrefix: string;
      /**
       * @description 渠道设置；未列出的取默认值 · Settings of the channel; what is not here has its default
       * @example {
       *       "signType": "RSA2"
       *     }
       */
      settings: {
        [key: string]: unknown;
      };
      /**
       * @description 修订号，每次替换加一 · Grows by one each time it is replaced
       * @example 1
       */
      revision: number;
      /**
       * Format: date-time
       * @description 停用时间；缺失为可用 · When it was disabled; absent: it is in use
       * @example 2026-03-01T09:00:00+08:00
       */
      disabledAt?: string;
      /**
       * Format: date-time
       * @description 创建时间 · When it was made
       * @example 2026-01-15T15:30:00+08:00
       */
      createTime: string;
      /**
       * Format: date-time
       * @description 最近修改的时间 · When it was last changed
       * @example 2026-01-15T15:30:00+08:00
       */
      updateTime: string;
    };
    /** @description 修改后的商户 · The merchant as it is since */
    ChangedMerchant: {
      /**
       * @description 恒为 true · Always true
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 编号，同 merchantId · Id, the same as merchantId
       * @example DEMO-SHOP-001
       */
      id: string;
      /**
       * @description 商户号 · The merchant’s id
       * @example DEMO-SHOP-001
       */
      merchantId: string;
      /**
       * @description 名称 · Name
       * @example 桥边小店
       */
      name: string;
      /**
       * @description 商户的通知地址；缺失时只有订单自己的 notifyUrl 有效 · Where its webhooks go; absent: only an order’s own notifyUrl counts
       * @example https://shop.example.com/webhooks
       */
      notifyUrl?: string;
      /**
       * @description 迟到付款的处理；缺失时按服务设置 LATE_PAYMENT · What becomes of late payments; absent: as LATE_PAYMENT says
       * @example hold
       */
      latePayment?: components['schemas']['LatePaymentPolicy'];
      /**
       * @description 新订单的渠道 · Channel of new orders
       * @example alipay
       */
      defaultChannel: components['schemas']['ChannelCode'];
      /**
       * @description 已停用：不接受新订单，其余照常 · Disabled: no new orders; everything else goes on
       * @example false
       */
      disabled: boolean;
      /**
       * Format: date-time
       * @description 创建时间 · When it was made
       * @example 2026-01-15T15:30:00+08:00
       */
      createTime: string;
    };
    /** @description 商户的渠道账户 · The channel accounts of a merchant */
    ChannelAccountList: {
      /** @description 账户，新的在前 · Newest first */
      items: components['schemas']['ListedChannelAccount'][];
      /** @description 恒为 null：不分页 · Always null: there is one page */
      nextCursor: null;
    };
    /**
     * @description - `alipay` 支付宝 · Alipay
     *     - `abc` 农业银行 · Agricultural Bank of China
     * @enum {string}
     */
    ChannelCode: 'alipay' | 'abc';
    /** @description 新的 API 密钥 · A new API key */
    CreateApiKeyRequest: {
      /**
       * @description 备注 · What it is for
       * @example 收银系统
       */
      name?: string;
      /**
       * @description 权限范围（保留，暂不生效），每项最多 64 个字符 · Scopes (reserved: every key may do everything), of 64 characters each
       * @example []
       */
      scopes?: string[];
      /**
       * Format: date-time
       * @description 失效时间，须在将来；不传则长期有效 · When it ends, a time to come; without it the key does not end
       * @example 2099-01-01T00:00:00+08:00
       */
      expiresAt?: string;
    };
    /** @description 新商户 · A new merchant */
    CreateMerchantRequest: {
      /**
       * @description 关闭后到账的付款如何处理；默认按服务设置 LATE_PAYMENT · What becomes of a payment after its order was closed; the service’s LATE_PAYMENT by default
       * @example hold
       */
      latePayment?: components['schemas']['LatePaymentPolicy'];
      /**
       * @description 新订单的渠道，新商户默认 alipay · Channel of new orders; alipay by default for a new merchant
       * @example alipay
       */
      defaultChannel?: components['schemas']['ChannelCode'];
      /**
       * @description 停用：不再接受新订单，其余照常 · No new orders; everything else goes on
       * @example false
       */
      disabled?: boolean;
      /**
       * Format: uri
       * @description 商户的 webhook 地址，用于没有自己的 notifyUrl 的订单 · Where webhooks go for orders without a notifyUrl of their own
       * @example https://shop.example.com/webhooks
       */
      notifyUrl?: string;
      /**
       * @description 商户号，之后不能更改；不传则由服务生成 · Stays what it is; made by the server when absent
       * @example DEMO-SHOP-001
       */
      merchantId?: string;
      /**
       * @description 名称 · Name
       * @example 桥边小店
       */
      name: string;
    };
    /** @description 下单 · An order before a method is chosen */
    CreateOrderRequest: {
      /**
       * @description 商户订单号；不传则由服务生成（北京时间 yyyyMMddHHmm + 6 位数字）· Made by the server when absent
       * @example CART20260115001
       */
      orderNo?: string;
      /**
       * @description 商品名称；不传则取自商品列表 · Made from the items when absent
       * @example 云南普洱 等 1 件
       */
      goodsName?: string;
      /**
       * @description 商品描述 · Description
       * @example 2026 春茶
       */
      description?: string;
      /**
       * @description 商户号；可省略，提供时须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403
       * @example 103881636900016
       */
      merchantId?: string;
      /**
       * Format: uri
       * @description 本订单 webhook 的接收地址，省略时用商户的地址；支付宝的通知始终发给本服务 · Where we post this order’s webhooks, else to the merchant’s address; the channel always notifies us
       * @example https://shop.example/webhooks/payment
       */
      notifyUrl?: string;
      /**
       * @description 订单时限（分钟），1–21600，默认 120 · The order’s time limit in minutes, 120 by default
       * @example 30
       */
      expiredDate?: string | number;
      /**
       * @description 订单时限，优先于 expiredDate：5m 分钟、2h 小时、1d 天，1c 至当天（北京时间）24 点；最长 15 天 · Time limit, before expiredDate: minutes, hours, days; 1c until midnight in Beijing; 15 days at most
       * @example 30m
       */
      timeoutExpress?: string;
      /**
       * @description 门店编号 · Store
       * @example NJ_001
       */
      storeId?: string;
      /**
       * @description 操作员编号 · Operator
       * @example OP01
       */
      operatorId?: string;
      /**
       * @description 终端编号 · Terminal
       * @example T001
       */
      terminalId?: string;
      /** @description 商品明细，最多 150 项，送往渠道 · Goods list, at most 150 entries, passed to the channel */
      goodsDetail?: components['schemas']['GoodsItem'][];
      /**
       * @description 商户自定义数据，随 webhook 与订单详情原样返回 · Comes back in webhooks and with the order
       * @example cart=42
       */
      attach?: string;
      /**
       * @description 买家 IP（IPv4 或 IPv6）· The payer’s address
       * @example 203.0.113.7
       */
      buyerIp?: string;
      /** @description 补差价：所补充的原订单号，原订单须已支付 · The earlier, paid order of the same merchant that this payment adds to */
      supplementTo?: string;
      /** @description 商品列表，1–100 项 · Goods list */
      items: components['schemas']['OrderItem'][];
      /**
       * Format: uri
       * @description 支付后浏览器返回的地址（page、wap）· Where the browser ends, with page and wap
       */
      returnUrl?: string;
      /**
       * Format: uri
       * @description 中途退出的返回地址（wap）· Where a payer goes who gives up, with wap
       */
      quitUrl?: string;
    };
    /** @description 新建的 API 密钥 · An API key that was made */
    CreatedApiKey: {
      /**
       * @description 恒为 true · Always true
       * @example true
       */
      isSuccess: boolean;
      /**
       * Format: uuid
       * @description 密钥编号，撤销时使用 · Id of the key, to revoke it by
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a07
       */
      id: string;
      /**
       * @description API 密钥，只在此处显示一次；服务只保存其摘要 · The key itself, shown here and never again: only its hash is kept
       * @example qp_only-an-example-of-this-document-000
       */
      apiKey: string;
    };
    /** @description 新建的商户 · A merchant that was made */
    CreatedMerchant: {
      /**
       * @description 恒为 true · Always true
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 商户号 · The merchant’s id
       * @example DEMO-SHOP-001
       */
      merchantId: string;
      /**
       * @description 名称 · Name
       * @example 桥边小店
       */
      name: string;
      /**
       * @description 验证 webhook 签名的密钥，只在此处显示一次 · With this the shop verifies webhooks; shown here and never again
       * @example whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=
       */
      webhookSecret: string;
    };
    /** @description 订单已创建 · An order that can be paid */
    CreatedOrderAnswer: {
      /**
       * @description 是否成功；付款码只有已支付才为 true · Whether it succeeded; for a bar code: whether it is paid
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 商户订单号 · The shop’s order number
       * @example DEMO-QR-001
       */
      orderNo: string;
      /**
       * @description 本服务的交易号，全局唯一 · Our own number, unique
       * @example QP2026011515300012301234567
       */
      transactionId: string;
      /**
       * @description 订单金额（元）· Amount in yuan
       * @example 9.9
       */
      amount: number;
      /** @description 订单状态 · Status */
      status: components['schemas']['OrderStatus'];
      /**
       * Format: date-time
       * @description 支付时限 · Until when it can be paid
       * @example 2026-01-15T17:30:00+08:00
       */
      expireTime: string;
      /**
       * @description 说明；语言随 Accept-Language · In Chinese, in English with Accept-Language: en
       * @example 支付订单创建成功
       */
      message: string;
    };
    /** @description 关闭或撤销的结果 · What became of a close or a cancel */
    EndedOrderAnswer: {
      /**
       * @description 是否已关闭；false 为已受理、尚未关闭 · Whether it is closed; false: accepted, not closed yet
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 商户订单号 · The shop’s order number
       * @example DEMO-QR-001
       */
      orderNo: string;
      /**
       * @description 本服务的交易号，全局唯一 · Our own number, unique
       * @example QP2026011515300012301234567
       */
      transactionId: string;
      /**
       * @description 订单金额（元）· Amount in yuan
       * @example 9.9
       */
      amount: number;
      /** @description 订单状态；退款不改变它 · Status; refunds do not change it */
      status: components['schemas']['OrderStatus'];
      /**
       * @description 渠道交易号（支付宝 trade_no），支付后才有 · The channel’s number (Alipay’s trade_no), once it is paid
       * @example 2026011522001400000000000001
       */
      thirdOrderNo?: string;
      /**
       * Format: date-time
       * @description 支付时间 · When it was paid
       * @example 2026-01-15T15:31:08+08:00
       */
      payTime?: string;
      /**
       * @description 已退金额（元）· Refunded so far, in yuan
       * @example 0
       */
      refundedAmount: number;
      /**
       * @description 退款情况 · What refunds have done to it
       * @example NONE
       */
      refundStatus: components['schemas']['RefundSummary'];
      /** @description 补差价支付 · Payments that add to it */
      supplements: components['schemas']['Supplement'][];
      /**
       * @description 版本号，只增不减；用它丢弃过时的消息 · Only grows; drop what carries a smaller one
       * @example 2
       */
      version: number;
      /**
       * Format: date-time
       * @description 申请关闭的时间 · When closing was asked for
       * @example 2026-01-15T15:40:00+08:00
       */
      closeRequestedAt?: string;
      /**
       * @description 说明 · In words
       * @example 订单已关闭
       */
      message: string;
    };
    /** @description 拒绝或失败的应答 · The answer to what was refused or failed */
    ErrorAnswer: {
      /**
       * @description 恒为 false · Always false
       * @example false
       * @enum {boolean}
       */
      isSuccess: false;
      /**
       * @description 错误码，见 /docs/errors · Error code, see /docs/errors
       * @example PARAM_ERROR
       */
      errorCode: components['schemas']['ErrorCode'];
      /**
       * @description 说明；语言随 Accept-Language · In Chinese, in English with Accept-Language: en
       * @example 参数错误
       */
      message: string;
      /**
       * @description 请求编号，同响应头 X-Request-Id · As in the header X-Request-Id
       * @example 3f0c6e0e-6f0f-4a55-9a1d-1c52c2f4f0b1
       */
      requestId: string;
      /**
       * Format: uri
       * @description 此错误码的说明页 · Where this code is explained
       * @example http://127.0.0.1:3000/docs/errors#PARAM_ERROR
       */
      docUrl: string;
      /** @description 有误的字段（PARAM_ERROR）· The wrong fields */
      details?: components['schemas']['FieldFault'][];
      /**
       * @description 渠道错误码（CHANNEL_REJECTED；其他渠道错误若有）· The channel’s code; also with other failures of the channel, where it said one
       * @example 40004
       */
      channelCode?: string;
      /**
       * @description 渠道明细错误码，同 channelCode · The channel’s detail code, likewise
       * @example ACQ.TOTAL_FEE_EXCEED
       */
      channelSubCode?: string;
      /**
       * @description 渠道错误说明，同 channelCode；CHANNEL_RESPONSE_INVALID 时未经验签，仅供排查 · The channel’s words, likewise; with CHANNEL_RESPONSE_INVALID they are not proven and only good for finding the cause
       * @example 订单总金额超过限额
       */
      channelMessage?: string;
      /**
       * @description 当前可退金额，元（REFUND_AMOUNT_EXCEEDED、REFUND_BALANCE_CHANGED）· What can be refunded now, in yuan
       * @example 5
       */
      refundableAmount?: number;
    };
    /**
     * @description 错误码；含义与处理建议见 /docs/errors · Meaning and advice at /docs/errors
     * @enum {string}
     */
    ErrorCode:
      | 'PARAM_ERROR'
      | 'AUTHCODE_INVALID'
      | 'UNAUTHORIZED'
      | 'FORBIDDEN'
      | 'ORDER_NOT_FOUND'
      | 'REFUND_NOT_FOUND'
      | 'NOT_FOUND'
      | 'ORDER_CONFLICT'
      | 'ORDER_PAID'
      | 'ORDER_CLOSED'
      | 'ORDER_STATUS_ERROR'
      | 'REFUND_CONFLICT'
      | 'REFUND_AMOUNT_EXCEEDED'
      | 'REFUND_BALANCE_CHANGED'
      | 'IDEMPOTENCY_CONFLICT'
      | 'IDEMPOTENCY_IN_PROGRESS'
      | 'PAYLOAD_TOO_LARGE'
      | 'UNSUPPORTED_MEDIA_TYPE'
      | 'CHANNEL_REJECTED'
      | 'RATE_LIMITED'
      | 'INTERNAL_ERROR'
      | 'CHANNEL_RESPONSE_INVALID'
      | 'CHANNEL_UNAVAILABLE';
    /** @description 一个有误的字段 · One wrong field */
    FieldFault: {
      /**
       * @description 字段路径 · Path of the field
       * @example items[0].price
       */
      field: string;
      /**
       * @description 错误说明 · What is wrong with it
       * @example 金额须为 0.01–100000000.00，最多两位小数
       */
      message: string;
    };
    /** @description 需要人工关注的发现 · Something that a person should look at */
    Finding: {
      /**
       * Format: uuid
       * @description 编号 · Id
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a03
       */
      id: string;
      /**
       * @description 类型：late_payment 关闭后到账，amount_mismatch 金额不符，reused_number 订单号被重用，refund_overflow 退款超额 · Paid after it was closed; another amount; a reused number; more refunded than paid
       * @example late_payment
       */
      kind: string;
      /**
       * @description 处理情况：open 或 resolved · Whether it is dealt with
       * @example open
       */
      state: string;
    };
    /**
     * @description - `accept` 认可迟到的付款，订单变为 SUCCESS（仅 late_payment）· the late payment counts: the order becomes SUCCESS
     *     - `refund` 原路退回迟到的付款（仅 late_payment）· the money of a late payment goes back
     *     - `dismiss` 仅关闭，不动订单 · nothing is done to the order
     * @enum {string}
     */
    FindingAction: 'accept' | 'refund' | 'dismiss';
    /**
     * @description - `late_payment` 关闭后到账 · paid after the order was closed
     *     - `amount_mismatch` 渠道所述金额与订单不同 · the channel told of another amount
     *     - `reused_number` 付款早于下单，订单号被重用 · paid before the order was made: its number is used again
     *     - `refund_overflow` 渠道所述退款超过付款 · the channel told of more refunded than was paid
     * @enum {string}
     */
    FindingKind: 'late_payment' | 'amount_mismatch' | 'reused_number' | 'refund_overflow';
    /** @description 一页发现 · A page of findings */
    FindingPage: {
      /** @description 发现，新的在前 · Newest first */
      items: components['schemas']['ListedFinding'][];
      /**
       * Format: uuid
       * @description 下一页的 cursor；null 为最后一页 · Cursor of the next page; null: this is the last one
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a03
       */
      nextCursor: string | null;
    };
    /**
     * @description - `open` 待处理 · to be decided on
     *     - `resolved` 已处理 · decided
     * @enum {string}
     */
    FindingState: 'open' | 'resolved';
    /** @description 送往渠道的一项商品 · One line of the goods list that goes to the channel */
    GoodsItem: {
      /**
       * @description 商品名称 · Name
       * @example 云南普洱 300g
       */
      goodsName: string;
      /**
       * @description 商品编号 · Goods number
       * @example SKU-1001
       */
      goodsId: string;
      /**
       * @description 数量，1–1000000 · Quantity
       * @example 2
       */
      quantity: number;
      /**
       * @description 单价（元），0.01–100000000.00 · Price of one, in yuan
       * @example 50
       */
      price: number | string;
    };
    /** @description 一页后台任务 · A page of jobs */
    JobPage: {
      /** @description 任务，新的在前 · Newest first */
      items: components['schemas']['ListedJob'][];
      /**
       * @description 下一页的 cursor；null 为最后一页 · Cursor of the next page; null: this is the last one
       * @example 42
       */
      nextCursor: string | null;
    };
    /**
     * @description 状态 · State
     * @enum {string}
     */
    JobState: 'waiting' | 'running' | 'failed';
    /**
     * @description - `accept` 认可：订单变为 SUCCESS · it counts: the order becomes SUCCESS
     *     - `refund` 原路退回 · the money goes back
     *     - `hold` 保留，等待人工决定 · it is held until a person decides
     * @enum {string}
     */
    LatePaymentPolicy: 'accept' | 'refund' | 'hold';
    /** @description API 密钥（不含密钥本身） · An API key, without the key itself */
    ListedApiKey: {
      /**
       * Format: uuid
       * @description 密钥编号 · Id of the key
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a07
       */
      id: string;
      /**
       * @description 备注 · What it is for
       * @example 收银系统
       */
      name?: string;
      /**
       * @description 权限范围（保留，暂不生效）· Scopes (reserved)
       * @example []
       */
      scopes: string[];
      /**
       * Format: date-time
       * @description 创建时间 · When it was made
       * @example 2026-01-15T15:30:00+08:00
       */
      createTime: string;
      /**
       * Format: date-time
       * @description 失效时间；缺失为长期有效 · When it ends; absent: it does not
       * @example 2027-01-01T00:00:00+08:00
       */
      expiresAt?: string;
      /**
       * Format: date-time
       * @description 撤销时间；缺失为未撤销 · When it was revoked; absent: it was not
       * @example 2026-03-01T09:00:00+08:00
       */
      revokedAt?: string;
    };
    /** @description 渠道账户（不含密钥） · A channel account, without what is secret */
    ListedChannelAccount: {
      /**
       * Format: uuid
       * @description 账户编号 · Id of the account
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a09
       */
      id: string;
      /**
       * @description 渠道 · Channel
       * @example alipay
       */
      channel: components['schemas']['ChannelCode'];
      /**
       * @description 支付宝 APPID，或农行商户号 · Alipay’s app id, or the bank’s merchant number
       * @example 2021000000000000
       */
      appId: string;
      /**
       * @description 卖家号；农行为商户号 · The seller; at the bank the merchant number
       * @example 2088000000000000
       */
      sellerId: string;
      /**
       * @description 渠道网关 · The channel’s gateway
       * @example https://openapi.alipay.com/gateway.do
       */
      gateway: string;
      /**
       * @description 渠道订单号的前缀，可为空 · Put before order numbers; may be empty
       * @example
       */
      outTradeNoPrefix: string;
      /**
       * @description 渠道设置；未列出的取默认值 · Settings of the channel; what is not here has its default
       * @example {
       *       "signType": "RSA2"
       *     }
       */
      settings: {
        [key: string]: unknown;
      };
      /**
       * @description 修订号，每次替换加一 · Grows by one each time it is replaced
       * @example 1
       */
      revision: number;
      /**
       * Format: date-time
       * @description 停用时间；缺失为可用 · When it was disabled; absent: it is in use
       * @example 2026-03-01T09:00:00+08:00
       */
      disabledAt?: string;
      /**
       * Format: date-time
       * @description 创建时间 · When it was made
       * @example 2026-01-15T15:30:00+08:00
       */
      createTime: string;
      /**
       * Format: date-time
       * @description 最近修改的时间 · When it was last changed
       * @example 2026-01-15T15:30:00+08:00
       */
      updateTime: string;
    };
    /** @description 需要人工决定的发现 · Something that a person should decide on */
    ListedFinding: {
      /**
       * @description 商户订单号 · The shop’s order number
       * @example ORD20260115001
       */
      orderNo?: string;
      /**
       * Format: uuid
       * @description 编号 · Id
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a03
       */
      id: string;
      /**
       * @description 种类 · Kind
       * @example late_payment
       */
      kind: components['schemas']['FindingKind'];
      /**
       * @description 处理情况 · Whether it is dealt with
       * @example open
       */
      state: components['schemas']['FindingState'];
      /**
       * @description 商户号 · The merchant
       * @example demo
       */
      merchantId: string;
      /**
       * @description 订单的现状 · The order’s status now
       * @example CLOSED
       */
      orderStatus?: components['schemas']['OrderStatus'];
      /**
       * @description 依据：kind 为 response、query、notification 或 statement，reference 为渠道编号，content 为渠道所述；没有时为空 · What the channel said: its kind, reference and content; empty where there is none
       * @example {
       *       "kind": "notification",
       *       "reference": "2026011500222153108001",
       *       "content": {
       *         "trade_status": "TRADE_SUCCESS"
       *       }
       *     }
       */
      evidence: {
        [key: string]: unknown;
      };
      /**
       * @description 所作的决定 · What was decided
       * @example accept
       */
      action?: components['schemas']['FindingAction'];
      /**
       * @description 决定的原因；由规则决定时为设置名 · Why; the name of a setting where a rule decided
       * @example 已与买家电话确认
       */
      reason?: string;
      /**
       * Format: date-time
       * @description 发现时间 · When it was found
       * @example 2026-01-15T17:31:08+08:00
       */
      createTime: string;
      /**
       * Format: date-time
       * @description 处理时间 · When it was decided
       * @example 2026-01-15T18:02:00+08:00
       */
      resolveTime?: string;
    };
    /** @description 后台任务：提醒某条记录需要处理 · A background job: an alarm for the row that it names */
    ListedJob: {
      /**
       * @description 编号 · Id
       * @example 42
       */
      id: string;
      /**
       * @description 任务名：check-order、check-refund、deliver-webhook · Name of the job
       * @example check-order
       */
      name: string;
      /**
       * @description 内容：id 为所涉记录的编号 · id names the row that it is about
       * @example {
       *       "id": "019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a01"
       *     }
       */
      payload: {
        [key: string]: unknown;
      };
      /**
       * @description 已运行次数 · How often it was tried
       * @example 5
       */
      attempts: number;
      /**
       * @description 最多运行次数 · How often it may be tried
       * @example 5
       */
      maxAttempts: number;
      /**
       * @description 状态 · State
       * @example failed
       */
      state: components['schemas']['JobState'];
      /**
       * @description 最近一次的错误 · What went wrong last
       * @example connect ETIMEDOUT
       */
      lastError?: string;
      /**
       * Format: date-time
       * @description 计划运行的时间 · When it is due
       * @example 2026-01-15T15:36:00+08:00
       */
      runTime: string;
      /**
       * Format: date-time
       * @description 创建时间 · When it was made
       * @example 2026-01-15T15:31:00+08:00
       */
      createTime: string;
    };
    /** @description 所有商户的列表中的订单 · An order in the list of all merchants */
    ListedMerchantOrder: {
      /**
       * @description 商户订单号 · The shop’s order number
       * @example DEMO-QR-001
       */
      orderNo: string;
      /**
       * @description 本服务的交易号，全局唯一 · Our own number, unique
       * @example QP2026011515300012301234567
       */
      transactionId: string;
      /**
       * @description 订单金额（元）· Amount in yuan
       * @example 9.9
       */
      amount: number;
      /**
       * @description 商品名称 · What is paid for
       * @example 咖啡
       */
      goodsName: string;
      /** @description 订单状态；退款不改变它 · Status; refunds do not change it */
      status: components['schemas']['OrderStatus'];
      /**
       * @description 渠道交易号（支付宝 trade_no），支付后才有 · The channel’s number (Alipay’s trade_no), once it is paid
       * @example 2026011522001400000000000001
       */
      thirdOrderNo?: string;
      /**
       * Format: date-time
       * @description 支付时间 · When it was paid
       * @example 2026-01-15T15:31:08+08:00
       */
      payTime?: string;
      /**
       * @description 已退金额（元）· Refunded so far, in yuan
       * @example 0
       */
      refundedAmount: number;
      /**
       * @description 退款情况 · What refunds have done to it
       * @example NONE
       */
      refundStatus: components['schemas']['RefundSummary'];
      /** @description 补差价支付 · Payments that add to it */
      supplements: components['schemas']['Supplement'][];
      /**
       * @description 版本号，只增不减；用它丢弃过时的消息 · Only grows; drop what carries a smaller one
       * @example 2
       */
      version: number;
      /**
       * Format: uuid
       * @description 行编号 · Id of the row
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a01
       */
      id: string;
      /** @description 最近的支付方式 · The latest method */
      method?: components['schemas']['PaymentMethod'];
      /**
       * Format: date-time
       * @description 创建时间 · When it was made
       * @example 2026-01-15T15:30:00+08:00
       */
      createTime: string;
      /**
       * Format: date-time
       * @description 支付时限 · Until when it can be paid
       * @example 2026-01-15T17:30:00+08:00
       */
      expireTime: string;
      /**
       * @description 订单所属商户 · Whose order it is
       * @example DEMO-SHOP-001
       */
      merchantId: string;
    };
    /** @description 渠道发来的一条消息 · A message of a channel, and what came of it */
    ListedNotification: {
      /**
       * Format: uuid
       * @description 编号 · Id
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a05
       */
      id: string;
      /**
       * @description 渠道 · Channel
       * @example alipay
       */
      channel: string;
      /**
       * @description 渠道的通知编号 · The channel’s id of it
       * @example 2026011500222153108001
       */
      notifyId?: string;
      /**
       * @description 应用编号（未必可信）· Application, as it claims
       * @example 2021000000000000
       */
      appId?: string;
      /**
       * @description 渠道侧订单号（未必可信）· The order’s number at the channel, as it claims
       * @example ORD20260115001
       */
      outTradeNo?: string;
      /**
       * @description 处理结论 · What came of it
       * @example refused
       */
      verdict: components['schemas']['NotificationVerdict'];
      /**
       * @description 原因代码，如 bad_signature、unknown_order · Why, as a word for machines
       * @example unknown_order
       */
      reason?: string;
      /**
       * @description 可能的原因 · A likely cause, in words
       * @example no order has the out_trade_no ORD20260115001
       */
      detail?: string;
      /**
       * @description 同一消息收到的次数 · How often the same message came
       * @example 1
       */
      receivedCount: number;
      /**
       * Format: date-time
       * @description 首次收到的时间 · When it came first
       * @example 2026-01-15T15:31:09+08:00
       */
      receiveTime: string;
      /**
       * Format: date-time
       * @description 最近收到的时间 · When it came last
       * @example 2026-01-15T15:31:09+08:00
       */
      lastReceiveTime: string;
      /**
       * @description 收到的原文，最多 16 KB · As it came, 16 KB at most
       * @example app_id=2021000000000000&out_trade_no=ORD20260115001&sign=bm90LWEtc2lnbmF0dXJl
       */
      raw: string;
    };
    /** @description 列表中的订单 · An order in a list */
    ListedOrder: {
      /**
       * @description 商户订单号 · The shop’s order number
       * @example DEMO-QR-001
       */
      orderNo: string;
      /**
       * @description 本服务的交易号，全局唯一 · Our own number, unique
       * @example QP2026011515300012301234567
       */
      transactionId: string;
      /**
       * @description 订单金额（元）· Amount in yuan
       * @example 9.9
       */
      amount: number;
      /**
       * @description 商品名称 · What is paid for
       * @example 咖啡
       */
      goodsName: string;
      /** @description 订单状态；退款不改变它 · Status; refunds do not change it */
      status: components['schemas']['OrderStatus'];
      /**
       * @description 渠道交易号（支付宝 trade_no），支付后才有 · The channel’s number (Alipay’s trade_no), once it is paid
       * @example 2026011522001400000000000001
       */
      thirdOrderNo?: string;
      /**
       * Format: date-time
       * @description 支付时间 · When it was paid
       * @example 2026-01-15T15:31:08+08:00
       */
      payTime?: string;
      /**
       * @description 已退金额（元）· Refunded so far, in yuan
       * @example 0
       */
      refundedAmount: number;
      /**
       * @description 退款情况 · What refunds have done to it
       * @example NONE
       */
      refundStatus: components['schemas']['RefundSummary'];
      /** @description 补差价支付 · Payments that add to it */
      supplements: components['schemas']['Supplement'][];
      /**
       * @description 版本号，只增不减；用它丢弃过时的消息 · Only grows; drop what carries a smaller one
       * @example 2
       */
      version: number;
      /**
       * Format: uuid
       * @description 行编号 · Id of the row
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a01
       */
      id: string;
      /** @description 最近的支付方式 · The latest method */
      method?: components['schemas']['PaymentMethod'];
      /**
       * Format: date-time
       * @description 创建时间 · When it was made
       * @example 2026-01-15T15:30:00+08:00
       */
      createTime: string;
      /**
       * Format: date-time
       * @description 支付时限 · Until when it can be paid
       * @example 2026-01-15T17:30:00+08:00
       */
      expireTime: string;
    };
    /** @description 一个事件及其投递 · An event, and every try to deliver it */
    ListedWebhook: {
      /**
       * @description 投递状态 · Delivery status
       * @example delivered
       */
      status: components['schemas']['WebhookStatus'];
      /**
       * @description 事件编号，即每次投递的 webhook-id · Id of the event: webhook-id of every try
       * @example msg_019bc090ba4800000000000000000007
       */
      id: string;
      /**
       * @description 事件类型 · Type
       * @example payment.succeeded
       */
      type: components['schemas']['WebhookType'];
      /**
       * @description 所述订单的版本号；测试为 1 · The order’s version that it tells of; 1 for a test
       * @example 2
       */
      version: number;
      /**
       * @description 事件自己的地址（订单的 notifyUrl，或测试的 url）；缺失时发往商户的通知地址 · The event’s own address; absent: it goes to the merchant’s
       * @example https://shop.example.com/webhooks
       */
      url?: string;
      /**
       * @description 本轮已投递次数；重发开始新的一轮 · Tries of this round; a redelivery begins a new one
       * @example 1
       */
      tries: number;
      /**
       * Format: date-time
       * @description 发生时间 · When it happened
       * @example 2026-01-15T15:31:09+08:00
       */
      createTime: string;
      /**
       * Format: date-time
       * @description 最近一次投递成功的时间 · When it was delivered last
       * @example 2026-01-15T15:31:10+08:00
       */
      deliverTime?: string;
      /**
       * Format: date-time
       * @description 下次投递的时间（待投递时）· When it is tried next, while it is pending
       * @example 2026-01-15T15:31:15+08:00
       */
      nextTryTime?: string;
      /** @description 消息正文的内容 · What the body of the message says */
      payload: Omit<components['schemas']['WebhookEvent'], 'type'>;
      /** @description 每次投递，旧的在前 · Every try, oldest first */
      attempts: components['schemas']['WebhookAttempt'][];
    };
    /** @description 商户 · A merchant */
    Merchant: {
      /**
       * @description 编号，同 merchantId · Id, the same as merchantId
       * @example DEMO-SHOP-001
       */
      id: string;
      /**
       * @description 商户号 · The merchant’s id
       * @example DEMO-SHOP-001
       */
      merchantId: string;
      /**
       * @description 名称 · Name
       * @example 桥边小店
       */
      name: string;
      /**
       * @description 商户的通知地址；缺失时只有订单自己的 notifyUrl 有效 · Where its webhooks go; absent: only an order’s own notifyUrl counts
       * @example https://shop.example.com/webhooks
       */
      notifyUrl?: string;
      /**
       * @description 迟到付款的处理；缺失时按服务设置 LATE_PAYMENT · What becomes of late payments; absent: as LATE_PAYMENT says
       * @example hold
       */
      latePayment?: components['schemas']['LatePaymentPolicy'];
      /**
       * @description 新订单的渠道 · Channel of new orders
       * @example alipay
       */
      defaultChannel: components['schemas']['ChannelCode'];
      /**
       * @description 已停用：不接受新订单，其余照常 · Disabled: no new orders; everything else goes on
       * @example false
       */
      disabled: boolean;
      /**
       * Format: date-time
       * @description 创建时间 · When it was made
       * @example 2026-01-15T15:30:00+08:00
       */
      createTime: string;
    };
    /** @description 一页所有商户的订单 · A page of the orders of all merchants */
    MerchantOrderPage: {
      /** @description 订单，新的在前 · Newest first */
      items: components['schemas']['ListedMerchantOrder'][];
      /**
       * Format: uuid
       * @description 下一页的 cursor；null 为最后一页 · Cursor of the next page; null: this is the last one
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a01
       */
      nextCursor: string | null;
    };
    /** @description 一页商户 · A page of merchants */
    MerchantPage: {
      /** @description 商户，按商户号排列 · In the order of their ids */
      items: components['schemas']['Merchant'][];
      /**
       * @description 下一页的 cursor；null 为最后一页 · Cursor of the next page; null: this is the last one
       * @example DEMO-SHOP-001
       */
      nextCursor: string | null;
    };
    /** @description 一页渠道通知 · A page of messages */
    NotificationPage: {
      /** @description 消息，新的在前 · Newest first */
      items: components['schemas']['ListedNotification'][];
      /**
       * Format: uuid
       * @description 下一页的 cursor；null 为最后一页 · Cursor of the next page; null: this is the last one
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a05
       */
      nextCursor: string | null;
    };
    /**
     * @description - `applied` 已生效 · it changed an order or a refund
     *     - `known` 真实，内容已知 · genuine, and nothing new
     *     - `kept` 真实，等待其他结果 · genuine, but waits for something
     *     - `refused` 不可信，或与订单矛盾 · not to be believed, or in contradiction to the order
     * @enum {string}
     */
    NotificationVerdict: 'applied' | 'known' | 'kept' | 'refused';
    /** @description 指明要操作的订单 · Names the order to act on */
    OrderActionRequest: {
      /**
       * @description 商户订单号 · Order number
       * @example ORD20260115001
       */
      orderNo: string;
      /** @description 商户号；可省略，须与 API 密钥一致 · May be left out; must be the merchant of the API key */
      merchantId?: string;
    };
    /** @description 订单 · What is known of an order */
    OrderAnswer: {
      /**
       * @description 查询是否成功；支付结果看 status · Of the query; the payment’s is status
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 商户订单号 · The shop’s order number
       * @example DEMO-QR-001
       */
      orderNo: string;
      /**
       * @description 本服务的交易号，全局唯一 · Our own number, unique
       * @example QP2026011515300012301234567
       */
      transactionId: string;
      /**
       * @description 订单金额（元）· Amount in yuan
       * @example 9.9
       */
      amount: number;
      /** @description 订单状态；退款不改变它 · Status; refunds do not change it */
      status: components['schemas']['OrderStatus'];
      /**
       * @description 渠道交易号（支付宝 trade_no），支付后才有 · The channel’s number (Alipay’s trade_no), once it is paid
       * @example 2026011522001400000000000001
       */
      thirdOrderNo?: string;
      /**
       * Format: date-time
       * @description 支付时间 · When it was paid
       * @example 2026-01-15T15:31:08+08:00
       */
      payTime?: string;
      /**
       * @description 已退金额（元）· Refunded so far, in yuan
       * @example 0
       */
      refundedAmount: number;
      /**
       * @description 退款情况 · What refunds have done to it
       * @example NONE
       */
      refundStatus: components['schemas']['RefundSummary'];
      /** @description 补差价支付 · Payments that add to it */
      supplements: components['schemas']['Supplement'][];
      /**
       * @description 版本号，只增不减；用它丢弃过时的消息 · Only grows; drop what carries a smaller one
       * @example 2
       */
      version: number;
      /**
       * Format: date-time
       * @description 支付时限 · Until when it can be paid
       * @example 2026-01-15T17:30:00+08:00
       */
      expireTime: string;
      /**
       * Format: date-time
       * @description 申请关闭的时间；此后不再发起新的支付 · When closing was asked for; no new payment is started since
       * @example 2026-01-15T15:40:00+08:00
       */
      closeRequestedAt?: string;
      /**
       * @description 1002 买家支付中；PAYMENT_UNKNOWN 结果未知 · The payer is confirming; not known yet
       * @example 1002
       * @enum {string}
       */
      errorCode?: '1002' | 'PAYMENT_UNKNOWN';
      /**
       * @description 说明 · In words
       * @example 查询成功
       */
      message: string;
    };
    /** @description 订单详情 · Everything known of an order */
    OrderDetail: {
      /**
       * @description 查询是否成功；支付结果看 status · Of the query; the payment’s is status
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 商户订单号 · The shop’s order number
       * @example DEMO-QR-001
       */
      orderNo: string;
      /**
       * @description 本服务的交易号，全局唯一 · Our own number, unique
       * @example QP2026011515300012301234567
       */
      transactionId: string;
      /**
       * @description 订单金额（元）· Amount in yuan
       * @example 9.9
       */
      amount: number;
      /**
       * @description 商品名称 · What is paid for
       * @example 咖啡
       */
      goodsName: string;
      /** @description 订单状态；退款不改变它 · Status; refunds do not change it */
      status: components['schemas']['OrderStatus'];
      /**
       * @description 渠道交易号（支付宝 trade_no），支付后才有 · The channel’s number (Alipay’s trade_no), once it is paid
       * @example 2026011522001400000000000001
       */
      thirdOrderNo?: string;
      /**
       * Format: date-time
       * @description 支付时间 · When it was paid
       * @example 2026-01-15T15:31:08+08:00
       */
      payTime?: string;
      /**
       * @description 已退金额（元）· Refunded so far, in yuan
       * @example 0
       */
      refundedAmount: number;
      /**
       * @description 退款情况 · What refunds have done to it
       * @example NONE
       */
      refundStatus: components['schemas']['RefundSummary'];
      /** @description 补差价支付 · Payments that add to it */
      supplements: components['schemas']['Supplement'][];
      /**
       * @description 版本号，只增不减；用它丢弃过时的消息 · Only grows; drop what carries a smaller one
       * @example 2
       */
      version: number;
      /**
       * Format: date-time
       * @description 支付时限 · Until when it can be paid
       * @example 2026-01-15T17:30:00+08:00
       */
      expireTime: string;
      /**
       * Format: date-time
       * @description 申请关闭的时间；此后不再发起新的支付 · When closing was asked for; no new payment is started since
       * @example 2026-01-15T15:40:00+08:00
       */
      closeRequestedAt?: string;
      /**
       * @description 1002 买家支付中；PAYMENT_UNKNOWN 结果未知 · The payer is confirming; not known yet
       * @example 1002
       * @enum {string}
       */
      errorCode?: '1002' | 'PAYMENT_UNKNOWN';
      /**
       * @description 说明 · In words
       * @example 查询成功
       */
      message: string;
      /** @description 商品描述 · Description */
      description?: string;
      /**
       * @description 商户自定义数据 · The shop’s own data
       * @example cart=42
       */
      attach?: string;
      /**
       * @description 渠道 · Channel
       * @example alipay
       * @enum {string}
       */
      channel: 'alipay' | 'abc';
      /** @description 最近的支付方式 · The latest method */
      method?: components['schemas']['PaymentMethod'];
      /** @description 买家登录账号（脱敏）· The payer’s login, masked */
      buyerLogonId?: string;
      /** @description 买家编号 · The payer’s id */
      buyerUserId?: string;
      /**
       * Format: date-time
       * @description 创建时间 · When it was made
       * @example 2026-01-15T15:30:00+08:00
       */
      createTime: string;
      /**
       * Format: date-time
       * @description 关闭时间 · When it was closed
       */
      closeTime?: string;
      /**
       * Format: date-time
       * @description 申请撤销的时间 · When a cancel was asked for
       */
      cancelRequestedAt?: string;
      /**
       * @description 是否关闭后才到账 · Whether it was paid after it was closed
       * @example false
       */
      late: boolean;
      /**
       * @description 已付的补差价合计（元）· Sum of paid supplements, in yuan
       * @example 2.5
       */
      supplementedAmount: number;
      /**
       * @description 订单金额与已付补差价之和（元）· Amount and paid supplements together, in yuan
       * @example 12.5
       */
      totalAmount: number;
      /** @description 下单的商品 · What it was made from */
      items: components['schemas']['OrderedItem'][];
      /** @description 支付尝试，旧的在前 · Tries, oldest first */
      attempts: components['schemas']['PaymentAttempt'][];
      /** @description 退款，旧的在前 · Refunds, oldest first */
      refunds: components['schemas']['RefundOfOrder'][];
      /** @description 状态变化及其依据，旧的在前 · Every change and why, oldest first */
      history: components['schemas']['OrderTransition'][];
      /** @description 需要人工关注的发现 · What a person should look at */
      findings: components['schemas']['Finding'][];
    };
    /**
     * @description 事件，见 docs/state-machines.md · What happened
     * @enum {string}
     */
    OrderEvent:
      | 'created'
      | 'link_started'
      | 'link_rejected'
      | 'barcode_sent'
      | 'barcode_not_sent'
      | 'barcode_declined'
      | 'payer_confirming'
      | 'paid'
      | 'paid_late'
      | 'refunded_late'
      | 'mismatch'
      | 'close_requested'
      | 'closed'
      | 'expired'
      | 'cancel_requested'
      | 'cancel_refused'
      | 'cancelled'
      | 'cancelled_refunded';
    /** @description 事件所述的订单：查询应答的字段，加上 attach · The order that an event tells of: the fields of the query, and attach */
    OrderEventData: {
      /**
       * @description 商户订单号 · The shop’s order number
       * @example DEMO-QR-001
       */
      orderNo: string;
      /**
       * @description 本服务的交易号，全局唯一 · Our own number, unique
       * @example QP2026011515300012301234567
       */
      transactionId: string;
      /**
       * @description 订单金额（元）· Amount in yuan
       * @example 9.9
       */
      amount: number;
      /** @description 订单状态；退款不改变它 · Status; refunds do not change it */
      status: components['schemas']['OrderStatus'];
      /**
       * @description 渠道交易号（支付宝 trade_no），支付后才有 · The channel’s number (Alipay’s trade_no), once it is paid
       * @example 2026011522001400000000000001
       */
      thirdOrderNo?: string;
      /**
       * Format: date-time
       * @description 支付时间 · When it was paid
       * @example 2026-01-15T15:31:08+08:00
       */
      payTime?: string;
      /**
       * @description 已退金额（元）· Refunded so far, in yuan
       * @example 0
       */
      refundedAmount: number;
      /**
       * @description 退款情况 · What refunds have done to it
       * @example NONE
       */
      refundStatus: components['schemas']['RefundSummary'];
      /** @description 补差价支付 · Payments that add to it */
      supplements: components['schemas']['Supplement'][];
      /**
       * @description 版本号，只增不减；用它丢弃过时的消息 · Only grows; drop what carries a smaller one
       * @example 2
       */
      version: number;
      /**
       * @description 状态说明 · What the status says, in Chinese
       * @example 支付成功
       */
      message: string;
      /**
       * @description 订单既未付款也不再等待付款时的错误码，含义见错误码表 · Where the order is neither paid nor merely waiting; see the table of error codes
       * @example CHANNEL_REJECTED
       * @enum {string}
       */
      errorCode?: '1002' | 'PAYMENT_UNKNOWN' | 'CHANNEL_REJECTED';
      /**
       * @description 商户自定义数据，原样返回 · The shop’s own data
       * @example cart=42
       */
      attach?: string;
      /**
       * @description 为 true 时：关闭后才到账、已被认可的付款 · True: paid after the order was closed, and accepted
       * @enum {boolean}
       */
      late?: true;
    };
    /** @description 下单的一项商品 · One line of the list that an order is made from */
    OrderItem: {
      /**
       * @description 商品编号，文本或整数 · Goods number, text or integer
       * @example 1
       */
      id: string | number;
      /**
       * @description 商品名称 · Name
       * @example 云南普洱
       */
      name: string;
      /**
       * @description 数量，1–1000000 · Quantity
       * @example 10
       */
      count: number;
      /**
       * @description 单价（元），0.01–100000000.00；各项之和为订单金额 · Price of one, in yuan; the sum is the order’s amount
       * @example 160
       */
      price: number | string;
    };
    /** @description 一页订单 · A page of orders */
    OrderPage: {
      /** @description 订单，新的在前 · Newest first */
      items: components['schemas']['ListedOrder'][];
      /**
       * Format: uuid
       * @description 下一页的 cursor；null 为最后一页 · Cursor of the next page; null: this is the last one
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a01
       */
      nextCursor: string | null;
    };
    /**
     * @description - `CREATED` 已下单，未选支付方式 · no method chosen yet
     *     - `PENDING` 待支付 · waits for the payer
     *     - `USERPAYING` 买家正在输入密码（付款码）· the payer is confirming a payment code
     *     - `UNKNOWN` 结果未知，正在确认 · result not known yet, being found out
     *     - `SUCCESS` 已支付 · paid
     *     - `FAILED` 支付失败，可换付款码重试（农行须用新订单号）· declined; another code may be tried (at ABC with a new order number)
     *     - `CLOSED` 已关闭 · closed
     * @enum {string}
     */
    OrderStatus: 'CREATED' | 'PENDING' | 'USERPAYING' | 'UNKNOWN' | 'SUCCESS' | 'FAILED' | 'CLOSED';
    /** @description 一次状态变化 · One change of the order, and why */
    OrderTransition: {
      /**
       * @description 原状态；null 为新建 · Status before; null: the order was made
       * @example PENDING
       * @enum {string|null}
       */
      from: 'CREATED' | 'PENDING' | 'USERPAYING' | 'UNKNOWN' | 'SUCCESS' | 'FAILED' | 'CLOSED' | null;
      /**
       * @description 新状态 · Status after
       * @example SUCCESS
       */
      to: components['schemas']['OrderStatus'];
      /**
       * @description 事件，见 docs/state-machines.md · What happened
       * @example paid
       */
      event: components['schemas']['OrderEvent'];
      /**
       * @description 依据：kind 为 response、query、notification 或 statement，reference 为渠道编号，content 为渠道所述 · Why we believe it: its kind, the channel’s reference, what it said
       * @example {
       *       "kind": "notification",
       *       "reference": "2026011500222153108001",
       *       "content": {
       *         "trade_status": "TRADE_SUCCESS"
       *       }
       *     }
       */
      evidence?: {
        [key: string]: unknown;
      };
      /**
       * @description 变化后的版本号 · The version since
       * @example 2
       */
      version: number;
      /**
       * Format: date-time
       * @description 时间 · When
       * @example 2026-01-15T15:31:08+08:00
       */
      at: string;
    };
    /** @description 下单的一项商品 · One line of the list that the order was made from */
    OrderedItem: {
      /**
       * @description 商品编号 · Goods number
       * @example 1
       */
      id: string;
      /**
       * @description 商品名称 · Name
       * @example 云南普洱
       */
      name: string;
      /**
       * @description 数量 · Quantity
       * @example 10
       */
      count: number;
      /**
       * @description 单价（元）· Price of one, in yuan
       * @example 160
       */
      price: number;
    };
    /** @description 电脑网站支付 · A payment on a PC page */
    PagePayRequest: {
      /**
       * @description 商户订单号，商户内唯一，1–64 位字母、数字、_ 或 -；每笔新订单换一个 · The shop’s order number, unique within the merchant; a new one for every new order
       * @example ORD20260115001
       */
      orderNo: string;
      /**
       * @description 金额（元），0.01–100000000.00，最多两位小数；订单已存在时可省略 · In yuan; may be left out where the order exists
       * @example 100
       */
      amount?: number | string;
      /**
       * @description 商品名称，不含 / = & 和控制字符；订单已存在时可省略 · What is paid for, without / = & and control characters; may be left out where the order exists
       * @example 测试商品
       */
      goodsName?: string;
      /**
       * @description 商品描述 · Description
       * @example 2026 春茶
       */
      description?: string;
      /**
       * @description 商户号；可省略，提供时须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403
       * @example 103881636900016
       */
      merchantId?: string;
      /**
       * Format: uri
       * @description 本订单 webhook 的接收地址，省略时用商户的地址；支付宝的通知始终发给本服务 · Where we post this order’s webhooks, else to the merchant’s address; the channel always notifies us
       * @example https://shop.example/webhooks/payment
       */
      notifyUrl?: string;
      /**
       * @description 订单时限（分钟），1–21600，默认 120 · The order’s time limit in minutes, 120 by default
       * @example 30
       */
      expiredDate?: string | number;
      /**
       * @description 订单时限，优先于 expiredDate：5m 分钟、2h 小时、1d 天，1c 至当天（北京时间）24 点；最长 15 天 · Time limit, before expiredDate: minutes, hours, days; 1c until midnight in Beijing; 15 days at most
       * @example 30m
       */
      timeoutExpress?: string;
      /**
       * @description 门店编号 · Store
       * @example NJ_001
       */
      storeId?: string;
      /**
       * @description 操作员编号 · Operator
       * @example OP01
       */
      operatorId?: string;
      /**
       * @description 终端编号 · Terminal
       * @example T001
       */
      terminalId?: string;
      /** @description 商品明细，最多 150 项，送往渠道 · Goods list, at most 150 entries, passed to the channel */
      goodsDetail?: components['schemas']['GoodsItem'][];
      /**
       * @description 商户自定义数据，随 webhook 与订单详情原样返回 · Comes back in webhooks and with the order
       * @example cart=42
       */
      attach?: string;
      /**
       * @description 买家 IP（IPv4 或 IPv6）· The payer’s address
       * @example 203.0.113.7
       */
      buyerIp?: string;
      /** @description 补差价：所补充的原订单号，原订单须已支付 · The earlier, paid order of the same merchant that this payment adds to */
      supplementTo?: string;
      /**
       * Format: uri
       * @description 支付后浏览器返回的地址，带上 orderNo 与 status；不传则显示本服务的结果页 · Where the browser ends; our result page without it
       * @example https://shop.example/paid
       */
      returnUrl?: string;
    };
    /** @description 一次支付尝试 · One try by one method */
    PaymentAttempt: {
      /**
       * @description 状态：STARTING 正在获取二维码，PAYABLE 可支付，USERPAYING 与 UNKNOWN 付款码结算中；CLOSED 已不能支付，多个链接中付的是哪一个，渠道不告知 · STARTING: a code was asked for; PAYABLE: somebody may hold it; USERPAYING, UNKNOWN: a payment code is being settled; CLOSED: over. Which of several links was paid a channel does not say
       * @example PAYABLE
       */
      status: components['schemas']['AttemptStatus'];
      /**
       * Format: uuid
       * @description 编号 · Id
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a02
       */
      id: string;
      /**
       * @description 支付方式 · Method
       * @example precreate
       */
      method: components['schemas']['PaymentMethod'];
      /** @description 二维码内容 · Content of the QR code */
      qrCodeUrl?: string;
      /**
       * Format: date-time
       * @description 二维码有效期 · Until when it can be scanned
       */
      qrCodeExpireTime?: string;
      /** @description 渠道的追踪编号 · The channel’s trace id */
      channelReference?: string;
      /**
       * @description 渠道错误码 · The channel’s code
       * @example 40004
       */
      channelCode?: string;
      /** @description 渠道明细错误码 · The channel’s detail code */
      channelSubCode?: string;
      /** @description 渠道说明 · The channel’s words */
      channelMessage?: string;
      /**
       * Format: date-time
       * @description 发起时间 · When it began
       * @example 2026-01-15T15:30:00+08:00
       */
      createTime: string;
    };
    /** @description 订单已关闭，未支付 · the order is closed, unpaid */
    PaymentClosedEvent: {
      /**
       * @description 事件类型 · Type (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      type: 'payment.closed';
      /**
       * Format: date-time
       * @description 发生时间；重试时不变 · When it happened, the same for every try
       */
      timestamp: string;
      /** @description 事件的内容 · What it tells of */
      data: components['schemas']['OrderEventData'];
    };
    /** @description 支付失败；订单仍可换付款码或支付方式 · a payment was declined; another code or method may still pay the order */
    PaymentFailedEvent: {
      /**
       * @description 事件类型 · Type (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      type: 'payment.failed';
      /**
       * Format: date-time
       * @description 发生时间；重试时不变 · When it happened, the same for every try
       */
      timestamp: string;
      /** @description 事件的内容 · What it tells of */
      data: components['schemas']['OrderEventData'];
    };
    /** @description 订单关闭后才到账，未认可 · paid after the order was closed, and not accepted */
    PaymentLateEvent: {
      /**
       * @description 事件类型 · Type (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      type: 'payment.late';
      /**
       * Format: date-time
       * @description 发生时间；重试时不变 · When it happened, the same for every try
       */
      timestamp: string;
      /** @description 事件的内容 · What it tells of */
      data: components['schemas']['OrderEventData'];
    };
    /**
     * @description - `precreate` 扫码 · QR code
     *     - `page` 电脑网站 · PC page
     *     - `wap` 手机网站 · mobile page
     *     - `app` App
     *     - `barcode` 付款码 · bar code
     * @enum {string}
     */
    PaymentMethod: 'precreate' | 'page' | 'wap' | 'app' | 'barcode';
    /** @description 渠道所述与订单不符（金额不同或订单号被重用），状态不变 · the channel told of another amount or of a reused number; the status stays */
    PaymentMismatchEvent: {
      /**
       * @description 事件类型 · Type (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      type: 'payment.mismatch';
      /**
       * Format: date-time
       * @description 发生时间；重试时不变 · When it happened, the same for every try
       */
      timestamp: string;
      /** @description 事件的内容 · What it tells of */
      data: components['schemas']['OrderEventData'];
    };
    /** @description 订单已支付 · the order is paid */
    PaymentSucceededEvent: {
      /**
       * @description 事件类型 · Type (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      type: 'payment.succeeded';
      /**
       * Format: date-time
       * @description 发生时间；重试时不变 · When it happened, the same for every try
       */
      timestamp: string;
      /** @description 事件的内容 · What it tells of */
      data: components['schemas']['OrderEventData'];
    };
    /** @description 跳转支付已创建 · An address to pay at */
    PaymentUrlAnswer: {
      /**
       * @description 是否成功；付款码只有已支付才为 true · Whether it succeeded; for a bar code: whether it is paid
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 商户订单号 · The shop’s order number
       * @example DEMO-QR-001
       */
      orderNo: string;
      /**
       * @description 本服务的交易号，全局唯一 · Our own number, unique
       * @example QP2026011515300012301234567
       */
      transactionId: string;
      /**
       * @description 订单金额（元）· Amount in yuan
       * @example 9.9
       */
      amount: number;
      /** @description 订单状态 · Status */
      status: components['schemas']['OrderStatus'];
      /**
       * Format: date-time
       * @description 支付时限 · Until when it can be paid
       * @example 2026-01-15T17:30:00+08:00
       */
      expireTime: string;
      /**
       * @description 说明；语言随 Accept-Language · In Chinese, in English with Accept-Language: en
       * @example 支付订单创建成功
       */
      message: string;
      /**
       * Format: uri
       * @description 让买家的浏览器打开（GET）· Let the payer’s browser open it (GET)
       * @example https://openapi.alipay.com/gateway.do?method=alipay.trade.page.pay&sign=x
       */
      paymentUrl: string;
    };
    /** @description 扫码支付已创建 · A QR code to pay with */
    PrecreateAnswer: {
      /**
       * @description 是否成功；付款码只有已支付才为 true · Whether it succeeded; for a bar code: whether it is paid
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 商户订单号 · The shop’s order number
       * @example DEMO-QR-001
       */
      orderNo: string;
      /**
       * @description 本服务的交易号，全局唯一 · Our own number, unique
       * @example QP2026011515300012301234567
       */
      transactionId: string;
      /**
       * @description 订单金额（元）· Amount in yuan
       * @example 9.9
       */
      amount: number;
      /** @description 订单状态 · Status */
      status: components['schemas']['OrderStatus'];
      /**
       * Format: date-time
       * @description 支付时限 · Until when it can be paid
       * @example 2026-01-15T17:30:00+08:00
       */
      expireTime: string;
      /**
       * @description 说明；语言随 Accept-Language · In Chinese, in English with Accept-Language: en
       * @example 支付订单创建成功
       */
      message: string;
      /**
       * @description 二维码内容，转成二维码图片供买家扫描 · Content of the QR code: draw it for the payer to scan
       * @example https://qr.alipay.com/bax03431ljhokirwl38f00a7
       */
      qrCodeUrl: string;
      /**
       * Format: date-time
       * @description 二维码有效期，最长 30 分钟；过期后以相同内容再次请求 · Until when the code can be scanned, at most 30 minutes; ask again for a new one
       * @example 2026-01-15T16:00:00+08:00
       */
      qrCodeExpireTime: string;
    };
    /** @description 扫码支付 · A QR-code payment */
    PrecreateRequest: {
      /**
       * @description 商户订单号，商户内唯一，1–64 位字母、数字、_ 或 -；每笔新订单换一个 · The shop’s order number, unique within the merchant; a new one for every new order
       * @example ORD20260115001
       */
      orderNo: string;
      /**
       * @description 金额（元），0.01–100000000.00，最多两位小数；订单已存在时可省略 · In yuan; may be left out where the order exists
       * @example 100
       */
      amount?: number | string;
      /**
       * @description 商品名称，不含 / = & 和控制字符；订单已存在时可省略 · What is paid for, without / = & and control characters; may be left out where the order exists
       * @example 测试商品
       */
      goodsName?: string;
      /**
       * @description 商品描述 · Description
       * @example 2026 春茶
       */
      description?: string;
      /**
       * @description 商户号；可省略，提供时须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403
       * @example 103881636900016
       */
      merchantId?: string;
      /**
       * Format: uri
       * @description 本订单 webhook 的接收地址，省略时用商户的地址；支付宝的通知始终发给本服务 · Where we post this order’s webhooks, else to the merchant’s address; the channel always notifies us
       * @example https://shop.example/webhooks/payment
       */
      notifyUrl?: string;
      /**
       * @description 订单时限（分钟），1–21600，默认 120 · The order’s time limit in minutes, 120 by default
       * @example 30
       */
      expiredDate?: string | number;
      /**
       * @description 订单时限，优先于 expiredDate：5m 分钟、2h 小时、1d 天，1c 至当天（北京时间）24 点；最长 15 天 · Time limit, before expiredDate: minutes, hours, days; 1c until midnight in Beijing; 15 days at most
       * @example 30m
       */
      timeoutExpress?: string;
      /**
       * @description 门店编号 · Store
       * @example NJ_001
       */
      storeId?: string;
      /**
       * @description 操作员编号 · Operator
       * @example OP01
       */
      operatorId?: string;
      /**
       * @description 终端编号 · Terminal
       * @example T001
       */
      terminalId?: string;
      /** @description 商品明细，最多 150 项，送往渠道 · Goods list, at most 150 entries, passed to the channel */
      goodsDetail?: components['schemas']['GoodsItem'][];
      /**
       * @description 商户自定义数据，随 webhook 与订单详情原样返回 · Comes back in webhooks and with the order
       * @example cart=42
       */
      attach?: string;
      /**
       * @description 买家 IP（IPv4 或 IPv6）· The payer’s address
       * @example 203.0.113.7
       */
      buyerIp?: string;
      /** @description 补差价：所补充的原订单号，原订单须已支付 · The earlier, paid order of the same merchant that this payment adds to */
      supplementTo?: string;
    };
    /** @description 已重新排队 · It will be delivered again */
    RedeliveryAnswer: {
      /**
       * @description 恒为 true · Always true
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 事件编号 · Id of the event
       * @example msg_019bc090ba4800000000000000000007
       */
      id: string;
    };
    /** @description 退款 · A refund */
    RefundAnswer: {
      /**
       * @description 渠道是否未拒绝；处理中也为 true，结果看 status · False when declined; the result is status
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 商户订单号 · The shop’s order number
       * @example DEMO-BAR-001
       */
      orderNo: string;
      /**
       * @description 退款单号 · Refund number
       * @example DEMO-RF-001
       */
      refundNo: string;
      /**
       * @description 退款状态 · Status
       * @example SUCCESS
       */
      status: components['schemas']['RefundStatus'];
      /**
       * @description 退款金额（元）· Amount in yuan
       * @example 5
       */
      refundAmount: number;
      /**
       * @description 退款来源 · Where it comes from
       * @example request
       */
      origin: components['schemas']['RefundOrigin'];
      /**
       * @description 退款原因 · Reason
       * @example 用户申请退款
       */
      refundReason?: string;
      /**
       * Format: date-time
       * @description 退款时间 · When the money went back
       * @example 2026-01-15T15:45:00+08:00
       */
      refundTime?: string;
      /**
       * @description 资金是否变动 · Whether money moved
       * @example Y
       * @enum {string}
       */
      fundChange?: 'Y' | 'N';
      /**
       * @description 买家登录账号（脱敏）· The payer’s login, masked
       * @example lil***@example.net
       */
      buyerLogonId?: string;
      /**
       * @description 买家编号 · The payer’s id
       * @example 2088102100000001
       */
      buyerUserId?: string;
      /** @description 退回到哪些资金渠道 · Where it went back to */
      refundDetailItemList?: components['schemas']['RefundDetailItem'][];
      /**
       * @description 渠道明细错误码 · The channel’s detail code
       * @example ACQ.TRADE_HAS_FINISHED
       */
      channelSubCode?: string;
      /**
       * @description 渠道说明 · The channel’s words
       * @example 交易已完结
       */
      channelMessage?: string;
      /**
       * @description 订单已退总额（元）· Refunded of the order so far, in yuan
       * @example 5
       */
      refundedAmount: number;
      /**
       * @description 订单还可退金额（元），处理中的退款已扣除 · What can still be refunded, less refunds in progress
       * @example 5
       */
      refundableAmount: number;
      /**
       * @description 被渠道拒绝时 · When declined
       * @enum {string}
       */
      errorCode?: 'CHANNEL_REJECTED';
      /**
       * @description 渠道错误码 · The channel’s code
       * @example 40004
       */
      channelCode?: string;
      /**
       * @description 说明 · In words
       * @example 退款成功
       */
      message: string;
    };
    /** @description 退款资金渠道 · Where a part of the money went back to */
    RefundDetailItem: {
      /**
       * @description 金额（元）· Amount in yuan
       * @example 5
       */
      amount: number;
      /**
       * @description 资金渠道（支付宝 fund_channel）· Alipay’s fund_channel
       * @example ALIPAYACCOUNT
       */
      fundChannel: string;
    };
    /** @description 退款试算 · What a refund would find; nothing was done */
    RefundDryRunAnswer: {
      /**
       * @description 恒为 true · Always true
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 商户订单号 · The shop’s order number
       * @example DEMO-BAR-001
       */
      orderNo: string;
      /**
       * @description 恒为 true · Always true
       * @example true
       * @enum {boolean}
       */
      dryRun: true;
      /**
       * @description 试算的退款金额（元）· The amount that was checked
       * @example 1
       */
      refundAmount: number;
      /**
       * @description 订单已退总额（元）· Refunded of the order so far, in yuan
       * @example 5
       */
      refundedAmount: number;
      /**
       * @description 订单还可退金额（元）· What can still be refunded, in yuan
       * @example 5
       */
      refundableAmount: number;
      /**
       * @description 说明 · In words
       * @example 可以退款（未执行）
       */
      message: string;
    };
    /** @description 事件所述的退款，及其订单 · The refund that an event tells of, with its order beside it */
    RefundEventData: {
      /**
       * @description 商户订单号 · The shop’s order number
       * @example DEMO-BAR-001
       */
      orderNo: string;
      /**
       * @description 退款单号 · Refund number
       * @example DEMO-RF-001
       */
      refundNo: string;
      /**
       * @description 退款状态 · Status
       * @example SUCCESS
       */
      status: components['schemas']['RefundStatus'];
      /**
       * @description 退款金额（元）· Amount in yuan
       * @example 5
       */
      refundAmount: number;
      /**
       * @description 退款来源 · Where it comes from
       * @example request
       */
      origin: components['schemas']['RefundOrigin'];
      /**
       * @description 退款原因 · Reason
       * @example 用户申请退款
       */
      refundReason?: string;
      /**
       * Format: date-time
       * @description 退款时间 · When the money went back
       * @example 2026-01-15T15:45:00+08:00
       */
      refundTime?: string;
      /**
       * @description 资金是否变动 · Whether money moved
       * @example Y
       * @enum {string}
       */
      fundChange?: 'Y' | 'N';
      /**
       * @description 买家登录账号（脱敏）· The payer’s login, masked
       * @example lil***@example.net
       */
      buyerLogonId?: string;
      /**
       * @description 买家编号 · The payer’s id
       * @example 2088102100000001
       */
      buyerUserId?: string;
      /** @description 退回到哪些资金渠道 · Where it went back to */
      refundDetailItemList?: components['schemas']['RefundDetailItem'][];
      /**
       * @description 渠道明细错误码 · The channel’s detail code
       * @example ACQ.TRADE_HAS_FINISHED
       */
      channelSubCode?: string;
      /**
       * @description 渠道说明 · The channel’s words
       * @example 交易已完结
       */
      channelMessage?: string;
      /**
       * @description 退款的版本号，只增不减；订单的版本号在 order 中 · The refund’s own version; the order’s stands in order
       * @example 2
       */
      version: number;
      /** @description 退款后的订单 · The order as it is since */
      order: components['schemas']['OrderEventData'];
    };
    /** @description 退款被渠道拒绝 · the channel declined the refund */
    RefundFailedEvent: {
      /**
       * @description 事件类型 · Type (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      type: 'refund.failed';
      /**
       * Format: date-time
       * @description 发生时间；重试时不变 · When it happened, the same for every try
       */
      timestamp: string;
      /** @description 事件的内容 · What it tells of */
      data: components['schemas']['RefundEventData'];
    };
    /** @description 订单的一笔退款 · A refund of the order */
    RefundOfOrder: {
      /**
       * @description 退款单号 · Refund number
       * @example DEMO-RF-001
       */
      refundNo: string;
      /**
       * @description 退款状态 · Status
       * @example SUCCESS
       */
      status: components['schemas']['RefundStatus'];
      /**
       * @description 退款金额（元）· Amount in yuan
       * @example 5
       */
      refundAmount: number;
      /**
       * @description 退款来源 · Where it comes from
       * @example request
       */
      origin: components['schemas']['RefundOrigin'];
      /**
       * @description 退款原因 · Reason
       * @example 用户申请退款
       */
      refundReason?: string;
      /**
       * Format: date-time
       * @description 退款时间 · When the money went back
       * @example 2026-01-15T15:45:00+08:00
       */
      refundTime?: string;
      /**
       * @description 资金是否变动 · Whether money moved
       * @example Y
       * @enum {string}
       */
      fundChange?: 'Y' | 'N';
      /**
       * @description 买家登录账号（脱敏）· The payer’s login, masked
       * @example lil***@example.net
       */
      buyerLogonId?: string;
      /**
       * @description 买家编号 · The payer’s id
       * @example 2088102100000001
       */
      buyerUserId?: string;
      /** @description 退回到哪些资金渠道 · Where it went back to */
      refundDetailItemList?: components['schemas']['RefundDetailItem'][];
      /**
       * @description 渠道明细错误码 · The channel’s detail code
       * @example ACQ.TRADE_HAS_FINISHED
       */
      channelSubCode?: string;
      /**
       * @description 渠道说明 · The channel’s words
       * @example 交易已完结
       */
      channelMessage?: string;
      /**
       * Format: date-time
       * @description 申请时间 · When it was asked for
       * @example 2026-01-15T15:44:59+08:00
       */
      createTime: string;
    };
    /**
     * @description - `request` 商户申请 · asked for by the shop
     *     - `cancel` 撤销已付的付款码 · a cancelled bar code that had been paid
     *     - `channel` 在渠道侧发起 · made at the channel
     *     - `late_payment` 关闭后到账的款项退回 · money that came after the order was closed
     * @enum {string}
     */
    RefundOrigin: 'request' | 'cancel' | 'channel' | 'late_payment';
    /** @description 退款 · A refund, in full or in part */
    RefundRequest: {
      /**
       * @description 商户订单号；与 tradeNo 至少提供一个 · Order number; this or tradeNo
       * @example ORD20260115001
       */
      orderNo?: string;
      /**
       * @description 退款单号，商户内唯一；不传则由服务生成（RF…）。用同一单号重试是安全的；农行最多 60 位（含账户前缀）· Unique within the merchant; made by the server when absent. A repeat with the same number is safe. ABC: at most 60 characters, with the prefix of the account
       * @example RF20260115001
       */
      refundNo?: string;
      /** @description 渠道交易号（thirdOrderNo）；与 orderNo 至少提供一个 · The channel’s number; this or orderNo */
      tradeNo?: string;
      /**
       * @description 退款金额（元），0.01 至可退金额 · In yuan, up to what is refundable
       * @example 50
       */
      refundAmount: number | string;
      /**
       * @description 退款原因，送往渠道 · Reason, passed to the channel
       * @example 用户申请退款
       */
      refundReason?: string;
      /**
       * @description 您认为的当前可退金额；与实际不符则拒绝（REFUND_BALANCE_CHANGED）· What you believe is refundable now; refused when it is not
       * @example 100
       */
      expectedRefundable?: number | string;
      /**
       * @description 只检查、不退款 · Checks everything, changes nothing
       * @default false
       * @example false
       */
      dryRun?: boolean;
      /**
       * @description 操作员编号 · Operator
       * @example OP01
       */
      operatorId?: string;
      /**
       * @description 门店编号 · Store
       * @example NJ_001
       */
      storeId?: string;
      /** @description 商户号；可省略，须与 API 密钥一致 · May be left out; must be the merchant of the API key */
      merchantId?: string;
    };
    /**
     * @description - `PROCESSING` 处理中；用同一退款单号查询或重试 · in progress: query or repeat with the same number
     *     - `SUCCESS` 已退款 · refunded
     *     - `FAILED` 已拒绝；可用同一退款单号重试 · declined; may be repeated with the same number
     * @enum {string}
     */
    RefundStatus: 'PROCESSING' | 'SUCCESS' | 'FAILED';
    /** @description 已退款 · the money went back */
    RefundSucceededEvent: {
      /**
       * @description 事件类型 · Type (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      type: 'refund.succeeded';
      /**
       * Format: date-time
       * @description 发生时间；重试时不变 · When it happened, the same for every try
       */
      timestamp: string;
      /** @description 事件的内容 · What it tells of */
      data: components['schemas']['RefundEventData'];
    };
    /**
     * @description - `NONE` 未退款 · nothing refunded
     *     - `PARTIAL` 部分退款 · a part
     *     - `FULL` 全额退款 · all of it
     * @enum {string}
     */
    RefundSummary: 'NONE' | 'PARTIAL' | 'FULL';
    /** @description 对发现的决定 · What is decided about a finding */
    ResolveFindingRequest: {
      /**
       * @description 决定 · What is done about it
       * @example accept
       */
      action: components['schemas']['FindingAction'];
      /**
       * @description 原因，留档 · Why; kept with the finding
       * @example 已与买家电话确认
       */
      reason: string;
    };
    /** @description 已处理的发现 · A finding that has been decided */
    ResolvedFinding: {
      /**
       * @description 恒为 true · Always true
       * @example true
       */
      isSuccess: boolean;
      /**
       * Format: uuid
       * @description 编号 · Id
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a03
       */
      id: string;
      /**
       * @description 恒为 resolved · Always resolved
       * @example resolved
       * @enum {string}
       */
      state: 'resolved';
      /**
       * @description 所作的决定 · What was decided
       * @example accept
       */
      action: components['schemas']['FindingAction'];
      /**
       * @description 订单处理后的状态 · The order’s status since
       * @example SUCCESS
       */
      orderStatus?: components['schemas']['OrderStatus'];
    };
    /** @description 已重新排队的任务 · A job that will be run again */
    RetriedJob: {
      /**
       * @description 恒为 true · Always true
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 任务编号 · Id of the job
       * @example 42
       */
      id: string;
    };
    /** @description 已撤销的 API 密钥 · An API key that was revoked */
    RevokedApiKey: {
      /**
       * @description 恒为 true · Always true
       * @example true
       */
      isSuccess: boolean;
      /**
       * Format: uuid
       * @description 密钥编号 · Id of the key
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a07
       */
      id: string;
    };
    /** @description 新的 webhook 密钥 · A new webhook secret */
    RotatedWebhookSecret: {
      /**
       * @description 恒为 true · Always true
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 商户号 · The merchant’s id
       * @example DEMO-SHOP-001
       */
      merchantId: string;
      /**
       * @description 新密钥，只在此处显示一次 · The new secret; shown here and never again
       * @example whsec_b25seSBhbiBleGFtcGxlIG9mIHRoZSBkb2N1bWVudCE=
       */
      webhookSecret: string;
    };
    /** @description 渠道账户 · An account at a channel */
    SaveChannelAccountRequest: {
      /**
       * @description 渠道 · Channel
       * @example alipay
       */
      channel: components['schemas']['ChannelCode'];
      /**
       * @description 支付宝 APPID，或农行商户号（15 位数字）· Alipay’s app id, or the bank’s merchant number (15 digits)
       * @example 2021000000000000
       */
      appId: string;
      /**
       * @description 卖家号：支付宝为收款账号的用户号，2088 开头的 16 位数字，须填写；农行为商户号，可不传 · The seller: at Alipay the user number that is paid, 16 digits that begin with 2088, to be given; at the bank the merchant number, which may be left out
       * @example 2088000000000000
       */
      sellerId?: string;
      /**
       * Format: uri
       * @description 渠道网关，须为 https（本机除外）· The channel’s gateway: https, except on this machine
       * @example https://openapi.alipay.com/gateway.do
       */
      gateway: string;
      /**
       * @description 渠道订单号的前缀；多个商户共用一个卖家时需要，以免单号相同 · Put before order numbers at the channel: needed where merchants share a seller, whose numbers are one space
       * @example A-
       */
      outTradeNoPrefix?: string;
      /**
       * @description 应用（商户）私钥，与上传公钥成对：PEM，支付宝也可为 base64 · The application’s (merchant’s) own private key: PEM, for Alipay also base64
       * @example （换成应用私钥 · put the application’s private key here）
       */
      privateKey?: string;
      /**
       * @description 支付宝公钥（不是应用公钥）；证书模式不需要 · Alipay’s public key, not the application’s; not needed with certificates
       * @example （换成支付宝公钥 · put Alipay’s public key here）
       */
      publicKey?: string;
      /**
       * @description 其他密钥材料。支付宝证书模式：appCert、alipayCert、alipayRootCert（PEM），接口内容加密：encryptKey。农行：pfx（文件的 base64）、pfxPassword、bankCert，及需要时的 clientCert、clientCertPassword · Further secrets. Alipay’s certificates: appCert, alipayCert, alipayRootCert (PEM); for encrypted contents: encryptKey. The bank’s: pfx (the file in base64), pfxPassword, bankCert, and where it asks for one clientCert, clientCertPassword
       * @example {
       *       "pfx": "（换成商户证书 .pfx 的 base64 · put the merchant’s .pfx here, in base64）",
       *       "pfxPassword": "（换成 .pfx 的密码 · put its password here）",
       *       "bankCert": "（换成 TrustPay.cer 的 base64 · put TrustPay.cer here, in base64）"
       *     }
       */
      secrets?: {
        [key: string]: string;
      };
      /**
       * @description 渠道设置，未知的名称会被忽略。两者：timeoutMs（毫秒，1000–60000，默认 10000）。支付宝：signType（RSA2 或 RSA）。农行：dialect（native 或 seed）、contentType、legacyTls、commodityType、paymentLinkType、qrPayMode · Settings; unknown names count for nothing. Both: timeoutMs (in ms, 1000–60000, 10000 by default). Alipay: signType (RSA2 or RSA). The bank: dialect (native or seed), contentType, legacyTls, commodityType, paymentLinkType, qrPayMode
       * @example {
       *       "signType": "RSA2",
       *       "timeoutMs": 10000
       *     }
       */
      settings?: {
        [key: string]: string | number | boolean;
      };
    };
    /** @description 已保存的渠道账户 · A channel account that was saved */
    SavedChannelAccount: {
      /**
       * @description 恒为 true · Always true
       * @example true
       */
      isSuccess: boolean;
      /**
       * Format: uuid
       * @description 账户编号；替换时不变 · Id of the account; the same when it was replaced
       * @example 019bc0f4-5a10-7c3e-9a55-0d6f2b1e8a09
       */
      id: string;
      /**
       * @description 渠道 · Channel
       * @example alipay
       */
      channel: components['schemas']['ChannelCode'];
      /**
       * @description 支付宝 APPID，或农行商户号 · Alipay’s app id, or the bank’s merchant number
       * @example 2021000000000000
       */
      appId: string;
    };
    /** @description 补差价支付 · A payment that adds to this order */
    Supplement: {
      /**
       * @description 补差价订单号 · Its order number
       * @example DEMO-BAR-004
       */
      orderNo: string;
      /**
       * @description 金额（元）· Amount in yuan
       * @example 2.5
       */
      amount: number;
      /**
       * @description 状态 · Status
       * @example SUCCESS
       */
      status: components['schemas']['OrderStatus'];
    };
    /** @description 测试的内容 · What a test says */
    TestEventData: {
      /**
       * @description 商户号 · The merchant
       * @example demo
       */
      merchantId: string;
      /**
       * @description 固定的文字 · Always the same words
       * @example It works.
       */
      message: string;
    };
    /** @description 发送测试 · A test of a receiver */
    TestWebhookRequest: {
      /**
       * Format: uri
       * @description 测试的接收地址；不传则为商户的通知地址 · Where to; the merchant’s own address without it
       * @example https://shop.example.com/webhooks
       */
      url?: string;
      /** @description 商户号；须与 API 密钥一致 · Must be the merchant of the API key */
      merchantId?: string;
    };
    /** @description 手机网站支付 · A payment on a mobile page */
    WapPayRequest: {
      /**
       * @description 商户订单号，商户内唯一，1–64 位字母、数字、_ 或 -；每笔新订单换一个 · The shop’s order number, unique within the merchant; a new one for every new order
       * @example ORD20260115001
       */
      orderNo: string;
      /**
       * @description 金额（元），0.01–100000000.00，最多两位小数；订单已存在时可省略 · In yuan; may be left out where the order exists
       * @example 100
       */
      amount?: number | string;
      /**
       * @description 商品名称，不含 / = & 和控制字符；订单已存在时可省略 · What is paid for, without / = & and control characters; may be left out where the order exists
       * @example 测试商品
       */
      goodsName?: string;
      /**
       * @description 商品描述 · Description
       * @example 2026 春茶
       */
      description?: string;
      /**
       * @description 商户号；可省略，提供时须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403
       * @example 103881636900016
       */
      merchantId?: string;
      /**
       * Format: uri
       * @description 本订单 webhook 的接收地址，省略时用商户的地址；支付宝的通知始终发给本服务 · Where we post this order’s webhooks, else to the merchant’s address; the channel always notifies us
       * @example https://shop.example/webhooks/payment
       */
      notifyUrl?: string;
      /**
       * @description 订单时限（分钟），1–21600，默认 120 · The order’s time limit in minutes, 120 by default
       * @example 30
       */
      expiredDate?: string | number;
      /**
       * @description 订单时限，优先于 expiredDate：5m 分钟、2h 小时、1d 天，1c 至当天（北京时间）24 点；最长 15 天 · Time limit, before expiredDate: minutes, hours, days; 1c until midnight in Beijing; 15 days at most
       * @example 30m
       */
      timeoutExpress?: string;
      /**
       * @description 门店编号 · Store
       * @example NJ_001
       */
      storeId?: string;
      /**
       * @description 操作员编号 · Operator
       * @example OP01
       */
      operatorId?: string;
      /**
       * @description 终端编号 · Terminal
       * @example T001
       */
      terminalId?: string;
      /** @description 商品明细，最多 150 项，送往渠道 · Goods list, at most 150 entries, passed to the channel */
      goodsDetail?: components['schemas']['GoodsItem'][];
      /**
       * @description 商户自定义数据，随 webhook 与订单详情原样返回 · Comes back in webhooks and with the order
       * @example cart=42
       */
      attach?: string;
      /**
       * @description 买家 IP（IPv4 或 IPv6）· The payer’s address
       * @example 203.0.113.7
       */
      buyerIp?: string;
      /** @description 补差价：所补充的原订单号，原订单须已支付 · The earlier, paid order of the same merchant that this payment adds to */
      supplementTo?: string;
      /**
       * Format: uri
       * @description 支付后浏览器返回的地址，带上 orderNo 与 status；不传则显示本服务的结果页 · Where the browser ends; our result page without it
       * @example https://shop.example/paid
       */
      returnUrl?: string;
      /**
       * Format: uri
       * @description 用户中途退出时返回的地址，只用于 wap · Where a payer goes who gives up
       * @example https://shop.example/cart
       */
      quitUrl?: string;
    };
    /** @description 一次投递 · One try to deliver an event */
    WebhookAttempt: {
      /**
       * @description 投递地址；没有地址时为空 · Where it was sent; empty: there was no address
       * @example https://shop.example.com/webhooks
       */
      url: string;
      /**
       * @description 接收方的 HTTP 状态；没有应答时缺失 · HTTP status; absent: no answer came
       * @example 204
       */
      httpStatus?: number;
      /**
       * @description 耗时（毫秒）· How long it took, in ms
       * @example 38
       */
      latencyMs: number;
      /**
       * @description 应答正文的开头，最多 1000 个字符 · The beginning of the answer’s body, 1000 characters at most
       * @example ok
       */
      body?: string;
      /**
       * @description 没有应答的原因 · Why no answer came
       * @example no answer within 10 s
       */
      error?: string;
      /**
       * Format: date-time
       * @description 时间 · When
       * @example 2026-01-15T15:31:10+08:00
       */
      at: string;
    };
    /** @description 任一事件，由 type 区分 · Any event; type says which */
    WebhookEvent:
      | components['schemas']['PaymentSucceededEvent']
      | components['schemas']['PaymentClosedEvent']
      | components['schemas']['PaymentFailedEvent']
      | components['schemas']['PaymentLateEvent']
      | components['schemas']['PaymentMismatchEvent']
      | components['schemas']['RefundSucceededEvent']
      | components['schemas']['RefundFailedEvent']
      | components['schemas']['WebhookTestEvent'];
    /** @description 一页事件 · A page of events */
    WebhookPage: {
      /** @description 事件，新的在前 · Newest first */
      items: components['schemas']['ListedWebhook'][];
      /**
       * @description 下一页的 cursor；null 为最后一页 · Cursor of the next page; null: this is the last one
       * @example msg_019bc090ba4800000000000000000007
       */
      nextCursor: string | null;
    };
    /**
     * @description - `pending` 待投递或待重试 · still to be delivered
     *     - `delivered` 接收方已应答 2xx · answered 2xx
     *     - `abandoned` 重试用尽或没有接收地址；可重发 · every try has failed, or there is no address; may be redelivered
     * @enum {string}
     */
    WebhookStatus: 'pending' | 'delivered' | 'abandoned';
    /** @description 测试已排队 · The test is on its way */
    WebhookTestAnswer: {
      /**
       * @description 恒为 true · Always true
       * @example true
       */
      isSuccess: boolean;
      /**
       * @description 事件编号 · Id of the event
       * @example msg_019bc090ba4800000000000000000007
       */
      id: string;
      /**
       * @description 事件类型 · Type
       * @example webhook.test
       * @enum {string}
       */
      type: 'webhook.test';
    };
    /** @description 商户请求的测试 · a test that the merchant asked for */
    WebhookTestEvent: {
      /**
       * @description 事件类型 · Type (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      type: 'webhook.test';
      /**
       * Format: date-time
       * @description 发生时间；重试时不变 · When it happened, the same for every try
       */
      timestamp: string;
      /** @description 事件的内容 · What it tells of */
      data: components['schemas']['TestEventData'];
    };
    /**
     * @description - `payment.succeeded` 订单已支付 · the order is paid
     *     - `payment.closed` 订单已关闭，未支付 · the order is closed, unpaid
     *     - `payment.failed` 支付失败；订单仍可换付款码或支付方式 · a payment was declined; another code or method may still pay the order
     *     - `payment.late` 订单关闭后才到账，未认可 · paid after the order was closed, and not accepted
     *     - `payment.mismatch` 渠道所述与订单不符（金额不同或订单号被重用），状态不变 · the channel told of another amount or of a reused number; the status stays
     *     - `refund.succeeded` 已退款 · the money went back
     *     - `refund.failed` 退款被渠道拒绝 · the channel declined the refund
     *     - `webhook.test` 商户请求的测试 · a test that the merchant asked for
     * @enum {string}
     */
    WebhookType:
      | 'payment.succeeded'
      | 'payment.closed'
      | 'payment.failed'
      | 'payment.late'
      | 'payment.mismatch'
      | 'refund.succeeded'
      | 'refund.failed'
      | 'webhook.test';
  };
  responses: never;
  parameters: {
    /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
    RequestId: string;
    /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
    AcceptLanguage: string;
    /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
    MerchantId: string;
  };
  requestBodies: never;
  headers: {
    /** @description 本次请求的编号 · Id of this request */
    RequestId: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  startPrecreate: {
    parameters: {
      query?: never;
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PrecreateRequest'];
      };
    };
    responses: {
      /** @description 二维码已生成 · A code to pay with */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrecreateAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` merchantId 不属于该密钥，或商户已停用、没有可用的渠道账户 · merchantId is not the key’s own, or the merchant is disabled or has no channel account */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `ORDER_NOT_FOUND` supplementTo 指向的订单不存在 · the order named by supplementTo does not exist */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /**
       * @description - `ORDER_CONFLICT` 订单号已存在，且金额或商品名称不同 · This order number exists with another amount or goodsName
       *     - `ORDER_PAID` 订单已支付 · The order is paid
       *     - `ORDER_CLOSED` 订单已关闭 · The order is closed
       *     - `ORDER_STATUS_ERROR` 付款码结算中、已申请关闭、已过支付时限，或 supplementTo 的订单未支付 · a payment code is being settled, closing was asked for, the time limit has passed, or the order named by supplementTo is not paid
       */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_REJECTED` 支付渠道拒绝了该请求 · The payment channel refused the request */
      422: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_RESPONSE_INVALID` 支付渠道的应答无法验证 · The payment channel’s answer could not be verified */
      502: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_UNAVAILABLE` 支付渠道暂时不可用 · The payment channel cannot be reached */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  startPage: {
    parameters: {
      query?: never;
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PagePayRequest'];
      };
    };
    responses: {
      /** @description 支付地址已生成 · An address to pay at */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentUrlAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` merchantId 不属于该密钥，或商户已停用、没有可用的渠道账户 · merchantId is not the key’s own, or the merchant is disabled or has no channel account */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `ORDER_NOT_FOUND` supplementTo 指向的订单不存在 · the order named by supplementTo does not exist */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /**
       * @description - `ORDER_CONFLICT` 订单号已存在，且金额或商品名称不同 · This order number exists with another amount or goodsName
       *     - `ORDER_PAID` 订单已支付 · The order is paid
       *     - `ORDER_CLOSED` 订单已关闭 · The order is closed
       *     - `ORDER_STATUS_ERROR` 付款码结算中、已申请关闭、已过支付时限，或 supplementTo 的订单未支付 · a payment code is being settled, closing was asked for, the time limit has passed, or the order named by supplementTo is not paid
       */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_REJECTED` 农行渠道：银行拒绝下单 · at the bank: it refuses the order */
      422: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_RESPONSE_INVALID` 农行渠道：银行的应答无法验证 · at the bank: its answer could not be verified */
      502: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_UNAVAILABLE` 无法签名，请检查应用私钥；农行渠道：银行暂时不可用 · the request could not be signed: check the application’s private key; at the bank: it cannot be reached */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  startWap: {
    parameters: {
      query?: never;
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WapPayRequest'];
      };
    };
    responses: {
      /** @description 支付地址已生成 · An address to pay at */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentUrlAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` merchantId 不属于该密钥，或商户已停用、没有可用的渠道账户 · merchantId is not the key’s own, or the merchant is disabled or has no channel account */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `ORDER_NOT_FOUND` supplementTo 指向的订单不存在 · the order named by supplementTo does not exist */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /**
       * @description - `ORDER_CONFLICT` 订单号已存在，且金额或商品名称不同 · This order number exists with another amount or goodsName
       *     - `ORDER_PAID` 订单已支付 · The order is paid
       *     - `ORDER_CLOSED` 订单已关闭 · The order is closed
       *     - `ORDER_STATUS_ERROR` 付款码结算中、已申请关闭、已过支付时限，或 supplementTo 的订单未支付 · a payment code is being settled, closing was asked for, the time limit has passed, or the order named by supplementTo is not paid
       */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_REJECTED` 农行渠道：银行拒绝下单 · at the bank: it refuses the order */
      422: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_RESPONSE_INVALID` 农行渠道：银行的应答无法验证 · at the bank: its answer could not be verified */
      502: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_UNAVAILABLE` 无法签名，请检查应用私钥；农行渠道：银行暂时不可用 · the request could not be signed: check the application’s private key; at the bank: it cannot be reached */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  startApp: {
    parameters: {
      query?: never;
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppPayRequest'];
      };
    };
    responses: {
      /** @description 订单串已生成 · An order string */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppPayAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` merchantId 不属于该密钥，或商户已停用、没有可用的渠道账户 · merchantId is not the key’s own, or the merchant is disabled or has no channel account */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `ORDER_NOT_FOUND` supplementTo 指向的订单不存在 · the order named by supplementTo does not exist */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /**
       * @description - `ORDER_CONFLICT` 订单号已存在，且金额或商品名称不同 · This order number exists with another amount or goodsName
       *     - `ORDER_PAID` 订单已支付 · The order is paid
       *     - `ORDER_CLOSED` 订单已关闭 · The order is closed
       *     - `ORDER_STATUS_ERROR` 付款码结算中、已申请关闭、已过支付时限，或 supplementTo 的订单未支付 · a payment code is being settled, closing was asked for, the time limit has passed, or the order named by supplementTo is not paid
       */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_REJECTED` 农行渠道：银行拒绝下单 · at the bank: it refuses the order */
      422: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_RESPONSE_INVALID` 农行渠道：银行的应答无法验证 · at the bank: its answer could not be verified */
      502: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_UNAVAILABLE` 无法签名，请检查应用私钥；农行渠道：银行暂时不可用 · the request could not be signed: check the application’s private key; at the bank: it cannot be reached */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  payBarcode: {
    parameters: {
      query?: never;
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BarcodePayRequest'];
      };
    };
    responses: {
      /** @description 已支付、支付中、未知或被拒绝 · Paid, in progress, unknown or declined */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BarcodePayAnswer'];
        };
      };
      /**
       * @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters
       *     - `AUTHCODE_INVALID` 付款码无效：应为 16–24 位数字，且以 25–30 开头 · Invalid payment code: 16–24 digits that begin with 25–30
       */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` merchantId 不属于该密钥，或商户已停用、没有可用的渠道账户 · merchantId is not the key’s own, or the merchant is disabled or has no channel account */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `ORDER_NOT_FOUND` supplementTo 指向的订单不存在 · the order named by supplementTo does not exist */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /**
       * @description - `ORDER_CONFLICT` 订单号已存在，且金额或商品名称不同 · This order number exists with another amount or goodsName
       *     - `ORDER_PAID` 订单已支付 · The order is paid
       *     - `ORDER_CLOSED` 订单已关闭 · The order is closed
       *     - `ORDER_STATUS_ERROR` 付款码结算中、已申请关闭、已过支付时限，或 supplementTo 的订单未支付 · a payment code is being settled, closing was asked for, the time limit has passed, or the order named by supplementTo is not paid
       */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_UNAVAILABLE` 付款码确定未发出，可以重试 · the code provably did not go out: repeat the call */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  listOrders: {
    parameters: {
      query?: {
        /** @description 每页条数，1–100，默认 20 · Page size, 20 by default */
        limit?: number;
        /** @description 上一页返回的 nextCursor，首页不传 · nextCursor of the page before; none for the first page */
        cursor?: string;
        /** @description 订单状态 · Status */
        status?: components['schemas']['OrderStatus'];
        /** @description 支付方式 · Method */
        method?: components['schemas']['PaymentMethod'];
        /** @description 创建时间起（含），如 2026-01-15（北京时间零点）或 2026-01-15T00:00:00+08:00 · Created at or after; ISO 8601, a day alone begins at midnight in China */
        from?: string;
        /** @description 创建时间止（不含），格式同 from · Created before; as from */
        to?: string;
      };
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页订单 · A page of orders */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderPage'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` 无权执行此操作 · This key may not do that */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  createOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateOrderRequest'];
      };
    };
    responses: {
      /** @description 订单已创建 · The order is there */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedOrderAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` merchantId 不属于该密钥，或商户已停用、没有可用的渠道账户 · merchantId is not the key’s own, or the merchant is disabled or has no channel account */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `ORDER_NOT_FOUND` supplementTo 指向的订单不存在 · the order named by supplementTo does not exist */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /**
       * @description - `ORDER_CONFLICT` 订单号已存在，且金额或商品名称不同 · This order number exists with another amount or goodsName
       *     - `ORDER_PAID` 订单已支付 · The order is paid
       *     - `ORDER_CLOSED` 订单已关闭 · The order is closed
       *     - `ORDER_STATUS_ERROR` supplementTo 指向的订单未支付 · the order named by supplementTo is not paid
       */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  getOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description 商户订单号 · The shop’s order number */
        orderNo: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 订单详情 · The order and its history */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderDetail'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` 无权执行此操作 · This key may not do that */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `ORDER_NOT_FOUND` 订单不存在 · There is no such order */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  queryOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description 商户订单号 · The shop’s order number */
        orderNo: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 订单的现状 · The order as it is now */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` 无权执行此操作 · This key may not do that */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `ORDER_NOT_FOUND` 订单不存在 · There is no such order */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  queryOrderByTradeNo: {
    parameters: {
      query: {
        /** @description 渠道交易号，即已付订单应答中的 thirdOrderNo · The channel’s number: thirdOrderNo in the answer of a paid order */
        tradeNo: string;
      };
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 订单的现状 · The order as it is now */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` 无权执行此操作 · This key may not do that */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `ORDER_NOT_FOUND` 订单不存在 · There is no such order */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  closeOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrderActionRequest'];
      };
    };
    responses: {
      /** @description 已关闭，或已受理 · Closed, or to be closed */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndedOrderAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` 无权执行此操作 · This key may not do that */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `ORDER_NOT_FOUND` 订单不存在 · There is no such order */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /**
       * @description - `ORDER_PAID` 订单已支付 · The order is paid
       *     - `ORDER_STATUS_ERROR` 订单正在撤销，或渠道拒绝关闭而其状态未变 · a cancel is under way, or the channel refuses to close it and says nothing new of it
       */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_REJECTED` 支付渠道拒绝了该请求 · The payment channel refused the request */
      422: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_RESPONSE_INVALID` 支付渠道的应答无法验证 · The payment channel’s answer could not be verified */
      502: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_UNAVAILABLE` 结果未知，请重复调用 · the result is not known: repeat the call */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  cancelOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrderActionRequest'];
      };
    };
    responses: {
      /** @description 已撤销，或正在确认 · Cancelled, or being found out */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndedOrderAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` 无权执行此操作 · This key may not do that */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `ORDER_NOT_FOUND` 订单不存在 · There is no such order */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /**
       * @description - `ORDER_PAID` 订单已支付 · The order is paid
       *     - `ORDER_STATUS_ERROR` 不是付款码支付，结果也不是未知：请用关闭 · neither a bar-code payment nor one of unknown result: close it
       */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  requestRefund: {
    parameters: {
      query?: never;
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RefundRequest'];
      };
    };
    responses: {
      /** @description 已退款、处理中或被拒绝；试算结果 · Refunded, in progress or declined; or what was checked */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['RefundAnswer'] | components['schemas']['RefundDryRunAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` 无权执行此操作 · This key may not do that */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `ORDER_NOT_FOUND` 订单不存在 · There is no such order */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /**
       * @description - `ORDER_STATUS_ERROR` 订单未处于已支付状态 · the order is not paid
       *     - `REFUND_CONFLICT` 退款单号已用于其他退款 · This refund number belongs to another refund
       *     - `REFUND_AMOUNT_EXCEEDED` 退款金额超过可退金额 · More than what can still be refunded
       *     - `REFUND_BALANCE_CHANGED` 可退金额已变化，与 expectedRefundable 不一致 · What is refundable is not what expectedRefundable says
       */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  queryRefund: {
    parameters: {
      query?: {
        /** @description 退款单号；订单只有一笔退款时，可只提供 orderNo 或 tradeNo · Refund number; for an order with one refund orderNo or tradeNo will do */
        refundNo?: string;
        /** @description 商户订单号；与 refundNo 同时提供时须相符 · Must be the refund’s own beside refundNo */
        orderNo?: string;
        /** @description 渠道交易号；与 refundNo 同时提供时须相符 · Must be the refund’s own beside refundNo */
        tradeNo?: string;
      };
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 退款的现状 · The refund as it is now */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefundAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 字段有误；三个单号都没有提供；或订单有多笔退款而没有 refundNo · a field is wrong, there is no number at all, or the order has several refunds and refundNo is not given */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` 无权执行此操作 · This key may not do that */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `REFUND_NOT_FOUND` 退款不存在，或 orderNo、tradeNo 与其不符 · no such refund, or orderNo or tradeNo are not its own */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  listWebhooks: {
    parameters: {
      query?: {
        /** @description 每页条数，1–100，默认 20 · Page size, 20 by default */
        limit?: number;
        /** @description 上一页返回的 nextCursor，首页不传 · nextCursor of the page before; none for the first page */
        cursor?: string;
        /** @description 投递状态 · Delivery status */
        status?: components['schemas']['WebhookStatus'];
        /** @description 事件类型 · Type */
        type?: components['schemas']['WebhookType'];
        /** @description 商户订单号 · Order number */
        orderNo?: string;
      };
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页事件 · A page of events */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookPage'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` 无权执行此操作 · This key may not do that */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  testWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TestWebhookRequest'];
      };
    };
    responses: {
      /** @description 测试已排队 · The test is on its way */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookTestAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` 无权执行此操作 · This key may not do that */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  redeliverWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description 事件编号，取自事件列表 · Id of the event, from the list of events */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 已重新排队 · It is on its way again */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RedeliveryAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 地址或请求体无法解析 · the address or a body cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` 无权执行此操作 · This key may not do that */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `NOT_FOUND` 该商户没有此事件 · this merchant has no such event */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  receiveAlipayNotification: {
    parameters: {
      query?: never;
      header?: {
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['AlipayNotification'];
      };
    };
    responses: {
      /** @description `success` 或 `failure` · One of the two words */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/plain': 'success' | 'failure';
        };
      };
    };
  };
  returnFromAlipay: {
    parameters: {
      query?: {
        /** @description 应用编号 · Application（支付宝带来 · brought by Alipay） */
        app_id?: string;
        /** @description 卖家编号 · Seller（支付宝带来 · brought by Alipay） */
        seller_id?: string;
        /** @description 渠道侧的商户订单号 · The order’s number at the channel（支付宝带来 · brought by Alipay） */
        out_trade_no?: string;
        /** @description 签名 · Signature（支付宝带来 · brought by Alipay） */
        sign?: string;
      };
      header?: {
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果页 · Our result page */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description 转到订单的 returnUrl · On to the order’s returnUrl */
      302: {
        headers: {
          /** @description returnUrl，加上 orderNo 与 status · With both added */
          Location?: string;
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 签名无效或订单不存在 · Not genuine, or no such order */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  receiveAbcNotificationByGet: {
    parameters: {
      query?: {
        /** @description 签名的消息（农行带来）· The signed message, brought by the bank */
        MSG?: string;
      };
      header?: {
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 有无 `<URL>` 标签的网页 · A page with the tag, or without it */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  receiveAbcNotification: {
    parameters: {
      query?: never;
      header?: {
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['AbcNotification'];
      };
    };
    responses: {
      /** @description 有无 `<URL>` 标签的网页 · A page with the tag, or without it */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  returnFromAbc: {
    parameters: {
      query?: {
        /** @description 签名的消息（农行带来）· The signed message, brought by the bank */
        MSG?: string;
      };
      header?: {
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description 本服务给该订单的地址 · Names the order in the address that we gave out for it */
        orderId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果页 · Our result page */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description 转到订单的 returnUrl · On to the order’s returnUrl */
      302: {
        headers: {
          /** @description returnUrl，加上 orderNo 与 status · With both added */
          Location?: string;
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 签名无效或订单不存在 · Not genuine, or no such order */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  returnFromAbcByPost: {
    parameters: {
      query?: never;
      header?: {
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description 本服务给该订单的地址 · Names the order in the address that we gave out for it */
        orderId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['AbcNotification'];
      };
    };
    responses: {
      /** @description 结果页 · Our result page */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description 转到订单的 returnUrl · On to the order’s returnUrl */
      303: {
        headers: {
          /** @description returnUrl，加上 orderNo 与 status · With both added */
          Location?: string;
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 签名无效或订单不存在 · Not genuine, or no such order */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  returnFromAbcWithMessage: {
    parameters: {
      query?: {
        /** @description 签名的消息（农行带来）· The signed message, brought by the bank */
        MSG?: string;
      };
      header?: {
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 结果页 · Our result page */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description 转到订单的 returnUrl · On to the order’s returnUrl */
      302: {
        headers: {
          /** @description returnUrl，加上 orderNo 与 status · With both added */
          Location?: string;
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 签名无效或订单不存在 · Not genuine, or no such order */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  returnFromAbcWithMessageByPost: {
    parameters: {
      query?: never;
      header?: {
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['AbcNotification'];
      };
    };
    responses: {
      /** @description 结果页 · Our result page */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description 转到订单的 returnUrl · On to the order’s returnUrl */
      303: {
        headers: {
          /** @description returnUrl，加上 orderNo 与 status · With both added */
          Location?: string;
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 签名无效或订单不存在 · Not genuine, or no such order */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  listMerchants: {
    parameters: {
      query?: {
        /** @description 每页条数，1–100，默认 20 · Page size, 20 by default */
        limit?: number;
        /** @description 上一页返回的 nextCursor，首页不传 · nextCursor of the page before; none for the first page */
        cursor?: string;
      };
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页商户 · A page of merchants */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MerchantPage'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  createMerchant: {
    parameters: {
      query?: never;
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateMerchantRequest'];
      };
    };
    responses: {
      /** @description 商户已建立 · The merchant is there */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedMerchant'];
        };
      };
      /** @description - `PARAM_ERROR` 字段有误，或 `merchantId` 已是其他商户的商户号 · a field is wrong, or `merchantId` is the id of another merchant */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  changeMerchant: {
    parameters: {
      query?: never;
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description 商户号 · The merchant’s id */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeMerchantRequest'];
      };
    };
    responses: {
      /** @description 修改后的商户 · The merchant as it is since */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangedMerchant'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `NOT_FOUND` 没有此商户 · there is no such merchant */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  rotateWebhookSecret: {
    parameters: {
      query?: never;
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description 商户号 · The merchant’s id */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 密钥已更换 · There is a new secret */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RotatedWebhookSecret'];
        };
      };
      /** @description - `PARAM_ERROR` 地址或请求体无法解析 · the address or a body cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `NOT_FOUND` 没有此商户 · there is no such merchant */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  listApiKeys: {
    parameters: {
      query?: never;
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description 商户号 · The merchant’s id */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 全部密钥 · All keys */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyList'];
        };
      };
      /** @description - `PARAM_ERROR` 地址无法解析 · the address cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `NOT_FOUND` 没有此商户 · there is no such merchant */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  createApiKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description 商户号 · The merchant’s id */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateApiKeyRequest'];
      };
    };
    responses: {
      /** @description 密钥已建立 · The key is there */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedApiKey'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `NOT_FOUND` 没有此商户 · there is no such merchant */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  revokeApiKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description 商户号 · The merchant’s id */
        id: string;
        /** @description 密钥编号，取自密钥列表 · Id of the key, from the list of keys */
        keyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 密钥已撤销 · The key is revoked */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevokedApiKey'];
        };
      };
      /** @description - `PARAM_ERROR` 地址或请求体无法解析 · the address or a body cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `NOT_FOUND` 该商户没有此密钥，或此密钥已撤销 · this merchant has no such key, or it has been revoked already */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  listChannelAccounts: {
    parameters: {
      query?: never;
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description 商户号 · The merchant’s id */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 全部账户 · All accounts */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChannelAccountList'];
        };
      };
      /** @description - `PARAM_ERROR` 地址无法解析 · the address cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `NOT_FOUND` 没有此商户 · there is no such merchant */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  saveChannelAccount: {
    parameters: {
      query?: never;
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description 商户号 · The merchant’s id */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveChannelAccountRequest'];
      };
    };
    responses: {
      /** @description 账户已保存 · The account is kept */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedChannelAccount'];
        };
      };
      /** @description - `PARAM_ERROR` 字段有误，或密钥、设置不可用（`details` 逐项列出，字段名与请求相同，如 `privateKey`、`secrets.pfx`、`settings.timeoutMs`） · a field is wrong, or the keys or settings are of no use (`details` has each fault under the request’s own field, such as `privateKey`, `secrets.pfx`, `settings.timeoutMs`) */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `NOT_FOUND` 没有此商户 · there is no such merchant */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  changeChannelAccount: {
    parameters: {
      query?: never;
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description 商户号 · The merchant’s id */
        id: string;
        /** @description 账户编号 · Id of the account */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeChannelAccountRequest'];
      };
    };
    responses: {
      /** @description 账户 · The account */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangedChannelAccount'];
        };
      };
      /** @description - `PARAM_ERROR` 地址或请求体无法解析 · the address or a body cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `NOT_FOUND` 没有该商户，或商户没有该账户 · no such merchant, or it has no such account */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  listAllOrders: {
    parameters: {
      query?: {
        /** @description 每页条数，1–100，默认 20 · Page size, 20 by default */
        limit?: number;
        /** @description 上一页返回的 nextCursor，首页不传 · nextCursor of the page before; none for the first page */
        cursor?: string;
        /** @description 订单状态 · Status */
        status?: components['schemas']['OrderStatus'];
        /** @description 支付方式 · Method */
        method?: components['schemas']['PaymentMethod'];
        /** @description 创建时间起（含），如 2026-01-15（北京时间零点）或 2026-01-15T00:00:00+08:00 · Created at or after; ISO 8601, a day alone begins at midnight in China */
        from?: string;
        /** @description 创建时间止（不含），格式同 from · Created before; as from */
        to?: string;
        /** @description 商户号，默认所有商户 · The merchant’s id; all merchants by default */
        merchantId?: string;
        /** @description 商户订单号；不同商户可以有相同的单号 · Order number; two merchants may have the same */
        orderNo?: string;
      };
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页订单 · A page of orders */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MerchantOrderPage'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  listFindings: {
    parameters: {
      query?: {
        /** @description 每页条数，1–100，默认 20 · Page size, 20 by default */
        limit?: number;
        /** @description 上一页返回的 nextCursor，首页不传 · nextCursor of the page before; none for the first page */
        cursor?: string;
        /** @description 处理情况，默认全部 · State; all of them by default */
        state?: components['schemas']['FindingState'];
        /** @description 种类 · Kind */
        kind?: components['schemas']['FindingKind'];
      };
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页发现 · A page of findings */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FindingPage'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  resolveFinding: {
    parameters: {
      query?: never;
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description 编号，取自发现列表 · Id, from the list of findings */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResolveFindingRequest'];
      };
    };
    responses: {
      /** @description 已处理 · It is decided */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResolvedFinding'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `NOT_FOUND` 没有此发现 · there is no such finding */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `ORDER_STATUS_ERROR` 该发现已处理，或此类发现不支持这一决定 · this finding has been decided on already, or its kind does not know this action */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  listNotifications: {
    parameters: {
      query?: {
        /** @description 每页条数，1–100，默认 20 · Page size, 20 by default */
        limit?: number;
        /** @description 上一页返回的 nextCursor，首页不传 · nextCursor of the page before; none for the first page */
        cursor?: string;
        /** @description 处理结论 · Verdict */
        verdict?: components['schemas']['NotificationVerdict'];
        /** @description 渠道侧订单号 · out_trade_no at the channel */
        outTradeNo?: string;
      };
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页渠道通知 · A page of messages */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationPage'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  listJobs: {
    parameters: {
      query?: {
        /** @description 每页条数，1–100，默认 20 · Page size, 20 by default */
        limit?: number;
        /** @description 上一页返回的 nextCursor，首页不传 · nextCursor of the page before; none for the first page */
        cursor?: string;
        /** @description 只看失败的任务 · Failed jobs only */
        state?: 'failed';
      };
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页后台任务 · A page of jobs */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobPage'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  retryJob: {
    parameters: {
      query?: never;
      header?: {
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path: {
        /** @description 编号，取自任务列表 · Id, from the list of jobs */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 已重新排队 · It will be run again */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetriedJob'];
        };
      };
      /** @description - `PARAM_ERROR` 地址或请求体无法解析 · the address or a body cannot be read */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的管理密钥，或服务未设 ADMIN_API_KEY；商户的 API 密钥在此无效 · the admin key is missing or not valid, or the service has no ADMIN_API_KEY; a merchant’s key is of no use here */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `NOT_FOUND` 没有此任务：已完成，或正在运行 · there is no such job: it is done, or a worker has it at this moment */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  getLiveness: {
    parameters: {
      query?: never;
      header?: {
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 存活 · Alive */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "ok"
           *     }
           */
          'application/json': {
            /** @enum {string} */
            status: 'ok';
          };
        };
      };
    };
  };
  getReadiness: {
    parameters: {
      query?: never;
      header?: {
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 就绪 · Ready */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "ok",
           *       "info": {
           *         "database": {
           *           "status": "up"
           *         },
           *         "jobs": {
           *           "status": "up"
           *         },
           *         "migrations": {
           *           "status": "up"
           *         }
           *       },
           *       "error": {},
           *       "details": {
           *         "database": {
           *           "status": "up"
           *         },
           *         "jobs": {
           *           "status": "up"
           *         },
           *         "migrations": {
           *           "status": "up"
           *         }
           *       }
           *     }
           */
          'application/json': {
            /** @enum {string} */
            status: 'ok';
            /** @description 正常的检查 · Checks that passed */
            info: {
              [key: string]: {
                /** @enum {string} */
                status: 'up' | 'down';
                /** @description 原因 · What is wrong */
                message?: string;
              } & {
                [key: string]: unknown;
              };
            };
            /** @description 失败的检查 · Checks that failed */
            error: {
              [key: string]: {
                /** @enum {string} */
                status: 'up' | 'down';
                /** @description 原因 · What is wrong */
                message?: string;
              } & {
                [key: string]: unknown;
              };
            };
            /** @description 全部检查 · All checks */
            details: {
              [key: string]: {
                /** @enum {string} */
                status: 'up' | 'down';
                /** @description 原因 · What is wrong */
                message?: string;
              } & {
                [key: string]: unknown;
              };
            };
          };
        };
      };
      /** @description 未就绪或正在停止 · Not ready, or stopping */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "error",
           *       "info": {
           *         "database": {
           *           "status": "up"
           *         },
           *         "migrations": {
           *           "status": "up"
           *         }
           *       },
           *       "error": {
           *         "jobs": {
           *           "status": "down",
           *           "message": "the job runner of this process is not running"
           *         }
           *       },
           *       "details": {
           *         "database": {
           *           "status": "up"
           *         },
           *         "migrations": {
           *           "status": "up"
           *         },
           *         "jobs": {
           *           "status": "down",
           *           "message": "the job runner of this process is not running"
           *         }
           *       }
           *     }
           */
          'application/json': {
            /** @enum {string} */
            status: 'error' | 'shutting_down';
            /** @description 正常的检查 · Checks that passed */
            info: {
              [key: string]: {
                /** @enum {string} */
                status: 'up' | 'down';
                /** @description 原因 · What is wrong */
                message?: string;
              } & {
                [key: string]: unknown;
              };
            };
            /** @description 失败的检查 · Checks that failed */
            error: {
              [key: string]: {
                /** @enum {string} */
                status: 'up' | 'down';
                /** @description 原因 · What is wrong */
                message?: string;
              } & {
                [key: string]: unknown;
              };
            };
            /** @description 全部检查 · All checks */
            details: {
              [key: string]: {
                /** @enum {string} */
                status: 'up' | 'down';
                /** @description 原因 · What is wrong */
                message?: string;
              } & {
                [key: string]: unknown;
              };
            };
          };
        };
      };
    };
  };
  queryRefund_refund_query: {
    parameters: {
      query?: {
        /** @description 退款单号；订单只有一笔退款时，可只提供 orderNo 或 tradeNo · Refund number; for an order with one refund orderNo or tradeNo will do */
        refundNo?: string;
        /** @description 商户订单号；与 refundNo 同时提供时须相符 · Must be the refund’s own beside refundNo */
        orderNo?: string;
        /** @description 渠道交易号；与 refundNo 同时提供时须相符 · Must be the refund’s own beside refundNo */
        tradeNo?: string;
      };
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 退款的现状 · The refund as it is now */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefundAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 字段有误；三个单号都没有提供；或订单有多笔退款而没有 refundNo · a field is wrong, there is no number at all, or the order has several refunds and refundNo is not given */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` 无权执行此操作 · This key may not do that */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `REFUND_NOT_FOUND` 退款不存在，或 orderNo、tradeNo 与其不符 · no such refund, or orderNo or tradeNo are not its own */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  receiveAlipayNotification_alipay_notify: {
    parameters: {
      query?: never;
      header?: {
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['AlipayNotification'];
      };
    };
    responses: {
      /** @description `success` 或 `failure` · One of the two words */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/plain': 'success' | 'failure';
        };
      };
    };
  };
  receiveAlipayNotification_notify: {
    parameters: {
      query?: never;
      header?: {
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['AlipayNotification'];
      };
    };
    responses: {
      /** @description `success` 或 `failure` · One of the two words */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/plain': 'success' | 'failure';
        };
      };
    };
  };
  startPrecreate_qrcode: {
    parameters: {
      query?: never;
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PrecreateRequest'];
      };
    };
    responses: {
      /** @description 二维码已生成 · A code to pay with */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrecreateAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` merchantId 不属于该密钥，或商户已停用、没有可用的渠道账户 · merchantId is not the key’s own, or the merchant is disabled or has no channel account */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `ORDER_NOT_FOUND` supplementTo 指向的订单不存在 · the order named by supplementTo does not exist */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /**
       * @description - `ORDER_CONFLICT` 订单号已存在，且金额或商品名称不同 · This order number exists with another amount or goodsName
       *     - `ORDER_PAID` 订单已支付 · The order is paid
       *     - `ORDER_CLOSED` 订单已关闭 · The order is closed
       *     - `ORDER_STATUS_ERROR` 付款码结算中、已申请关闭、已过支付时限，或 supplementTo 的订单未支付 · a payment code is being settled, closing was asked for, the time limit has passed, or the order named by supplementTo is not paid
       */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_REJECTED` 支付渠道拒绝了该请求 · The payment channel refused the request */
      422: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_RESPONSE_INVALID` 支付渠道的应答无法验证 · The payment channel’s answer could not be verified */
      502: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_UNAVAILABLE` 支付渠道暂时不可用 · The payment channel cannot be reached */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  startPage_pc: {
    parameters: {
      query?: never;
      header?: {
        /** @description 商户号；可省略，须与 API 密钥一致，否则 403 · May be left out; must be the merchant of the API key, else 403 */
        'X-Merchant-Id'?: components['parameters']['MerchantId'];
        /** @description 说明文字的语言：中文或英文中权重（q）较高的一种；缺失或两者都不接受时为中文 · Language of messages: Chinese or English, whichever is preferred (by q); Chinese without it, and where neither is wanted */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description 请求编号，1–64 位字母、数字、. _ -；省略或不合格时由服务生成，随应答返回 · The caller’s id of this request; made by the server when absent, and answered */
        'X-Request-Id'?: components['parameters']['RequestId'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PagePayRequest'];
      };
    };
    responses: {
      /** @description 支付地址已生成 · An address to pay at */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentUrlAnswer'];
        };
      };
      /** @description - `PARAM_ERROR` 参数错误 · The request has invalid parameters */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNAUTHORIZED` 缺少或无效的 API 密钥 · The API key is missing or not valid */
      401: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `FORBIDDEN` merchantId 不属于该密钥，或商户已停用、没有可用的渠道账户 · merchantId is not the key’s own, or the merchant is disabled or has no channel account */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `ORDER_NOT_FOUND` supplementTo 指向的订单不存在 · the order named by supplementTo does not exist */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /**
       * @description - `ORDER_CONFLICT` 订单号已存在，且金额或商品名称不同 · This order number exists with another amount or goodsName
       *     - `ORDER_PAID` 订单已支付 · The order is paid
       *     - `ORDER_CLOSED` 订单已关闭 · The order is closed
       *     - `ORDER_STATUS_ERROR` 付款码结算中、已申请关闭、已过支付时限，或 supplementTo 的订单未支付 · a payment code is being settled, closing was asked for, the time limit has passed, or the order named by supplementTo is not paid
       */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `PAYLOAD_TOO_LARGE` 请求体过大 · The request body is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `UNSUPPORTED_MEDIA_TYPE` 不支持的内容类型 · Unsupported content type */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_REJECTED` 农行渠道：银行拒绝下单 · at the bank: it refuses the order */
      422: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `INTERNAL_ERROR` 系统内部错误 · Internal error */
      500: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_RESPONSE_INVALID` 农行渠道：银行的应答无法验证 · at the bank: its answer could not be verified */
      502: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
      /** @description - `CHANNEL_UNAVAILABLE` 无法签名，请检查应用私钥；农行渠道：银行暂时不可用 · the request could not be signed: check the application’s private key; at the bank: it cannot be reached */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorAnswer'];
        };
      };
    };
  };
  onPaymentSucceeded: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description 事件编号；重试与重发时不变，用它去重 · Id of the event, the same for every try: drop what you have seen
         * @example msg_019bc090ba4800000000000000000000
         */
        'webhook-id': string;
        /**
         * @description 本次投递的时间，Unix 秒；与当前时间相差过大（如 5 分钟）时应拒绝 · Time of this try in Unix seconds; refuse what is far (say, 5 minutes) from now
         * @example 1768462270
         */
        'webhook-timestamp': string;
        /**
         * @description 签名，空格分隔，任一相符即可：`v1,` 加 HMAC-SHA256 的 Base64 · Signatures, with spaces between; one that fits is enough: `v1,` and the HMAC-SHA256 in Base64
         * @example v1,OWAm8g4IYm9Xv54pqsu4uv6GAbwu5OyvSJl1GxbELIg=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description 消息正文；验签用收到的原始字节 · The body; verify it as the bytes that came */
    requestBody: {
      content: {
        'application/json': components['schemas']['PaymentSucceededEvent'];
      };
    };
    responses: {
      /** @description 已收到，不再投递 · Received: it is not sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 未收到，按时间表重试 · Not received: it is tried again, by the schedule */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onPaymentClosed: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description 事件编号；重试与重发时不变，用它去重 · Id of the event, the same for every try: drop what you have seen
         * @example msg_019bc090ba4800000000000000000001
         */
        'webhook-id': string;
        /**
         * @description 本次投递的时间，Unix 秒；与当前时间相差过大（如 5 分钟）时应拒绝 · Time of this try in Unix seconds; refuse what is far (say, 5 minutes) from now
         * @example 1768462270
         */
        'webhook-timestamp': string;
        /**
         * @description 签名，空格分隔，任一相符即可：`v1,` 加 HMAC-SHA256 的 Base64 · Signatures, with spaces between; one that fits is enough: `v1,` and the HMAC-SHA256 in Base64
         * @example v1,+C2JUnSlUeTaHRkQT5HfbqLr9G28A0Fy/PA2qT9CFp0=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description 消息正文；验签用收到的原始字节 · The body; verify it as the bytes that came */
    requestBody: {
      content: {
        'application/json': components['schemas']['PaymentClosedEvent'];
      };
    };
    responses: {
      /** @description 已收到，不再投递 · Received: it is not sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 未收到，按时间表重试 · Not received: it is tried again, by the schedule */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onPaymentFailed: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description 事件编号；重试与重发时不变，用它去重 · Id of the event, the same for every try: drop what you have seen
         * @example msg_019bc090ba4800000000000000000002
         */
        'webhook-id': string;
        /**
         * @description 本次投递的时间，Unix 秒；与当前时间相差过大（如 5 分钟）时应拒绝 · Time of this try in Unix seconds; refuse what is far (say, 5 minutes) from now
         * @example 1768462270
         */
        'webhook-timestamp': string;
        /**
         * @description 签名，空格分隔，任一相符即可：`v1,` 加 HMAC-SHA256 的 Base64 · Signatures, with spaces between; one that fits is enough: `v1,` and the HMAC-SHA256 in Base64
         * @example v1,GpDLO31nfPxdMajgE+7G4eTvM2CVt2c3ah0gI7pAruA=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description 消息正文；验签用收到的原始字节 · The body; verify it as the bytes that came */
    requestBody: {
      content: {
        'application/json': components['schemas']['PaymentFailedEvent'];
      };
    };
    responses: {
      /** @description 已收到，不再投递 · Received: it is not sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 未收到，按时间表重试 · Not received: it is tried again, by the schedule */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onPaymentLate: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description 事件编号；重试与重发时不变，用它去重 · Id of the event, the same for every try: drop what you have seen
         * @example msg_019bc090ba4800000000000000000003
         */
        'webhook-id': string;
        /**
         * @description 本次投递的时间，Unix 秒；与当前时间相差过大（如 5 分钟）时应拒绝 · Time of this try in Unix seconds; refuse what is far (say, 5 minutes) from now
         * @example 1768462270
         */
        'webhook-timestamp': string;
        /**
         * @description 签名，空格分隔，任一相符即可：`v1,` 加 HMAC-SHA256 的 Base64 · Signatures, with spaces between; one that fits is enough: `v1,` and the HMAC-SHA256 in Base64
         * @example v1,eOHAzE7fEEZ/qbWame5+XZHN97qRDyB7JQ/YWAdhWW8=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description 消息正文；验签用收到的原始字节 · The body; verify it as the bytes that came */
    requestBody: {
      content: {
        'application/json': components['schemas']['PaymentLateEvent'];
      };
    };
    responses: {
      /** @description 已收到，不再投递 · Received: it is not sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 未收到，按时间表重试 · Not received: it is tried again, by the schedule */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onPaymentMismatch: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description 事件编号；重试与重发时不变，用它去重 · Id of the event, the same for every try: drop what you have seen
         * @example msg_019bc090ba4800000000000000000004
         */
        'webhook-id': string;
        /**
         * @description 本次投递的时间，Unix 秒；与当前时间相差过大（如 5 分钟）时应拒绝 · Time of this try in Unix seconds; refuse what is far (say, 5 minutes) from now
         * @example 1768462270
         */
        'webhook-timestamp': string;
        /**
         * @description 签名，空格分隔，任一相符即可：`v1,` 加 HMAC-SHA256 的 Base64 · Signatures, with spaces between; one that fits is enough: `v1,` and the HMAC-SHA256 in Base64
         * @example v1,z8RZd1pTWuSKqrw15oYb/yWhfODaCscUjBkQ//p0Orw=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description 消息正文；验签用收到的原始字节 · The body; verify it as the bytes that came */
    requestBody: {
      content: {
        'application/json': components['schemas']['PaymentMismatchEvent'];
      };
    };
    responses: {
      /** @description 已收到，不再投递 · Received: it is not sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 未收到，按时间表重试 · Not received: it is tried again, by the schedule */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onRefundSucceeded: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description 事件编号；重试与重发时不变，用它去重 · Id of the event, the same for every try: drop what you have seen
         * @example msg_019bc09d6c4800000000000000000005
         */
        'webhook-id': string;
        /**
         * @description 本次投递的时间，Unix 秒；与当前时间相差过大（如 5 分钟）时应拒绝 · Time of this try in Unix seconds; refuse what is far (say, 5 minutes) from now
         * @example 1768463102
         */
        'webhook-timestamp': string;
        /**
         * @description 签名，空格分隔，任一相符即可：`v1,` 加 HMAC-SHA256 的 Base64 · Signatures, with spaces between; one that fits is enough: `v1,` and the HMAC-SHA256 in Base64
         * @example v1,XcwyL0ryL2x3J7F5w9UxVPeqXRunlFd4rGHWQ2qCrns=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description 消息正文；验签用收到的原始字节 · The body; verify it as the bytes that came */
    requestBody: {
      content: {
        'application/json': components['schemas']['RefundSucceededEvent'];
      };
    };
    responses: {
      /** @description 已收到，不再投递 · Received: it is not sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 未收到，按时间表重试 · Not received: it is tried again, by the schedule */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onRefundFailed: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description 事件编号；重试与重发时不变，用它去重 · Id of the event, the same for every try: drop what you have seen
         * @example msg_019bc09d6c4800000000000000000006
         */
        'webhook-id': string;
        /**
         * @description 本次投递的时间，Unix 秒；与当前时间相差过大（如 5 分钟）时应拒绝 · Time of this try in Unix seconds; refuse what is far (say, 5 minutes) from now
         * @example 1768463102
         */
        'webhook-timestamp': string;
        /**
         * @description 签名，空格分隔，任一相符即可：`v1,` 加 HMAC-SHA256 的 Base64 · Signatures, with spaces between; one that fits is enough: `v1,` and the HMAC-SHA256 in Base64
         * @example v1,YDXtQIk3+RKZodxuk3Ub1XMnrcM4f88YiU3MJ2cxLOA=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description 消息正文；验签用收到的原始字节 · The body; verify it as the bytes that came */
    requestBody: {
      content: {
        'application/json': components['schemas']['RefundFailedEvent'];
      };
    };
    responses: {
      /** @description 已收到，不再投递 · Received: it is not sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 未收到，按时间表重试 · Not received: it is tried again, by the schedule */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onWebhookTest: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description 事件编号；重试与重发时不变，用它去重 · Id of the event, the same for every try: drop what you have seen
         * @example msg_019bc090ba4800000000000000000007
         */
        'webhook-id': string;
        /**
         * @description 本次投递的时间，Unix 秒；与当前时间相差过大（如 5 分钟）时应拒绝 · Time of this try in Unix seconds; refuse what is far (say, 5 minutes) from now
         * @example 1768462270
         */
        'webhook-timestamp': string;
        /**
         * @description 签名，空格分隔，任一相符即可：`v1,` 加 HMAC-SHA256 的 Base64 · Signatures, with spaces between; one that fits is enough: `v1,` and the HMAC-SHA256 in Base64
         * @example v1,zyW9fXWmDpQb2wwyG5C3BCSqtRCkeHB7NF6SwWcoxsA=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description 消息正文；验签用收到的原始字节 · The body; verify it as the bytes that came */
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookTestEvent'];
      };
    };
    responses: {
      /** @description 已收到，不再投递 · Received: it is not sent again */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 未收到，按时间表重试 · Not received: it is tried again, by the schedule */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
