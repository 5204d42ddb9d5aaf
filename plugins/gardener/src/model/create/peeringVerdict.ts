import type {
  DraftPeeringCheck,
  Finding,
} from 'backstage-plugin-gardener-common';
import type { DraftRow } from '../changeDraft';
import { nameOfTarget } from '../changeDraft';
import type { RowObstacle } from '../draftRows';

/** What one row of the field came to. */
export type PeeringVerdict =
  /** It has no target. */
  | { readonly kind: 'open' }
  /** `peers`: how many were compared last time; null when it is asked for the first time. */
  | { readonly kind: 'checking'; readonly peers: number | null }
  /** The question was not answered. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'obstacle'; readonly obstacle: RowObstacle }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | { readonly kind: 'notAccessible' }
  /** The target can be seen, but a network is not known. */
  | { readonly kind: 'notChecked' }
  /** The new shoot has no node network to compare. */
  | { readonly kind: 'noNodes' }
  /** Everything was looked at and nothing speaks against it. */
  | { readonly kind: 'clear'; readonly peers: number };

function severe({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

/** Which rows have a target that another row before them has already, by their id. */
export function rowsTwice(rows: readonly DraftRow[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const twice = new Set<number>();
  for (const { id, target } of rows) {
    if (target !== null) {
      const { namespace, name } = nameOfTarget(target);
      const key = `${namespace}/${name}`;
      if (seen.has(key)) twice.add(id);
      seen.add(key);
    }
  }
  return twice;
}

/**
 * Judges a row. Never good on ignorance: only what answers the form as it is now, with a network on either side, is clear.
 *
 * @param check - of this row, of the form as it is now or of one before it
 */
export function peeringVerdict(options: {
  readonly row: DraftRow;
  readonly check: DraftPeeringCheck | undefined;
  readonly upToDate: boolean;
  readonly failed: boolean;
  readonly twice: boolean;
  /** Whether the new shoot has a node network. */
  readonly hasNodes: boolean;
}): PeeringVerdict {
  const { row, check, upToDate, failed, twice, hasNodes } = options;
  if (row.target === null) return { kind: 'open' };
  if (twice) return { kind: 'obstacle', obstacle: 'twice' };
  if (failed) return { kind: 'failed' };
  if (check === undefined || !upToDate) {
    return { kind: 'checking', peers: check?.comparedPeers ?? null };
  }
  const { target, choice, findings } = check;
  if (target.kind === 'notFound') {
    return { kind: 'obstacle', obstacle: 'notFound' };
  }
  if (choice?.state === 'disabled') {
    return { kind: 'obstacle', obstacle: choice.reason };
  }
  const told = findings.filter(severe);
  if (told.length > 0) return { kind: 'findings', findings: told };
  if (target.kind === 'notAccessible') return { kind: 'notAccessible' };
  if (
    target.nodeNetworks.length === 0 ||
    findings.some(({ severity }) => severity === 'notChecked')
  ) {
    return { kind: hasNodes ? 'notChecked' : 'noNodes' };
  }
  return hasNodes
    ? { kind: 'clear', peers: check.comparedPeers }
    : { kind: 'noNodes' };
}
