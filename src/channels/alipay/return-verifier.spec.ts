import {
  APP_ID,
  foreignKeys,
  makeAccount,
  signFields,
  StandingClock,
} from '../../../test/channels/support/alipay-fixture.js';
import { AlipayChannel } from './alipay-channel.js';

const channel = new AlipayChannel(new StandingClock());
const account = makeAccount();
const FIELDS = {
  app_id: APP_ID,
  auth_app_id: APP_ID,
  charset: 'utf-8',
  method: 'alipay.trade.page.pay.return',
  out_trade_no: 'ORDER_1',
  seller_id: '2088000000000001',
  sign_type: 'RSA2',
  timestamp: '2026-03-01 10:00:10',
  total_amount: '88.80',
  trade_no: 'T1',
  version: '1.0',
};
const RETURN = signFields(FIELDS);

afterAll(() => channel.onModuleDestroy());

describe('a returning browser', () => {
  it('brings parameters that Alipay signed, `method` included', () => {
    expect(channel.verifyReturn(account, RETURN)).toBe(true);
    const phone = signFields({ ...FIELDS, method: 'alipay.trade.wap.pay.return' });
    expect(channel.verifyReturn(account, phone)).toBe(true);
    expect(channel.verifyReturn(account, { ...RETURN, method: 'alipay.trade.wap.pay.return' })).toBe(false);
  });

  it('may bring parameters of our own beside them, which nobody signed', () => {
    expect(channel.verifyReturn(account, { ...RETURN, orderNo: '7', clientToken: 'x' })).toBe(true);
  });

  it('may bring fewer', () => {
    const { auth_app_id: _, ...fewer } = FIELDS;
    expect(channel.verifyReturn(account, signFields(fewer))).toBe(true);
  });

  it.each([
    ['a changed amount', { ...RETURN, total_amount: '0.01' }],
    ['no signature', FIELDS],
    ['another application', signFields({ ...FIELDS, app_id: '2021999999999999' })],
    ['SHA-1', signFields({ ...FIELDS, sign_type: 'RSA' }, { digest: 'sha1' })],
    ['a sign type that is not the account’s', { ...RETURN, sign_type: 'RSA' }],
    ['somebody else’s signature', signFields(FIELDS, { key: foreignKeys.privateKey })],
    ['nothing', {}],
  ])('is not believed with %s', (_name, parameters) => {
    expect(channel.verifyReturn(account, parameters)).toBe(false);
  });

  it('is not believed for an account that cannot verify', () => {
    expect(channel.verifyReturn(makeAccount({ secrets: { privateKey: '' } }), RETURN)).toBe(false);
  });
});
