import { relative } from 'node:path';
import { styleText } from 'node:util';
import { projectRoot } from '../project.ts';
import { BANK_MERCHANT_ID } from './bank.ts';
import { KEPT_SETTINGS_FILE } from './kept-settings.ts';
import { LOG_FILE } from './parts.ts';

export interface Welcome {
  /** How long the start took. */
  seconds: number;
  serviceUrl: string;
  /** The service's environment. */
  env: NodeJS.ProcessEnv;
  /** Absent where the user brought an Alipay account. */
  gatewayUrl: string | undefined;
  /** Absent where the user brought a database. */
  database: { port: number; dataDir: string } | undefined;
  /** The second merchant's; absent where the user brought an Alipay account. */
  bank?: { url: string; apiKey: string };
}

const bold = (text: string) => styleText('bold', text);
const dim = (text: string) => styleText('dim', text);
const blue = (text: string) => styleText('blue', text);

/** What the newcomer sees once everything runs: where things are, and commands to copy. */
export function welcomeText(welcome: Welcome): string {
  const { seconds, serviceUrl, env, gatewayUrl } = welcome;
  const heading = `${bold('Qiaopay 已就绪 · is ready')} ${dim(`(${seconds.toFixed(1)} s)`)}`;
  const rows = places(welcome).map(([name, value]) => `  ${padded(name, 20)}${value}`);
  const apiKey = env.MERCHANT_API_KEY ?? '<API key>';
  return ['', `  ${heading}`, '', ...rows, '', ...examples(serviceUrl, apiKey, gatewayUrl), ''].join('\n');
}

function places({ serviceUrl, env, gatewayUrl, database, bank }: Welcome): [name: string, value: string][] {
  const ownAdminKey = env.ADMIN_API_KEY !== process.env.ADMIN_API_KEY;
  const all: [string, string | undefined][] = [
    ['接口 API', blue(`${serviceUrl}/api/payment`)],
    ['接口文档 Docs', blue(`${serviceUrl}/docs`)],
    ['付款钱包 Wallet', gatewayUrl && blue(`${gatewayUrl}/wallet`)],
    ['网关账本 Books', gatewayUrl && blue(`${gatewayUrl}/books`)],
    [
      '数据库 Database',
      database && dim(`PostgreSQL 127.0.0.1:${database.port}, ${fromProject(database.dataDir)}`),
    ],
    ['密钥 API key', `${env.MERCHANT_API_KEY}  ${dim(`商户 merchant: ${env.MERCHANT_ID}`)}`],
    ['农行商户 ABC key', bank && `${bank.apiKey}  ${dim(`商户 merchant: ${BANK_MERCHANT_ID}`)}`],
    ['农行钱包 ABC wallet', bank && blue(`${bank.url}/wallet`)],
    ['管理密钥 Admin key', ownAdminKey ? dim(`${fromProject(KEPT_SETTINGS_FILE)} → adminApiKey`) : undefined],
    ['日志 Log', dim(fromProject(LOG_FILE))],
  ];
  return all.filter((place): place is [string, string] => Boolean(place[1]));
}

function examples(serviceUrl: string, apiKey: string, gatewayUrl: string | undefined): string[] {
  const api = `${serviceUrl}/api/payment/alipay`;
  const payHint =
    gatewayUrl === undefined
      ? '用支付宝扫描 qrCodeUrl · scan qrCodeUrl with Alipay'
      : '在浏览器打开返回的 qrCodeUrl 付款 · open the qrCodeUrl of the answer in a browser and pay';
  const post = (path: string, body: string) =>
    `  curl -s ${api}/${path} -H "$AUTH" -H 'Content-Type: application/json' -d "${body}"`;
  return [
    `  ${dim('试一试：复制到另一个终端 · try it: copy into another terminal')}`,
    `  AUTH='Authorization: Bearer ${apiKey}'; ORDER=DEMO$(date +%s)`,
    post('precreate', String.raw`{\"orderNo\":\"$ORDER\",\"amount\":\"9.90\",\"goodsName\":\"Coffee\"}`),
    `  ${dim(`# ${payHint}`)}`,
    `  curl -s ${api}/query/$ORDER -H "$AUTH"${dim('   # 查询 query')}`,
    `${post('refund', String.raw`{\"orderNo\":\"$ORDER\",\"refundAmount\":\"9.90\"}`)}${dim('   # 退款 refund')}`,
    '',
    `  ${dim('按 Ctrl-C 停止，数据保留在 .qiaopay · Ctrl-C stops everything, data stays in .qiaopay')}`,
  ];
}

/** Chinese characters take two columns of a terminal. */
function padded(text: string, columns: number): string {
  const wide = text.match(/[\u2E80-\uFFEF]/g)?.length ?? 0;
  return text + ' '.repeat(Math.max(1, columns - text.length - wide));
}

/** A path as one would type it in the project's folder. */
function fromProject(path: string): string {
  const short = relative(projectRoot, path);
  return short.startsWith('..') ? path : short;
}
