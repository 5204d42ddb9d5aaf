import type { Finding, Severity } from '../api/schema/finding';
import type { Peering } from '../api/schema/peerings';
import type { Rollout } from '../api/schema/rollout';

/**
 * Whether the status of a peering already says what a finding says. Such a finding is counted with the
 * incomplete peerings and not with the warnings, and its row needs no chip for it.
 *
 * @public
 */
export function isSaidByStatus(finding: Pick<Finding, 'code'>): boolean {
  return finding.code === 'REVERSE_MISSING';
}

const ROLLOUT_RANK: Readonly<Record<Rollout['state'], number>> = {
  failed: 0,
  reconciling: 1,
  waitingForMaintenance: 2,
  pending: 3,
  hibernated: 4,
  missing: 5,
  notFound: 5,
  notVisible: 5,
  applied: 5,
};

/** What tells how urgent a peering is. */
interface Weighed {
  readonly status: Peering['status'];
  readonly rollout: Peering['rollout'];
  readonly findings: readonly Pick<Finding, 'code' | 'severity'>[];
}

function has(peering: Weighed, severity: Severity): boolean {
  return peering.findings.some(
    finding => finding.severity === severity && !isSaidByStatus(finding),
  );
}

/** Ascending: what is worse has the smaller number at the first place that differs. */
function ranks(peering: Weighed): readonly number[] {
  const { status, rollout } = peering;
  return [
    has(peering, 'error') ? 0 : 1,
    has(peering, 'warning') ? 0 : 1,
    status === 'incomplete' ? 0 : 1,
    status === 'notAccessible' || has(peering, 'notChecked') ? 0 : 1,
    Math.min(
      ROLLOUT_RANK[rollout.here.state],
      ROLLOUT_RANK[rollout.target.state],
    ),
  ];
}

function nameOf({ target }: Peering): readonly [string, string] {
  return target.kind === 'visible'
    ? [target.ref.name, target.ref.namespace]
    : [target.name, target.namespace];
}

/**
 * Orders what is known of peerings by how much it needs a person: error, warning, incomplete, not checked, rollout. Zero for
 * what is as urgent.
 *
 * @public
 */
export function compareUrgency(a: Weighed, b: Weighed): number {
  const left = ranks(a);
  const right = ranks(b);
  for (let i = 0; i < left.length; i++) {
    if (left[i] !== right[i]) return left[i] - right[i];
  }
  return 0;
}

/**
 * Orders peerings worst first: error, warning, incomplete, not checked, rollout, name.
 * A total order of the peerings of one shoot, the same on the server and in the browser.
 *
 * @public
 */
export function comparePeerings(a: Peering, b: Peering): number {
  const urgency = compareUrgency(a, b);
  if (urgency !== 0) return urgency;
  const [leftName, leftNamespace] = nameOf(a);
  const [rightName, rightNamespace] = nameOf(b);
  if (leftName !== rightName) return leftName < rightName ? -1 : 1;
  if (leftNamespace !== rightNamespace) {
    return leftNamespace < rightNamespace ? -1 : 1;
  }
  return 0;
}
