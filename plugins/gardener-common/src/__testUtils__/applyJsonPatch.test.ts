import { applyJsonPatch, PatchFailed } from './applyJsonPatch';

const target = { list: ['a', 'b'], object: { 'a/b~c': 1, empty: null } };

describe('applyJsonPatch', () => {
  it('carries out every operation in order and leaves the target alone', () => {
    expect(
      applyJsonPatch(target, [
        { op: 'test', path: '/object', value: { empty: null, 'a/b~c': 1 } },
        { op: 'replace', path: '/object/a~1b~0c', value: 2 },
        { op: 'remove', path: '/object/empty' },
        { op: 'add', path: '/list/-', value: 'd' },
        { op: 'add', path: '/list/2', value: 'c' },
        { op: 'remove', path: '/list/0' },
        { op: 'replace', path: '/list/0', value: 'B' },
        { op: 'add', path: '/new', value: [] },
      ]),
    ).toEqual({ list: ['B', 'c', 'd'], object: { 'a/b~c': 2 }, new: [] });
    expect(target.list).toEqual(['a', 'b']);
  });

  it.each([
    ['test', '/list/0', 'b'],
    ['test', '/list', ['a']],
    ['test', '/object/absent', null],
    ['add', '/list/3', 'd'],
    ['add', '/list/first', 'd'],
    ['add', '/absent/-', 'd'],
    ['replace', '/absent', 1],
    ['replace', '/list/2', 'c'],
    ['remove', '/absent', undefined],
    ['remove', '/list/-', undefined],
    ['remove', '/object/empty/deeper', undefined],
  ] as const)('fails at %s %s', (op, path, value) => {
    const failing = {
      op,
      path,
      ...(value !== undefined && { value }),
    } as never;
    const attempt = () =>
      applyJsonPatch(target, [
        { op: 'add', path: '/list/-', value: 'c' },
        { op: 'remove', path: '/list/2' },
        failing,
      ]);
    expect(attempt).toThrow(PatchFailed);
    expect(attempt).toThrow(`${op} ${path}`);
  });
});
