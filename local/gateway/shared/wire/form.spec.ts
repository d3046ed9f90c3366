import { encodeForm, parseForm } from './form.ts';

describe('A form', () => {
  it.each(['utf-8', 'gbk'])('is read as it was written in %s', (charset) => {
    const pairs = [
      ['a', '1 + 1 = 2 & 100%'],
      ['中文', '值\n"引号"'],
      ['empty', ''],
    ] as const;
    expect(parseForm(encodeForm(pairs, charset), charset)).toEqual(pairs);
  });

  it('takes a plus for a space, leaves a lone percent alone, and allows a name without a value', () => {
    expect(parseForm('a=1+2&b=5%&c&d=%zz', 'utf-8')).toEqual([
      ['a', '1 2'],
      ['b', '5%'],
      ['c', ''],
      ['d', '%zz'],
    ]);
  });
});
