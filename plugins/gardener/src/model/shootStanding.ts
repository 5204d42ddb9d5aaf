import type {
  GardenSignIn,
  ShootRef,
  ShootStatus,
  StatusFilter,
  StatusList,
} from 'backstage-plugin-gardener-common';
import { formatShootRef } from 'backstage-plugin-gardener-common';

/** How a shoot stands for this user. */
export type ShootStanding =
  | { readonly kind: 'known'; readonly status: ShootStatus }
  /** The user may not see it in its Garden, or it is not there. */
  | { readonly kind: 'notVisible' }
  /** Its Garden gave no answer. */
  | {
      readonly kind: 'unanswered';
      readonly garden: string;
      readonly reason: string;
      readonly signIn?: GardenSignIn;
    };

/** What the answer says of each of the shoots that it was asked for, in their order. */
export function standingsIn(
  answer: StatusList,
  refs: readonly ShootRef[],
): ShootStanding[] {
  const known = new Map(
    answer.items.map(status => [formatShootRef(status.ref), status]),
  );
  const missing = new Map(answer.missing.map(item => [item.garden, item]));
  return refs.map((ref): ShootStanding => {
    const status = known.get(formatShootRef(ref));
    if (status) return { kind: 'known', status };
    const garden = missing.get(ref.garden);
    return garden ? { kind: 'unanswered', ...garden } : { kind: 'notVisible' };
  });
}

/** A status that at least one peering of a shoot has, and how many have it. */
export interface StandingMark {
  readonly status: Exclude<StatusFilter, 'none'>;
  readonly count: number;
}

/** The statuses that occur, what needs work first. */
export function marksOf(status: ShootStatus): StandingMark[] {
  const marks: StandingMark[] = [
    { status: 'incomplete', count: status.incomplete },
    { status: 'notAccessible', count: status.notAccessible },
    { status: 'configured', count: status.configured },
  ];
  return marks.filter(({ count }) => count > 0);
}
