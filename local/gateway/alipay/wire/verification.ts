import { parseChinaTime } from '../../shared/values/china-time.ts';
import { escapeHtml } from '../../shared/values/escape-html.ts';
import { isKnownCharset } from '../../shared/wire/charset.ts';
import type { AppRegistry } from '../apps/app-registry.ts';
import type { AppWithKey } from '../apps/app.ts';
import type { Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';
import { requestContent, verifyText, type SignType } from './signature.ts';

export interface VerifiedRequest {
  readonly app: AppWithKey;
  readonly method: string;
  readonly charset: string;
  readonly values: ReadonlyMap<string, string>;
}

export interface TimestampRule {
  readonly toleranceMs: number;
  /** The moments that a timestamp may lie near: the gateway's clock and the machine's. */
  readonly nowMs: readonly number[];
}

const invalid = (subCode: string, text: string): Refusal => new Refusal('40002', subCode, text);
const missing = (subCode: string, text: string): Refusal => new Refusal('40001', subCode, text);

/** The gateway's common checks, in the order in which the real one complains. Throws a Refusal. */
export function verifyRequest(
  parameters: Parameters,
  apps: AppRegistry,
  timestampRule: TimestampRule,
): VerifiedRequest {
  const value = (name: string): string => parameters.values.get(name)?.trim() ?? '';
  const method = value('method');
  if (method === '') throw missing('isv.missing-method', '缺少方法名参数');
  const app = findApp(value('app_id'), apps);
  const signType = checkSignType(value('sign_type'), app);
  const charset = checkCharset(parameters, value('charset'));
  checkTimestamp(value('timestamp'), timestampRule);
  if (value('version') === '') throw missing('isv.missing-version', '缺少版本参数');
  checkSignature(parameters, app, signType, charset);
  checkCertificateNumbers(value('app_cert_sn'), value('alipay_root_cert_sn'), app);
  return { app, method, charset, values: parameters.values };
}

function findApp(appId: string, apps: AppRegistry): AppWithKey {
  if (appId === '') throw missing('isv.missing-app-id', '缺少appId参数');
  const app = apps.find(appId);
  if (app) return app;
  throw new Refusal('40002', 'isv.invalid-app-id', '无效的AppID参数', { signed: false });
}

function checkSignType(signType: string, app: AppWithKey): SignType {
  if (signType === '') throw missing('isv.missing-signature-type', '缺少签名类型参数');
  if (signType !== app.signType) throw invalid('isv.invalid-signature-type', '无效的签名类型');
  return app.signType;
}

function checkCharset(parameters: Parameters, charset: string): string {
  if (parameters.urlCharset === undefined) {
    throw invalid(
      'isv.invalid-signature',
      '验签出错，请确认charset参数放在了URL查询字符串中且各参数值使用charset参数指示的字符集编码',
    );
  }
  if (!isKnownCharset(charset)) throw invalid('isv.invalid-charset', '字符集错误');
  return charset;
}

function checkTimestamp(timestamp: string, rule: TimestampRule): void {
  if (timestamp === '') throw missing('isv.missing-timestamp', '缺少时间戳参数');
  const timeMs = parseChinaTime(timestamp);
  const near = (nowMs: number): boolean => Math.abs(nowMs - (timeMs ?? 0)) <= rule.toleranceMs;
  if (timeMs === undefined || !rule.nowMs.some(near)) {
    throw invalid('isv.invalid-timestamp', '非法的时间戳参数');
  }
}

function checkSignature(parameters: Parameters, app: AppWithKey, signType: SignType, charset: string): void {
  const signature = parameters.values.get('sign') ?? '';
  if (signature === '') throw missing('isv.missing-signature', '缺少签名参数');
  const content = requestContent(parameters.values);
  if (verifyText(content, signature, app.key, signType, charset)) return;
  // The string to sign is echoed HTML-escaped, so `&` comes back as `&amp;`.
  throw invalid(
    'isv.invalid-signature',
    `验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为：${escapeHtml(content)}`,
  );
}

function checkCertificateNumbers(appCertSn: string, rootCertSn: string, app: AppWithKey): void {
  if (!app.certificates) return;
  if (appCertSn !== app.certificates.appCertSn) {
    throw invalid('isv.missing-signature-config', '验签出错，应用公钥证书序列号不匹配');
  }
  if (rootCertSn !== app.certificates.alipayRootCertSn) {
    throw invalid('isv.missing-signature-config', '验签出错，支付宝根证书序列号不匹配');
  }
}
