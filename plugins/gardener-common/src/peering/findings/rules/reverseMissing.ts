import {
  FindingRule,
  Hit,
  NOTHING,
  reversePeering,
  thisPeering,
  visibleTarget,
} from '../FindingRule';

/**
 * One side has an entry in force and the other one has not. A target that is not there or not accessible has findings
 * of its own, and is not said to lack anything.
 */
export const reverseMissing: FindingRule<'REVERSE_MISSING'> = {
  code: 'REVERSE_MISSING',
  checkPeering(context) {
    if (!visibleTarget(context)) return NOTHING;
    const { edges, entries, reverseEntries, names } = context;
    const params = { shoot: names.here, target: names.target };
    const hit = (
      variant: Hit<'REVERSE_MISSING'>['variant'],
    ): readonly Hit<'REVERSE_MISSING'>[] => [
      {
        variant,
        subject:
          edges.here === 'missing'
            ? reversePeering(context)
            : thisPeering(context),
        params,
      },
    ];
    if (edges.here === 'missing') {
      return hit(entries.length > 0 ? 'hereDisabled' : 'here');
    }
    if (edges.target === 'missing') {
      return hit(reverseEntries.length > 0 ? 'targetDisabled' : 'target');
    }
    return NOTHING;
  },
};
