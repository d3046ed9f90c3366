import { formatYuan, MAX_AMOUNT_FEN, parseChannelYuan, parseYuan, yuanNumber } from './money.js';

/** Every fen of the first 2,000 yuan, and amounts all over the range, the last one included. */
function* amounts(): Generator<number> {
  for (let fen = 1; fen <= 200_000; fen += 1) yield fen;
  for (let fen = 7; fen < MAX_AMOUNT_FEN; fen += 99_991) yield fen;
  yield MAX_AMOUNT_FEN;
}

describe('Yuan', () => {
  it('become fen and fen become yuan again, as texts and as JSON numbers, without losing one', () => {
    const wrong: number[] = [];
    for (const fen of amounts()) {
      const text = formatYuan(fen);
      const back = [parseYuan(text), parseYuan(yuanNumber(fen)), parseChannelYuan(text)];
      if (back.some((one) => one !== fen)) wrong.push(fen);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    [1, 100],
    ['1', 100],
    ['1.0', 100],
    ['1.5', 150],
    [1.005e2, 10_050],
    ['0.01', 1],
    [0.1, 10],
    ['100000000.00', MAX_AMOUNT_FEN],
    [1e8, MAX_AMOUNT_FEN],
  ])('written as %p are %p fen', (yuan, fen) => {
    expect(parseYuan(yuan)).toBe(fen);
  });

  const NUMBERS = [0, -0, -1, 0.001, 0.1 + 0.2, 100_000_000.01, 1e21, Number.NaN, Infinity];
  const TEXTS = [
    '',
    '0',
    '0.00',
    '-1',
    '+1',
    '1.001',
    '.5',
    '1.',
    '01',
    '1e2',
    '0x1',
    ' 1',
    '1 ',
    '1\n',
    '1,5',
    '１',
    '1000000000',
  ];
  const OTHERS = [null, undefined, true, [], [1], {}, 1n];
  it.each([...NUMBERS, ...TEXTS, ...OTHERS])('are not %p', (value) => {
    expect(parseYuan(value)).toBeNull();
  });

  it.each([
    [1, '0.01'],
    [10, '0.10'],
    [100, '1.00'],
    [123_456, '1234.56'],
  ])('of %p fen go to a gateway as %s', (fen, text) => {
    expect(formatYuan(fen)).toBe(text);
  });

  it('of a gateway may be nothing, and are refused when they are no amount', () => {
    expect(['0.00', '88.8', '88', '12345678901.99'].map(parseChannelYuan)).toEqual([
      0, 8_880, 8_800, 1_234_567_890_199,
    ]);
    for (const text of [undefined, '', '-1', '1.001', '1e2', 'abc', ' 1', '123456789012']) {
      expect(parseChannelYuan(text)).toBeNull();
    }
  });
});
