import type {
  Landscape,
  LandscapeShoot,
} from 'backstage-plugin-gardener-common';
import {
  covered,
  coveredOutside,
  layoutInFrames,
  moved,
} from '../../__testUtils__/graphDrawings';
import {
  landscapeGroup,
  landscapePeering,
  landscapeShoot,
  landscapeWith,
} from '../../__testUtils__/landscapeFixtures';
import { frameAround } from './frameOutline';
import { CARD_GAP, FRAME_GAP } from './gaps';
import type { Box, Point } from './geometry';
import type { GraphLayout } from './GraphLayout';
import { frameId, groupNodeId, shootNodeId } from './ids';
import { outerThings } from './outerThings';
import { CARD } from './sizes';
import { standingAt } from './Standing';
import { toGraph } from './toGraph';

/** A drawing in which the shoots of each group stand below each other, the first at a place. */
function drawing(
  landscape: Landscape,
  at: Readonly<Record<string, Point>>,
): GraphLayout {
  const nodes = new Map<string, Box>();
  const frames = new Map<string, Box>();
  for (const thing of outerThings(toGraph(landscape, { frames: true }))) {
    const [first] = thing.nodes;
    const key = first.kind === 'shoot' ? first.shoot.group : '';
    const { x, y } = at[key];
    const places = new Map(
      thing.nodes.map(({ id }, row) => [
        id,
        { x, y: y + row * (CARD.height + CARD_GAP) },
      ]),
    );
    const { box } = standingAt(thing, places);
    frames.set(thing.id, box);
    places.forEach((place, id) => nodes.set(id, { ...CARD, ...place }));
  }
  return { nodes, frames };
}

/** Groups with so many shoots each, named by their number. */
function groups(counts: Readonly<Record<string, number>>): Landscape {
  return landscapeWith({
    groups: Object.keys(counts).map(key => landscapeGroup(key)),
    shoots: Object.entries(counts).flatMap(([key, count]) =>
      Array.from({ length: count }, (_, number) =>
        landscapeShoot(key, `s${number}`),
      ),
    ),
  });
}

function shootId(project: string, number: number): string {
  return shootNodeId({ namespace: `garden-${project}`, name: `s${number}` });
}

/** The frame of one shoot. */
const FRAME = frameAround([{ ...CARD, x: 0, y: 0 }]);

/** Five frames of one shoot, or more, the first enclosed by the others. */
function cross(gap: number): Readonly<Record<string, Point>> {
  const across = FRAME.width + gap;
  const down = FRAME.height + gap;
  return {
    middle: { x: 0, y: 0 },
    left: { x: -across, y: 0 },
    right: { x: across, y: 0 },
    above: { x: 0, y: -down },
    below: { x: 0, y: down },
  };
}

const ONE_EACH = { middle: 1, left: 1, right: 1, above: 1, below: 1 };

describe('a shoot in a frame', () => {
  it('stays when a large frame gets shoots that would reach over a small one', () => {
    const at = { large: { x: 0, y: 0 }, small: { x: 0, y: 330 } };
    const before = drawing(groups({ large: 4, small: 1 }), at);
    const more = groups({ large: 9, small: 1 });
    const linked = {
      ...more,
      peerings: [0, 1, 2, 3].map(number =>
        landscapePeering(more.shoots[number], more.shoots[number + 4]),
      ),
    };
    for (const landscape of [more, linked]) {
      const after = layoutInFrames(landscape, before);
      expect(moved(before, after)).toEqual([]);
      expect(coveredOutside(landscape, after)).toEqual([]);
      expect(after.frames.get(frameId('small'))).toEqual(
        before.frames.get(frameId('small')),
      );
    }
  });

  it('stays where a frame stands among others at the usual distance: it has one more row there', () => {
    const before = drawing(groups(ONE_EACH), cross(FRAME_GAP));
    const more = groups({ ...ONE_EACH, middle: 2 });
    const after = layoutInFrames(more, before);
    expect(moved(before, after)).toEqual([]);
    expect(coveredOutside(more, after)).toEqual([]);
  });

  it('goes as a whole where its frame grows and is enclosed on all sides', () => {
    const before = drawing(groups({ ...ONE_EACH, middle: 1 }), cross(40));
    const more = groups({ ...ONE_EACH, middle: 3 });
    const after = layoutInFrames(more, before);
    expect(moved(before, after)).toEqual([shootId('middle', 0)]);
    expect(coveredOutside(more, after)).toEqual([]);
  });

  it('goes where it is the smallest thing around a larger frame that grows', () => {
    const counts = { ...ONE_EACH, middle: 2, left: 2, above: 2, right: 2 };
    const across = FRAME.width + 40;
    const at = {
      middle: { x: 0, y: 0 },
      left: { x: -across, y: 0 },
      right: { x: across, y: 0 },
      above: { x: 0, y: -FRAME.height - 108 },
      below: { x: 0, y: FRAME.height + 108 },
    };
    const before = drawing(groups(counts), at);
    const more = groups({ ...counts, middle: 3 });
    const after = layoutInFrames(more, before);
    expect(moved(before, after)).toEqual([shootId('below', 0)]);
    expect(coveredOutside(more, after)).toEqual([]);
  });
});

describe('what is another thing now', () => {
  it('stands as a frame in the place of its circle, and the other way round', () => {
    const open = groups({ a: 3, b: 2 });
    const closed: Landscape = {
      ...open,
      groups: open.groups.map(group =>
        group.key === 'a' ? { ...group, open: false, shoots: 3 } : group,
      ),
      shoots: open.shoots.filter(({ group }) => group !== 'a'),
    };
    const circle = { x: 900, y: -700 };
    const before = drawing(groups({ b: 2 }), { b: { x: 0, y: 0 } });
    const drawn: GraphLayout = {
      ...before,
      nodes: new Map(before.nodes).set(groupNodeId('a'), {
        ...circle,
        width: 104,
        height: 60,
      }),
    };
    const opened = layoutInFrames(open, drawn);
    expect(opened.frames.get(frameId('a'))).toMatchObject(circle);
    const again = layoutInFrames(closed, opened);
    expect(again.nodes.get(groupNodeId('a'))).toMatchObject(circle);
  });

  it('goes into the frame of its new group, if it is a shoot, and nothing else moves', () => {
    const seeds = (group: string): Landscape => {
      const all = groups({ a: 2, b: 2 });
      const [moving, ...rest]: readonly LandscapeShoot[] = all.shoots;
      return { ...all, shoots: [{ ...moving, group }, ...rest] };
    };
    const before = drawing(seeds('a'), {
      a: { x: 0, y: 0 },
      b: { x: 600, y: 0 },
    });
    const after = layoutInFrames(seeds('b'), before);
    expect(moved(before, after)).toEqual([shootId('a', 0)]);
    expect(coveredOutside(seeds('b'), after)).toEqual([]);
  });

  it('stays as a larger circle, and the smaller thing that it would cover goes', () => {
    const circles = (shoots: number) =>
      landscapeWith({
        groups: [
          landscapeGroup('a', { open: false, shoots }),
          landscapeGroup('b', { open: false, shoots: 1 }),
        ],
      });
    const few = layoutInFrames(circles(1));
    const tight: GraphLayout = {
      ...few,
      nodes: new Map(
        [...few.nodes].map(([id, box], row) => [
          id,
          { ...box, x: 0, y: row * 60 },
        ]),
      ),
    };
    expect(moved(tight, layoutInFrames(circles(2), tight))).toEqual([]);
    const after = layoutInFrames(circles(900), tight);
    expect(moved(tight, after)).toEqual([groupNodeId('b')]);
    expect(covered(after.nodes)).toEqual([]);
  });
});
