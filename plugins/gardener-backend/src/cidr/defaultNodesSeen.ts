import {
  overlaps,
  readCidrs,
  type Cidr,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import { defaultNodesIn } from '../peering/defaultNodesIn';
import type { RunningPortalGarden } from '../peering/PortalGarden';

/** The default node networks of a Garden, from the shoots that a user may see. */
export interface DefaultNodesSeen {
  /** All of them. */
  readonly ranges: readonly Cidr[];
  /** That of most shoots. */
  readonly usual: Cidr;
  /** How many shoots have a network in theirs. */
  readonly shoots: number;
}

/** Each shoot has the default of the configuration or of its cloud profile. */
export function defaultNodesSeen(
  garden: Pick<RunningPortalGarden, 'inventory' | 'network'>,
  visible: readonly Shoot[],
): DefaultNodesSeen {
  const defaultOf = defaultNodesIn(garden);
  const general = defaultOf({ cloudProfile: undefined });
  const ranges = new Map([[general.text, { range: general, of: 0, in: 0 }]]);
  for (const shoot of visible) {
    const range = defaultOf(shoot);
    const known = ranges.get(range.text) ?? { range, of: 0, in: 0 };
    known.of += 1;
    if (readCidrs(shoot.nodes).networks.some(one => overlaps(one, range))) {
      known.in += 1;
    }
    ranges.set(range.text, known);
  }
  const [usual] = [...ranges.values()].sort(
    (a, b) => b.of - a.of || (a.range.first < b.range.first ? -1 : 1),
  );
  return {
    ranges: [...ranges.values()].map(({ range }) => range),
    usual: usual.range,
    shoots: usual.in,
  };
}
