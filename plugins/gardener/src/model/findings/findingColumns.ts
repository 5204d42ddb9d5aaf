import type {
  FindingCode,
  FindingsGroup,
  FindingsGrouping,
} from 'backstage-plugin-gardener-common';

/** A column of the rows of a group. */
export type FindingColumn =
  | 'finding'
  | 'shoot'
  | 'peer'
  | 'peers'
  | 'listed'
  | 'now'
  | 'repair'
  | 'state'
  | 'what';

/** What the columns of shoots are called. */
export type ColumnWording = 'plain' | 'entry' | 'reverse' | 'hub';

/** How the rows of a group are laid out. */
export interface RowLayout {
  readonly columns: readonly FindingColumn[];
  readonly wording: ColumnWording;
}

const OF_SHOOT: RowLayout = { columns: ['shoot', 'what'], wording: 'plain' };
const OF_PEERING: RowLayout = {
  columns: ['shoot', 'peer', 'what'],
  wording: 'plain',
};
const OF_ENTRY: RowLayout = {
  columns: ['shoot', 'peer', 'repair', 'state'],
  wording: 'entry',
};
/** Of a group of several causes. */
const MIXED: RowLayout = {
  columns: ['finding', 'shoot', 'peer', 'what', 'state'],
  wording: 'plain',
};
const NOTES: RowLayout = {
  columns: ['finding', 'shoot', 'peer', 'what'],
  wording: 'plain',
};

function layoutOfCause(code: FindingCode): RowLayout {
  switch (code) {
    case 'REVERSE_MISSING':
      return { ...OF_ENTRY, wording: 'reverse' };
    case 'SEED_MISMATCH':
      return {
        columns: ['shoot', 'peer', 'listed', 'now', 'state'],
        wording: 'entry',
      };
    case 'DUPLICATE_ENTRY':
    case 'TARGET_NOT_FOUND':
    case 'TARGET_DELETING':
      return OF_ENTRY;
    case 'HUB_OVERLAP':
      return { columns: ['shoot', 'peers', 'what'], wording: 'hub' };
    case 'CIDR_OVERLAP':
    case 'POD_SERVICE_OVERLAP':
    case 'RECREATED_TARGET':
    case 'HALF_OPEN_CHANGE':
    case 'CIDR_UNKNOWN':
      return OF_PEERING;
    case 'RESERVED_RANGE':
    case 'WORKERLESS':
    case 'SELF_PEERING':
    case 'MALFORMED_CONFIG':
    case 'EXTENSION_DISABLED':
    case 'EXTENSION_NOT_REGISTERED':
    case 'ROLLOUT_FAILED':
    case 'DEFAULT_NODE_CIDR':
      return OF_SHOOT;
    case 'TARGET_MIGRATING':
    case 'TARGET_HIBERNATED':
    case 'TARGET_UNSCHEDULED':
    case 'ROLLOUT_PENDING':
    case 'ACCESS_RESTRICTION_MISMATCH':
      return NOTES;
    default: {
      const never: never = code;
      throw new Error(`Unknown finding ${never}`);
    }
  }
}

/** The columns that fit to a group. */
export function rowLayoutOf(
  by: FindingsGrouping,
  { weight, codes }: Pick<FindingsGroup, 'weight' | 'codes'>,
): RowLayout {
  if (by !== 'cause') return MIXED;
  const [first] = codes;
  return weight === 'note' || !first ? NOTES : layoutOfCause(first.code);
}
