import type { RangeKind } from '../../api/schema/addressPlan';
import type { Shoot } from '../../garden/Shoot';
import type { Cidr } from '../../network/Cidr';
import { overlaps } from '../../network/overlap';
import { readCidr, readCidrs } from '../../network/readCidrs';

/**
 * A range of one shoot that its peer can't do with: one of the two is for nodes, which alone are routed.
 *
 * @public
 */
export interface NetworkClash {
  readonly own: { readonly kind: RangeKind; readonly range: Cidr };
  readonly peers: { readonly kind: RangeKind; readonly range: Cidr };
}

/**
 * A network with its ends as plain numbers, rounded: what they call apart is apart, at a fraction of what comparing the exact
 * numbers costs.
 */
export interface QuickRange {
  readonly range: Cidr;
  readonly first: number;
  readonly last: number;
}

/** The networks of a shoot that can be read. */
export type ShootNetworks = Readonly<Record<RangeKind, readonly QuickRange[]>>;

export function networksOf(
  shoot: Pick<Shoot, 'nodes' | 'pods' | 'services'>,
): ShootNetworks {
  return {
    nodes: quickRanges('nodes', shoot.nodes),
    services: quickRanges('services', shoot.services),
    pods: quickRanges('pods', shoot.pods),
  };
}

const NOTHING: readonly QuickRange[] = Object.freeze([]);

/** Most shoots have the pods and services that Gardener gives, so the last one is mostly the next one. */
const last: Record<RangeKind, { text: string; ranges: readonly QuickRange[] }> =
  {
    nodes: { text: '', ranges: NOTHING },
    services: { text: '', ranges: NOTHING },
    pods: { text: '', ranges: NOTHING },
  };

function quickRanges(
  kind: RangeKind,
  texts: readonly string[],
): readonly QuickRange[] {
  if (texts.length === 0) return NOTHING;
  const known = last[kind];
  if (texts.length === 1 && texts[0] === known.text) return known.ranges;
  if (texts.length > 1) return readCidrs(texts).networks.map(quick);
  // Nearly all have one, which is in no other one.
  const read = readCidr(texts[0]);
  const ranges = 'problem' in read ? NOTHING : [quick(read)];
  last[kind] = { text: texts[0], ranges };
  return ranges;
}

function quick(range: Cidr): QuickRange {
  return { range, first: Number(range.first), last: Number(range.last) };
}

function shareAddress(a: QuickRange, b: QuickRange): boolean {
  return a.first <= b.last && b.first <= a.last && overlaps(a.range, b.range);
}

/** Whether one of some networks shares an address with one of others. */
export function meet(
  networks: readonly QuickRange[],
  others: readonly QuickRange[],
): boolean {
  for (const a of networks) {
    for (const b of others) {
      if (shareAddress(a, b)) return true;
    }
  }
  return false;
}

/** Which kinds must not share an address between peers; nodes first, as that is the worst. */
const CLASHING: readonly (readonly [RangeKind, RangeKind])[] = [
  ['nodes', 'nodes'],
  ['nodes', 'services'],
  ['nodes', 'pods'],
  ['services', 'nodes'],
  ['pods', 'nodes'],
];

/**
 * What two shoots that peer can't both have: the node networks of the two overlap, or nodes of one are in the pods or
 * services of the other.
 */
export function networkClashes(
  own: ShootNetworks,
  peers: ShootNetworks,
): readonly NetworkClash[] {
  const clashes: NetworkClash[] = [];
  for (const [kind, other] of CLASHING) {
    for (const mine of own[kind]) {
      for (const theirs of peers[other]) {
        if (shareAddress(mine, theirs)) {
          clashes.push({
            own: { kind, range: mine.range },
            peers: { kind: other, range: theirs.range },
          });
        }
      }
    }
  }
  return clashes;
}

/** The same for the peer. */
export function mirrored({ own, peers }: NetworkClash): NetworkClash {
  return { own: peers, peers: own };
}
