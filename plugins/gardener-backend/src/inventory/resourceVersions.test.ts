import fc from 'fast-check';
import { isOlderVersion } from './resourceVersions';

describe('isOlderVersion', () => {
  it('compares as numbers, however large', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 2n ** 80n }),
        fc.bigInt({ min: 1n, max: 2n ** 80n }),
        (a, b) => {
          expect(isOlderVersion(String(a), String(b))).toBe(a < b);
        },
      ),
    );
  });

  it.each([
    ['', '1'],
    ['1', ''],
    ['a', 'b'],
    ['01', '2'],
    ['-1', '2'],
  ])('does not compare %p and %p', (a, b) => {
    expect(isOlderVersion(a, b)).toBe(false);
  });
});
