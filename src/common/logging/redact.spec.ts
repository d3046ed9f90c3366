import { maskAuthCode, redactDeep, REDACTED, redactText, redactUrl } from './redact.js';

describe('a payment code', () => {
  it('keeps its first two and last four digits', () => {
    expect(maskAuthCode('281234567890123456')).toBe('28…3456');
  });

  it.each(['28123', 'not a code', undefined, { authCode: 1 }])(
    'that is none (%p) is masked as a whole',
    (code) => {
      expect(maskAuthCode(code)).toBe(REDACTED);
    },
  );
});

describe('an address', () => {
  it('keeps what is not secret', () => {
    expect(redactUrl('/cashier/QP1?clientToken=abc&method=wap')).toBe(
      `/cashier/QP1?clientToken=${REDACTED}&method=wap`,
    );
    expect(redactUrl('/api/payment/orders?status=PAID')).toBe('/api/payment/orders?status=PAID');
    expect(redactUrl('/healthz')).toBe('/healthz');
  });

  it.each(['client%54oken', 'CLIENTTOKEN', 'client_token', 'sign', 'auth_code', 'apiKey', 'MSG', 'M%53G'])(
    'hides the value of %s, however it is written',
    (name) => {
      expect(redactUrl(`/x?a=1&${name}=hidden&b=%zz`)).toBe(`/x?a=1&${name}=${REDACTED}&b=%zz`);
    },
  );
});

describe('a text', () => {
  it.each([
    ['Authorization: Bearer sk_live_123', `Authorization: Bearer ${REDACTED}`],
    ['secret whsec_AAAA+/= was wrong', `secret ${REDACTED} was wrong`],
    ['connect postgresql://user:pa@ss/word@db:5432/x', `connect postgresql://${REDACTED}`],
    ['Cannot GET /x?clientToken=abc', `Cannot GET /x?clientToken=${REDACTED}`],
    ['{"authCode":"281234567890123456"}', '{"authCode":"28…3456"}'],
    ['{"apiKey": "abc", "a": 1}', `{"apiKey": "${REDACTED}", "a": 1}`],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----!', `${REDACTED}!`],
    ['Cannot GET /x?MSG=abc%2Bdef&a=1', `Cannot GET /x?MSG=${REDACTED}&a=1`],
    ['sign_type=RSA2&sign=abc%2B', `sign_type=RSA2&sign=${REDACTED}`],
  ])('hides the secret in %p', (text, redacted) => {
    expect(redactText(text)).toContain(redacted);
    expect(redactText(text)).not.toMatch(/sk_live_123|AAAA|user:|=abc|34567890|"abc"|MIIE/);
  });
});

describe('a structure', () => {
  it('is masked by name at any depth, and copied', () => {
    const body = {
      orderNo: 'A1',
      authCode: '281234567890123456',
      account: { private_key: 'MIIE', secrets: { pfx: 'x' }, list: [{ 'X-Api-Key': 1, apiKey: 'k' }] },
      headers: { authorization: 'Bearer t', 'content-type': 'application/json' },
      raw: Buffer.from('secret'),
      none: null,
    };
    const before = structuredClone(body);
    expect(redactDeep(body)).toEqual({
      orderNo: 'A1',
      authCode: '28…3456',
      account: { private_key: REDACTED, secrets: REDACTED, list: [{ 'X-Api-Key': 1, apiKey: REDACTED }] },
      headers: { authorization: REDACTED, 'content-type': 'application/json' },
      raw: '[6 bytes]',
      none: null,
    });
    expect(structuredClone(body)).toEqual(before);
  });

  it('keeps what a gateway says went wrong, but not the whole message that the bank has signed', () => {
    expect(redactDeep({ msg: 'Business Failed', MSG: 'PE1TRz4=' })).toEqual({
      msg: 'Business Failed',
      MSG: REDACTED,
    });
    expect(redactDeep({ MSG: { Message: { ReturnCode: '0000' } } })).toEqual({
      MSG: { Message: { ReturnCode: '0000' } },
    });
  });

  it('may refer to itself', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(JSON.stringify(redactDeep(circle))).toContain('[deeper]');
  });
});
