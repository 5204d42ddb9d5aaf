import type {
  AddressBar,
  AddressGap,
  AddressLane,
  AddressLanes,
  KeptRange,
  RangeConflict,
  RangeUser,
} from 'backstage-plugin-gardener-common';
import { LANDSCAPE_NONE } from 'backstage-plugin-gardener-common';
import { countText } from '../../model/cidr/countText';
import { GapNodes, gapNodes } from '../../model/cidr/gapNodes';
import type { CidrTranslate } from '../../translation/gardenerCidrTranslationRef';

/** So many sizes of a gap are told; more are of no use. */
const MAX_PREFIXES = 4;

/** The first of some shoots, and how many there are beside it. */
export function usersText(
  c: CidrTranslate,
  users: readonly RangeUser[],
  shoots: number,
): string {
  const [first] = users;
  const name = first?.name ?? '';
  return shoots > 1
    ? c('bar.more', { first: name, more: String(shoots - 1) })
    : name;
}

/** All of some shoots by name, as far as they are told. */
export function namesText(
  c: CidrTranslate,
  users: readonly RangeUser[],
  shoots: number,
): string {
  const names = users.map(({ name }) => name).join(', ');
  return shoots > users.length
    ? c('bar.more', { first: names, more: String(shoots - users.length) })
    : names;
}

/** What a bar is, for who does not see it. */
export function barText(c: CidrTranslate, bar: AddressBar): string {
  const { ranges, shoots, users, cidr: range } = bar;
  const kind = c(`kind.${bar.kind}`);
  const what =
    ranges > 1
      ? c('bar.many', {
          ranges: String(ranges),
          kind,
          range,
          shoots: c('lane.shoots', { count: shoots }),
        })
      : c('bar.one', { users: namesText(c, users, shoots), kind, range });
  const standing = standingText(c, bar);
  return standing === undefined ? what : `${what}, ${standing}`;
}

function standingText(
  c: CidrTranslate,
  { severity, isIdle }: Pick<AddressBar, 'severity' | 'isIdle'>,
): string | undefined {
  if (severity !== null) return c(`bar.${severity}`);
  return isIdle ? c('bar.idle') : undefined;
}

/** What stands below a bar. */
export function barLabel(
  c: CidrTranslate,
  { ranges, users, shoots, kind }: AddressBar,
): string {
  if (ranges > 1) return c('bar.ranges', { count: ranges });
  const name = usersText(c, users, shoots);
  return kind === 'nodes' ? name : `${name} ${c(`kind.${kind}`)}`;
}

export function laneName(
  c: CidrTranslate,
  { key, groupSize }: AddressLane,
  lanes: AddressLanes,
): string {
  switch (lanes) {
    case 'project':
      return key === LANDSCAPE_NONE ? c('lane.none') : key;
    case 'seed':
      return key === LANDSCAPE_NONE ? c('lane.noSeed') : key;
    case 'peeringGroup': {
      if (key === LANDSCAPE_NONE) return c('lane.noGroup');
      const name = key.slice(key.indexOf('/') + 1);
      return groupSize !== null && groupSize > 1
        ? c('lane.group', { name, more: String(groupSize - 1) })
        : name;
    }
    default: {
      const never: never = lanes;
      return never;
    }
  }
}

export function laneCounts(
  c: CidrTranslate,
  { shoots, idle }: AddressLane,
): string {
  const all = c('lane.shoots', { count: shoots });
  return idle > 0 ? c('lane.idle', { shoots: all, idle: String(idle) }) : all;
}

/** The networks that a gap is made of, the largest first. */
export function prefixesText({ prefixes }: AddressGap): string {
  const shown = prefixes
    .slice(0, MAX_PREFIXES)
    .map(prefix => `/${prefix}`)
    .join(' + ');
  return prefixes.length > MAX_PREFIXES ? `${shown} + …` : shown;
}

/** How many nodes a cluster has room for: "up to 256 nodes". */
export function nodesText(c: CidrTranslate, { nodes }: GapNodes): string {
  return c('gap.nodes', { count: Number(nodes), nodes: countText(nodes) });
}

/** What a gap is, for who does not see it. */
export function gapText(
  c: CidrTranslate,
  gap: AddressGap,
  maxPrefix: number,
): string {
  const room = gapNodes(gap, maxPrefix);
  const nodes = nodesText(c, room);
  return c('gap.name', {
    addresses: countText(gap.addresses),
    first: gap.first,
    last: gap.last,
    prefixes: prefixesText(gap),
    nodes: room.isMost ? c('gap.most', { nodes }) : nodes,
    block: gap.largest,
  });
}

export function keptText(
  c: CidrTranslate,
  { kind, cidr, title }: KeptRange,
): string {
  return kind === 'external'
    ? c('trial.keptExternal', { title: title ?? cidr, range: cidr })
    : c('trial.keptReserved', { range: cidr });
}

/** A conflict in a few words, as it stands beside its range. */
export function conflictText(
  c: CidrTranslate,
  conflict: RangeConflict,
): string {
  switch (conflict.kind) {
    case 'peer':
      return c('conflict.peer', { peer: conflict.peer.name });
    case 'inside': {
      const peer = conflict.peer.name;
      switch (conflict.peersKind) {
        case 'nodes':
          return c('conflict.holdsNodes', { peer });
        case 'services':
          return c('conflict.insideServices', { peer });
        case 'pods':
          return c('conflict.insidePods', { peer });
        default: {
          const never: never = conflict.peersKind;
          return never;
        }
      }
    }
    case 'hub':
      return conflict.isSame
        ? c('conflict.hubSame', { hub: conflict.hub.name })
        : c('conflict.hub', {
            other: conflict.other.name,
            hub: conflict.hub.name,
          });
    case 'reserved':
      return c('conflict.reserved', { range: conflict.range });
    case 'external':
      return c('conflict.external', { title: conflict.title });
    default: {
      const never: never = conflict;
      return never;
    }
  }
}
