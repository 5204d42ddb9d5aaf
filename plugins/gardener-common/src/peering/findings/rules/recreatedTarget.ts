import {
  FindingRule,
  NOTHING,
  thisPeering,
  visibleTarget,
} from '../FindingRule';

/** The target was deleted and made again under the same name, so the entry leads to another cluster. */
export const recreatedTarget: FindingRule<'RECREATED_TARGET'> = {
  code: 'RECREATED_TARGET',
  checkPeering(context) {
    const { recreated, names } = context;
    if (!recreated || !visibleTarget(context)) return NOTHING;
    return [
      {
        variant: 'default',
        subject: thisPeering(context),
        params: {
          shoot: names.here,
          target: names.target,
          since: new Date(recreated.firstSeenAt).toISOString().slice(0, 10),
        },
      },
    ];
  },
};
