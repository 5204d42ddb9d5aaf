import fc from 'fast-check';
import { anyCidr } from '../__testUtils__/cidrs';
import { Cidr, parseCidr } from './Cidr';
import { overlaps } from './overlap';
import { RangeForest } from './RangeForest';

interface Block {
  readonly network: Cidr;
  readonly key: string;
}

const blocks: fc.Arbitrary<Block[]> = fc.uniqueArray(
  fc.record({ network: anyCidr, key: fc.constantFrom('a', 'b', 'c', 'd') }),
  { maxLength: 30, selector: nameOf },
);

function nameOf({ network, key }: Block): string {
  return `${network.text} ${key}`;
}

function told(forest: RangeForest<string>) {
  return {
    ranges: forest.ranges.map(
      ({ range, keys }) => `${range.text} ${[...keys].sort()}`,
    ),
    overlaps: [...forest.overlaps()]
      .map(({ outer, inner }) => `${outer.range.text} ${inner.range.text}`)
      .sort(),
  };
}

/** By definition: every range with every other one, and with itself when several have it. */
function overlapsAmong(all: readonly Block[]): string[] {
  const owners = new Map<string, { network: Cidr; keys: Set<string> }>();
  for (const { network, key } of all) {
    const known = owners.get(network.text) ?? { network, keys: new Set() };
    known.keys.add(key);
    owners.set(network.text, known);
  }
  const ranges = [...owners.values()];
  return ranges
    .flatMap(inner =>
      ranges
        .filter(outer =>
          outer === inner
            ? inner.keys.size > 1
            : overlaps(outer.network, inner.network) &&
              outer.network.prefix < inner.network.prefix,
        )
        .map(outer => `${outer.network.text} ${inner.network.text}`),
    )
    .sort();
}

describe('a forest of ranges', () => {
  it('knows all overlaps, those of equal ranges as one', () => {
    fc.assert(
      fc.property(blocks, all => {
        expect(told(new RangeForest(all)).overlaps).toEqual(overlapsAmong(all));
      }),
    );
  });

  it('finds what overlaps a network, whether it holds that or not', () => {
    fc.assert(
      fc.property(blocks, anyCidr, (all, asked) => {
        const found = [...new RangeForest(all).overlapping(asked)];
        expect(new Set(found.map(({ range }) => range.text))).toEqual(
          new Set(
            all
              .filter(({ network }) => overlaps(network, asked))
              .map(({ network }) => network.text),
          ),
        );
      }),
    );
  });

  it('is the same after changes as from nothing', () => {
    fc.assert(
      fc.property(blocks, blocks, blocks, (first, added, removed) => {
        const forest = new RangeForest(first);
        for (const { network, key } of added) forest.add(network, key);
        const gone = [...removed, ...first.slice(0, 10), ...added.slice(0, 5)];
        for (const { network, key } of gone) forest.remove(network, key);
        const left = new Map(
          [...first, ...added].map(block => [nameOf(block), block]),
        );
        for (const block of gone) left.delete(nameOf(block));
        expect(told(forest)).toEqual(told(new RangeForest([...left.values()])));
      }),
    );
  });

  it('has one line for as many as have the same range', () => {
    const network = parseCidr('10.250.0.0/16');
    const forest = new RangeForest(
      Array.from({ length: 3_000 }, (_, key) => ({ network, key })),
    );
    const [overlap, ...others] = forest.overlaps();
    expect(others).toEqual([]);
    expect(overlap.inner).toBe(overlap.outer);
    expect(overlap.inner.keys.length).toBe(3_000);
  });
});
