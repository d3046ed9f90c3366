import {
  alipayKeys,
  appKeys,
  foreignKeys,
  formBody,
  makeAccount,
  paidFields,
  pemOf,
  signFields,
  StandingClock,
  type FormFields,
} from '../../../test/channels/support/alipay-fixture.js';
import type { NotificationRefusal } from '../channel.js';
import { AlipayChannel } from './alipay-channel.js';

const clock = new StandingClock();
const channel = new AlipayChannel(clock);
const account = makeAccount();

afterAll(() => channel.onModuleDestroy());
// The number of explanations a second is limited: each test has a second of its own.
beforeEach(() => clock.set(new Date(clock.now().getTime() + 1_000)));

function refusalOf(fields: FormFields, by = account): NotificationRefusal {
  const parsed = channel.parseNotification({ body: formBody(fields) });
  if (!parsed.ok) return parsed.refusal;
  const verified = channel.verifyNotification(by, parsed.message);
  if (verified.ok) throw new Error('the message was believed');
  return verified.refusal;
}

function change(fields: FormFields, edit: (value: string) => string, except = ['sign']): FormFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, except.includes(name) ? value : edit(value)]),
  );
}

/** A signature with a + in it, which about every second one has. */
function signedWithPlus(): FormFields {
  for (let at = 0; ; at += 1) {
    const fields = signFields(paidFields({ passback_params: `n${at}` }));
    if (fields['sign']?.includes('+')) return fields;
  }
}

const signed = signFields(paidFields());

describe('a wrong signature is explained', () => {
  it.each<[string, FormFields, string]>([
    [
      'when a + of it became a space',
      { ...signedWithPlus(), sign: signedWithPlus()['sign']?.replaceAll('+', ' ') ?? '' },
      'became a space',
    ],
    [
      'when a filter escaped the quotes',
      change(signed, (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')),
      'HTML-escaped',
    ],
    ['when values were encoded twice', change(signed, encodeURIComponent), 'encoded twice'],
    ['when values were decoded twice', lostPlus(), 'decoded twice'],
    ['when a value was trimmed', trimmedSubject(), 'subject was trimmed'],
    ['when line ends were changed', changedLineEnds(), 'CR LF'],
    [
      'when our own key signed it',
      signFields(paidFields(), { key: appKeys.privateKey }),
      "application's own private key",
    ],
    ['when SHA-1 stands behind RSA2', signFields(paidFields(), { digest: 'sha1' }), 'SHA-1'],
    ['when the other rule was used', signFields(paidFields(), { keepSignType: true }), 'other rule'],
    ['when it is simply forged', signFields(paidFields(), { key: foreignKeys.privateKey }), 'forged'],
  ])('%s', (_name, fields, detail) => {
    const refusal = refusalOf(fields);
    expect(refusal.reason).toBe('bad_signature');
    expect(refusal.detail).toContain(detail);
  });

  it("when the account holds its own key in the place of Alipay's", () => {
    const mixedUp = makeAccount({ secrets: { alipayPublicKey: pemOf(appKeys.publicKey) } });
    expect(refusalOf(signed, mixedUp).detail).toContain("in the place of Alipay's");
  });

  it('when RSA2 stands behind RSA', () => {
    const legacy = makeAccount({ settings: { signType: 'RSA' } });
    const fields = signFields(paidFields({ sign_type: 'RSA' }), { key: alipayKeys.privateKey });
    expect(refusalOf(fields, legacy).detail).toContain('signed as RSA2 (SHA-256)');
  });
});

it('a flood of forgeries does not buy an explanation for each', () => {
  const forged = signFields(paidFields(), { key: foreignKeys.privateKey });
  const details = Array.from({ length: 30 }, () => refusalOf(forged).detail);
  expect(details.filter((detail) => detail !== undefined)).toHaveLength(10);
  clock.set(new Date(clock.now().getTime() + 1_000));
  expect(refusalOf(forged).detail).toBeDefined();
});

function lostPlus(): FormFields {
  const fields = signFields(paidFields({ subject: '红茶+杯子' }));
  return { ...fields, subject: '红茶 杯子' };
}

function trimmedSubject(): FormFields {
  const fields = signFields(paidFields({ subject: '红茶 ' }));
  return { ...fields, subject: '红茶' };
}

function changedLineEnds(): FormFields {
  const fields = signFields(paidFields({ body: 'a\r\nb' }));
  return { ...fields, body: 'a\nb' };
}
