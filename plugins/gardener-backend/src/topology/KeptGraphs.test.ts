import { shootKey, type Shoot } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { anyLandscape, NAMESPACES } from '../__testUtils__/anyLandscape';
import { aPortalGarden } from '../__testUtils__/aPortalGarden';
import { aScope } from '../__testUtils__/aScope';
import { aShoot, listing } from '../__testUtils__/aShoot';
import type { ShootScope } from '../access/ShootScope';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { KeptGraphs } from './KeptGraphs';
import type { LandscapeGraph } from './LandscapeGraph';

const DAY = 24 * 60 * 60_000;
const ALL = aScope(NAMESPACES);

/** Everything of a graph, in its order. */
function contentOf({ shoots, peerings, timed, ...rest }: LandscapeGraph) {
  return {
    ...rest,
    shoots: [...shoots],
    peerings,
    timed: [...timed].sort(),
  };
}

/** Some time, and what happens in it. */
type Step =
  | { readonly kind: 'put'; readonly shoot: Shoot }
  | { readonly kind: 'remove'; readonly nth: number }
  | { readonly kind: 'rename'; readonly namespace: string }
  | {
      readonly kind: 'see';
      readonly visible: readonly string[];
      /** Of one namespace these shoots alone. */
      readonly partly: readonly string[];
    }
  | { readonly kind: 'remember' | 'registered' | 'resync' | 'later' };

const WAITING = {
  confineSpecUpdateRollout: true,
  specWrittenAt: 1_700_000_000_001,
  maintenanceWindow: { begin: '000000+0000', end: '000100+0000' },
};

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: anyLandscape
      .filter(shoots => shoots.length > 0)
      .chain(shoots =>
        fc.record({
          kind: fc.constant('put' as const),
          shoot: fc.record({
            base: fc.constantFrom(...shoots),
            isWaiting: fc.boolean(),
          }),
        }),
      )
      .map(({ kind, shoot: { base, isWaiting } }) => ({
        kind,
        shoot: isWaiting ? { ...base, ...WAITING } : base,
      })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      nth: fc.nat(20),
    }),
  },
  fc.record({
    kind: fc.constant('rename' as const),
    namespace: fc.constantFrom(...NAMESPACES),
  }),
  fc.record({
    kind: fc.constant('see' as const),
    visible: fc.subarray([...NAMESPACES]),
    partly: fc.subarray(['shop', 'x', 'y', 'z']),
  }),
  fc.record({
    kind: fc.constantFrom(
      'remember' as const,
      'registered' as const,
      'resync' as const,
      'later' as const,
    ),
  }),
);

const PART = 'garden-b';

/** Everything in some namespaces, but of one of them only what has one of some names, as permissions on shoots make it. */
function partScope(
  inventory: FakeInventory,
  visible: readonly string[],
  names: readonly string[],
): ShootScope {
  const whole = aScope(visible);
  return {
    namespaces: whole.namespaces,
    covers: namespace => namespace !== PART && whole.covers(namespace),
    touches: whole.touches,
    has: target =>
      whole.has(target) &&
      (target.namespace !== PART ||
        (names.includes(target.name) &&
          inventory.shoot(shootKey(target)) !== undefined)),
  };
}

/** A Garden in which things happen, and what is kept of it. */
function setUp(shoots: readonly Shoot[]) {
  const inventory = new FakeInventory(shoots);
  const halfOpen = new Set<string>();
  const garden = aPortalGarden({
    inventory,
    halfOpen: (...pair) =>
      halfOpen.has(pair.sort().join(' ')) ? { since: 1 } : undefined,
  });
  let now = 1_800_000_000_000;
  let scope: ShootScope = ALL;
  let version = 0;
  const kept = new KeptGraphs(() => now);
  const happen = (what: Step): void => {
    switch (what.kind) {
      case 'put':
        inventory.put(what.shoot);
        break;
      case 'remove': {
        const there = [...inventory.shoots()];
        const gone = there[what.nth % there.length];
        if (gone) inventory.remove(gone.namespace, gone.name);
        break;
      }
      case 'rename':
        version += 1;
        inventory.addProject({
          name: `project-${version}`,
          namespace: what.namespace,
        });
        inventory.tell({ kind: 'surroundings' });
        break;
      case 'see':
        scope = partScope(inventory, what.visible, what.partly);
        break;
      case 'remember':
        version += 1;
        halfOpen.add('garden-a/shop garden-prod/shop');
        Object.assign(garden.openChanges, { version });
        break;
      case 'registered':
        inventory.extensionRegistered = !inventory.extensionRegistered;
        inventory.tell({ kind: 'surroundings' });
        break;
      case 'resync':
        inventory.tell({ kind: 'resync' });
        break;
      case 'later':
        now += DAY;
        break;
      default: {
        const never: never = what;
        throw new Error(`Unknown step: ${JSON.stringify(never)}`);
      }
    }
  };
  return {
    inventory,
    happen,
    graph: () => kept.graph(garden, scope),
    drawnAnew: () => new KeptGraphs(() => now).graph(garden, scope),
  };
}

describe('a graph that is kept', () => {
  it('is the one that would be drawn from nothing, whatever has happened', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLandscape,
        // Some of it between two looks.
        fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), {
          maxLength: 6,
        }),
        async (shoots, times) => {
          // So many that a change is a small part of it.
          const still = Array.from({ length: 40 }, (_, i) =>
            aShoot({ namespace: 'garden-c', name: `still-${i}` }),
          );
          const { happen, graph, drawnAnew } = setUp([...shoots, ...still]);
          await graph();
          for (const steps of times) {
            steps.forEach(happen);
            expect(contentOf(await graph())).toEqual(
              contentOf(await drawnAnew()),
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  const hub = aShoot({
    name: 'hub',
    nodes: ['10.1.0.0/27'],
    ...listing(...Array.from({ length: 5 }, (_, i) => `garden-prod/s${i}`)),
  });
  const spokes = Array.from({ length: 40 }, (_, i) =>
    aShoot({
      name: `s${i}`,
      nodes: [`10.2.${i}.0/27`],
      ...listing(i < 5 ? 'garden-prod/hub' : `garden-prod/s${i - 1}`),
    }),
  );

  it('costs after a change the changed shoot and its neighbours', async () => {
    const { inventory, happen, graph } = setUp([hub, ...spokes]);
    const walks = jest.spyOn(inventory, 'shootsIn');
    const before = await graph();
    walks.mockClear();
    inventory.lookedUp.length = 0;
    happen({ kind: 'put', shoot: { ...spokes[20], nodes: ['10.1.0.0/27'] } });
    const after = await graph();
    expect(walks).not.toHaveBeenCalled();
    expect(new Set(inventory.lookedUp)).toEqual(
      new Set(
        // It, what it lists, and what this lists in turn; who lists is found by who is listed.
        ['s18', 's19', 's20'].map(name =>
          shootKey({ namespace: 'garden-prod', name }),
        ),
      ),
    );
    const same = after.peerings.filter((peering, i) =>
      Object.is(peering, before.peerings[i]),
    );
    // Those of s19 and s21 stand between other shoots than before, though they say the same.
    expect(same.length).toBeGreaterThanOrEqual(before.peerings.length - 4);
    expect(after.facets).toBe(before.facets);
  });

  it('is the same object when what changed is not seen, or says the same', async () => {
    const far = aShoot({ namespace: 'garden-a', name: 'far' });
    const { happen, graph, inventory } = setUp([hub, ...spokes, far]);
    happen({ kind: 'see', visible: ['garden-prod'], partly: [] });
    const before = await graph();
    happen({ kind: 'put', shoot: { ...far, ...listing('garden-prod/s7') } });
    expect(await graph()).toBe(before);
    inventory.tell({ kind: 'surroundings' });
    expect(await graph()).toBe(before);
  });

  it('says another maintenance window when one has passed, at the cost of who waits for it', async () => {
    const waiting = { ...spokes[20], ...WAITING };
    const all = [hub, ...spokes.filter(shoot => shoot !== spokes[20]), waiting];
    const { inventory, happen, graph, drawnAnew } = setUp(all);
    const before = await graph();
    const walks = jest.spyOn(inventory, 'shootsIn');
    happen({ kind: 'later' });
    const after = await graph();
    expect(walks).not.toHaveBeenCalled();
    expect(after).not.toEqual(before);
    expect(contentOf(after)).toEqual(contentOf(await drawnAnew()));
  });

  it('is mended from the last one that was there while another one is drawn', async () => {
    const { inventory, happen, graph, drawnAnew } = setUp([hub, ...spokes]);
    await graph();
    const walks = jest.spyOn(inventory, 'shootsIn');
    const graphs = spokes.slice(0, 4).map(shoot => {
      happen({ kind: 'put', shoot: { ...shoot, nodes: ['10.1.0.0/27'] } });
      return graph();
    });
    const last = (await Promise.all(graphs))[3];
    expect(walks).not.toHaveBeenCalled();
    expect(contentOf(last)).toEqual(contentOf(await drawnAnew()));
  });
});
