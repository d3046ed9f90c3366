import iconv from 'iconv-lite';
import { charsetOf, decodeText, encodeText } from './charsets.js';

describe('a charset', () => {
  it.each([
    ['utf-8', 'utf-8'],
    ['UTF-8', 'utf-8'],
    [undefined, 'utf-8'],
    ['GBK', 'gbk'],
    ['gb2312', 'gbk'],
    ['latin1', null],
    ['', null],
  ])('named %s is %s', (name, charset) => {
    expect(charsetOf(name)).toBe(charset);
  });
});

describe('GBK', () => {
  const text = '红茶 500g，镕「」—— abc¥·';

  it('is encoded as other implementations encode it', () => {
    const known = '红茶 500g，镕「」—— abc·';
    expect(encodeText(known, 'gbk')).toEqual(iconv.encode(known, 'gbk'));
  });

  it('comes back as it went', () => {
    const bytes = encodeText(text.replace('¥', ''), 'gbk');
    expect(bytes && decodeText(bytes, 'gbk')).toBe(text.replace('¥', ''));
  });

  it('has no bytes for characters that it lacks', () => {
    expect(encodeText('🍵', 'gbk')).toBeNull();
  });
});

it('does not patch over bytes that are no text', () => {
  expect(decodeText(Buffer.from([0xff]), 'utf-8')).toBeNull();
  expect(decodeText(Buffer.from([0x81]), 'gbk')).toBeNull();
});
