import { JsonFault, parseJsonObject } from './strict-json.js';

function faultOf(text: string): string {
  try {
    parseJsonObject(text);
  } catch (error) {
    if (error instanceof JsonFault) return error.reason;
    throw error;
  }
  return 'none';
}

describe('a strict JSON object', () => {
  it('is what JSON.parse says', () => {
    const value = { a: 1, b: ['{"a":1,"a":2}', { a: '\\":', '': null }], c: { a: { a: [] } }, 名: '"\\' };
    expect(parseJsonObject(JSON.stringify(value))).toEqual(value);
    expect(parseJsonObject(JSON.stringify(value, null, 2))).toEqual(value);
  });

  it.each([
    ['{"a":', 'broken'],
    ['{"a":1}}', 'broken'],
    ['', 'broken'],
    ['[1]', 'not_object'],
    ['null', 'not_object'],
    ['"text"', 'not_object'],
    ['{"a":1,"a":2}', 'repeated_name'],
    ['{"amount":1,"\\u0061mount" : 2}', 'repeated_name'],
    ['{"x":[{"a":{"b":1,"c":[],"b":2}}]}', 'repeated_name'],
    ['{"__proto__":{"admin":true}}', 'forbidden_name'],
    ['{"a":{"\\u005f_proto__":1}}', 'forbidden_name'],
    [`{"a":${'['.repeat(20)}${']'.repeat(20)}}`, 'too_deep'],
  ])('is not %s: %s', (text, reason) => {
    expect(faultOf(text)).toBe(reason);
  });

  it('may hold the same name in neighbours, and names as values', () => {
    expect(faultOf('{"items":[{"id":1},{"id":2}],"x":{"id":3},"y":"id","z":["id","id"]}')).toBe('none');
    expect(faultOf(`{"a":${'['.repeat(19)}${']'.repeat(19)}}`)).toBe('none');
  });

  it('is read in a time that grows with its length alone', () => {
    const long = JSON.stringify({
      text: '\\"'.repeat(100_000),
      more: Array.from({ length: 20_000 }, () => '{'),
    });
    const startMs = performance.now();
    expect(faultOf(long)).toBe('none');
    expect(performance.now() - startMs).toBeLessThan(1000);
  });
});
