import { randomBytes } from 'node:crypto';
import { KeyedHash } from './keyed-hash.js';

describe('A keyed hash', () => {
  const key = randomBytes(32);
  const hashes = new KeyedHash(key);

  it('is the same for the same text, in every process with the key', () => {
    expect(new KeyedHash(key).of('auth-code', '28')).toBe(hashes.of('auth-code', '28'));
    expect(hashes.of('auth-code', '280123456789012345')).toMatch(/^[\w-]{43}$/);
  });

  it('differs by text, by purpose and by key', () => {
    const all = [
      hashes.of('auth-code', '28'),
      hashes.of('auth-code', '29'),
      hashes.of('token', '28'),
      hashes.of('auth-code\u000028', ''),
      new KeyedHash(randomBytes(32)).of('auth-code', '28'),
    ];
    expect(new Set(all).size).toBe(5);
  });
});
