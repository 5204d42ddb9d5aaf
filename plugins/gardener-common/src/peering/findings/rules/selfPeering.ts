import { entriesFor, writtenEntries } from '../../entries';
import { FindingRule, NOTHING, oneShoot } from '../FindingRule';

/**
 * The shoot lists itself. A finding of the shoot and not of a row: a pair of a shoot with itself is no peering.
 */
export const selfPeering: FindingRule<'SELF_PEERING'> = {
  code: 'SELF_PEERING',
  checkShoot({ here }) {
    const own = entriesFor(writtenEntries(here.shoot.peering), here.ref);
    if (own.length === 0) return NOTHING;
    return [
      {
        variant: 'default',
        subject: oneShoot(here),
        params: { shoot: here.shoot.name },
      },
    ];
  },
};
