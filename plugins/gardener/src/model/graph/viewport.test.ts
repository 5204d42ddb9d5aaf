import fc from 'fast-check';
import { readViewport, writeViewport } from './viewport';

describe('the part of a drawing that is seen', () => {
  it('is in an address what it is, to the pixel', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -90_000, max: 90_000 }),
        fc.integer({ min: -90_000, max: 90_000 }),
        fc.integer({ min: 100, max: 2_500 }),
        (x, y, thousandths) => {
          const viewport = { x, y, zoom: thousandths / 1_000 };
          expect(readViewport(writeViewport(viewport))).toEqual(viewport);
        },
      ),
    );
  });

  it.each(['', '1,2', '1,2,0', 'a,b,c', '1,2,3,4', '1e9,0,1', '1,2,-1'])(
    'is not %j',
    text => {
      expect(readViewport(text)).toBeUndefined();
    },
  );
});
