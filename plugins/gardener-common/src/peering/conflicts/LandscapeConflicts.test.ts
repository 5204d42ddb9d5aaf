import fc from 'fast-check';
import { aShoot, entry, peeringsOf } from '../../__testUtils__/shoots';
import type { Shoot } from '../../garden/Shoot';
import { shootKey, ShootKey } from '../../garden/ShootRef';
import { intersection } from '../../network/overlap';
import { LandscapeConflicts } from './LandscapeConflicts';

const NAMES = ['s1', 's2', 's3', 's4', 's5', 's6'];
const NETWORKS = [
  '10.5.0.0/24',
  '10.5.0.0/25',
  '10.5.0.64/26',
  '10.5.0.128/25',
  '10.5.1.0/24',
  '2001:db8::/64',
  'junk',
];

const anyShoot: fc.Arbitrary<Shoot> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    nodes: fc.subarray(NETWORKS, { maxLength: 3 }),
    pods: fc.subarray(NETWORKS, { maxLength: 1 }),
    services: fc.subarray(NETWORKS, { maxLength: 1 }),
    state: fc.constantFrom('present' as const, 'disabled' as const),
    listed: fc.subarray([...NAMES, 'gone']),
  })
  .map(({ name, state, listed, ...networks }) =>
    aShoot(name, {
      ...networks,
      peering: { state, entries: listed.map(target => entry(target)) },
    }),
  );

const landscape: fc.Arbitrary<Shoot[]> = fc.uniqueArray(anyShoot, {
  selector: ({ name }) => name,
});

function nameOf(key: ShootKey): string {
  return key.slice(key.indexOf('/') + 1);
}

/** In words that hold whatever the order of work was. */
function told(conflicts: LandscapeConflicts) {
  return {
    clashes: [...conflicts.clashes()]
      .flatMap(({ shoot, peer, clashes }) =>
        clashes.map(({ own, peers }) =>
          [
            nameOf(shoot),
            own.kind,
            own.range.text,
            nameOf(peer),
            peers.kind,
            peers.range.text,
          ].join(' '),
        ),
      )
      .sort(),
    hubs: [...conflicts.hubOverlaps()]
      .map(({ hub, outer, inner }) =>
        [
          nameOf(hub),
          ...[outer, inner].map(
            ({ range, keys }) => `${range.text} ${[...keys].sort()}`,
          ),
        ].join(' '),
      )
      .sort(),
    ofShoots: NAMES.map(name => {
      const shoot = { namespace: 'garden-prod', name };
      return {
        peers: [...conflicts.peersOf(shoot)].sort(),
        hasPeers: conflicts.hasPeers(shoot),
        clashes: conflicts.clashesOf(shoot).length,
        hubs: [...conflicts.hubOverlapsOf(shoot)]
          .map(({ hub, range, others }) =>
            [hub, range.text, others.range.text, [...others.keys].sort()].join(
              ' ',
            ),
          )
          .sort(),
      };
    }),
  };
}

/** Which pairs the findings of all shoots name, by code. */
function findingsOf(shoots: readonly Shoot[]) {
  const found = shoots.flatMap(shoot => {
    const others = shoots.filter(other => other !== shoot);
    return peeringsOf([shoot, ...others]).peerings.flatMap(
      ({ target, findings }) =>
        target.kind === 'visible'
          ? findings.map(({ code }) => ({
              code,
              shoot: shoot.name,
              target: target.ref.name,
            }))
          : [],
    );
  });
  const named = (wanted: string) => found.filter(({ code }) => code === wanted);
  const pairs = (wanted: string) =>
    new Set(
      named(wanted).map(({ shoot, target }) =>
        [shoot, target].sort().join(' '),
      ),
    );
  return {
    overlaps: pairs('CIDR_OVERLAP'),
    inner: pairs('POD_SERVICE_OVERLAP'),
    hubs: new Set(
      named('HUB_OVERLAP').map(({ shoot, target }) => `${shoot} ${target}`),
    ),
  };
}

describe('conflicts of a landscape', () => {
  it('are those that the findings of each shoot tell', () => {
    fc.assert(
      fc.property(landscape, shoots => {
        const conflicts = new LandscapeConflicts(shoots);
        const overlaps = new Set<string>();
        const inner = new Set<string>();
        for (const { shoot, peer, clashes } of conflicts.clashes()) {
          const pair = [nameOf(shoot), nameOf(peer)].sort().join(' ');
          for (const { own, peers } of clashes) {
            expect(intersection(own.range, peers.range)).toBeDefined();
            const areNodes = own.kind === 'nodes' && peers.kind === 'nodes';
            (areNodes ? overlaps : inner).add(pair);
          }
        }
        const hubs = new Set<string>();
        for (const { hub, outer, inner: within } of conflicts.hubOverlaps()) {
          for (const key of [...outer.keys, ...within.keys]) {
            hubs.add(`${nameOf(hub)} ${nameOf(key)}`);
          }
        }
        expect({ overlaps, inner, hubs }).toEqual(findingsOf(shoots));
      }),
    );
  });

  it('have groups of shoots that hang together by peerings', () => {
    fc.assert(
      fc.property(landscape, shoots => {
        const conflicts = new LandscapeConflicts(shoots);
        const groups = [...conflicts.groups()];
        const groupOf = new Map(
          groups.flatMap(members => members.map(key => [key, members])),
        );
        expect(groupOf.size).toBe(groups.flat().length);
        for (const shoot of shoots) {
          const key = shootKey(shoot);
          expect(groupOf.has(key)).toBe(conflicts.hasPeers(shoot));
          for (const peer of conflicts.peersOf(shoot)) {
            expect(groupOf.get(peer)).toBe(groupOf.get(key));
          }
        }
        // No group is two that only stand side by side.
        const reached = (members: readonly ShootKey[]) => {
          const seen = new Set(members.slice(0, 1));
          for (const key of seen) {
            const shoot = shoots.find(one => shootKey(one) === key);
            for (const peer of shoot ? conflicts.peersOf(shoot) : []) {
              seen.add(peer);
            }
          }
          return seen.size;
        };
        expect(groups.map(reached)).toEqual(
          groups.map(members => members.length),
        );
      }),
    );
  });

  it('are told for a shoot as for all', () => {
    fc.assert(
      fc.property(landscape, shoots => {
        const conflicts = new LandscapeConflicts(shoots);
        const ofAll = new Set(
          [...conflicts.hubOverlaps()].flatMap(({ hub, outer, inner }) =>
            [...outer.keys, ...inner.keys].map(key => `${hub} ${key}`),
          ),
        );
        const ofEach = new Set(
          shoots.flatMap(shoot => {
            return [...conflicts.hubOverlapsOf(shoot)].map(
              ({ hub }) => `${hub} ${shootKey(shoot)}`,
            );
          }),
        );
        expect(ofEach).toEqual(ofAll);
      }),
    );
  });

  it('are the same after changes as from nothing', () => {
    fc.assert(
      fc.property(
        landscape,
        fc.array(
          fc.oneof(
            anyShoot.map(shoot => ({ shoot, gone: false })),
            anyShoot.map(shoot => ({ shoot, gone: true })),
          ),
          { maxLength: 12 },
        ),
        (shoots, changes) => {
          const conflicts = new LandscapeConflicts(shoots);
          const now = new Map(shoots.map(shoot => [shootKey(shoot), shoot]));
          for (const { shoot, gone } of changes) {
            const key = shootKey(shoot);
            if (gone) now.delete(key);
            else now.set(key, shoot);
            conflicts.replace(shoot, gone ? undefined : shoot);
          }
          expect(told(conflicts)).toEqual(
            told(new LandscapeConflicts(now.values())),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are none between shoots that do not peer, however equal their ranges are', () => {
    const alike = NAMES.map(name => aShoot(name, { nodes: ['10.250.0.0/16'] }));
    expect(told(new LandscapeConflicts(alike))).toMatchObject({
      clashes: [],
      hubs: [],
    });
  });

  it('count peers of a hub that have one range, and pair none of them', () => {
    const peers = Array.from({ length: 500 }, (_, i) =>
      aShoot(`p${i}`, { nodes: ['10.250.0.0/16'] }),
    );
    const hub = aShoot('s1', {}, ...peers.map(({ name }) => entry(name)));
    const found = [...new LandscapeConflicts([hub, ...peers]).hubOverlaps()];
    expect(found.map(({ inner }) => inner.keys.length)).toEqual([500]);
  });
});
