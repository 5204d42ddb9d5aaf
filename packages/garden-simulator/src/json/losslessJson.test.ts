import fc from 'fast-check';
import {
  copyJson,
  parseJson,
  printJson,
  rawNumberText,
  sameJson,
  sortKeysDeep,
} from './losslessJson';

describe('losslessJson', () => {
  it('keeps the text of numbers that JavaScript would change', () => {
    const text =
      '{"big":12345678901234567890,"one":1.0,"half":1.50,"e":1e3,"n":7,"zero":-0}';
    expect(printJson(parseJson(text))).toBe(text);
  });

  it('leaves ordinary numbers plain', () => {
    expect(parseJson('{"a":7,"b":2.5}')).toEqual({ a: 7, b: 2.5 });
    expect(rawNumberText(parseJson('1.0'))).toBe('1.0');
    expect(rawNumberText(parseJson('7'))).toBeUndefined();
  });

  it('keeps the order of keys', () => {
    expect(printJson(parseJson('{"b":1,"a":{"d":1,"c":2}}'))).toBe(
      '{"b":1,"a":{"d":1,"c":2}}',
    );
  });

  it('writes the characters that Go escapes as escapes', () => {
    expect(printJson({ a: 'x&y<z>\u2028' })).toBe(
      '{"a":"x\\u0026y\\u003cz\\u003e\\u2028"}',
    );
  });

  it('sorts keys at every depth and touches nothing else', () => {
    expect(
      printJson(sortKeysDeep(parseJson('{"b":[{"z":1.0,"y":null}],"a":1}'))),
    ).toBe('{"a":1,"b":[{"y":null,"z":1.0}]}');
  });

  it('compares values by what they print, numbers included', () => {
    expect(sameJson(parseJson('{"a":1,"b":2}'), { b: 2, a: 1 })).toBe(true);
    expect(sameJson(parseJson('1.0'), 1)).toBe(false);
    expect(sameJson(undefined, null)).toBe(false);
  });

  it('gives back any JSON value as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(parseJson(text))).toBe(text);
        expect(JSON.parse(printJson(parseJson(text)))).toEqual(
          JSON.parse(text),
        );
        expect(JSON.stringify(copyJson(parseJson(text)))).toBe(text);
      }),
    );
  });
});
