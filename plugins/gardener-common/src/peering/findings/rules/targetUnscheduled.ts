import {
  FindingRule,
  NOTHING,
  thisPeering,
  visibleTarget,
} from '../FindingRule';

/** The target has no seed yet. */
export const targetUnscheduled: FindingRule<'TARGET_UNSCHEDULED'> = {
  code: 'TARGET_UNSCHEDULED',
  checkPeering(context) {
    const target = visibleTarget(context);
    if (!target || target.shoot.seed) return NOTHING;
    const { names } = context;
    return [
      {
        variant: 'default',
        subject: thisPeering(context),
        params: { shoot: names.here, target: names.target },
      },
    ];
  },
};
