import { FindingRule, NOTHING, oneShoot, onEachSide } from '../FindingRule';

/** The peering extension of one of the two can't be read in full. */
export const malformedConfig: FindingRule<'MALFORMED_CONFIG'> = {
  code: 'MALFORMED_CONFIG',
  ...onEachSide((side, name) => {
    const { peering } = side.shoot;
    if (peering.state !== 'malformed') return NOTHING;
    return [
      {
        variant: 'default',
        subject: oneShoot(side),
        params: { shoot: name, reason: peering.reason },
      },
    ];
  }),
};
