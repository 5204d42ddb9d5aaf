import {
  FindingRule,
  NOTHING,
  thisPeering,
  visibleTarget,
} from '../FindingRule';

/** The target is on its way to another seed. */
export const targetMigrating: FindingRule<'TARGET_MIGRATING'> = {
  code: 'TARGET_MIGRATING',
  checkPeering(context) {
    const target = visibleTarget(context);
    if (!target || !target.shoot.migrating) return NOTHING;
    const { names } = context;
    return [
      {
        variant: 'default',
        subject: thisPeering(context),
        params: {
          shoot: names.here,
          target: names.target,
          seed: target.shoot.seed ?? '',
        },
      },
    ];
  },
};
