import type { Shoot } from '../../../garden/Shoot';
import {
  FindingRule,
  Hit,
  NOTHING,
  oneShoot,
  onEachSide,
} from '../FindingRule';
import { isInForce } from '../../entries';
import type { Rollout } from '../../../api/schema/rollout';

/** As `2026-11-20 21:00 UTC`; views that know the reader's zone take the times from the rollout. */
function minuteOf(timestamp: string): string {
  return `${timestamp.slice(0, 16).replace('T', ' ')} UTC`;
}

/** These have findings of their own, which say why nothing is rolled out. */
function saysWhy(shoot: Shoot): boolean {
  return shoot.migrating || shoot.deleting || !shoot.seed;
}

function wordingOf(
  rollout: Rollout,
): Pick<Hit<'ROLLOUT_PENDING'>, 'variant' | 'params'> | undefined {
  if (rollout.state === 'pending') return { variant: 'pending', params: {} };
  if (rollout.state !== 'waitingForMaintenance') return undefined;
  if (!rollout.window) return { variant: 'maintenanceUnknown', params: {} };
  return {
    variant: 'maintenance',
    params: {
      begin: minuteOf(rollout.window.begin),
      end: minuteOf(rollout.window.end),
    },
  };
}

/** What is written waits: for the maintenance window, or for the Garden to take it up. */
export const rolloutPending: FindingRule<'ROLLOUT_PENDING'> = {
  code: 'ROLLOUT_PENDING',
  ...onEachSide((side, name, context) => {
    if (saysWhy(side.shoot) || !isInForce(side.shoot.peering)) return NOTHING;
    const wording = wordingOf(context.rolloutOf(side));
    if (!wording) return NOTHING;
    return [
      {
        variant: wording.variant,
        subject: oneShoot(side),
        params: { shoot: name, ...wording.params },
      },
    ];
  }),
};
