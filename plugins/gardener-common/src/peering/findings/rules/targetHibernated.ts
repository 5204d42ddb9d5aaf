import {
  FindingRule,
  NOTHING,
  thisPeering,
  visibleTarget,
} from '../FindingRule';

/** The target sleeps or is going to sleep. */
export const targetHibernated: FindingRule<'TARGET_HIBERNATED'> = {
  code: 'TARGET_HIBERNATED',
  checkPeering(context) {
    const target = visibleTarget(context);
    if (
      !target ||
      (target.shoot.hibernation !== 'hibernated' &&
        target.shoot.hibernation !== 'hibernating')
    )
      return NOTHING;
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
