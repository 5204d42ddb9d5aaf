import {
  formatShootRef,
  shootKey,
  type PeeringsView,
  type ShootRef,
  type ShootView,
} from 'backstage-plugin-gardener-common';
import { LRUCache } from 'lru-cache';
import type { Requester } from '../access/Requester';
import { scopeKey } from '../access/ShootScope';
import { describePeerings } from './describePeerings';
import { decideAccess, neighbourhoodOf } from './neighbourhood';
import { RecordedReads } from './RecordedReads';
import type { ShootGate } from './ShootGate';
import { shootView } from './shootViews';

/** Rows of all kept views together; a row is some 3 KB. */
const MAX_KEPT_ROWS = 5_000;

interface KeptView {
  readonly view: PeeringsView;
  readonly reads: RecordedReads;
}

/**
 * The peerings of a shoot as one user may see them: from memory, with no call to the Garden for data.
 *
 * A change notice names no shoot, so each makes every open browser ask again, mostly for what did not change.
 * So a view is kept with everything that was read for it, for all who may see the same namespaces of its
 * neighbourhood, and there the same shoots. Who may see what is decided before, for each user and each request.
 */
export class PeeringService {
  readonly #gate: Pick<ShootGate, 'open'>;
  readonly #now: () => number;
  readonly #kept = new LRUCache<string, KeptView>({
    maxSize: MAX_KEPT_ROWS,
    sizeCalculation: ({ view }) => 1 + view.peerings.length,
  });

  constructor(options: {
    readonly gate: Pick<ShootGate, 'open'>;
    /** Epoch milliseconds. */
    readonly now: () => number;
  }) {
    this.#gate = options.gate;
    this.#now = options.now;
  }

  /**
   * @returns the same object as long as nothing changed
   * @throws NotFoundError when the user may not see the shoot or there is none
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async view(ref: ShootRef, requester: Requester): Promise<PeeringsView> {
    const opened = await this.#gate.open(ref, requester);
    const {
      found: { shoot, peers },
      visible,
    } = await decideAccess(opened, [ref.namespace], () =>
      neighbourhoodOf(opened.garden.inventory, ref),
    );
    const key = `${formatShootRef(ref)} ${scopeKey(visible, [ref, ...peers])}`;
    const kept = this.#kept.get(key);
    if (kept?.reads.unchanged()) return kept.view;
    const reads = new RecordedReads();
    const view = describePeerings(
      opened.garden,
      shootKey(ref),
      shoot,
      visible,
      this.#now,
      reads,
    );
    this.#kept.set(key, { view, reads });
    return view;
  }

  /**
   * What a view says of the shoot itself.
   *
   * @throws as `view`
   */
  async shoot(ref: ShootRef, requester: Requester): Promise<ShootView> {
    const { garden, shoot } = await this.#gate.open(ref, requester);
    return shootView(
      garden.name,
      shoot,
      garden.inventory.projectOf(shoot.namespace)?.name,
    );
  }
}
