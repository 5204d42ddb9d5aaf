import fc from 'fast-check';
import type { Landscape } from 'backstage-plugin-gardener-common';
import {
  arbitraryLandscape,
  inAnotherOrder,
} from '../../__testUtils__/arbitraryLandscape';
import {
  covered,
  coveredOutside,
  layoutInFrames,
  moved,
} from '../../__testUtils__/graphDrawings';
import { frameAround } from './frameOutline';
import { FRAME_GAP } from './gaps';
import { Box, collide } from './geometry';
import { GraphLayout, NO_PLACES } from './GraphLayout';
import { outerThings } from './outerThings';
import { boxesOf } from './Standing';
import { toGraph } from './toGraph';

/** What of a landscape is left when only some shoots and peerings are. */
function part(
  landscape: Landscape,
  has: (kind: 'shoot' | 'peering', number: number) => boolean,
): Landscape {
  const shoots = landscape.shoots.filter((_, i) => has('shoot', i));
  const isThere = (key: string | null) =>
    key === null || shoots.some(({ group }) => group === key);
  return {
    ...landscape,
    shoots,
    ghosts: landscape.ghosts.filter(({ group }) => isThere(group)),
    groups: landscape.groups.filter(({ key, open }) => !open || isThere(key)),
    peerings: landscape.peerings.filter((_, i) => has('peering', i)),
  };
}

/** A landscape, and what of it is there at some times after each other. */
function arbitraryTimes(most: {
  readonly shoots: number;
  readonly peerings: number;
  readonly projects?: number;
}): fc.Arbitrary<readonly Landscape[]> {
  const times = fc.array(
    fc.array(fc.boolean(), { minLength: 1, maxLength: most.shoots }),
    { minLength: 2, maxLength: 4 },
  );
  return fc
    .tuple(arbitraryLandscape(most), times)
    .map(([landscape, masks]) =>
      masks.map(mask =>
        part(landscape, (kind, number) =>
          kind === 'shoot'
            ? mask[number % mask.length]
            : mask[(number + 1) % mask.length],
        ),
      ),
    );
}

/** All layouts after each other. */
function drawings(times: readonly Landscape[]): readonly GraphLayout[] {
  const found: GraphLayout[] = [];
  for (const landscape of times) {
    found.push(layoutInFrames(landscape, found[found.length - 1]));
  }
  return found;
}

const FAR = 1e5;

/** A box with as much more to each side as the page could ever be. */
function stretched(box: Box): readonly Box[] {
  const wide = { ...box, width: box.width + FAR };
  const high = { ...box, height: box.height + FAR };
  return [
    { ...wide, x: box.x - FAR / 2 },
    { ...wide, x: box.x + FAR / 2 },
    { ...high, y: box.y - FAR / 2 },
    { ...high, y: box.y + FAR / 2 },
  ];
}

/**
 * Ids of frames that got something new and had other things on all four sides, then or now: only of these one may not have
 * found a place without moving anything.
 */
function enclosed(
  landscape: Landscape,
  before: GraphLayout,
  after: GraphLayout,
): readonly string[] {
  const things = outerThings(toGraph(landscape, { frames: true }));
  const outlines = things.flatMap(thing => {
    const boxes = boxesOf(thing, before.nodes);
    const now = after.frames.get(thing.id) ?? after.nodes.get(thing.id);
    const then = thing.isFrame ? frameAround(boxes) : boxes[0];
    return [
      ...(now ? [{ id: thing.id, box: now }] : []),
      ...(boxes.length > 0 ? [{ id: thing.id, box: then }] : []),
    ];
  });
  return things
    .filter(thing => {
      const boxes = boxesOf(thing, before.nodes);
      return (
        thing.isFrame &&
        boxes.length > 0 &&
        boxes.length < thing.nodes.length &&
        stretched(frameAround(boxes)).every(strip =>
          outlines.some(
            ({ id, box }) => id !== thing.id && collide(strip, box, FRAME_GAP),
          ),
        )
      );
    })
    .map(({ id }) => id);
}

describe('what is placed in a landscape', () => {
  it('stays to the pixel when anything comes or goes, and nothing ever covers anything', () => {
    fc.assert(
      fc.property(arbitraryTimes({ shoots: 26, peerings: 24 }), times => {
        const drawn = drawings(times);
        drawn.forEach((after, i) => {
          expect(covered(after.nodes)).toEqual([]);
          expect(coveredOutside(times[i], after)).toEqual([]);
          const before = drawn[i - 1] ?? NO_PLACES;
          const mayMove = enclosed(times[i], before, after).length > 0;
          expect(mayMove ? [] : moved(before, after)).toEqual([]);
        });
      }),
      { numRuns: 80 },
    );
  });

  it('stays when only something goes, however full it is', () => {
    fc.assert(
      fc.property(
        arbitraryLandscape({ shoots: 30, peerings: 20 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
        (landscape, mask) => {
          const before = layoutInFrames(landscape);
          const fewer = part(landscape, (_, i) => mask[i % mask.length]);
          const after = layoutInFrames(fewer, before);
          expect(moved(before, after)).toEqual([]);
          after.frames.forEach((box, id) => {
            const was = before.frames.get(id);
            expect(was && collide(was, box)).toBe(true);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('stays among many frames, unless one that grows is enclosed; then only whole things go that are no larger', () => {
    fc.assert(
      fc.property(
        arbitraryTimes({ shoots: 40, peerings: 20, projects: 14 }),
        times => {
          const drawn = drawings(times);
          drawn.forEach((after, i) => {
            expect(covered(after.nodes)).toEqual([]);
            expect(coveredOutside(times[i], after)).toEqual([]);
            const before = drawn[i - 1] ?? NO_PLACES;
            const gone = new Set(moved(before, after));
            const things = outerThings(toGraph(times[i], { frames: true }));
            const stood = new Map(
              things.map(({ id, nodes }) => [
                id,
                nodes.filter(node => before.nodes.has(node.id)),
              ]),
            );
            const largest = Math.max(
              0,
              ...enclosed(times[i], before, after).map(
                id => stood.get(id)?.length ?? 0,
              ),
            );
            const goers = [...stood.values()].filter(nodes =>
              nodes.some(({ id }) => gone.has(id)),
            );
            for (const nodes of goers) {
              expect(nodes.every(({ id }) => gone.has(id))).toBe(true);
              expect(nodes.length).toBeLessThanOrEqual(largest);
            }
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stays when groups are opened and closed, which come to be where nothing is', () => {
    const closing = (
      landscape: Landscape,
      isOpen: (group: number) => boolean,
    ): Landscape => {
      const open = new Set(
        landscape.groups.map(({ key }) => key).filter((_, i) => isOpen(i)),
      );
      return {
        ...landscape,
        groups: landscape.groups.map(group => ({
          ...group,
          open: group.open && open.has(group.key),
        })),
        shoots: landscape.shoots.filter(({ group }) => open.has(group)),
        ghosts: [],
      };
    };
    fc.assert(
      fc.property(
        arbitraryLandscape({ shoots: 30, peerings: 20, projects: 8 }),
        fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), {
          minLength: 2,
          maxLength: 4,
        }),
        (landscape, masks) => {
          const times = masks.map(mask =>
            closing(landscape, group => mask[group % mask.length]),
          );
          const drawn = drawings(times);
          drawn.forEach((after, i) => {
            expect(moved(drawn[i - 1] ?? NO_PLACES, after)).toEqual([]);
            expect(covered(after.nodes)).toEqual([]);
            expect(coveredOutside(times[i], after)).toEqual([]);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what is new in a drawing', () => {
  it('finds the same place in whatever order it is told', () => {
    fc.assert(
      fc.property(
        arbitraryTimes({ shoots: 26, peerings: 24, projects: 6 }),
        fc.nat(50),
        ([first, second], seed) => {
          const before = layoutInFrames(first);
          expect(layoutInFrames(inAnotherOrder(second, seed), before)).toEqual(
            layoutInFrames(second, before),
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});
