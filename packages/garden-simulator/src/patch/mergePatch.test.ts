import fc from 'fast-check';
import { parseJson, printJson } from '../json/losslessJson';
import { JsonValue } from '../store/KubeObject';
import { applyMergePatch } from './mergePatch';

function merged(target: string, patch: string): string {
  return printJson(applyMergePatch(parseJson(target), parseJson(patch)));
}

describe('applyMergePatch', () => {
  it('replaces lists, merges objects and removes by null', () => {
    expect(
      merged(
        '{"a":[1],"b":{"c":1,"d":2},"e":3}',
        '{"a":[2],"b":{"c":null},"e":null}',
      ),
    ).toBe('{"a":[2],"b":{"d":2}}');
  });

  it('sorts what it touches and keeps the bytes of what it does not', () => {
    expect(
      merged(
        '{"z":{"b":1.0,"a":1},"y":1}',
        '{"x":[{"d":1,"c":12345678901234567890}]}',
      ),
    ).toBe(
      '{"x":[{"c":12345678901234567890,"d":1}],"y":1,"z":{"b":1.0,"a":1}}',
    );
  });

  it('drops null members inside lists and keeps null items', () => {
    expect(merged('{}', '{"a":[{"b":null,"c":1},null]}')).toBe(
      '{"a":[{"c":1},null]}',
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (target, patch) => {
        const once = applyMergePatch(
          JSON.parse(JSON.stringify(target)) as JsonValue,
          JSON.parse(JSON.stringify(patch)) as JsonValue,
        );
        const twice = applyMergePatch(
          once,
          JSON.parse(JSON.stringify(patch)) as JsonValue,
        );
        expect(twice).toEqual(once);
      }),
    );
  });
});
