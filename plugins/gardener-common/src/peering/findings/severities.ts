import type { FindingCode, Severity } from '../../api/schema/finding';

/**
 * How much each finding weighs.
 *
 * @public
 */
export const severities: Readonly<Record<FindingCode, Severity>> = {
  CIDR_OVERLAP: 'error',
  RESERVED_RANGE: 'error',
  WORKERLESS: 'error',
  DUPLICATE_ENTRY: 'error',
  SELF_PEERING: 'error',
  MALFORMED_CONFIG: 'error',
  EXTENSION_DISABLED: 'error',
  EXTENSION_NOT_REGISTERED: 'error',
  ROLLOUT_FAILED: 'error',
  REVERSE_MISSING: 'warning',
  HUB_OVERLAP: 'warning',
  POD_SERVICE_OVERLAP: 'warning',
  DEFAULT_NODE_CIDR: 'warning',
  SEED_MISMATCH: 'warning',
  TARGET_NOT_FOUND: 'warning',
  TARGET_DELETING: 'warning',
  RECREATED_TARGET: 'warning',
  HALF_OPEN_CHANGE: 'warning',
  TARGET_MIGRATING: 'note',
  TARGET_HIBERNATED: 'note',
  TARGET_UNSCHEDULED: 'note',
  ROLLOUT_PENDING: 'note',
  ACCESS_RESTRICTION_MISMATCH: 'note',
  CIDR_UNKNOWN: 'notChecked',
};
