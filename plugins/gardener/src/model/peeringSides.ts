import type {
  Finding,
  Peering,
  PeeringsView,
  ShootRef,
} from 'backstage-plugin-gardener-common';
import { targetFacts } from './targetFacts';

/** One of the two shoots of a peering: the one of the page, or the other one. */
export type PeeringSide = 'here' | 'target';

/** The shoot of a side. Of a target that is not visible only our own entry says its name. */
export function refOfSide(
  side: PeeringSide,
  view: PeeringsView,
  peering: Peering,
): ShootRef {
  const here = view.shoot.ref;
  if (side === 'here') return here;
  const { namespace, name } = targetFacts(peering.target);
  return { garden: here.garden, namespace, name };
}

/** Which side a finding is about: whose entry it is for one about a peering. */
export function sideOfFinding(
  finding: Pick<Finding, 'subject'>,
  view: PeeringsView,
): PeeringSide {
  const { shoot } = finding.subject;
  const here = view.shoot.ref;
  return shoot.namespace === here.namespace && shoot.name === here.name
    ? 'here'
    : 'target';
}

/**
 * Whether the other shoot has an entry for ours, in force or not. An entry that is not in force shows as missing; then
 * the finding about it knows that it is written.
 */
export function reverseEntryOf(peering: Peering): 'set' | 'none' | 'unknown' {
  switch (peering.target.kind) {
    case 'notAccessible':
      return 'unknown';
    case 'notFound':
      return 'none';
    case 'visible':
      return peering.rollout.target.state !== 'missing' ||
        peering.findings.some(
          ({ code, variant }) =>
            code === 'REVERSE_MISSING' && variant === 'targetDisabled',
        )
        ? 'set'
        : 'none';
    default: {
      const never: never = peering.target;
      throw new Error(`Unknown target ${JSON.stringify(never)}`);
    }
  }
}
