import type {
  Cidr,
  HubOverlap,
  LandscapeConflicts,
  NetworkClash,
  RangeConflict,
  RangeKind,
  ShootKey,
} from 'backstage-plugin-gardener-common';
import type { SlicedWork } from '../topology/inSlices';

/** How bad a conflict is. */
export type Severity = RangeConflict['severity'];

export function worse(
  a: Severity | undefined,
  b: Severity | undefined,
): Severity | undefined {
  return a === 'error' || b === 'error' ? 'error' : a ?? b;
}

/** Node networks of two peers can't overlap; what is inside of a cluster is in the way of some of its own traffic. */
export function severityOfClash({ own, peers }: NetworkClash): Severity {
  return own.kind === 'nodes' && peers.kind === 'nodes' ? 'error' : 'warning';
}

/** The worst by shoot, and by kind and text of its range. */
export type Severities = ReadonlyMap<ShootKey, ReadonlyMap<string, Severity>>;

/** What is to be known of the conflicts of all ranges. */
export interface FoundConflicts {
  readonly severities: Severities;
  /** By the text of each of the two ranges. */
  readonly hubOverlaps: ReadonlyMap<string, readonly HubOverlap[]>;
}

/** Looks at each conflict once. */
export function* findConflicts(
  conflicts: LandscapeConflicts,
): SlicedWork<FoundConflicts> {
  const severities = new Map<ShootKey, Map<string, Severity>>();
  const mark = (
    key: ShootKey,
    kind: RangeKind,
    range: Cidr,
    severity: Severity,
  ) => {
    const known = severities.get(key) ?? new Map<string, Severity>();
    severities.set(key, known);
    const place = `${kind} ${range.text}`;
    if (known.get(place) !== 'error') known.set(place, severity);
  };
  for (const { shoot, peer, clashes } of conflicts.clashes()) {
    for (const clash of clashes) {
      const severity = severityOfClash(clash);
      mark(shoot, clash.own.kind, clash.own.range, severity);
      mark(peer, clash.peers.kind, clash.peers.range, severity);
    }
    yield;
  }
  const hubOverlaps = new Map<string, HubOverlap[]>();
  for (const overlap of conflicts.hubOverlaps()) {
    for (const { range, keys } of new Set([overlap.outer, overlap.inner])) {
      const known = hubOverlaps.get(range.text);
      if (known) known.push(overlap);
      else hubOverlaps.set(range.text, [overlap]);
      for (const key of keys) mark(key, 'nodes', range, 'warning');
    }
    yield;
  }
  return { severities, hubOverlaps };
}
