import type { PairChange } from '../../api/schema/plans';
import { aShoot, entry } from '../../__testUtils__/shoots';
import type { Shoot } from '../../garden/Shoot';
import { shootKey } from '../../garden/ShootRef';
import type { EntryName } from './EntryEdit';
import { resolveEdits } from './resolveEdits';

const shop = aShoot('shop', { seed: 's1' }, entry('lake'));
const lake = aShoot('lake', { seed: 's2' });
const hub = aShoot('hub', { seed: 's3' });
const unscheduled = aShoot('new', { seed: undefined });

const SHOP = { namespace: 'garden-prod', name: 'shop' };
const LAKE = { namespace: 'garden-prod', name: 'lake' };
const HUB = { namespace: 'garden-prod', name: 'hub' };
const GONE = { namespace: 'garden-prod', name: 'gone' };
const HIDDEN = { namespace: 'garden-partner', name: 'vault' };
const NEW = { namespace: 'garden-prod', name: 'new' };

function pair(
  target: EntryName,
  here: PairChange['here'],
  there: PairChange['there'] = 'keep',
  seed?: string,
): PairChange {
  return { target, here, there, ...(seed && { seed }) };
}

function resolve(pairs: readonly PairChange[], here: Shoot = shop) {
  const shoots = new Map(
    [shop, lake, hub, unscheduled].map(shoot => [shootKey(shoot), shoot]),
  );
  return resolveEdits(here, pairs, target => {
    if (target.namespace === HIDDEN.namespace) return { kind: 'notAccessible' };
    const shoot = shoots.get(shootKey(target));
    return shoot ? { kind: 'visible', shoot } : { kind: 'notFound' };
  });
}

describe('what is wanted of both sides of a pair', () => {
  it('adds an entry with the seed of the other shoot on each, the target first', () => {
    expect(resolve([pair(LAKE, 'add', 'add')])).toEqual({
      steps: [
        {
          shoot: LAKE,
          side: 'target',
          edits: [{ kind: 'add', entry: { ...SHOP, seed: 's1' } }],
        },
        {
          shoot: SHOP,
          side: 'here',
          edits: [{ kind: 'add', entry: { ...LAKE, seed: 's2' } }],
        },
      ],
      unresolved: [],
    });
  });

  it('writes the members of a new entry in the order of the reference', () => {
    const [step] = resolve([pair(LAKE, 'add')]).steps;
    expect(JSON.stringify(step.edits)).toBe(
      '[{"kind":"add","entry":{"name":"lake","namespace":"garden-prod","seed":"s2"}}]',
    );
  });

  it('removes on each', () => {
    expect(resolve([pair(LAKE, 'remove', 'remove')]).steps).toEqual([
      {
        shoot: LAKE,
        side: 'target',
        edits: [{ kind: 'remove', target: SHOP }],
      },
      { shoot: SHOP, side: 'here', edits: [{ kind: 'remove', target: LAKE }] },
    ]);
  });

  it('corrects seeds and drops duplicates by where the other shoot is', () => {
    expect(
      resolve([
        pair(LAKE, 'correctSeed', 'dropDuplicates'),
        pair(HUB, 'dropDuplicates', 'correctSeed'),
      ]).steps.map(({ edits }) => edits),
    ).toEqual([
      [{ kind: 'dropDuplicates', target: SHOP, seed: 's1' }],
      [{ kind: 'setSeed', target: SHOP, seed: 's1' }],
      [
        { kind: 'setSeed', target: LAKE, seed: 's2' },
        { kind: 'dropDuplicates', target: HUB, seed: 's3' },
      ],
    ]);
  });

  it('is one step for each shoot, the own one last', () => {
    const { steps } = resolve([
      pair(LAKE, 'add'),
      pair(HUB, 'keep', 'remove'),
      pair(LAKE, 'keep', 'add'),
      pair(HUB, 'remove'),
    ]);
    expect(steps.map(({ shoot, side }) => [shoot.name, side])).toEqual([
      ['hub', 'target'],
      ['lake', 'target'],
      ['shop', 'here'],
    ]);
    expect(steps.map(({ edits }) => edits.length)).toEqual([1, 1, 2]);
  });

  it('is one step of a shoot that lists itself', () => {
    expect(resolve([pair(SHOP, 'remove', 'remove')]).steps).toEqual([
      {
        shoot: SHOP,
        side: 'here',
        edits: [
          { kind: 'remove', target: SHOP },
          { kind: 'remove', target: SHOP },
        ],
      },
    ]);
  });

  it('is nothing where both stay as they are', () => {
    expect(
      resolve([pair(LAKE, 'keep'), pair(HIDDEN, 'keep'), pair(GONE, 'keep')]),
    ).toEqual({ steps: [], unresolved: [] });
  });
});

describe('a target that the user may not see', () => {
  it('gets the seed that the user gave', () => {
    expect(resolve([pair(HIDDEN, 'add', 'keep', 's9')])).toEqual({
      steps: [
        {
          shoot: SHOP,
          side: 'here',
          edits: [{ kind: 'add', entry: { ...HIDDEN, seed: 's9' } }],
        },
      ],
      unresolved: [],
    });
  });

  it.each(['add', 'correctSeed'] as const)(
    'can not be the target of %s without one',
    wish => {
      expect(resolve([pair(HIDDEN, wish)])).toEqual({
        steps: [],
        unresolved: [{ code: 'noSeed', shoot: HIDDEN }],
      });
    },
  );

  it('can be removed from the own list, and not be written itself', () => {
    const { steps, unresolved } = resolve([pair(HIDDEN, 'remove', 'remove')]);
    expect(steps.map(({ shoot }) => shoot)).toEqual([SHOP]);
    expect(unresolved).toEqual([{ code: 'notAccessible', shoot: HIDDEN }]);
  });
});

describe('a target that is not there', () => {
  it.each(['add', 'correctSeed'] as const)(
    'can not be the target of %s, whatever seed is given; it is said once',
    wish => {
      expect(resolve([pair(GONE, wish, wish, 's9')])).toEqual({
        steps: [],
        unresolved: [{ code: 'notFound', shoot: GONE }],
      });
    },
  );

  it('is removed from the own list, and has no entry itself that could be', () => {
    expect(resolve([pair(GONE, 'remove', 'remove')])).toEqual({
      steps: [
        {
          shoot: SHOP,
          side: 'here',
          edits: [{ kind: 'remove', target: GONE }],
        },
      ],
      unresolved: [],
    });
  });

  it('has no seed by which one of its entries were the right one', () => {
    expect(
      resolve([pair(GONE, 'dropDuplicates', 'dropDuplicates', 's9')]),
    ).toEqual({
      steps: [
        {
          shoot: SHOP,
          side: 'here',
          edits: [{ kind: 'dropDuplicates', target: GONE, seed: null }],
        },
      ],
      unresolved: [],
    });
  });
});

describe('what can not become an entry', () => {
  it('is a shoot without a seed, on either side', () => {
    expect(resolve([pair(NEW, 'add', 'add', 's9')])).toEqual({
      steps: [
        {
          shoot: NEW,
          side: 'target',
          edits: [{ kind: 'add', entry: { ...SHOP, seed: 's1' } }],
        },
      ],
      unresolved: [{ code: 'noSeed', shoot: NEW }],
    });
    expect(resolve([pair(LAKE, 'keep', 'add')], unscheduled)).toEqual({
      steps: [],
      unresolved: [{ code: 'noSeed', shoot: NEW }],
    });
  });

  it.each([
    { namespace: 'garden-partner', name: 'La_ke' },
    { namespace: 'garden-prod', name: 'a/b' },
    { namespace: 'Garden', name: 'lake' },
  ])('is the name of no shoot: %j', target => {
    expect(resolve([pair(target, 'add', 'keep', 's9')])).toEqual({
      steps: [],
      unresolved: [{ code: 'badName', shoot: target }],
    });
    expect(resolve([pair(target, 'remove')]).unresolved).toEqual([]);
  });
});
