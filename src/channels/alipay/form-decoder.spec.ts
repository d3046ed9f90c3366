import { decodeForm, type DecodedForm } from './form-decoder.js';

function decode(body: string | Buffer): DecodedForm {
  return decodeForm(Buffer.from(body));
}

function fieldsOf(body: string | Buffer): Record<string, string> {
  const form = decode(body);
  if ('refusal' in form) throw new Error(form.refusal.reason);
  return form.fields;
}

function reasonOf(body: string | Buffer): string {
  const form = decode(body);
  return 'refusal' in form ? form.refusal.reason : 'decoded';
}

describe('a form', () => {
  it('is decoded exactly once', () => {
    expect(
      fieldsOf('a=1+2&b=%2B%25+%E7%BA%A2&sign=ab%2Bc%3D%3D&empty=&c=a%2526b&d=%7B%22x%22%3A1%7D'),
    ).toEqual({
      a: '1 2',
      b: '+% 红',
      sign: 'ab+c==',
      empty: '',
      c: 'a%26b',
      d: '{"x":1}',
    });
  });

  it('may leave = and UTF-8 unescaped in values', () => {
    expect(fieldsOf('sign=ab==&subject=红茶')).toEqual({ sign: 'ab==', subject: '红茶' });
  });

  it('agrees with the platform’s own decoder on whatever that encodes', () => {
    const values = { a: 'x&y=z', b: '100% ~!@#$^*()', c: '🍵\r\n\t"<>\u0000', d: "'`\\;" };
    expect(fieldsOf(new URLSearchParams(values).toString())).toEqual(values);
  });

  it('says its charset itself', () => {
    const gbk = Buffer.concat([
      Buffer.from('subject='),
      Buffer.from([0xba, 0xec]),
      Buffer.from('%B2%E8&charset=GBK'),
    ]);
    expect(decode(gbk)).toEqual({ fields: { subject: '红茶', charset: 'GBK' }, charset: 'gbk' });
  });

  it('keeps names that objects have of their own', () => {
    expect(fieldsOf('constructor=1&toString=2')).toEqual({ constructor: '1', toString: '2' });
  });
});

describe('a form is refused', () => {
  it.each([
    ['repeated_parameter', 'a=1&b=2&a=1'],
    ['repeated_parameter', 'a=1&%61=2'],
    ['array_parameter', 'a[]=1'],
    ['array_parameter', 'a%5Bb%5D=1'],
    ['malformed', 'a'],
    ['malformed', 'a=1&b'],
    ['malformed', 'a=1&&b=2'],
    ['malformed', '=1'],
    ['malformed', 'a=%'],
    ['malformed', 'a=%4'],
    ['malformed', 'a=%zz'],
    ['malformed', '__proto__=1'],
    ['malformed', '%E7%BA%A2=1'],
    ['malformed', `${'n'.repeat(65)}=1`],
    ['malformed', 'a=%FF%FE'],
    ['malformed', 'a=%C0%AF'],
    ['malformed', 'charset=GBK&a=%81'],
    ['unknown_charset', 'charset=utf-7&a=1'],
    ['unknown_charset', 'charset=&a=1'],
  ])('as %s: %s', (reason, body) => {
    expect(reasonOf(body)).toBe(reason);
  });

  it('when it is too large or has too many fields', () => {
    expect(reasonOf(`a=${'x'.repeat(70_000)}`)).toBe('too_large');
    expect(reasonOf(Array.from({ length: 201 }, (_, at) => `a${at}=1`).join('&'))).toBe('too_large');
  });
});
