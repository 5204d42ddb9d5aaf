import fc from 'fast-check';
import { overlaps } from '../../network/overlap';
import { Hulls } from './Hulls';
import { networksOf, ShootNetworks } from './networkClashes';

const networks: fc.Arbitrary<ShootNetworks> = fc
  .record({
    nodes: fc.oneof(
      fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 26, max: 32 })),
      fc.constant(undefined),
    ),
  })
  .map(({ nodes }) => {
    if (!nodes) return networksOf({ nodes: [], pods: [], services: [] });
    const [at, prefix] = nodes;
    // The network of the prefix that the address is in.
    const size = 2 ** (32 - prefix);
    const first = Math.floor(at / size) * size;
    return networksOf({
      nodes: [`10.0.0.${first}/${prefix}`],
      pods: [],
      services: [],
    });
  });

describe('hulls of networks', () => {
  it('tell of some those that meet another one of them, be they few or many', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(networks, { nil: undefined }), { maxLength: 60 }),
        fc.nat({ max: 3 }),
        (all, leftOut) => {
          const hulls = new Hulls();
          all.forEach((each, index) => hulls.set(index, each));
          const asked = all.map((_, index) => index).slice(leftOut);
          const meet = (a: number, b: number) =>
            a !== b &&
            (all[a]?.nodes ?? []).some(one =>
              (all[b]?.nodes ?? []).some(other =>
                overlaps(one.range, other.range),
              ),
            );
          expect([...hulls.nodesTogether(asked)].sort()).toEqual(
            asked
              .filter(index => asked.some(other => meet(index, other)))
              .sort(),
          );
        },
      ),
    );
  });
});
