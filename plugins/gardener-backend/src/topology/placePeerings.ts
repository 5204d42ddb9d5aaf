import type { LandscapeBundleEnd } from 'backstage-plugin-gardener-common';
import { compareNames } from './compareNames';
import type { GroupedShoots, ShootGroup } from './groupShoots';
import type { GraphPair, GraphPeering, GraphShoot } from './LandscapeGraph';

/** All peerings between a closed group and another one, or a shoot of an open one. */
export interface PeeringBundle {
  readonly id: string;
  readonly a: LandscapeBundleEnd;
  readonly b: LandscapeBundleEnd;
  readonly peerings: readonly GraphPair[];
}

/** Each peering of a selection in exactly one place. */
export interface PlacedPeerings {
  /** One by one. */
  readonly single: readonly GraphPeering[];
  /** Between two shoots of one group, by the group; those of an open one are there one by one, too. */
  readonly inside: ReadonlyMap<ShootGroup, readonly GraphPair[]>;
  /** Of closed groups with what can't be drawn. */
  readonly unseen: readonly GraphPeering[];
  /** In the order of their ends. */
  readonly bundles: readonly PeeringBundle[];
}

/** A closed group, or a shoot of an open one. */
type BundleEnd = ShootGroup | GraphShoot;

function toldEnd(end: BundleEnd): LandscapeBundleEnd {
  if ('shoots' in end) return { kind: 'group', key: end.key };
  const { namespace, name } = end.shoot;
  return { kind: 'shoot', namespace, name };
}

/** Escaped, so that no key can look like the name of a shoot. */
function written(end: LandscapeBundleEnd): string {
  return end.kind === 'group'
    ? `group:${encodeURIComponent(end.key)}`
    : `shoot:${end.namespace}/${end.name}`;
}

/** Groups by key, then shoots by name. */
function compareEnds(a: LandscapeBundleEnd, b: LandscapeBundleEnd): number {
  if (a.kind === 'shoot' && b.kind === 'shoot') return compareNames(a, b);
  if (a.kind === 'group' && b.kind === 'group') {
    if (a.key === b.key) return 0;
    return a.key < b.key ? -1 : 1;
  }
  return a.kind === 'group' ? -1 : 1;
}

/** Puts peerings with the same ends together; an end is known by its object, which is quicker than by its name. */
class BundleMaker {
  readonly #bundles = new Map<
    BundleEnd,
    Map<BundleEnd, PeeringBundle & { readonly peerings: GraphPair[] }>
  >();

  add(one: BundleEnd, other: BundleEnd, peering: GraphPair): void {
    const known =
      this.#bundles.get(one)?.get(other) ?? this.#bundles.get(other)?.get(one);
    if (known) {
      known.peerings.push(peering);
      return;
    }
    const [a, b] = [toldEnd(one), toldEnd(other)].sort(compareEnds);
    const made = {
      id: `${written(a)}~${written(b)}`,
      a,
      b,
      peerings: [peering],
    };
    const others = this.#bundles.get(one);
    if (others) others.set(other, made);
    else this.#bundles.set(one, new Map([[other, made]]));
  }

  all(): PeeringBundle[] {
    return [...this.#bundles.values()].flatMap(others => [...others.values()]);
  }
}

/** Where each peering is drawn, by which groups are open. Costs the peerings. */
export function placePeerings(
  peerings: readonly GraphPeering[],
  { groupOf }: Pick<GroupedShoots, 'groupOf'>,
): PlacedPeerings {
  const single: GraphPeering[] = [];
  const inside = new Map<ShootGroup, GraphPair[]>();
  const unseen: GraphPeering[] = [];
  const bundles = new BundleMaker();
  for (const peering of peerings) {
    const [one] = peering.ends;
    const home = groupOf(one);
    if (peering.kind === 'half') {
      if (home.open) single.push(peering);
      else unseen.push(peering);
    } else {
      const otherHome = groupOf(peering.ends[1]);
      const isOpen = home.open && otherHome.open;
      if (isOpen) single.push(peering);
      if (home === otherHome) {
        const known = inside.get(home);
        if (known) known.push(peering);
        else inside.set(home, [peering]);
      } else if (!isOpen) {
        bundles.add(
          home.open ? one : home,
          otherHome.open ? peering.ends[1] : otherHome,
          peering,
        );
      }
    }
  }
  return {
    single,
    inside,
    unseen,
    bundles: bundles
      .all()
      .sort(
        (one, other) =>
          compareEnds(one.a, other.a) || compareEnds(one.b, other.b),
      ),
  };
}
