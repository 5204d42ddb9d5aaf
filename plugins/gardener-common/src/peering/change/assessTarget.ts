import type { TargetChoice } from '../../api/schema/targets';
import type { Shoot } from '../../garden/Shoot';
import { shootKey } from '../../garden/ShootRef';
import type { Cidr } from '../../network/Cidr';
import { overlaps } from '../../network/overlap';
import { ReadCidrs, readCidrs } from '../../network/readCidrs';
import { overlapDetails } from '../findings/overlapDetails';
import { severities } from '../findings/severities';
import type { PeeringEntry } from '../PeeringConfig';

/**
 * The shoot for which a target is looked for.
 *
 * @public
 */
export interface TargetSeeker {
  readonly shoot: Pick<Shoot, 'namespace' | 'name' | 'nodes'>;
  /** What it lists, in force or not. */
  readonly entries: readonly PeeringEntry[];
  /** The default node network that holds for a candidate. */
  readonly defaultNodesOf: (candidate: Shoot) => Cidr;
}

type Disabled = Extract<TargetChoice, { state: 'disabled' }>;
type Explained = Extract<TargetChoice, { state: 'explained' }>;

const OK: TargetChoice = Object.freeze({ state: 'ok' });

/** A check that could not be made has not passed. */
const NOT_CHECKED: Explained = Object.freeze({
  state: 'explained',
  severity: severities.CIDR_UNKNOWN,
  reason: 'networkUnknown',
  params: {},
});

/** Whether all of a shoot's node networks are known. */
function isComplete({ networks, unreadable }: ReadCidrs): boolean {
  return networks.length > 0 && unreadable.length === 0;
}

/** Why a shoot in this state can't be peered with, whoever looks for it. */
function obstacleOf(candidate: Shoot): Disabled['reason'] | undefined {
  if (candidate.deleting) return 'deleting';
  if (candidate.workerless) return 'workerless';
  return candidate.seed === undefined ? 'unscheduled' : undefined;
}

/** Something that passes by itself. */
function passingState(candidate: Shoot): Explained | undefined {
  if (candidate.migrating) {
    return {
      state: 'explained',
      severity: severities.TARGET_MIGRATING,
      reason: 'migrating',
      params: {},
    };
  }
  switch (candidate.hibernation) {
    case 'hibernated':
    case 'hibernating':
      return {
        state: 'explained',
        severity: severities.TARGET_HIBERNATED,
        reason: 'hibernated',
        params: {},
      };
    case 'awake':
    case 'wakingUp':
      return undefined;
    default: {
      const never: never = candidate.hibernation;
      throw new Error(`Unknown hibernation ${never}`);
    }
  }
}

/**
 * Whether shoots can be chosen as targets of a new peering, worst reason first. For each candidate it costs that one's
 * own networks; what it says of an overlap is what `CIDR_OVERLAP` would say.
 *
 * @returns for a candidate of the same Garden that the user may see
 * @public
 */
export function createTargetAssessment({
  shoot,
  entries,
  defaultNodesOf,
}: TargetSeeker): (candidate: Shoot) => TargetChoice {
  const self = shootKey(shoot);
  const listed = new Set(entries.map(shootKey));
  const own = readCidrs(shoot.nodes);

  const disabledBy = (candidate: Shoot): Disabled['reason'] | undefined => {
    const key = shootKey(candidate);
    if (key === self) return 'self';
    return listed.has(key) ? 'alreadyListed' : obstacleOf(candidate);
  };

  const overlapWith = (
    candidate: Shoot,
    networks: readonly Cidr[],
  ): Explained | undefined => {
    const details = overlapDetails(
      shoot.name,
      own.networks,
      candidate.name,
      networks,
    );
    if (!details) return undefined;
    return {
      state: 'explained',
      severity: severities.CIDR_OVERLAP,
      reason: 'overlap',
      params: {
        shoot: shoot.name,
        network: details.overlaps[0].left,
        addresses: details.addresses.toString(),
        shared: details.shared,
      },
    };
  };

  const defaultNodes = (
    candidate: Shoot,
    networks: readonly Cidr[],
  ): Explained | undefined => {
    const byDefault = defaultNodesOf(candidate);
    const network = networks.find(each => overlaps(each, byDefault));
    return (
      network && {
        state: 'explained',
        severity: severities.DEFAULT_NODE_CIDR,
        reason: 'defaultNodes',
        params: { network: network.text },
      }
    );
  };

  return candidate => {
    const reason = disabledBy(candidate);
    if (reason) return { state: 'disabled', reason };
    const theirs = readCidrs(candidate.nodes);
    return (
      overlapWith(candidate, theirs.networks) ??
      defaultNodes(candidate, theirs.networks) ??
      passingState(candidate) ??
      (isComplete(own) && isComplete(theirs) ? OK : NOT_CHECKED)
    );
  };
}
