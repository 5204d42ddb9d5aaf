import { jsonPointer } from './JsonPatch';

describe('jsonPointer', () => {
  it.each([
    [[], ''],
    [['spec', 'extensions', 0, 'type'], '/spec/extensions/0/type'],
    [['list', '-'], '/list/-'],
    [
      ['annotations', 'gardener.cloud/operation'],
      '/annotations/gardener.cloud~1operation',
    ],
    [['a~b', 'a~1b', ''], '/a~0b/a~01b/'],
  ])('writes %j as %j', (parts, text) => {
    expect(jsonPointer(...parts)).toBe(text);
  });
});
