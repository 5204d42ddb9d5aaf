import type { CreatedShoot } from 'backstage-plugin-gardener-common';
import type { GardenerReviewValue } from './values';

/** What a new shoot asks of the user before it may be created. */
export interface ReviewDemands {
  /** How many warnings are to be accepted. */
  readonly warnings: number;
  /** Whether the name is to be typed, because ranges overlap. */
  readonly override: boolean;
  /** What does not allow it whatever the user gives; the first one. */
  readonly blocks: string | undefined;
}

/** By the findings of the manifest. */
export function reviewDemands({
  findings,
}: Pick<CreatedShoot, 'findings'>): ReviewDemands {
  return {
    warnings: findings.filter(({ standing }) => standing === 'asks').length,
    override: findings.some(({ standing }) => standing === 'overridable'),
    blocks: findings.find(({ standing }) => standing === 'blocks')?.finding
      .what,
  };
}

/** Why a new shoot may not be created yet; null when it may. */
export type ReviewObstacle = 'blocked' | 'override' | 'accept';

/**
 * @param name - of the new shoot
 */
export function reviewObstacle(
  demands: ReviewDemands,
  value: GardenerReviewValue,
  name: string,
): ReviewObstacle | null {
  if (demands.blocks !== undefined) return 'blocked';
  if (demands.override && value.overlapOverride !== name) return 'override';
  return demands.warnings > 0 && value.acceptWarnings !== true
    ? 'accept'
    : null;
}

/** What of the given is asked for: nothing is accepted that nobody has read. */
export function wantedReview(
  demands: ReviewDemands,
  value: GardenerReviewValue,
): GardenerReviewValue {
  return {
    ...(demands.warnings > 0 &&
      value.acceptWarnings === true && { acceptWarnings: true }),
    ...(demands.override &&
      value.overlapOverride && { overlapOverride: value.overlapOverride }),
  };
}
