import type { LandscapeFinding } from 'backstage-plugin-gardener-common';
import { compareNames } from '../compareNames';
import { eachOnce } from '../joinSides';
import type { GraphPeering, GraphShoot } from '../LandscapeGraph';
import type { SeenFinding, SeenPeering } from '../ShootStanding';
import type { RowPeer } from './GraphRow';

/** A finding of a peering, with the shoot whose entry it is about. */
export interface PeeringFinding extends SeenFinding {
  readonly told: LandscapeFinding;
  readonly shoot: GraphShoot;
  readonly peer: RowPeer;
}

/**
 * What is found of a peering itself, each once; what is found of one of its shoots stands with the shoot, for whoever sees it
 * here sees it there.
 */
export function findingsOfPeering(peering: GraphPeering): PeeringFinding[] {
  const [first, second] = [...peering.seen]
    .map(seen => ({ seen, own: ownOf(peering, seen) }))
    .sort((a, b) => compareNames(a.own.shoot, b.own.shoot))
    .map(({ seen, own }) =>
      seen.findings
        .filter(({ kind }) => kind === 'peering')
        .map(finding => ({ ...finding, ...endsFrom(peering, own, finding) })),
    );
  return eachOnce(first, second ?? []);
}

/** The shoot that sees it. */
function ownOf(peering: GraphPeering, { other }: SeenPeering): GraphShoot {
  const [one] = peering.ends;
  if (peering.kind === 'half') return one;
  return compareNames(one.shoot, other) === 0 ? peering.ends[1] : one;
}

function endsFrom(
  peering: GraphPeering,
  own: GraphShoot,
  { of }: SeenFinding,
): { readonly shoot: GraphShoot; readonly peer: RowPeer } {
  if (peering.kind === 'half') {
    return { shoot: own, peer: { kind: 'ghost', ghost: peering.ghost } };
  }
  const [one, two] = peering.ends;
  const shoot = (own === one) === (of === 'here') ? one : two;
  return {
    shoot,
    peer: { kind: 'shoot', shoot: shoot === one ? two : one },
  };
}
