import {
  formatShootRef,
  shootKey,
  type PeeringsView,
} from 'backstage-plugin-gardener-common';
import { LRUCache } from 'lru-cache';
import { scopeKey, type ShootScope } from '../access/ShootScope';
import { describePeerings } from './describePeerings';
import type { Neighbourhood } from './neighbourhood';
import type { RunningPortalGarden } from './PortalGarden';
import { RecordedReads } from './RecordedReads';

/** Rows of all kept views together; a row is some 3 KB. */
const MAX_KEPT_ROWS = 5_000;

interface KeptView {
  readonly view: PeeringsView;
  readonly reads: RecordedReads;
}

/**
 * The peerings of shoots. A change notice names no shoot, so each makes every open browser ask again, mostly for what did
 * not change. So a view is kept with everything that was read for it, for all who may see the same namespaces of its
 * neighbourhood, and there the same shoots.
 */
export class KeptViews {
  readonly #now: () => number;
  readonly #kept = new LRUCache<string, KeptView>({
    maxSize: MAX_KEPT_ROWS,
    sizeCalculation: ({ view }) => 1 + view.peerings.length,
  });

  /** @param now - epoch milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * @param visible - decided before, of the shoot and of all its neighbourhood
   * @returns the same object as long as nothing changed
   */
  view(
    garden: RunningPortalGarden,
    { shoot, peers }: Pick<Neighbourhood, 'shoot' | 'peers'>,
    visible: ShootScope,
  ): PeeringsView {
    const { namespace, name } = shoot;
    const ref = { garden: garden.name, namespace, name };
    const key = `${formatShootRef(ref)} ${scopeKey(visible, [ref, ...peers])}`;
    const kept = this.#kept.get(key);
    if (kept?.reads.unchanged()) return kept.view;
    const reads = new RecordedReads();
    const view = describePeerings(
      garden,
      shootKey(ref),
      shoot,
      visible,
      this.#now,
      reads,
    );
    this.#kept.set(key, { view, reads });
    return view;
  }
}
