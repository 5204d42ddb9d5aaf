import {
  shootKey,
  type Shoot,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import { compareNames } from './compareNames';
import { facetsOf } from './facts';
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
import { worstOf } from './worstOf';

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
  before?: Pick<LandscapeGraph, 'shoots' | 'peeringOf'>,
): SlicedWork<LandscapeGraph> {
  const standings = new Map<ShootKey, ShootStanding>();
  const sides = new Map<string, Sides>();
  const degrees = new Map<ShootKey, number>();
  for (const [key, shoot] of picture.shoots) {
    const standing = standingOf(key, shoot);
    standings.set(key, standing);
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
  const inOrder = [...picture.shoots].sort(([, a], [, b]) =>
    compareNames(a, b),
  );
  yield;
  let dependsOnTime = false;
  for (const [key, shoot] of inOrder) {
    const standing = standings.get(key);
    dependsOnTime ||= standing?.dependsOnTime ?? false;
    const facts = {
      shoot,
      project: picture.projectOf(shoot.namespace),
      findings: standing?.findings ?? [],
      degree: degrees.get(key) ?? 0,
    };
    shoots.set(key, graphShoot(key, facts, before?.shoots.get(key)));
    yield;
  }

  const make = peeringMaker(shoots, picture.projectOf, before);
  const peerings = new Map<string, GraphPeering>();
  for (const [id, [one, other]] of sides) {
    peerings.set(id, make(one, other));
    yield;
  }
  return {
    garden: picture.garden.name,
    freshness: picture.freshness,
    shoots,
    peerings: yield* inOrderOfEnds(peerings.values()),
    peeringOf: id => peerings.get(id),
    facets: facetsOf(shoots.values()),
    dependsOnTime,
  };
}

function count(degrees: Map<ShootKey, number>, key: ShootKey): void {
  degrees.set(key, (degrees.get(key) ?? 0) + 1);
}

function graphShoot(
  key: ShootKey,
  facts: Omit<GraphShoot, 'key' | 'worst'>,
  before: GraphShoot | undefined,
): GraphShoot {
  return before &&
    before.shoot === facts.shoot &&
    before.project === facts.project &&
    before.findings === facts.findings &&
    before.degree === facts.degree
    ? before
    : { key, ...facts, worst: worstOf(facts.findings) };
}
