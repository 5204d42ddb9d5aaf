import type { LandscapeBundleEnd } from 'backstage-plugin-gardener-common';
import { compareNames } from './compareNames';
import type { GroupedShoots } from './groupShoots';
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
  /** Between two shoots of one closed group. */
  readonly inside: readonly GraphPair[];
  /** Of closed groups with what can't be drawn. */
  readonly unseen: readonly GraphPeering[];
  /** In the order of their ends. */
  readonly bundles: readonly PeeringBundle[];
}

/** Where each peering is drawn, by which groups are open. Costs the peerings. */
export function placePeerings(
  peerings: readonly GraphPeering[],
  { groupOf }: Pick<GroupedShoots, 'groupOf'>,
): PlacedPeerings {
  const single: GraphPeering[] = [];
  const inside: GraphPair[] = [];
  const unseen: GraphPeering[] = [];
  const bundles = new Map<string, PeeringBundle & { peerings: GraphPair[] }>();
  for (const peering of peerings) {
    const isOpen = peering.ends.every(shoot => groupOf(shoot).open);
    if (isOpen) {
      single.push(peering);
    } else if (peering.kind === 'half') {
      unseen.push(peering);
    } else {
      const [one, other] = peering.ends;
      if (groupOf(one).key === groupOf(other).key) {
        inside.push(peering);
      } else {
        const [a, b] = [endOf(one, groupOf), endOf(other, groupOf)].sort(
          compareEnds,
        );
        const id = `${written(a)}~${written(b)}`;
        const known = bundles.get(id);
        if (known) known.peerings.push(peering);
        else bundles.set(id, { id, a, b, peerings: [peering] });
      }
    }
  }
  return {
    single,
    inside,
    unseen,
    bundles: [...bundles.values()].sort(
      (one, other) =>
        compareEnds(one.a, other.a) || compareEnds(one.b, other.b),
    ),
  };
}

function endOf(
  shoot: GraphShoot,
  groupOf: GroupedShoots['groupOf'],
): LandscapeBundleEnd {
  const { key, open } = groupOf(shoot);
  const { namespace, name } = shoot.shoot;
  return open ? { kind: 'shoot', namespace, name } : { kind: 'group', key };
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
