import { isInForce, writtenEntries } from '../../entries';
import {
  FindingRule,
  Hit,
  NOTHING,
  oneShoot,
  visibleTarget,
} from '../FindingRule';
import type { Side } from '../Side';

function check(side: Side, name: string): readonly Hit<'EXTENSION_DISABLED'>[] {
  const { peering } = side.shoot;
  const entries = writtenEntries(peering);
  if (isInForce(peering) || entries.length === 0) return NOTHING;
  return [
    {
      variant: 'default',
      subject: oneShoot(side),
      params: { shoot: name, entries: String(entries.length) },
    },
  ];
}

/** Entries are written in a disabled extension. Of the target it is said only when one of them is for us. */
export const extensionDisabled: FindingRule<'EXTENSION_DISABLED'> = {
  code: 'EXTENSION_DISABLED',
  checkShoot: ({ here }) => check(here, here.shoot.name),
  checkPeering(context) {
    const target = visibleTarget(context);
    return target && context.reverseEntries.length > 0
      ? check(target, context.names.target)
      : NOTHING;
  },
};
