import type { Cidr, ShootKey } from 'backstage-plugin-gardener-common';
import type { AddressBook, BookLine, BookShoot } from './AddressBook';

/** A line that shares an address with a block. */
export interface FoundHit {
  readonly line: BookLine;
  /** Those who have it and peer with the shoot. */
  readonly peers: readonly BookShoot[];
  readonly others: readonly BookShoot[];
}

/**
 * The lines that a block for nodes would touch, those of peers first, then node networks before others, then what has the most
 * shoots. Pods and services of others than peers matter to nobody, so they are no hits where it is known who the peers are.
 *
 * @param shoot - who would get it, and is not in its own way; a new one unless given
 */
export function blockHits(
  { forest, conflicts }: Pick<AddressBook, 'forest' | 'conflicts'>,
  block: Cidr,
  shoot: BookShoot | undefined,
): readonly FoundHit[] {
  const peerKeys: ReadonlySet<ShootKey> = new Set(
    shoot ? conflicts.peersOf(shoot.shoot) : [],
  );
  const hits: FoundHit[] = [];
  for (const { keys } of forest.overlapping(block)) {
    for (const line of keys) {
      const shoots = line.shoots.filter(({ key }) => key !== shoot?.key);
      const peers = shoots.filter(({ key }) => peerKeys.has(key));
      const matters = !shoot || line.kind === 'nodes' || peers.length > 0;
      if (shoots.length > 0 && matters) {
        hits.push({
          line,
          peers,
          others: shoots.filter(({ key }) => !peerKeys.has(key)),
        });
      }
    }
  }
  const isNodes = ({ line }: FoundHit) => Number(line.kind === 'nodes');
  return hits.sort(
    (a, b) =>
      Number(b.peers.length > 0) - Number(a.peers.length > 0) ||
      isNodes(b) - isNodes(a) ||
      b.line.shoots.length - a.line.shoots.length ||
      Number(a.line.range.first > b.line.range.first) -
        Number(a.line.range.first < b.line.range.first),
  );
}
