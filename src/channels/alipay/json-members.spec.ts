import { parseObject, readMembers } from './json-members.js';

describe('the members of an object', () => {
  it('are cut out with exactly the text they were written with', () => {
    const text = String.raw`{"a":{"b":"}\"]{","c":[1,{}]} , "d" : "x\/\\" ,"e":-1.5e3,"f":null,"g":[ "]" ] }`;
    expect(Object.fromEntries(readMembers(text) ?? [])).toEqual({
      a: String.raw`{"b":"}\"]{","c":[1,{}]}`,
      d: String.raw`"x\/\\"`,
      e: '-1.5e3',
      f: 'null',
      g: '[ "]" ]',
    });
  });

  it('are none in an empty object', () => {
    expect(readMembers(' { } ')?.size).toBe(0);
  });

  it('are refused when a name occurs twice, also in another writing', () => {
    expect(readMembers('{"a":1,"a":1}')).toBeNull();
    expect(readMembers(String.raw`{"a":1,"\u0061":2}`)).toBeNull();
  });

  it.each(['', 'null', '[]', '"a"', '{', '{"a":1', '{"a":1}x', '{"a":1,}', "{'a':1}", '\ufeff{}'])(
    'are refused in %j, which is no JSON object',
    (text) => {
      expect(readMembers(text)).toBeNull();
    },
  );
});

it('parses objects only', () => {
  expect(parseObject('{"a":1}')).toEqual({ a: 1 });
  expect(parseObject('[1]')).toBeNull();
  expect(parseObject('null')).toBeNull();
  expect(parseObject('{')).toBeNull();
});
