import type { Overlap } from '../../../api/schema/finding';
import { intersection } from '../../../network/overlap';
import { FindingRule, NOTHING, thisPeering } from '../FindingRule';
import type { HubConflict } from '../hubConflicts';

/** More bars than these explain nothing; the text says how many peers there are. */
const DETAIL_LIMIT = 10;

function detailOf(target: string, conflict: HubConflict): Overlap[] {
  const shared = intersection(conflict.mine, conflict.theirs);
  if (!shared) return [];
  return [
    {
      leftOwner: target,
      left: conflict.mine.text,
      rightOwner: conflict.other.ref.name,
      right: conflict.theirs.text,
      shared: shared.range.text,
      addresses: shared.addresses.toString(),
    },
  ];
}

/** Another peer of ours has a node network that overlaps that of the target, so we can reach one of them only. */
export const hubOverlap: FindingRule<'HUB_OVERLAP'> = {
  code: 'HUB_OVERLAP',
  checkPeering(context) {
    const conflicts = context.hubConflicts();
    if (conflicts.length === 0) return NOTHING;
    const { names } = context;
    const overlaps = conflicts
      .slice(0, DETAIL_LIMIT)
      .flatMap(conflict => detailOf(names.target, conflict));
    const params = {
      shoot: names.here,
      target: names.target,
      other: conflicts[0].other.ref.name,
      shared: overlaps[0].shared,
    };
    const subject = thisPeering(context);
    return [
      conflicts.length === 1
        ? { variant: 'one', subject, params, overlaps }
        : {
            variant: 'many',
            subject,
            params: { ...params, more: String(conflicts.length - 1) },
            overlaps,
          },
    ];
  },
};
