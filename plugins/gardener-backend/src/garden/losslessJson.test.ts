import fc from 'fast-check';
import { parseLossless } from './losslessJson';

const rewritten = (text: string) => JSON.stringify(parseLossless(text));

describe('parseLossless', () => {
  it.each([
    '12345678901234567890',
    '-12345678901234567890',
    '1.0',
    '1.50',
    '-0',
    '1e3',
    '1E+400',
    '0.1000000000000000055511151231257827',
    '9007199254740993',
  ])('keeps %s as it is written', number => {
    expect(rewritten(number)).toBe(number);
    expect(rewritten(`{"a":[${number},{"b":${number}}]}`)).toBe(
      `{"a":[${number},{"b":${number}}]}`,
    );
  });

  it('gives a number that JavaScript writes the same as a number', () => {
    expect(parseLossless('{"a":[0,42,-1.5,1e21]}')).toEqual({
      a: [0, 42, -1.5, expect.anything()],
    });
    expect(parseLossless('9007199254740991')).toBe(9007199254740991);
  });

  it('keeps texts that look like numbers, and keys that mean something to JavaScript', () => {
    const text = '{"__proto__":{"a":1.0},"constructor":"1.0","":null}';
    expect(rewritten(text)).toBe(text);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it('writes again what it has read, with every number to the digit', () => {
    const digits = fc.stringMatching(
      /^-?(0|[1-9]\d{0,30})(\.\d{1,20})?(e-?\d{1,3})?$/,
    );
    const { tree } = fc.letrec<{ tree: string }>(tie => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        digits,
        fc.string().map(text => JSON.stringify(text)),
        fc.constantFrom('null', 'true', 'false'),
        fc.array(tie('tree')).map(items => `[${items.join(',')}]`),
        fc
          .uniqueArray(fc.tuple(fc.string(), tie('tree')), {
            selector: ([key]) => key,
          })
          .map(members =>
            members
              // JavaScript puts keys that are whole numbers first.
              .filter(([key]) => !/^\d+$/.test(key))
              .map(([key, value]) => `${JSON.stringify(key)}:${value}`),
          )
          .map(members => `{${members.join(',')}}`),
      ),
    }));
    fc.assert(
      fc.property(tree, text => {
        expect(rewritten(text)).toBe(text);
      }),
    );
  });

  it.each(['', '{"a":', '01', '1.', 'NaN', '{"a":1.0}x'])(
    'does not read %p',
    text => {
      expect(() => parseLossless(text)).toThrow(SyntaxError);
    },
  );
});
