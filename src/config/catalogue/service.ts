import { flag, listOf, oneOf, wholeNumber } from '../kinds/basic.js';
import { baseUrl, hostName, httpsUnlessLocal, origin, trustProxy } from '../kinds/address.js';
import { setting } from '../setting.js';

export const SERVICE_SETTINGS = {
  NODE_ENV: setting(oneOf(['production', 'development', 'test']), {
    default: 'development',
    about: {
      zh: '运行环境。production 拒绝在缺少设置或只有本地默认值时启动。',
      en: 'Where it runs. production refuses to start on anything missing or on a local default.',
    },
  }),
  HOST: setting(hostName, {
    example: '127.0.0.1',
    about: {
      zh: '监听的地址；不设则监听所有网卡。',
      en: 'Address to listen on; every interface when absent.',
    },
  }),
  PORT: setting(wholeNumber(0, 65535), {
    default: '3000',
    about: { zh: '监听的端口；0 为任一空闲端口。', en: 'Port to listen on; 0 takes any free one.' },
  }),
  PUBLIC_BASE_URL: setting(baseUrl, {
    localDefault: 'http://localhost:{PORT}',
    inProduction: httpsUnlessLocal,
    example: 'https://pay.example.com',
    about: {
      zh: '外部访问本服务的地址，可带路径；通知地址、返回地址和收银台链接都由它构成，支付宝须能访问。',
      en: 'Where the outside reaches this service, with a path if need be; notify, return and cashier addresses are built on it, so Alipay must be able to reach it.',
    },
  }),
  TRUST_PROXY: setting(trustProxy, {
    default: 'false',
    example: '1',
    about: {
      zh: '服务前的反向代理：层数，或其 IP、网段列表。决定从 X-Forwarded-For 取哪个地址作为调用方。',
      en: "Reverse proxies in front: how many, or their addresses. Decides which address of X-Forwarded-For is the caller's.",
    },
  }),
  CORS_ORIGINS: setting(listOf(origin), {
    default: '',
    example: 'https://shop.example',
    about: {
      zh: '允许浏览器跨域调用的来源，逗号分隔，* 为全部；空则关闭。通知地址不受影响。',
      en: 'Origins whose pages may call from a browser, comma-separated, * for all; off when empty. Never applies to notifications.',
    },
  }),
  RUN_WORKER: setting(flag, {
    default: 'true',
    about: {
      zh: '是否在本进程内运行后台任务；设为 false 时须另起 worker 进程。',
      en: 'Whether background jobs run in this process; with false a worker process is needed beside it.',
    },
  }),
  LOG_LEVEL: setting(oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), {
    default: 'info',
    about: {
      zh: '日志级别；日志为每行一个 JSON，输出到标准输出。',
      en: 'Log level; logs are one JSON object a line on standard output.',
    },
  }),
};
