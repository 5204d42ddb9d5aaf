import fc from 'fast-check';
import { components, Link } from './components';

const ids = ['a', 'b', 'c', 'd', 'e'];

describe('what hangs together', () => {
  it('is found, the largest first, then by name', () => {
    expect(
      components(ids, [
        { source: 'e', target: 'd' },
        { source: 'd', target: 'b' },
      ]),
    ).toEqual([['b', 'd', 'e'], ['a'], ['c']]);
  });

  it('does not care for links to what is not there', () => {
    expect(components(['a'], [{ source: 'a', target: 'x' }])).toEqual([['a']]);
  });

  it('holds each once, and no link leads from one to another', () => {
    const link = fc.record<Link>({
      source: fc.constantFrom(...ids),
      target: fc.constantFrom(...ids),
    });
    fc.assert(
      fc.property(fc.array(link), links => {
        const found = components(ids, links);
        expect([...found.flat()].sort()).toEqual(ids);
        const number = (id: string) =>
          found.findIndex(component => component.includes(id));
        for (const { source, target } of links) {
          expect(number(source)).toBe(number(target));
        }
      }),
    );
  });
});
