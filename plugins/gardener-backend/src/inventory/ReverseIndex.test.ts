import fc from 'fast-check';
import { ReverseIndex } from './ReverseIndex';

describe('ReverseIndex', () => {
  it('agrees with a look at everything, after any row of changes', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const changes = fc.array(fc.tuple(name, fc.array(name, { maxLength: 5 })));
    fc.assert(
      fc.property(changes, rows => {
        const index = new ReverseIndex<string>();
        const naive = new Map<string, readonly string[]>();
        for (const [source, targets] of rows) {
          index.replace(source, naive.get(source) ?? [], targets);
          naive.set(source, targets);
        }
        for (const target of ['a', 'b', 'c', 'd']) {
          const expected = [...naive].flatMap(([source, targets]) =>
            targets.includes(target) ? [source] : [],
          );
          expect([...index.sourcesOf(target)].sort()).toEqual(expected.sort());
        }
      }),
    );
  });
});
