import type { CallFaultKind } from '../../local/gateway/alipay/faults/fault.ts';
import type { AnswerFault, ChannelSide, FaultyCall, TestedChannel } from './channel-side.ts';
import { beijingText, encode, postNotification, signedForm } from './notices.ts';
import { TestService } from './service.ts';

const CALLS: Readonly<Record<FaultyCall, string>> = {
  precreate: 'precreate',
  barcode: 'pay',
  query: 'query',
  close: 'close',
  cancel: 'cancel',
  refund: 'refund',
  queryRefund: 'fastpay.refund.query',
};

const FAULTS: Readonly<Record<AnswerFault, { kind: CallFaultKind; subCode?: string }>> = {
  'lost before': { kind: 'dropBefore' },
  'lost after': { kind: 'dropAfter' },
  'unknown before': { kind: 'systemErrorBefore' },
  'unknown after': { kind: 'systemErrorAfter' },
  '502 after': { kind: 'http502After' },
  unsigned: { kind: 'unsigned' },
  'wrongly signed': { kind: 'wrongSignature' },
  'cut off': { kind: 'truncated' },
  'refused for now': { kind: 'refusal', subCode: 'ACQ.SELLER_BALANCE_NOT_ENOUGH' },
  'refused for good': { kind: 'refusal', subCode: 'ACQ.TRADE_NOT_ALLOW_REFUND' },
  'failed later': { kind: 'refusal', subCode: 'ACQ.TRADE_NOT_ALLOW_REFUND' },
  'no start': { kind: 'refusal', subCode: 'ACQ.TOTAL_FEE_EXCEED' },
};

/** Calls that the HTTP client under Alipay's SDK may send once more when their connection breaks. */
const REPEATED: readonly FaultyCall[] = ['precreate', 'query', 'queryRefund'];

export const ALIPAY: TestedChannel = {
  name: 'Alipay',
  keepsMethod: false,
  declinesRefunds: true,
  start: async (extra) => alipaySide(await TestService.start(extra)),
};

function alipaySide(service: TestService): ChannelSide {
  const { faults, requests, notifications } = service.gateway;
  return {
    service,
    strike: (fault, call, outTradeNo) => {
      const times = fault.startsWith('lost') && REPEATED.includes(call) ? 2 : 1;
      faults.add({ ...FAULTS[fault], method: CALLS[call], outTradeNo, times });
    },
    calls: (call, orderNo) => requests.of(CALLS[call], orderNo).length,
    refundNumbers: (orderNo) =>
      requests.of('refund', orderNo).map(({ content }) => String(content?.['out_request_no'])),
    messageOf: (orderNo) => {
      const [notification] = notifications.of(orderNo);
      if (!notification) throw new Error(`no message of ${orderNo}`);
      return encode(notification.fields);
    },
    newMessage: async (orderNo, amount) =>
      encode(
        await signedForm(service, orderNo, {
          trade_status: 'TRADE_SUCCESS',
          gmt_payment: beijingText(service.gateway.clock.offsetMs),
          ...(amount !== undefined && { total_amount: amount }),
        }),
      ),
    post: async (body) => {
      const answer = await postNotification(service, body);
      if (answer.status !== 200 || answer.contentType !== 'text/plain; charset=utf-8')
        throw new Error(`answered ${answer.status} ${answer.contentType}`);
      if (answer.body === 'success') return 'accepted';
      if (answer.body === 'failure') return 'refused';
      throw new Error(`answered ${answer.body}`);
    },
  };
}
