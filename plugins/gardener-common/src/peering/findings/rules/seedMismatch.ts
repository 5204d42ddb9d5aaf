import type { FindingSubject } from '../../../api/schema/finding';
import type { PeeringEntry } from '../../PeeringConfig';
import {
  FindingRule,
  Hit,
  NOTHING,
  reversePeering,
  thisPeering,
  visibleTarget,
} from '../FindingRule';

function check(
  entries: readonly PeeringEntry[],
  seed: string | undefined,
  subject: FindingSubject,
  shoot: string,
  target: string,
): readonly Hit<'SEED_MISMATCH'>[] {
  // Without a seed there is nothing to compare with; the target is unscheduled then.
  const wrong = seed && entries.find(entry => entry.seed !== seed);
  if (!seed || !wrong) return NOTHING;
  return [
    wrong.seed === undefined
      ? { variant: 'absent', subject, params: { shoot, target, seed } }
      : {
          variant: 'different',
          subject,
          params: { shoot, target, seed, listed: wrong.seed },
        },
  ];
}

/** An entry of one of the two names another seed than `spec.seedName` of the shoot that it lists. */
export const seedMismatch: FindingRule<'SEED_MISMATCH'> = {
  code: 'SEED_MISMATCH',
  checkPeering(context) {
    const target = visibleTarget(context);
    if (!target) return NOTHING;
    const { here, entries, reverseEntries, names } = context;
    return [
      ...check(
        entries,
        target.shoot.seed,
        thisPeering(context),
        names.here,
        names.target,
      ),
      ...check(
        reverseEntries,
        here.shoot.seed,
        reversePeering(context),
        names.target,
        names.here,
      ),
    ];
  },
};
