import fc from 'fast-check';
import {
  compareShootRefs,
  formatShootRef,
  isDnsLabel,
  parseShootRef,
} from './ShootRef';

const label = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,20}[a-z0-9])?$/);
const ref = fc.record({ garden: label, namespace: label, name: label });

describe('a reference of a shoot', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(ref, value => {
        expect(parseShootRef(formatShootRef(value))).toEqual(value);
      }),
    );
  });

  it.each([
    ['a/b', 'has 1'],
    ['a/b/c/d', 'has 3'],
    ['A/b/c', 'garden'],
    ['a/-b/c', 'namespace'],
    ['a/b/', 'name'],
    [`a/b/${'x'.repeat(64)}`, 'name'],
  ])('%s is refused: %s', (text, words) => {
    expect(() => parseShootRef(text)).toThrow(words);
  });

  it('has one order', () => {
    fc.assert(
      fc.property(ref, ref, (a, b) => {
        // `|| 0`, as minus zero is another number for the matcher.
        expect(compareShootRefs(a, b) || 0).toBe(-compareShootRefs(b, a) || 0);
        expect(compareShootRefs(a, a)).toBe(0);
      }),
    );
  });

  it('has labels of 1 to 63 characters', () => {
    expect(isDnsLabel('x'.repeat(63))).toBe(true);
    expect(isDnsLabel('x'.repeat(64))).toBe(false);
    expect(isDnsLabel('')).toBe(false);
    expect(isDnsLabel('a\n')).toBe(false);
  });
});
