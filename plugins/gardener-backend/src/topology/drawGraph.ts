import type { Shoot, ShootKey } from 'backstage-plugin-gardener-common';
import { shootKey } from 'backstage-plugin-gardener-common';
import { compareNames } from './compareNames';
import { facetsOf } from './facts';
import type { SlicedWork } from './inSlices';
import { joinSides, type PeeringSide } from './joinSides';
import type {
  GraphGhost,
  GraphPeering,
  GraphShoot,
  LandscapeGraph,
} from './LandscapeGraph';
import type { LandscapePicture } from './LandscapePicture';
import type { ShootStanding } from './ShootStanding';
import { worstOf } from './worstOf';

/** After so many shoots or peerings others may have their turn. */
const STEP = 50;

/** What a graph is drawn from. */
export interface DrawnFrom
  extends Pick<LandscapePicture, 'shoots' | 'projectOf' | 'freshness'> {
  readonly garden: Pick<LandscapePicture['garden'], 'name'>;
}

/**
 * Puts the standings of all shoots together: each peering once, whichever of its shoots see it. Costs the shoots and their
 * peerings, and sorting them; which shoots have the same network does not matter.
 *
 * @param standingOf - of each shoot of the picture
 */
export function* drawGraph(
  picture: DrawnFrom,
  standingOf: (key: ShootKey, shoot: Shoot) => ShootStanding,
): SlicedWork<LandscapeGraph> {
  const standings = new Map<ShootKey, ShootStanding>();
  const sides = new Map<string, PeeringSide[]>();
  let steps = 0;
  for (const [key, shoot] of picture.shoots) {
    const standing = standingOf(key, shoot);
    standings.set(key, standing);
    for (const seen of standing.peerings) {
      const known = sides.get(seen.id);
      if (known) known.push({ shoot, seen });
      else sides.set(seen.id, [{ shoot, seen }]);
    }
    yield;
  }

  const degrees = new Map<ShootKey, number>();
  for (const [{ shoot, seen }] of sides.values()) {
    const ends = seen.kind === 'visible' ? [shoot, seen.other] : [shoot];
    for (const end of ends) {
      const key = shootKey(end);
      degrees.set(key, (degrees.get(key) ?? 0) + 1);
    }
    if (++steps % STEP === 0) yield;
  }

  const shoots = new Map<ShootKey, GraphShoot>();
  const inOrder = [...picture.shoots].sort(([, a], [, b]) =>
    compareNames(a, b),
  );
  let dependsOnTime = false;
  for (const [key, shoot] of inOrder) {
    const standing = standings.get(key);
    const findings = standing?.findings ?? [];
    dependsOnTime ||= standing?.dependsOnTime ?? false;
    shoots.set(key, {
      key,
      shoot,
      project: picture.projectOf(shoot.namespace),
      findings,
      worst: worstOf(findings),
      degree: degrees.get(key) ?? 0,
    });
    if (++steps % STEP === 0) yield;
  }

  const ghosts = new Map<string, GraphGhost>();
  const peerings: GraphPeering[] = [];
  for (const [one, other] of sides.values()) {
    peerings.push(join(one, other, shoots, ghosts, picture));
    if (++steps % STEP === 0) yield;
  }
  yield;
  peerings.sort(byEnds);
  yield;
  return {
    garden: picture.garden.name,
    freshness: picture.freshness,
    shoots,
    peerings,
    facets: facetsOf(shoots.values()),
    dependsOnTime,
  };
}

function join(
  one: PeeringSide,
  other: PeeringSide | undefined,
  shoots: ReadonlyMap<ShootKey, GraphShoot>,
  ghosts: Map<string, GraphGhost>,
  { projectOf }: DrawnFrom,
): GraphPeering {
  const told = joinSides(one, other);
  const worst = worstOf(told.findings);
  const { kind } = one.seen;
  if (kind === 'visible') {
    const ends = [
      shootAt(shoots, told.a.namespace, told.a.name),
      shootAt(shoots, told.b.namespace, told.b.name),
    ] as const;
    return { kind: 'pair', told, worst, ends };
  }
  const { namespace, name } = one.seen.other;
  const place = JSON.stringify([namespace, name]);
  const ghost = ghosts.get(place) ?? {
    kind,
    namespace,
    name,
    project: kind === 'notFound' ? projectOf(namespace) ?? namespace : null,
  };
  ghosts.set(place, ghost);
  const { shoot } = one;
  return {
    kind: 'half',
    told,
    worst,
    ends: [shootAt(shoots, shoot.namespace, shoot.name)],
    ghost,
  };
}

function shootAt(
  shoots: ReadonlyMap<ShootKey, GraphShoot>,
  namespace: string,
  name: string,
): GraphShoot {
  const found = shoots.get(shootKey({ namespace, name }));
  if (!found) throw new Error('A landscape lacks a shoot of its peerings');
  return found;
}

function byEnds({ told: one }: GraphPeering, { told: other }: GraphPeering) {
  return compareNames(one.a, other.a) || compareNames(one.b, other.b);
}
