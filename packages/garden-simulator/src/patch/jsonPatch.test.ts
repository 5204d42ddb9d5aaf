import fc from 'fast-check';
import { parseJson, printJson } from '../json/losslessJson';
import { JsonValue } from '../store/KubeObject';
import { applyJsonPatch, PatchFailed } from './jsonPatch';

function patched(target: string, operations: JsonValue[]): string {
  return printJson(applyJsonPatch(parseJson(target), operations));
}

const config =
  '{"extensions":[{"type":"dns","providerConfig":{"z":1.0,"a":2}},{"type":"peering","providerConfig":{"zeta":null,"shootPeerings":[{"seed":"s","name":"a","n":12345678901234567890}],"kind":"PeeringConfig"}}]}';

describe('applyJsonPatch', () => {
  it('adds a member deep inside: other values keep their bytes, the object gone through comes back sorted', () => {
    expect(
      patched(config, [
        {
          op: 'add',
          path: '/extensions/1/providerConfig/shootPeerings/-',
          value: { seed: 's', name: 'b' },
        },
      ]),
    ).toBe(
      '{"extensions":[{"type":"dns","providerConfig":{"z":1.0,"a":2}},{"providerConfig":{"kind":"PeeringConfig","shootPeerings":[{"seed":"s","name":"a","n":12345678901234567890},{"seed":"s","name":"b"}],"zeta":null},"type":"peering"}]}',
    );
  });

  it('keeps the order of keys of a replaced value', () => {
    expect(
      patched('{"c":{}}', [
        { op: 'replace', path: '/c', value: { b: 1, a: 2 } },
      ]),
    ).toBe('{"c":{"b":1,"a":2}}');
  });

  it('inserts into lists, moves, copies and removes', () => {
    expect(
      patched('{"a":[1,3],"b":{"c":4}}', [
        { op: 'add', path: '/a/1', value: 2 },
        { op: 'copy', from: '/b/c', path: '/a/-' },
        { op: 'move', from: '/b', path: '/d' },
        { op: 'remove', path: '/a/0' },
      ]),
    ).toBe('{"a":[2,3,4],"d":{"c":4}}');
  });

  it('reads escaped pointers', () => {
    expect(
      patched('{"labels":{"a/b":"1","c~d":"2"}}', [
        { op: 'remove', path: '/labels/a~1b' },
        { op: 'test', path: '/labels/c~0d', value: '2' },
      ]),
    ).toBe('{"labels":{"c~d":"2"}}');
  });

  it('passes a test whatever the order of keys', () => {
    expect(() =>
      patched('{"a":{"x":1,"y":2}}', [
        { op: 'test', path: '/a', value: { y: 2, x: 1 } },
      ]),
    ).not.toThrow();
  });

  it.each<[string, JsonValue]>([
    ['a failed test', { op: 'test', path: '/a', value: 2 }],
    ['a test at a missing path', { op: 'test', path: '/x', value: 1 }],
    ['removing what is not there', { op: 'remove', path: '/list/7' }],
    [
      'adding to a list that is not there',
      { op: 'add', path: '/no/-', value: 1 },
    ],
    ['replacing what is not there', { op: 'replace', path: '/no', value: 1 }],
    ['an unknown operation', { op: 'foo', path: '/a' }],
    ['an index beyond the end', { op: 'add', path: '/list/9', value: 1 }],
    ['a path without slash', { op: 'remove', path: 'a' }],
  ])('fails for %s', (_name, operation) => {
    expect(() => patched('{"a":1,"list":[]}', [operation])).toThrow(
      PatchFailed,
    );
  });

  it('leaves the target as it was', () => {
    const target = parseJson('{"b":1,"a":{"d":1,"c":1}}');
    applyJsonPatch(target, [{ op: 'add', path: '/a/e', value: 1 }]);
    expect(printJson(target)).toBe('{"b":1,"a":{"d":1,"c":1}}');
  });

  it('undoes an added member by removing it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), {
          noNullPrototype: true,
        }),
        fc.jsonValue(),
        (object, value) => {
          fc.pre(!Object.hasOwn(object, 'new'));
          fc.pre(!Object.hasOwn(object, '__proto__'));
          const target = JSON.parse(JSON.stringify(object)) as JsonValue;
          const result = applyJsonPatch(target, [
            {
              op: 'add',
              path: '/new',
              value: JSON.parse(JSON.stringify(value)) as JsonValue,
            },
            { op: 'remove', path: '/new' },
          ]);
          expect(result).toEqual(target);
        },
      ),
    );
  });
});
