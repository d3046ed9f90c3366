import { ChannelDeclinedError, ChannelNotSentError, ChannelUnknownError } from '../channel-errors.js';
import type { Answer } from './answer.js';
import { toFailure } from './failures.js';

const METHOD = 'alipay.trade.refund';

function answer(code: string, subCode?: string): Answer {
  return { code, subCode, node: { code, sub_code: subCode, sub_msg: '说明' }, reference: 'trace' };
}

function businessFailure(subCode: string, call?: 'refund'): unknown {
  return toFailure(METHOD, answer('40004', `ACQ.${subCode}`), call);
}

describe('a refusing answer', () => {
  it('carries code, sub code, text and trace id', () => {
    expect(toFailure(METHOD, answer('40002', 'isv.invalid-signature'))).toMatchObject({
      details: {
        channelCode: '40002',
        channelSubCode: 'isv.invalid-signature',
        channelMessage: '说明',
        reference: 'trace',
      },
    });
  });

  it.each(['20001', '40001', '40002', '40003', '40006'])('with code %s declines for good', (code) => {
    const failure = toFailure(METHOD, answer(code, 'isv.something'), 'refund');
    expect(failure).toBeInstanceOf(ChannelDeclinedError);
    expect(failure).toMatchObject({ final: true });
  });

  it('with code 40005 says that nothing happened', () => {
    expect(toFailure(METHOD, answer('40005', 'isv.app-call-limited'))).toBeInstanceOf(ChannelNotSentError);
  });

  it.each([
    ['20000', 'isp.unknow-error'],
    ['20000', 'aop.unknow-error'],
    ['20000', undefined],
    ['40004', 'ACQ.SYSTEM_ERROR'],
    ['40004', 'AQC.SYSTEM_ERROR'],
    ['40004', 'isp.unknow-error'],
  ])('with %s %s leaves the result unknown', (code, subCode) => {
    const failure = toFailure(METHOD, answer(code, subCode), 'refund');
    expect(failure).toBeInstanceOf(ChannelUnknownError);
    expect(failure).toMatchObject({ reason: 'no_answer' });
  });

  it.each([
    ['90000', undefined],
    ['40004', undefined],
    ['', undefined],
  ])('with %j %j, which is not documented, proves nothing', (code, subCode) => {
    expect(toFailure(METHOD, answer(code, subCode))).toMatchObject({
      kind: 'unknown',
      reason: 'invalid_response',
    });
  });
});

describe('a declined refund', () => {
  it.each([
    'DISCORDANT_REPEAT_REQUEST',
    'REASON_TRADE_REFUND_FEE_ERR',
    'REFUND_AMT_NOT_EQUAL_TOTAL',
    'TRADE_HAS_FINISHED',
    'TRADE_NOT_ALLOW_REFUND',
    'TRADE_NOT_EXIST',
    'TRADE_STATUS_ERROR',
    'INVALID_PARAMETER',
  ])('is final for %s', (subCode) => {
    expect(businessFailure(subCode, 'refund')).toMatchObject({ kind: 'declined', final: true });
  });

  it.each([
    'SELLER_BALANCE_NOT_ENOUGH',
    'REFUND_CHARGE_ERROR',
    'REASON_TRADE_BEEN_FREEZEN',
    'NEVER_HEARD_OF',
  ])('is asked again later for %s', (subCode) => {
    expect(businessFailure(subCode, 'refund')).toMatchObject({ kind: 'declined', final: false });
  });
});

describe('any other declined call', () => {
  it.each(['PAYMENT_AUTH_CODE_INVALID', 'CONTEXT_INCONSISTENT', 'TRADE_HAS_CLOSE', 'NEVER_HEARD_OF'])(
    'is final for %s',
    (subCode) => {
      expect(businessFailure(subCode)).toMatchObject({ kind: 'declined', final: true });
    },
  );

  it('may be repeated while the seller lacks money (cancel)', () => {
    expect(businessFailure('SELLER_BALANCE_NOT_ENOUGH')).toMatchObject({ final: false });
  });
});
