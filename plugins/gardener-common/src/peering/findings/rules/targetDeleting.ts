import {
  FindingRule,
  NOTHING,
  thisPeering,
  visibleTarget,
} from '../FindingRule';

/** The target is being deleted: its spec is locked, and nobody removes what points to it. */
export const targetDeleting: FindingRule<'TARGET_DELETING'> = {
  code: 'TARGET_DELETING',
  checkPeering(context) {
    const target = visibleTarget(context);
    if (!target || !target.shoot.deleting) return NOTHING;
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
