import { applyDecorators } from '@nestjs/common';
import type { ErrorCode } from '../../common/errors/catalogue.js';
import { EXAMPLE_NUMBERS } from '../../common/openapi/example-numbers.js';
import { jsonBody, merchantOperation, okAnswer, WRITE_ERRORS } from '../../common/openapi/operation.js';
import { AppPayAnswer, PaymentUrlAnswer, PrecreateAnswer } from '../dto/start.answers.js';
import { AppPayDto, PagePayDto, PrecreateDto, WapPayDto } from '../dto/start-payment.dto.js';
import { startAnswer } from '../payment-answers.js';
import { sampleOrder } from './sample-order.js';

/** What a start of any method can answer. */
export const START_ERRORS: readonly ErrorCode[] = [
  ...WRITE_ERRORS,
  'ORDER_NOT_FOUND',
  'ORDER_CONFLICT',
  'ORDER_PAID',
  'ORDER_CLOSED',
  'ORDER_STATUS_ERROR',
  'CHANNEL_UNAVAILABLE',
];

export const START_REASONS: Partial<Record<ErrorCode, { zh: string; en: string }>> = {
  FORBIDDEN: {
    zh: 'merchantId 不属于该密钥，或商户已停用、没有可用的渠道账户',
    en: 'merchantId is not the key’s own, or the merchant is disabled or has no channel account',
  },
  ORDER_NOT_FOUND: {
    zh: 'supplementTo 指向的订单不存在',
    en: 'the order named by supplementTo does not exist',
  },
  ORDER_STATUS_ERROR: {
    zh: '付款码结算中、已申请关闭、已过支付时限，或 supplementTo 的订单未支付',
    en: 'a payment code is being settled, closing was asked for, the time limit has passed, or the order named by supplementTo is not paid',
  },
};

/** Alipay's link is signed here and nothing is sent; the bank's comes out of a call, which can fail. */
const LINK_ERRORS: ErrorCode[] = [...START_ERRORS, 'CHANNEL_REJECTED', 'CHANNEL_RESPONSE_INVALID'];
const LINK_REASONS: typeof START_REASONS = {
  ...START_REASONS,
  CHANNEL_REJECTED: { zh: '农行渠道：银行拒绝下单', en: 'at the bank: it refuses the order' },
  CHANNEL_RESPONSE_INVALID: {
    zh: '农行渠道：银行的应答无法验证',
    en: 'at the bank: its answer could not be verified',
  },
  CHANNEL_UNAVAILABLE: {
    zh: '无法签名，请检查应用私钥；农行渠道：银行暂时不可用',
    en: 'the request could not be signed: check the application’s private key; at the bank: it cannot be reached',
  },
};

const LINK_READY = { zh: '支付地址已生成', en: 'An address to pay at' };

const REPEATS = {
  zh: '同一订单号、相同内容可重复调用；订单已存在时可只传 `orderNo`，也可换一种支付方式，但仍只能付一次。',
  en: 'The same number with the same content may be sent again. Where the order exists `orderNo` alone will do, also to offer another method; it can still be paid only once.',
};

export const DescribePrecreate: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'startPrecreate',
    summary: { zh: '扫码支付', en: 'Pay by QR code' },
    about: {
      zh: `生成二维码，由买家用支付宝扫描付款。把 \`qrCodeUrl\` 画成二维码即可；本地试用时在浏览器打开它就能付款。${REPEATS.zh}二维码过期后再次调用得到新码。**每笔新订单请换一个 \`orderNo\`。**`,
      en: `Makes a QR code for the payer to scan. Draw \`qrCodeUrl\` as a QR code; with the local gateway open it in a browser and pay. ${REPEATS.en} After the code’s life call again for a new one. **Change \`orderNo\` for every new order.**`,
    },
    errors: [...START_ERRORS, 'CHANNEL_REJECTED', 'CHANNEL_RESPONSE_INVALID'],
    reasons: START_REASONS,
  }),
  jsonBody(PrecreateDto, {
    least: {
      summary: '最少字段 · The least',
      value: { orderNo: EXAMPLE_NUMBERS.qr, amount: 9.9, goodsName: '咖啡' },
    },
    more: {
      summary: '更多字段 · More fields',
      value: {
        orderNo: EXAMPLE_NUMBERS.qrFull,
        amount: '100.00',
        goodsName: '云南普洱',
        description: '2026 春茶',
        timeoutExpress: '30m',
        storeId: 'NJ_001',
        operatorId: 'OP01',
        terminalId: 'T001',
        goodsDetail: [{ goodsId: 'SKU-1001', goodsName: '云南普洱 300g', quantity: 2, price: 50 }],
        attach: 'cart=42',
        buyerIp: '203.0.113.7',
      },
    },
  }),
  okAnswer(
    PrecreateAnswer,
    { zh: '二维码已生成', en: 'A code to pay with' },
    {
      created: {
        summary: '待支付 · Waits for the payer',
        value: startAnswer(
          {
            order: sampleOrder({ orderNo: EXAMPLE_NUMBERS.qr }),
            qrCode: 'https://qr.alipay.com/bax03431ljhokirwl38f00a7',
            qrCodeExpireAt: new Date('2026-01-15T16:00:00+08:00'),
          },
          'zh',
        ),
      },
    },
  ),
);

export const DescribePage: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'startPage',
    summary: { zh: '电脑网站支付', en: 'Pay on a PC page' },
    about: {
      zh: `返回支付宝收银台地址，让买家的浏览器打开 \`paymentUrl\`（GET）。付款后浏览器回到 \`returnUrl\`，带上 \`orderNo\` 与 \`status\`；未提供时显示本服务的结果页。${REPEATS.zh}`,
      en: `Gives the address of Alipay’s cashier for the payer’s browser to open (GET). Afterwards the browser ends at \`returnUrl\` with \`orderNo\` and \`status\` added, or on our own result page. ${REPEATS.en}`,
    },
    errors: LINK_ERRORS,
    reasons: LINK_REASONS,
  }),
  jsonBody(PagePayDto, {
    least: {
      summary: '最少字段 · The least',
      value: { orderNo: EXAMPLE_NUMBERS.page, amount: 9.9, goodsName: '咖啡' },
    },
    otherMethod: {
      summary: '换一种方式支付已有订单 · Another method for an order that exists',
      description: `先运行扫码支付的示例 · Run the example of the QR code first`,
      value: { orderNo: EXAMPLE_NUMBERS.qr },
    },
  }),
  okAnswer(PaymentUrlAnswer, LINK_READY, { created: linkExample(EXAMPLE_NUMBERS.page, 'page') }),
);

export const DescribeWap: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'startWap',
    summary: { zh: '手机网站支付', en: 'Pay on a mobile page' },
    about: {
      zh: `返回支付宝手机收银台地址，让买家的手机浏览器打开 \`paymentUrl\`（GET），可唤起支付宝 App。中途退出回到 \`quitUrl\`，付款后回到 \`returnUrl\`。${REPEATS.zh}`,
      en: `Gives the address of Alipay’s mobile cashier for the payer’s browser to open (GET). Who gives up goes to \`quitUrl\`, who pays ends at \`returnUrl\`. ${REPEATS.en}`,
    },
    errors: LINK_ERRORS,
    reasons: LINK_REASONS,
  }),
  jsonBody(WapPayDto, {
    returning: {
      summary: '带返回地址 · With places to return to',
      value: {
        orderNo: EXAMPLE_NUMBERS.wap,
        amount: 9.9,
        goodsName: '咖啡',
        returnUrl: 'https://shop.example/paid',
        quitUrl: 'https://shop.example/cart',
      },
    },
  }),
  okAnswer(PaymentUrlAnswer, LINK_READY, { created: linkExample(EXAMPLE_NUMBERS.wap, 'wap') }),
);

export const DescribeApp: MethodDecorator = applyDecorators(
  merchantOperation({
    id: 'startApp',
    summary: { zh: 'App 支付', en: 'Pay in an app' },
    about: {
      zh: `返回已签名的订单串，由 App 原样交给支付宝 SDK。App 端的结果只供展示，是否已付以查询或 webhook 为准。${REPEATS.zh}`,
      en: `Gives a signed order string that the app hands to Alipay’s SDK as it is. What the app is told is for display; whether it is paid is said by the query or a webhook. ${REPEATS.en}`,
    },
    errors: LINK_ERRORS,
    reasons: LINK_REASONS,
  }),
  jsonBody(AppPayDto, {
    least: {
      summary: '最少字段 · The least',
      value: { orderNo: EXAMPLE_NUMBERS.app, amount: 9.9, goodsName: '咖啡' },
    },
  }),
  okAnswer(
    AppPayAnswer,
    { zh: '订单串已生成', en: 'An order string' },
    {
      created: {
        summary: '待支付 · Waits for the payer',
        value: startAnswer(
          {
            order: sampleOrder({ orderNo: EXAMPLE_NUMBERS.app, method: 'app' }),
            orderString: 'alipay_sdk=…&app_id=2021000000000000&method=alipay.trade.app.pay&sign=…',
          },
          'zh',
        ),
      },
    },
  ),
);

function linkExample(orderNo: string, method: 'page' | 'wap') {
  const paymentUrl = `https://openapi.alipay.com/gateway.do?method=alipay.trade.${method}.pay&app_id=2021000000000000&sign=x`;
  return {
    summary: '待支付 · Waits for the payer',
    value: startAnswer({ order: sampleOrder({ orderNo, method }), paymentUrl }, 'zh'),
  };
}
