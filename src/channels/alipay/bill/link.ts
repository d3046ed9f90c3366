import { BrokenBillError } from './broken-bill.js';

/** Alipay's own, and those of its sandbox. */
const ALIPAY_HOSTS = /(^|\.)(alipay\.com|alipaydev\.com)$/;

/**
 * Where a bill may be fetched: from Alipay over TLS, or from the very gateway that gave out the link, which is
 * how a local gateway does it. The link is signed, but the file behind it is not: who sends it must be sure.
 * @throws BrokenBillError for any other place
 */
export function toBillLink(text: string | undefined, gateway: string): URL {
  const link = URL.parse(text ?? '');
  if (!link) throw new BrokenBillError('the answer has no link');
  if (link.username !== '' || link.password !== '') throw new BrokenBillError('the link has a user name');
  if (link.origin === new URL(gateway).origin) return link;
  // Without `secure` in the request, and in all samples, Alipay's links are plain http.
  if (link.protocol === 'http:') link.protocol = 'https:';
  const isAlipay = link.protocol === 'https:' && link.port === '' && ALIPAY_HOSTS.test(link.hostname);
  if (!isAlipay) throw new BrokenBillError(`the link leads to ${link.host}`);
  return link;
}
