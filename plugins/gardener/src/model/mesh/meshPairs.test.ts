import {
  bulkPlanRequestSchema,
  type EntryTarget,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import {
  countPairs,
  MAX_PAIRS,
  meshRequest,
  pairsOf,
  type MeshPair,
  type MeshShape,
} from './meshPairs';
import { keyOf } from './meshShoot';

const shoot = fc.record({
  namespace: fc.constantFrom('garden-a', 'garden-b', 'garden-c'),
  name: fc.stringMatching(/^[a-e]{1,2}$/),
});
const shoots = fc.uniqueArray(shoot, { selector: keyOf, maxLength: 14 });
const shuffled = (all: readonly EntryTarget[]) =>
  fc.shuffledSubarray([...all], { minLength: all.length });

const keysOf = (pairs: readonly MeshPair[]) =>
  pairs.map(pair => pair.map(keyOf).join(' '));

/** Some shoots of which some are hubs. */
const withHubs = shoots.chain(all =>
  fc.record({
    all: fc.constant(all),
    hubs: fc
      .subarray(all)
      .map(chosen => new Set(chosen.map(keyOf)) as ReadonlySet<string>),
    amongHubs: fc.boolean(),
  }),
);

const MESH: MeshShape = { kind: 'mesh' };

describe('the pairs of a shape', () => {
  it('are n (n − 1) / 2 of a full mesh, each once and none with itself', () => {
    fc.assert(
      fc.property(shoots, all => {
        const pairs = pairsOf(all, MESH);
        expect(pairs).toHaveLength((all.length * (all.length - 1)) / 2);
        const unordered = keysOf(pairs).map(key =>
          key.split(' ').sort().join(' '),
        );
        expect(new Set(unordered).size).toBe(pairs.length);
        pairs.forEach(([one, other]) =>
          expect(keyOf(one)).not.toBe(keyOf(other)),
        );
      }),
    );
  });

  it('are hubs times spokes, and those of the hubs on wish', () => {
    fc.assert(
      fc.property(withHubs, ({ all, hubs, amongHubs }) => {
        const pairs = pairsOf(all, { kind: 'hubs', hubs, amongHubs });
        const among = pairs.filter(pair =>
          pair.every(end => hubs.has(keyOf(end))),
        );
        expect(among).toHaveLength(
          amongHubs ? (hubs.size * (hubs.size - 1)) / 2 : 0,
        );
        expect(pairs.length - among.length).toBe(
          hubs.size * (all.length - hubs.size),
        );
        pairs.forEach(pair =>
          expect(pair.some(end => hubs.has(keyOf(end)))).toBe(true),
        );
      }),
    );
  });

  it('are a full mesh when every shoot is a hub', () => {
    fc.assert(
      fc.property(shoots, all => {
        const hubs = new Set(all.map(keyOf));
        expect(pairsOf(all, { kind: 'hubs', hubs, amongHubs: true })).toEqual(
          pairsOf(all, MESH),
        );
      }),
    );
  });

  it('do not depend on the order of the shoots, nor on one that is named twice', () => {
    fc.assert(
      fc.property(
        withHubs.chain(choice =>
          fc.record({
            choice: fc.constant(choice),
            other: shuffled(choice.all),
          }),
        ),
        ({ choice: { all, hubs, amongHubs }, other }) => {
          const shape: MeshShape = { kind: 'hubs', hubs, amongHubs };
          expect(pairsOf(other, shape)).toEqual(pairsOf(all, shape));
          expect(pairsOf([...all, ...all], shape)).toEqual(pairsOf(all, shape));
          expect(pairsOf(other, MESH)).toEqual(pairsOf(all, MESH));
        },
      ),
    );
  });

  it('are as many as are counted', () => {
    fc.assert(
      fc.property(withHubs, ({ all, hubs, amongHubs }) => {
        const shape: MeshShape = { kind: 'hubs', hubs, amongHubs };
        expect(countPairs(all, shape)).toBe(pairsOf(all, shape).length);
        expect(countPairs(all, MESH)).toBe(pairsOf(all, MESH).length);
      }),
    );
  });

  it('know nothing of a hub that is not chosen any more', () => {
    const [a, b] = ['a', 'b'].map(name => ({ namespace: 'garden-a', name }));
    const hubs = new Set(['garden-a/gone']);
    expect(pairsOf([a, b], { kind: 'hubs', hubs, amongHubs: true })).toEqual(
      [],
    );
  });
});

describe('what is asked for', () => {
  const some = Array.from({ length: 40 }, (_, i) => ({
    namespace: 'garden-a',
    name: `s${i}`,
  }));
  const ask = (count: number) =>
    meshRequest('osc', pairsOf(some, MESH).slice(0, count));

  it('is the entries on both sides of each pair', () => {
    expect(ask(1)).toEqual({
      garden: 'osc',
      units: [
        {
          shoot: { namespace: 'garden-a', name: 's0' },
          target: { namespace: 'garden-a', name: 's1' },
          here: 'add',
          there: 'add',
        },
      ],
      source: 'portal',
    });
  });

  it('is no more than the server takes', () => {
    const takes = (count: number) =>
      bulkPlanRequestSchema.safeParse(ask(count)).success;
    expect(takes(MAX_PAIRS)).toBe(true);
    expect(takes(MAX_PAIRS + 1)).toBe(false);
  });
});
