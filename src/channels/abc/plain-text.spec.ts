import { toPlainText, toPlainUrl } from './plain-text.js';

describe('a text of secondary importance', () => {
  it('loses what the bank cannot carry', () => {
    expect(toPlainText('退{货}"\\\n🍵 尺码不合 ', 100)).toBe('退货 尺码不合');
  });

  it('is cut at its length in characters', () => {
    expect(toPlainText('红茶'.repeat(60), 100)).toBe('红茶'.repeat(50));
  });

  it('is absent when nothing is left of it', () => {
    expect(toPlainText('🍵{}', 100)).toBeUndefined();
    expect(toPlainText(undefined, 100)).toBeUndefined();
  });
});

describe('a URL', () => {
  it('keeps its meaning when the signs of JSON in it are encoded', () => {
    const url = 'https://shop.example/支付?q={"a":"\\"}&plain=%7B1#end';
    const plain = toPlainUrl(url);
    expect(plain).toMatch(/^[\x21-\x7e]+$/);
    expect(plain).not.toMatch(/[{}"\\]/);
    expect(new URL(plain).searchParams.get('q')).toBe('{"a":"\\"}');
    expect(new URL(plain).pathname).toBe(new URL(url).pathname);
  });

  it('that is plain stays as it is', () => {
    const url = 'https://pay.example.com/api/payment/abc/notify?a=1&b=%20';
    expect(toPlainUrl(url)).toBe(url);
  });
});
