import { sign } from 'node:crypto';
import iconv from 'iconv-lite';
import {
  alipayKeys,
  APP_ID,
  foreignKeys,
  formBody,
  makeAccount,
  paidFields,
  signFields,
  StandingClock,
  type FormFields,
} from '../../../test/channels/support/alipay-fixture.js';
import type { ChannelAccount, VerifiedNotification } from '../channel.js';
import { AlipayChannel } from './alipay-channel.js';

const channel = new AlipayChannel(new StandingClock());
const account = makeAccount();

afterAll(() => channel.onModuleDestroy());

/** The whole way of a message: raw bytes in, notification or the reason of its refusal out. */
function receive(body: Buffer, by: ChannelAccount = account): VerifiedNotification | string {
  const parsed = channel.parseNotification({ body, contentType: 'application/x-www-form-urlencoded' });
  if (!parsed.ok) return parsed.refusal.reason;
  const verified = channel.verifyNotification(by, parsed.message);
  return verified.ok ? verified.notification : verified.refusal.reason;
}

function receiveFields(fields: FormFields, by?: ChannelAccount): VerifiedNotification | string {
  return receive(formBody(signFields(fields)), by);
}

describe('a notification of a payment', () => {
  it('tells of it in normal form', () => {
    const fields = paidFields();
    expect(receiveFields(fields)).toEqual({
      notifyId: fields['notify_id'],
      sellerId: '2088000000000001',
      outTradeNo: 'ORDER_1',
      refund: undefined,
      payment: {
        outcome: 'paid',
        amountFen: 8880,
        paidAt: new Date('2026-03-01T02:00:09Z'),
        channelTradeNo: '2026030122001400000000000001',
        buyerLogonId: 'abc***@example.com',
        buyerUserId: '2088102100000001',
        evidence: { kind: 'notification', reference: fields['notify_id'], content: fields },
      },
    });
  });

  it('keeps its signature out of the evidence', () => {
    const notification = receiveFields(paidFields());
    expect(JSON.stringify(notification)).not.toContain('"sign"');
  });

  it.each([
    ['TRADE_SUCCESS', {}, 'paid'],
    ['TRADE_FINISHED', {}, 'paid'],
    ['WAIT_BUYER_PAY', { gmt_payment: '' }, 'waiting'],
    ['TRADE_CLOSED', { gmt_payment: '' }, 'closed'],
    ['TRADE_CLOSED', {}, 'refunded'],
    ['TRADE_CLOSED', { gmt_payment: '', refund_fee: '88.80' }, 'refunded'],
  ])('with %s and %j is %s', (status, changes, outcome) => {
    const fields = paidFields({ trade_status: status, ...changes });
    expect(receiveFields(fields)).toMatchObject({ payment: { outcome } });
  });

  it('tells of a refund with the sum of all refunds and the number of this one', () => {
    const fields = paidFields({
      out_biz_no: 'R1',
      refund_fee: '5.01',
      gmt_refund: '2026-03-02 09:51:36.631',
    });
    expect(receiveFields(fields)).toMatchObject({
      payment: { outcome: 'paid' },
      refund: { outRequestNo: 'R1', totalRefundedFen: 501, refundedAt: new Date('2026-03-02T01:51:36Z') },
    });
  });

  it('needs no field beyond number, state and amount', () => {
    const { app_id, sign_type, out_trade_no, trade_status, total_amount } = paidFields() as Record<
      string,
      string
    >;
    const least = { app_id, sign_type, out_trade_no, trade_status, total_amount } as FormFields;
    expect(receiveFields(least)).toMatchObject({ payment: { outcome: 'paid', amountFen: 8880 } });
  });

  it('is verified with every field it has, also ones that nobody knows yet', () => {
    expect(
      receiveFields(paidFields({ voucher_detail_list: '[{"a":"1"}]', new_field: '%41+' })),
    ).toHaveProperty('payment');
  });

  it('may be in GBK, signed over its GBK bytes', () => {
    const fields = paidFields({ charset: 'GBK', subject: '红茶（大）' });
    expect(receive(gbkBody(fields))).toMatchObject({
      payment: { evidence: { content: { subject: '红茶（大）' } } },
    });
  });

  it('may have been signed with its empty fields or without them', () => {
    const fields = paidFields({ body: '', passback_params: '' });
    expect(receive(formBody(signFields(fields)))).toHaveProperty('payment');
    expect(receive(formBody(signFields(fields, { dropEmpty: true })))).toHaveProperty('payment');
  });

  it('is signed with SHA-1 only for an account that says so', () => {
    const body = formBody(signFields(paidFields({ sign_type: 'RSA' }), { digest: 'sha1' }));
    expect(receive(body)).toBe('wrong_sign_type');
    expect(receive(body, makeAccount({ settings: { signType: 'RSA' } }))).toHaveProperty('payment');
  });
});

describe('a message of the message service', () => {
  const fields = {
    app_id: APP_ID,
    charset: 'UTF-8',
    msg_method: 'alipay.trade.refund.depositback.completed',
    notify_id: 'N1',
    sign_type: 'RSA2',
    version: '1.1',
    biz_content: '{"out_trade_no":"ORDER_1","dback_status":"S"}',
  };

  it('is signed with its sign_type, and is about no payment', () => {
    const body = formBody(signFields(fields, { keepSignType: true }));
    expect(receive(body)).toEqual({ notifyId: 'N1', sellerId: undefined, outTradeNo: 'ORDER_1' });
    expect(receive(formBody(signFields(fields)))).toBe('bad_signature');
  });

  it('cannot be played as a payment: a payment is never signed under that rule', () => {
    const payment = paidFields({ method: 'alipay.trade.page.pay.return' });
    expect(receive(formBody(signFields(payment, { keepSignType: true })))).toBe('bad_signature');
  });
});

describe('a message is refused', () => {
  it.each<[string, FormFields]>([
    ['of another application', { app_id: '2021999999999999' }],
    ['on behalf of another application', { auth_app_id: '2021999999999999' }],
  ])('as wrong_app: %s', (_name, changes) => {
    expect(receiveFields(paidFields(changes))).toBe('wrong_app');
  });

  it.each<[string, FormFields]>([
    ['an amount that is none', { total_amount: '88,80' }],
    ['a negative amount', { total_amount: '-88.80' }],
    ['no amount', { total_amount: '' }],
    ['a refund that is none', { refund_fee: '1e2' }],
    ['a time that is none', { gmt_payment: 'yesterday' }],
    ['a state that nobody knows', { trade_status: 'TRADE_PAID' }],
    ['no number', { out_trade_no: '' }],
  ])('as malformed: %s', (_name, changes) => {
    expect(receiveFields(paidFields(changes))).toBe('malformed');
  });

  it.each(['app_id', 'sign_type'])('without %s', (name) => {
    expect(receiveFields(paidFields({ [name]: '' }))).toBe('missing_parameter');
  });

  it('without a signature, with an empty one, or with one that is none', () => {
    expect(receive(formBody(paidFields()))).toBe('missing_parameter');
    expect(receive(formBody(paidFields({ sign: '' })))).toBe('missing_parameter');
    expect(receive(formBody(paidFields({ sign: '%%%' })))).toBe('bad_signature');
    expect(receive(formBody(paidFields({ sign: 'QUJD' })))).toBe('bad_signature');
    const { sign: genuine = '', ...rest } = signFields(paidFields());
    expect(receive(formBody({ ...rest, sign: `${genuine.slice(0, 9)}\n${genuine.slice(9)}` }))).toBe(
      'bad_signature',
    );
  });

  it('with a sign type that nobody knows', () => {
    expect(receiveFields(paidFields({ sign_type: 'NONE' }))).toBe('unknown_sign_type');
  });

  it('when a field was changed, added or taken away after signing', () => {
    const signed = signFields(paidFields());
    const { buyer_id: _, ...less } = signed;
    expect(receive(formBody({ ...signed, total_amount: '0.01' }))).toBe('bad_signature');
    expect(receive(formBody({ ...signed, refund_fee: '88.80' }))).toBe('bad_signature');
    expect(receive(formBody(less))).toBe('bad_signature');
  });

  it('when it was signed by somebody else', () => {
    expect(receive(formBody(signFields(paidFields(), { key: foreignKeys.privateKey })))).toBe(
      'bad_signature',
    );
  });

  it('when a field occurs twice', () => {
    const body = Buffer.concat([formBody(signFields(paidFields())), Buffer.from('&total_amount=0.01')]);
    expect(receive(body)).toBe('repeated_parameter');
  });

  it('when it is no form', () => {
    const parsed = channel.parseNotification({ body: Buffer.from('{}'), contentType: 'application/json' });
    expect(parsed).toMatchObject({ ok: false, refusal: { reason: 'not_a_form' } });
  });

  it('when the account cannot verify anything, instead of throwing', () => {
    const broken = makeAccount({ secrets: { alipayPublicKey: 'x' } });
    expect(receiveFields(paidFields(), broken)).toBe('unusable_account');
  });
});

it('accepts the odd content type that Alipay was seen to send', () => {
  const body = formBody(signFields(paidFields()));
  const contentType = 'application/x-www-form-urlencoded; text/html; charset=utf-8';
  expect(channel.parseNotification({ body, contentType })).toMatchObject({
    ok: true,
    message: { appId: APP_ID, notifyId: paidFields()['notify_id'] },
  });
  expect(channel.parseNotification({ body }).ok).toBe(true);
});

function gbkBody(fields: FormFields): Buffer {
  const text = Object.keys(fields)
    .filter((name) => name !== 'sign_type')
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('&');
  const signature = sign('sha256', iconv.encode(text, 'gbk'), alipayKeys.privateKey).toString('base64');
  const pairs = Object.entries({ ...fields, sign: signature }).map(
    ([name, value]) => `${name}=${escapeBytes(iconv.encode(value, 'gbk'))}`,
  );
  return Buffer.from(pairs.join('&'));
}

function escapeBytes(bytes: Buffer): string {
  return [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}
