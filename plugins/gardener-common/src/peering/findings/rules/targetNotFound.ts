import { FindingRule, NOTHING, thisPeering } from '../FindingRule';

/** We list a shoot that does not exist. Said only to who may read its namespace: nobody else can tell. */
export const targetNotFound: FindingRule<'TARGET_NOT_FOUND'> = {
  code: 'TARGET_NOT_FOUND',
  checkPeering(context) {
    if (context.target.kind !== 'notFound') return NOTHING;
    return [
      {
        variant: 'default',
        subject: thisPeering(context),
        params: {
          shoot: context.names.here,
          target: context.names.target,
          namespace: context.targetRef.namespace,
        },
      },
    ];
  },
};
