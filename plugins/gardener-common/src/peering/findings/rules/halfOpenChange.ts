import { FindingRule, NOTHING, thisPeering } from '../FindingRule';

/** As `2026-11-20 13:00 UTC`; views that know the reader's zone take the time from the change. */
function minuteOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A change of this peering stopped between its writes, and nobody has said how it ends. Known from the portal's journal. */
export const halfOpenChange: FindingRule<'HALF_OPEN_CHANGE'> = {
  code: 'HALF_OPEN_CHANGE',
  checkPeering(context) {
    const { halfOpen, names } = context;
    if (!halfOpen) return NOTHING;
    return [
      {
        variant: 'default',
        subject: thisPeering(context),
        params: {
          shoot: names.here,
          target: names.target,
          since: minuteOf(halfOpen.since),
        },
      },
    ];
  },
};
