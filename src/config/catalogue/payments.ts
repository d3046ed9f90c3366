import { listOf, oneOf, wholeNumber } from '../kinds/basic.js';
import { hostName } from '../kinds/address.js';
import { setting } from '../setting.js';

export const PAYMENT_SETTINGS = {
  LATE_PAYMENT: setting(oneOf(['accept', 'refund', 'hold']), {
    default: 'hold',
    about: {
      zh: '订单关闭后才到的付款：accept 接受，refund 原路退回，hold 挂起待人工处理。商户可另设。',
      en: 'What becomes of money paid after an order was closed: accept, refund, or hold for a decision. A merchant may have its own rule.',
    },
  }),
  BARCODE_WAIT_MS: setting(wholeNumber(0, 30_000), {
    default: '3000',
    about: {
      zh: '付款码请求最多等待结果的毫秒数，之后返回 USERPAYING。',
      en: 'Milliseconds that a bar-code request waits for its result before it answers USERPAYING.',
    },
  }),
  BARCODE_LIMIT_S: setting(wholeNumber(10, 600), {
    default: '60',
    about: {
      zh: '付款码支付等待买家确认的秒数，超过则撤销。',
      en: 'Seconds that a bar-code payment may wait for the buyer; then it is cancelled.',
    },
  }),
  WEBHOOK_ALLOWED_HOSTS: setting(listOf(hostName), {
    default: '',
    example: 'localhost,host.docker.internal',
    about: {
      zh: '允许接收 webhook 的内网主机名或 IP，逗号分隔，供开发使用；其余内网、回环地址一律拒绝。',
      en: 'Private hosts that webhooks may be sent to, comma-separated, for development; every other private or loopback address is refused.',
    },
  }),
};
