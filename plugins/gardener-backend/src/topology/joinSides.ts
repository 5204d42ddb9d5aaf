import {
  findingCodeSchema,
  type EntryName,
  type FindingCode,
  type LandscapeFinding,
  type LandscapePeering,
} from 'backstage-plugin-gardener-common';
import { compareNames } from './compareNames';
import type { SeenFinding, SeenPeering } from './ShootStanding';

/** One peering as the named shoot sees it. */
export interface PeeringSide {
  readonly shoot: EntryName;
  readonly seen: SeenPeering;
}

/** Codes are listed worst first. */
const RANK: ReadonlyMap<FindingCode, number> = new Map(
  findingCodeSchema.options.map((code, rank) => [code, rank]),
);

/**
 * One peering out of what its two shoots see of it; of one that only one of them sees out of that. The same whichever of
 * them is given first.
 */
export function joinSides(
  one: PeeringSide,
  other?: PeeringSide,
): LandscapePeering {
  const { id, status } = one.seen;
  const far = one.seen.other;
  const isFirst = compareNames(one.shoot, far) < 0;
  const { edges, rollout } = one.seen;
  const [first, second] = isFirst ? [one, other] : [other, one];
  return {
    id,
    a: nameOf(isFirst ? one.shoot : far),
    b: nameOf(isFirst ? far : one.shoot),
    status,
    edges: isFirst
      ? { a: edges.here, b: edges.other }
      : { a: edges.other, b: edges.here },
    rollout: isFirst
      ? { a: rollout.here, b: rollout.target }
      : { a: rollout.target, b: rollout.here },
    findings: eachOnce(
      first?.seen.findings ?? [],
      second?.seen.findings ?? [],
    ).map(({ told }) => told),
  };
}

function nameOf({ namespace, name }: EntryName): EntryName {
  return { namespace, name };
}

/** What the two sides of a peering found, each once, in the words of the first side; worst first. */
export function eachOnce<F extends Pick<SeenFinding, 'about' | 'told'>>(
  first: readonly F[],
  second: readonly F[],
): F[] {
  const known = new Set(first.map(({ about }) => about));
  return [...first, ...second.filter(({ about }) => !known.has(about))].sort(
    (a, b) => rankOf(a.told) - rankOf(b.told),
  );
}

/** Of a finding among others: the worst has the smallest. */
export function rankOf({ code }: Pick<LandscapeFinding, 'code'>): number {
  return RANK.get(code) ?? RANK.size;
}
