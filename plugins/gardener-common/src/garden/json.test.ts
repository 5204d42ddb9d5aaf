import { isObject, kindOf, listOf, objectOf } from './json';

/** As a reader gives it that keeps every number to the digit. */
const { rawJSON } = JSON as unknown as {
  readonly rawJSON: (text: string) => unknown;
};

describe('a value of JSON', () => {
  it.each<[string, unknown]>([
    ['an object', {}],
    ['an array', []],
    ['null', null],
    ['absent', undefined],
    ['a string', 'a'],
    ['a number', 1],
    ['a number', rawJSON('12345678901234567890')],
    ['a number', rawJSON('1.0')],
    ['a boolean', false],
  ])('is %s: %p', (kind, value) => {
    expect(kindOf(value)).toBe(kind);
    expect(isObject(value)).toBe(kind === 'an object');
    expect(objectOf(value)).toEqual({});
    expect(listOf(value)).toEqual([]);
  });
});
