import type { AbcGateway } from '../../local/gateway/abc/gateway.ts';
import type { CallFaultKind } from '../../local/gateway/abc/faults/fault.ts';
import type { Notification } from '../../local/gateway/abc/notifications/notification.ts';
import { renderMsg } from '../../local/gateway/abc/notifications/notification-content.ts';
import { startBankService, type BankDialect } from './bank-service.ts';
import { NOWHERE, type AnswerFault, type ChannelSide, type TestedChannel } from './channel-side.ts';
import { postNotification } from './notices.ts';
import type { TestService } from './service.ts';

const FAULTS: Readonly<Record<AnswerFault, { kind: CallFaultKind; returnCode?: string }>> = {
  'lost before': { kind: 'dropBefore' },
  'lost after': { kind: 'dropAfter' },
  'unknown before': { kind: 'unknownBefore' },
  'unknown after': { kind: 'unknownAfter' },
  '502 after': { kind: 'http502After' },
  unsigned: { kind: 'unsigned' },
  'wrongly signed': { kind: 'wrongSignature' },
  'cut off': { kind: 'truncated' },
  // The bank publishes no codes by which one could be told from the other.
  'refused for now': { kind: 'refusal', returnCode: 'AP5399' },
  'refused for good': { kind: 'refusal', returnCode: 'AP5398' },
  'failed later': { kind: 'failedRefund' },
  'no start': { kind: 'refusal', returnCode: '2308' },
};

export const BANK_NATIVE = bank('native');
export const BANK_SEED = bank('seed');

function bank(dialect: BankDialect): TestedChannel {
  return {
    name: `the bank (${dialect} messages)`,
    keepsMethod: true,
    declinesRefunds: false,
    start: async (extra) => bankSide(await startBankService(dialect, extra)),
  };
}

export function bankSide(service: TestService<AbcGateway>): ChannelSide {
  const { faults, requests, notifications } = service.gateway;
  return {
    service,
    strike: (fault, call, outTradeNo) => {
      // A refund is asked for by its own number alone: of whichever order it is, the next query is struck.
      const number = call === 'queryRefund' ? undefined : outTradeNo;
      // The bank has no close: an order that is to be closed is asked about.
      const method = call === 'close' ? 'query' : call;
      faults.add({ ...FAULTS[fault], method, outTradeNo: number });
    },
    calls: (call, orderNo) => requests.of(call, orderNo).length,
    refundNumbers: (orderNo) =>
      requests
        .of('refund', orderNo)
        .map(({ content }) => String(content?.['NewOrderNo'] ?? content?.['RefundNo'])),
    messageOf: (orderNo) => {
      const [notification] = notifications.of(orderNo);
      if (!notification) throw new Error(`no message of ${orderNo}`);
      return formOf(notification);
    },
    newMessage: async (orderNo, amount) => formOf(await signedMessage(service, orderNo, amount)),
    post: (body) => postToBank(service, body),
  };
}

let vouchers = 0;

/** Real messages of one payment differ in nothing but what the bank counts by itself. */
async function signedMessage(
  { gateway }: TestService<AbcGateway>,
  orderNo: string,
  amount?: string,
): Promise<Notification> {
  const order = gateway.books.findOrder(orderNo);
  if (!order) throw new Error(`the bank has no order ${orderNo}`);
  vouchers += 1;
  const overrides = { VoucherNo: String(vouchers), ...(amount !== undefined && { Amount: amount }) };
  return gateway.notifications.sendNow(order, overrides, NOWHERE);
}

function formOf({ message, signature }: Notification): string {
  return `MSG=${encodeURIComponent(renderMsg(message, signature))}`;
}

/** Says "received" by the URL that the payer's browser is to go to, and "send it again" by naming none. */
export async function postToBank(
  service: Pick<TestService, 'url'>,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<'accepted' | 'refused'> {
  const answer = await postNotification(service, body, { path: '/api/payment/abc/notify' });
  if (answer.status !== 200 || answer.contentType !== 'text/html; charset=utf-8')
    throw new Error(`answered ${answer.status} ${answer.contentType}`);
  return /<URL>http[^<]+<\/URL>/.test(answer.body) ? 'accepted' : 'refused';
}
