import { gbk } from '../../../test/channels/support/abc-fixture.js';
import { decodeGbk, fromByteText, isGbkText, toByteText } from './gbk.js';

/** GBK characters whose second byte has the value of `{`, `}`, `\`, `[`, `]` and `|`. */
const TRAPS = [0x7b, 0x7d, 0x5c, 0x5b, 0x5d, 0x7c].map((trail) => Buffer.from([0x81, trail]));

describe('bytes of GBK', () => {
  it('are decoded, those of four bytes too', () => {
    expect(decodeGbk(gbk('交易成功 €𠮷'))).toBe('交易成功 €𠮷');
  });

  it('are no text when one is missing', () => {
    expect(decodeGbk(gbk('成功').subarray(0, 3))).toBeNull();
    expect(decodeGbk(Buffer.from([0xff, 0x20]))).toBeNull();
  });
});

describe('a byte text', () => {
  it('has the signs of ASCII where they are, and none inside of a character', () => {
    const bytes = Buffer.concat([Buffer.from('{"a":"'), ...TRAPS, gbk('𠮷'), Buffer.from('"}')]);
    const text = toByteText(bytes);
    expect(text).toHaveLength(bytes.length);
    expect(text.replaceAll(/[^\u0000-\u007f]/g, '')).toBe('{"a":""}');
  });

  it('gives back the very bytes, whatever they are', () => {
    const all = Buffer.from(Array.from({ length: 1024 }, (_, at) => (at * 7) % 256));
    expect(fromByteText(toByteText(all))).toEqual(all);
    expect(fromByteText(toByteText(Buffer.from([0x81])))).toEqual(Buffer.from([0x81]));
  });
});

describe('a text', () => {
  it.each(['', 'plain ASCII ~', '红茶 500g', '，。《》￥', '①Ⅷ㈱', '囍'])('can be carried: %s', (text) => {
    expect(isGbkText(text)).toBe(true);
  });

  it.each(['🍵', '𠮷野家', 'naïve', 'ไทย', '\uE000', '\uFFFD', '\uD83D'])('cannot be carried: %s', (text) => {
    expect(isGbkText(text)).toBe(false);
  });
});
