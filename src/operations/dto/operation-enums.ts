import { CHANNEL_CODES } from '../../channels/channel.js';
import { FINDING_KINDS, LATE_PAYMENT_POLICIES } from '../../payments/decide-payment.js';
import { FINDING_ACTIONS } from '../../payments/resolve-finding.js';

export const FINDING_STATES = ['open', 'resolved'] as const;
export const NOTIFICATION_VERDICTS = ['applied', 'known', 'kept', 'refused'] as const;
export const JOB_STATES = ['waiting', 'running', 'failed'] as const;

/** For fields that hold one of these words; the document lists their meanings once. */
export const FINDING_KIND = named('FindingKind', FINDING_KINDS, {
  late_payment: '关闭后到账 · paid after the order was closed',
  amount_mismatch: '渠道所述金额与订单不同 · the channel told of another amount',
  reused_number: '付款早于下单，订单号被重用 · paid before the order was made: its number is used again',
  refund_overflow: '渠道所述退款超过付款 · the channel told of more refunded than was paid',
});

export const FINDING_STATE = named('FindingState', FINDING_STATES, {
  open: '待处理 · to be decided on',
  resolved: '已处理 · decided',
});

export const FINDING_ACTION = named('FindingAction', FINDING_ACTIONS, {
  accept:
    '认可迟到的付款，订单变为 SUCCESS（仅 late_payment）· the late payment counts: the order becomes SUCCESS',
  refund: '原路退回迟到的付款（仅 late_payment）· the money of a late payment goes back',
  dismiss: '仅关闭，不动订单 · nothing is done to the order',
});

export const NOTIFICATION_VERDICT = named('NotificationVerdict', NOTIFICATION_VERDICTS, {
  applied: '已生效 · it changed an order or a refund',
  known: '真实，内容已知 · genuine, and nothing new',
  kept: '真实，等待其他结果 · genuine, but waits for something',
  refused: '不可信，或与订单矛盾 · not to be believed, or in contradiction to the order',
});

export const JOB_STATE = named('JobState', JOB_STATES, {
  waiting: '等待运行或重试 · to be run, or tried again',
  running: '正在运行 · a worker has it',
  failed: '重试用尽，需要人工处理 · every try has failed; for a person to see',
});

export const CHANNEL = named('ChannelCode', CHANNEL_CODES, {
  alipay: '支付宝 · Alipay',
  abc: '农业银行 · Agricultural Bank of China',
});

export const LATE_PAYMENT = named('LatePaymentPolicy', LATE_PAYMENT_POLICIES, {
  accept: '认可：订单变为 SUCCESS · it counts: the order becomes SUCCESS',
  refund: '原路退回 · the money goes back',
  hold: '保留，等待人工决定 · it is held until a person decides',
});

function named<Word extends string>(
  enumName: string,
  words: readonly Word[],
  meanings: Readonly<Record<Word, string>>,
) {
  const description = words.map((word) => `- \`${word}\` ${meanings[word]}`).join('\n');
  return { enum: [...words], enumName, enumSchema: { description } };
}
