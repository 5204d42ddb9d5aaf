import { FindingRule, NOTHING, oneShoot, onEachSide } from '../FindingRule';

/** A shoot without workers takes part in a peering. */
export const workerless: FindingRule<'WORKERLESS'> = {
  code: 'WORKERLESS',
  ...onEachSide((side, name, { takesPart }) =>
    side.shoot.workerless && takesPart
      ? [
          {
            variant: 'default',
            subject: oneShoot(side),
            params: { shoot: name },
          },
        ]
      : NOTHING,
  ),
};
