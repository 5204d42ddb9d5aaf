import fc from 'fast-check';
import { VisitMarks } from './VisitMarks';

describe('marks of a walk', () => {
  it('tell what this walk has come by, whatever others have', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat({ max: 500 })), { maxLength: 6 }),
        walks => {
          const marks = new VisitMarks();
          for (const walk of walks) {
            const seen = new Set<number>();
            marks.begin();
            for (const index of walk) {
              expect(marks.visit(index)).toBe(!seen.has(index));
              seen.add(index);
            }
          }
        },
      ),
    );
  });
});
