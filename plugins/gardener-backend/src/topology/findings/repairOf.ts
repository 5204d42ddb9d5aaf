import {
  entriesFor,
  writtenEntries,
  type BulkWish,
  type EntryName,
  type FindingCode,
  type FindingRepair,
  type RepairKind,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import type { PeeringFinding } from './findingsOfPeering';

const NONE: FindingRepair = { state: 'none' };

/** A longer name can't be asked to be removed. */
const NAME_LIMIT = 253;

type Edits = Pick<BulkWish, 'here' | 'there'>;

/**
 * How a finding of a peering can be mended, by what is known of the peering. Whether the user may write it is not asked: the
 * plan says so.
 *
 * @param all - of the same peering
 */
export function repairOf(
  found: PeeringFinding,
  all: readonly PeeringFinding[],
): FindingRepair {
  const { told, shoot, peer } = found;
  const target = peer.kind === 'shoot' ? peer.shoot.shoot : undefined;
  const both = target ? [shoot.shoot, target] : [shoot.shoot];
  switch (told.code) {
    case 'REVERSE_MISSING':
      // Where an extension is disabled the entry is there.
      return told.variant === 'here' || told.variant === 'target'
        ? heldBy(both, 'addReverse') ??
            confirmed(all, found, 'addReverse', { here: 'keep', there: 'add' })
        : NONE;
    case 'SEED_MISMATCH':
      return (
        heldBy(both, 'correctSeed') ??
        (hasOn(found, all, 'DUPLICATE_ENTRY')
          ? { state: 'held', kind: 'correctSeed', why: 'duplicate' }
          : confirmed(all, found, 'correctSeed', {
              here: 'correctSeed',
              there: 'keep',
            }))
      );
    case 'DUPLICATE_ENTRY':
      // Where the entry goes, it goes as often as it is there.
      return hasOn(found, all, 'TARGET_NOT_FOUND') ||
        hasOn(found, all, 'TARGET_DELETING')
        ? NONE
        : heldBy([shoot.shoot], 'dropDuplicate') ??
            possible(found, 'dropDuplicate', {
              here: 'dropDuplicates',
              there: 'keep',
            });
    case 'TARGET_NOT_FOUND':
    case 'TARGET_DELETING':
      return listsTarget(found)
        ? heldBy([shoot.shoot], 'removeEntry') ??
            possible(found, 'removeEntry', { here: 'remove', there: 'keep' })
        : NONE;
    case 'CIDR_OVERLAP':
    case 'RESERVED_RANGE':
    case 'WORKERLESS':
    case 'SELF_PEERING':
    case 'MALFORMED_CONFIG':
    case 'EXTENSION_DISABLED':
    case 'EXTENSION_NOT_REGISTERED':
    case 'ROLLOUT_FAILED':
    case 'HUB_OVERLAP':
    case 'POD_SERVICE_OVERLAP':
    case 'DEFAULT_NODE_CIDR':
    case 'RECREATED_TARGET':
    case 'HALF_OPEN_CHANGE':
    case 'TARGET_MIGRATING':
    case 'TARGET_HIBERNATED':
    case 'TARGET_UNSCHEDULED':
    case 'ROLLOUT_PENDING':
    case 'ACCESS_RESTRICTION_MISMATCH':
    case 'CIDR_UNKNOWN':
      return NONE;
    default: {
      const never: never = told.code;
      return never;
    }
  }
}

/** The seed of a shoot that migrates is about to be another one, and neither such a shoot nor one that goes can be written. */
function heldBy(
  shoots: readonly Shoot[],
  kind: RepairKind,
): FindingRepair | undefined {
  if (shoots.some(({ deleting }) => deleting)) {
    return { state: 'held', kind, why: 'deleting' };
  }
  return shoots.some(({ migrating }) => migrating)
    ? { state: 'held', kind, why: 'migrating' }
    : undefined;
}

/** Whether there is such a finding of the same entry. */
function hasOn(
  { shoot }: PeeringFinding,
  all: readonly PeeringFinding[],
  code: FindingCode,
): boolean {
  return all.some(other => other.told.code === code && other.shoot === shoot);
}

/** What leads to a cluster made anew is not strengthened unasked: it may be one of other people. */
function confirmed(
  all: readonly PeeringFinding[],
  found: PeeringFinding,
  kind: RepairKind,
  edits: Edits,
): FindingRepair {
  const wish = wishFor(found, edits);
  return all.some(({ told }) => told.code === 'RECREATED_TARGET')
    ? { state: 'confirm', kind, why: 'recreated', wish }
    : { state: 'possible', kind, wish };
}

function possible(
  found: PeeringFinding,
  kind: RepairKind,
  edits: Edits,
): FindingRepair {
  const { name, namespace } = targetOf(found);
  const canBeNamed = [name, namespace].every(
    part => part.length > 0 && part.length <= NAME_LIMIT,
  );
  return canBeNamed
    ? { state: 'possible', kind, wish: wishFor(found, edits) }
    : NONE;
}

function listsTarget(found: PeeringFinding): boolean {
  const entries = writtenEntries(found.shoot.shoot.peering);
  return entriesFor(entries, targetOf(found)).length > 0;
}

function wishFor(found: PeeringFinding, edits: Edits): BulkWish {
  const { namespace, name } = found.shoot.shoot;
  return { shoot: { namespace, name }, target: targetOf(found), ...edits };
}

function targetOf({ peer }: PeeringFinding): EntryName {
  const { namespace, name } =
    peer.kind === 'shoot' ? peer.shoot.shoot : peer.ghost;
  return { namespace, name };
}
