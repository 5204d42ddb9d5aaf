import {
  LandscapeConflicts,
  overlaps,
  RangeForest,
  readCidrs,
  shootKey,
  writtenEntries,
  type Cidr,
  type RangeKind,
  type Shoot,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import { defaultNodesSeen } from '../cidr/defaultNodesSeen';
import type { SlicedWork } from '../topology/inSlices';
import type { TakenPicture } from '../topology/LandscapePicture';
import type { AddressBook, BookLine, BookShoot } from './AddressBook';
import { keptOff, severityOfKept, type KeptOff } from './keptOff';
import { peeringGroups } from './peeringGroups';
import { pools } from './pools';
import { findConflicts, worse, type Severity } from './severity';

const KINDS: readonly RangeKind[] = ['nodes', 'services', 'pods'];

/** A line to which shoots still come. */
interface OpenLine {
  readonly kind: RangeKind;
  readonly range: Cidr;
  readonly shoots: BookShoot[];
}

/**
 * Writes the address book of a picture. Conflicts are taken over from an older book and brought up to date shoot by shoot, so
 * that one is not to be read any more.
 */
export function* writeBook(
  { frame, scope, found }: TakenPicture,
  before: AddressBook | undefined,
): SlicedWork<AddressBook> {
  const { garden, projectOf, freshness } = frame;
  const conflicts = yield* conflictsOf(found, before);
  yield;
  const groups = peeringGroups(conflicts);
  yield;
  const keyed = [...found]
    .map(shoot => [shootKey(shoot), shoot] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  yield;
  const shoots = new Map<ShootKey, BookShoot>();
  const lines: Record<RangeKind, Map<string, OpenLine>> = {
    nodes: new Map(),
    services: new Map(),
    pods: new Map(),
  };
  const projects = new Map<string, number>();
  const unseen = new Set<ShootKey>();
  let unreadShoots = 0;
  for (const [key, shoot] of keyed) {
    const knownProject = projectOf(shoot.namespace);
    const member: BookShoot = {
      key,
      shoot,
      project: knownProject ?? shoot.namespace,
      knownProject,
      isIdle: !conflicts.hasPeers(shoot),
      group: groups.groupOf(key),
    };
    shoots.set(key, member);
    projects.set(member.project, (projects.get(member.project) ?? 0) + 1);
    for (const kind of KINDS) {
      for (const range of readCidrs(shoot[kind]).networks) {
        const line = lines[kind].get(range.text);
        if (line) line.shoots.push(member);
        else lines[kind].set(range.text, { kind, range, shoots: [member] });
      }
    }
    for (const entry of writtenEntries(shoot.peering)) {
      if (!scope.has(entry)) unseen.add(shootKey(entry));
    }
    if (!isNetworkKnown(shoot)) unreadShoots += 1;
    yield;
  }
  const { severities, hubOverlaps } = yield* findConflicts(conflicts);
  const kept = keptOff(garden.network);
  const severityOf: AddressBook['severityOf'] = (kind, range, members) => {
    let worst = worstOfKept(kind, range, members, kept);
    for (const { key } of members) {
      worst = worse(worst, severities.get(key)?.get(`${kind} ${range.text}`));
    }
    return worst;
  };
  const all: BookLine[] = [];
  for (const line of KINDS.flatMap(kind => [...lines[kind].values()])) {
    const { kind, range, shoots: members } = line;
    all.push({ ...line, severity: severityOf(kind, range, members) });
    yield;
  }
  const forest = new RangeForest(
    all.map(line => ({ network: line.range, key: line })),
  );
  yield;
  return {
    garden,
    freshness,
    shoots,
    projects,
    lines: all,
    forest,
    conflicts,
    hubOverlaps,
    pools: pools(garden, all),
    defaultNodes: defaultNodesSeen(garden, found).ranges,
    severityOf,
    groupSizes: groups.sizes,
    unseenTargets: unseen.size,
    unreadShoots,
  };
}

function* conflictsOf(
  found: readonly Shoot[],
  before: AddressBook | undefined,
): SlicedWork<LandscapeConflicts> {
  if (!before) return new LandscapeConflicts(found);
  const { conflicts } = before;
  const gone = new Map(before.shoots);
  for (const shoot of found) {
    const key = shootKey(shoot);
    if (gone.get(key)?.shoot !== shoot) conflicts.replace(shoot, shoot);
    gone.delete(key);
    yield;
  }
  for (const { shoot } of gone.values()) {
    conflicts.replace(shoot, undefined);
    yield;
  }
  return conflicts;
}

/** Without workers there are no nodes, which is known, too. */
function isNetworkKnown({ workerless, nodes }: Shoot): boolean {
  const { networks, unreadable } = readCidrs(nodes);
  return workerless || (networks.length > 0 && unreadable.length === 0);
}

/** Node networks may not touch them, which matters where somebody peers. */
function worstOfKept(
  kind: RangeKind,
  range: Cidr,
  members: readonly BookShoot[],
  kept: readonly KeptOff[],
): Severity | undefined {
  if (kind !== 'nodes' || members.every(({ isIdle }) => isIdle)) {
    return undefined;
  }
  return kept
    .filter(({ cidr }) => overlaps(cidr, range))
    .reduce<Severity | undefined>(
      (worst, one) => worse(worst, severityOfKept(one)),
      undefined,
    );
}
