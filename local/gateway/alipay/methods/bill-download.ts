import { chinaMidnight } from '../../shared/values/china-time.ts';
import { isBillType } from '../bills/bills.ts';
import { businessRefusal } from '../wire/refusal.ts';
import type { Method } from './method.ts';

/** `alipay.data.dataservice.bill.downloadurl.query`: a link to a day's or month's books, dead after 30 s. */
export const billDownload: Method = ({ request, biz, platform }) => {
  const type = biz.text('bill_type', 20) ?? '';
  const period = biz.text('bill_date', 15) ?? '';
  if (!isBillType(type)) throw businessRefusal('TYPE_NOT_SUPPORTED');
  if (!isPeriod(period)) throw businessRefusal('INVAILID_ARGUMENTS');
  const { bills, rules, publicUrl } = platform;
  if (!bills.isMade(period)) throw businessRefusal('BILL_NOT_EXIST');
  const isEmpty = bills.isEmpty(request.app.sellerId, period);
  if (isEmpty && rules.emptyBill === 'refusal') throw businessRefusal('NO_BILL_DATA');
  const link = `${publicUrl}${bills.link(request.app.sellerId, type, period)}`;
  return { bill_download_url: link, bill_file_code: isEmpty ? 'EMPTY_DATA_WITH_BILL_FILE' : undefined };
};

function isPeriod(text: string): boolean {
  if (!/^\d{4}-\d{2}(?:-\d{2})?$/.test(text)) return false;
  return chinaMidnight(text.length === 7 ? `${text}-01` : text) !== undefined;
}
