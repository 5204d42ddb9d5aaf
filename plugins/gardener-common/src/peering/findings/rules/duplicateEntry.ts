import type { FindingSubject } from '../../../api/schema/finding';
import type { PeeringEntry } from '../../PeeringConfig';
import {
  FindingRule,
  Hit,
  NOTHING,
  reversePeering,
  thisPeering,
} from '../FindingRule';

function check(
  entries: readonly PeeringEntry[],
  subject: FindingSubject,
  shoot: string,
  target: string,
): readonly Hit<'DUPLICATE_ENTRY'>[] {
  if (entries.length < 2) return NOTHING;
  const params = { shoot, target, times: String(entries.length) };
  return [{ variant: 'default', subject, params }];
}

/** One of the two shoots lists the other more than once, whatever seeds the entries name. */
export const duplicateEntry: FindingRule<'DUPLICATE_ENTRY'> = {
  code: 'DUPLICATE_ENTRY',
  checkPeering(context) {
    const { entries, reverseEntries, names } = context;
    return [
      ...check(entries, thisPeering(context), names.here, names.target),
      ...check(
        reverseEntries,
        reversePeering(context),
        names.target,
        names.here,
      ),
    ];
  },
};
