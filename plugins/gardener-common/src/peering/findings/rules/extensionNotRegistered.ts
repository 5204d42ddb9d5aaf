import { FindingRule, NOTHING, oneShoot } from '../FindingRule';

/**
 * The Garden has no controller for the extension. Nothing is said when the registrations can't be read, as
 * in older Gardens: then only the Garden's answer to a write tells.
 */
export const extensionNotRegistered: FindingRule<'EXTENSION_NOT_REGISTERED'> = {
  code: 'EXTENSION_NOT_REGISTERED',
  checkShoot({ here, extensionRegistered, takesPart }) {
    const concerned = takesPart || here.shoot.peering.state !== 'absent';
    if (extensionRegistered !== false || !concerned) return NOTHING;
    return [
      {
        variant: 'default',
        subject: oneShoot(here),
        params: { garden: here.ref.garden },
      },
    ];
  },
};
