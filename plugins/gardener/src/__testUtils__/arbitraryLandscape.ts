import fc from 'fast-check';
import type { Landscape } from 'backstage-plugin-gardener-common';
import {
  landscapeGroup,
  landscapePeering,
  landscapeShoot,
  landscapeWith,
} from './landscapeFixtures';

/** Landscapes of a few projects with peerings anywhere, ghosts, and groups of which some are closed. */
export function arbitraryLandscape(
  most: {
    readonly shoots: number;
    readonly peerings: number;
    /** Four unless given. */
    readonly projects?: number;
  } = {
    shoots: 14,
    peerings: 18,
  },
): fc.Arbitrary<Landscape> {
  return fc
    .record({
      projects: fc.array(fc.nat((most.projects ?? 4) - 1), {
        minLength: 1,
        maxLength: most.shoots,
      }),
      pairs: fc.array(fc.tuple(fc.nat(), fc.nat()), {
        maxLength: most.peerings,
      }),
      ghosts: fc.array(fc.nat(), { maxLength: 3 }),
      closed: fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 3 }),
      bundles: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
    })
    .map(({ projects, pairs, ghosts, closed, bundles }) => {
      const shoots = projects.map((project, number) =>
        landscapeShoot(`p${project}`, `s${number}`),
      );
      const pick = (number: number) => shoots[number % shoots.length];
      const seen = new Set<string>();
      const once = <T extends { readonly id: string }>(items: readonly T[]) =>
        items.filter(({ id }) => !seen.has(id) && seen.add(id));
      const gone = ghosts.map((_, number) => ({
        kind: 'notFound' as const,
        namespace: 'garden-p0',
        name: `g${number}`,
        group: number === 0 ? null : 'p0',
      }));
      return landscapeWith({
        shoots,
        ghosts: gone,
        groups: [
          ...[...new Set(shoots.map(({ group }) => group))].map(key =>
            landscapeGroup(key),
          ),
          ...closed.map((count, number) =>
            landscapeGroup(`c${number}`, { open: false, shoots: count }),
          ),
        ],
        peerings: once([
          ...pairs
            .filter(([a, b]) => pick(a) !== pick(b))
            .map(([a, b]) => landscapePeering(pick(a), pick(b))),
          ...ghosts.map((from, number) =>
            landscapePeering(pick(from), gone[number]),
          ),
        ]),
        bundles:
          closed.length === 0
            ? []
            : once(
                bundles.map(([group, shoot]) => {
                  const { namespace, name } = pick(shoot);
                  const key = `c${group % closed.length}`;
                  return {
                    id: `${key} ${namespace}/${name}`,
                    a: { kind: 'group' as const, key },
                    b: { kind: 'shoot' as const, namespace, name },
                    peerings: {
                      configured: 3,
                      incomplete: 0,
                      notAccessible: 0,
                      errors: 0,
                      warnings: 0,
                    },
                  };
                }),
              ),
      });
    });
}

/** The same landscape, told in another order. */
export function inAnotherOrder(landscape: Landscape, seed: number): Landscape {
  const turned = <T>(items: readonly T[]): T[] => {
    const cut = items.length === 0 ? 0 : seed % items.length;
    return [...items.slice(cut), ...items.slice(0, cut)].reverse();
  };
  return {
    ...landscape,
    shoots: turned(landscape.shoots),
    ghosts: turned(landscape.ghosts),
    groups: turned(landscape.groups),
    peerings: turned(landscape.peerings),
    bundles: turned(landscape.bundles),
  };
}
