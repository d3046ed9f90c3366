import { randomBytes } from 'node:crypto';
import { SecretBox } from './secret-box.js';

const UNREADABLE = /authenticate data/;

describe('A secret at rest', () => {
  const key = randomBytes(32);
  const box = new SecretBox(key);

  it('comes out as it went in, and is not to be seen in what is stored', () => {
    for (const text of ['1', '密钥 🔑', 'x'.repeat(10_000)]) {
      const sealed = box.seal(text, 'account:1');
      expect(new SecretBox(key).open(sealed, 'account:1')).toBe(text);
      expect(sealed.split('.')[2]).not.toContain(Buffer.from(text).toString('base64url'));
    }
  });

  it('is sealed differently each time', () => {
    expect(box.seal('same', 'a')).not.toBe(box.seal('same', 'a'));
  });

  it('opens with no other key and in no other row', () => {
    const sealed = box.seal('secret', 'account:1');
    expect(() => box.open(sealed, 'account:2')).toThrow(UNREADABLE);
    expect(() => new SecretBox(randomBytes(32)).open(sealed, 'account:1')).toThrow(UNREADABLE);
  });

  it('does not open when one character was changed', () => {
    const sealed = box.seal('secret', 'a');
    for (let index = 3; index < sealed.length - 1; index += 1) {
      const other = sealed[index] === 'A' ? 'B' : 'A';
      expect(() => box.open(sealed.slice(0, index) + other + sealed.slice(index + 1), 'a')).toThrow(
        /authenticate data|not a sealed text/,
      );
    }
  });

  it.each(['', 'plain text', 'v2.AAAA.AAAA', 'v1..', 'v1.AAAA', 'v1.AAAAAAAAAAAAAAAA.AAAA'])(
    'is not %p',
    (text) => {
      expect(() => box.open(text, 'a')).toThrow(/not a sealed text|authenticat|tag/i);
    },
  );

  it('needs a key of 32 bytes', () => {
    expect(() => new SecretBox(randomBytes(31))).toThrow('32 bytes');
  });
});
