import type { LandscapePeering } from 'backstage-plugin-gardener-common';

/**
 * How one half of a line looks, from a shoot to the middle:
 *
 * - `configured`: solid, with an arrowhead at the shoot
 * - `incomplete`: dashed, with an arrowhead at the middle: this side has its entry, the other one has none
 * - `unverified`: dotted, with an arrowhead at the middle: whether the other side has one is not known
 * - `missing`: thin dots, with a ring at the shoot that lacks its entry
 * - `unknown`: thin dots
 */
export type HalfLook =
  | 'configured'
  | 'incomplete'
  | 'unverified'
  | 'missing'
  | 'unknown';

export interface HalfEdge {
  readonly look: HalfLook;
  /** Whether the shoot of this side is being reconciled: ticks. */
  readonly reconciling: boolean;
}

function lookOf(peering: LandscapePeering, side: 'a' | 'b'): HalfLook {
  switch (peering.edges[side]) {
    case 'missing':
      return 'missing';
    case 'unknown':
      return 'unknown';
    case 'set':
      break;
    default:
      return unknownHalf(peering.edges[side]);
  }
  switch (peering.status) {
    case 'configured':
      return 'configured';
    case 'incomplete':
      return 'incomplete';
    case 'notAccessible':
      return 'unverified';
    default:
      return unknownHalf(peering.status);
  }
}

/** The two halves of a peering: what each side says of itself. */
export function halfEdges(peering: LandscapePeering): {
  readonly a: HalfEdge;
  readonly b: HalfEdge;
} {
  const half = (side: 'a' | 'b'): HalfEdge => ({
    look: lookOf(peering, side),
    reconciling: peering.rollout[side].state === 'reconciling',
  });
  return { a: half('a'), b: half('b') };
}

/** Whether something is drawn at the middle of the line that a badge must not cover. */
export function hasHeadInMiddle(peering: LandscapePeering): boolean {
  const { a, b } = halfEdges(peering);
  return [a, b].some(
    ({ look }) => look === 'incomplete' || look === 'unverified',
  );
}

function unknownHalf(value: never): never {
  throw new Error(`Unknown half ${value}`);
}
