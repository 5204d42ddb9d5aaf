import {
  shootKey,
  type Shoot,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import { compareNames } from './compareNames';
import { facetsOf } from './facts';
import { graphShoot } from './graphShoot';
import type { SlicedWork } from './inSlices';
import { inOrderOfEnds } from './inOrderOfEnds';
import type { PeeringSide } from './joinSides';
import type {
  GraphPeering,
  GraphShoot,
  LandscapeGraph,
} from './LandscapeGraph';
import type { LandscapePicture } from './LandscapePicture';
import { peeringMaker } from './peeringMaker';
import type { ShootStanding } from './ShootStanding';

/** What a graph is drawn from. */
export interface DrawnFrom
  extends Pick<LandscapePicture, 'shoots' | 'projectOf' | 'freshness'> {
  readonly garden: Pick<LandscapePicture['garden'], 'name'>;
}

/** A peering by what its shoots see of it: one of them, or both. */
type Sides = [PeeringSide] | [PeeringSide, PeeringSide];

/**
 * Puts the standings of all shoots together: each peering once, whichever of its shoots see it. Costs the shoots and their
 * peerings, and sorting them; which shoots have the same network does not matter.
 *
 * @param standingOf - of each shoot of the picture
 * @param before - an older graph: what did not change since is the same object again
 */
export function* drawGraph(
  picture: DrawnFrom,
  standingOf: (key: ShootKey, shoot: Shoot) => ShootStanding,
  before?: Pick<LandscapeGraph, 'shoots' | 'peerings'>,
): SlicedWork<LandscapeGraph> {
  const sides = new Map<string, Sides>();
  const degrees = new Map<ShootKey, number>();
  const standings: [ShootKey, Shoot, ShootStanding][] = [];
  for (const [key, shoot] of picture.shoots) {
    const standing = standingOf(key, shoot);
    standings.push([key, shoot, standing]);
    for (const seen of standing.peerings) {
      const known = sides.get(seen.id);
      if (known) {
        sides.set(seen.id, [known[0], { shoot, seen }]);
      } else {
        sides.set(seen.id, [{ shoot, seen }]);
        count(degrees, key);
        if (seen.kind === 'visible') count(degrees, shootKey(seen.other));
      }
    }
    yield;
  }

  const shoots = new Map<ShootKey, GraphShoot>();
  standings.sort(([, a], [, b]) => compareNames(a, b));
  yield;
  const timed = new Set<ShootKey>();
  for (const [key, shoot, standing] of standings) {
    if (standing.dependsOnTime) timed.add(key);
    const project = picture.projectOf(shoot.namespace);
    const degree = degrees.get(key) ?? 0;
    shoots.set(
      key,
      graphShoot(
        { key, shoot, project, standing, degree },
        before?.shoots.get(key),
      ),
    );
    yield;
  }

  const known = new Map(
    before?.peerings.map(peering => [peering.told.id, peering] as const),
  );
  yield;
  const make = peeringMaker(shoots, picture.projectOf, known);
  const peerings: GraphPeering[] = [];
  for (const [one, other] of sides.values()) {
    peerings.push(make(one, other));
    yield;
  }
  return {
    garden: picture.garden.name,
    freshness: picture.freshness,
    shoots,
    peerings: yield* inOrderOfEnds(peerings),
    facets: facetsOf(shoots.values()),
    timed,
  };
}

function count(degrees: Map<ShootKey, number>, key: ShootKey): void {
  degrees.set(key, (degrees.get(key) ?? 0) + 1);
}
