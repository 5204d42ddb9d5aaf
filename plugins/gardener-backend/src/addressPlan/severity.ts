import type {
  Cidr,
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

/** The worst of each range that is in conflict with one of another shoot. Costs the conflicts. */
export function* severitiesOf(
  conflicts: LandscapeConflicts,
): SlicedWork<Severities> {
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
  for (const { outer, inner } of conflicts.hubOverlaps()) {
    for (const held of new Set([outer, inner])) {
      for (const key of held.keys) mark(key, 'nodes', held.range, 'warning');
    }
    yield;
  }
  return severities;
}
