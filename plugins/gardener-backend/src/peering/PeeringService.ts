import {
  formatShootRef,
  isDnsLabel,
  shootKey,
  writtenEntries,
  type PeeringsView,
  type Shoot,
  type ShootRef,
  type ShootView,
} from 'backstage-plugin-gardener-common';
import { LRUCache } from 'lru-cache';
import type { Inventory } from '../inventory/Inventory';
import { describePeerings } from './describePeerings';
import { RecordedReads } from './RecordedReads';
import { nothingToSee, type OpenedShoot, type ShootGate } from './ShootGate';
import { shootView } from './shootViews';

/**
 * Namespaces of one neighbourhood that the Garden is asked about. An entry may name any namespace, so a shoot could
 * have tens of thousands of them, and all users of a Garden share its patience. What is beyond can't be verified.
 */
export const MAX_NAMESPACES = 1_000;
/** Rows of all kept views together; a row is some 3 KB. */
const MAX_KEPT_ROWS = 5_000;

/** The shoot and the namespaces of everything that it lists and that lists it, at one moment. */
interface Neighbourhood {
  readonly shoot: Shoot;
  readonly namespaces: ReadonlySet<string>;
}

interface KeptView {
  readonly view: PeeringsView;
  readonly reads: RecordedReads;
}

/**
 * The peerings of a shoot as one user may see them: from memory, with no call to the Garden for data.
 *
 * A change notice names no shoot, so each makes every open browser ask again, mostly for what did not change.
 * So a view is kept with everything that was read for it, for all who may see the same namespaces of its
 * neighbourhood. Who may see what is decided before, for each user and each request.
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
  async view(ref: ShootRef, userEntityRef: string): Promise<PeeringsView> {
    const opened = await this.#gate.open(ref, userEntityRef);
    const { shoot, visible } = await this.#decideAccess(ref, opened);
    const key = `${formatShootRef(ref)} ${[...visible].sort().join(' ')}`;
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
  async shoot(ref: ShootRef, userEntityRef: string): Promise<ShootView> {
    const { garden, shoot } = await this.#gate.open(ref, userEntityRef);
    return shootView(
      garden.name,
      shoot,
      garden.inventory.projectOf(shoot.namespace)?.name,
    );
  }

  /**
   * Asks for every namespace of the neighbourhood, each once. While the Garden answers, the shoot may
   * change; then what is new is asked for too, so that the view is of one moment and nothing in it is
   * undecided.
   *
   * @returns `visible` holds namespaces of the neighbourhood alone, so it is the same for all who see the same
   */
  async #decideAccess(
    ref: ShootRef,
    { garden, identity }: OpenedShoot,
  ): Promise<{
    readonly shoot: Shoot;
    readonly visible: ReadonlySet<string>;
  }> {
    const asked = new Set<string>([ref.namespace]);
    const granted = new Set<string>([ref.namespace]);
    for (;;) {
      const { shoot, namespaces } = around(garden.inventory, ref);
      const open = [...namespaces]
        .filter(name => !asked.has(name))
        .slice(0, Math.max(0, 1 + MAX_NAMESPACES - asked.size));
      if (open.length === 0) {
        const visible = [...namespaces].filter(name => granted.has(name));
        return { shoot, visible: new Set([ref.namespace, ...visible]) };
      }
      const answer = await garden.reviewer.listable(identity, open);
      open.forEach(namespace => asked.add(namespace));
      answer.forEach(namespace => granted.add(namespace));
    }
  }
}

function around(inventory: Inventory, ref: ShootRef): Neighbourhood {
  const key = shootKey(ref);
  const shoot = inventory.shoot(key);
  if (!shoot) throw nothingToSee(ref);
  return {
    shoot,
    namespaces: new Set(
      [...writtenEntries(shoot.peering), ...inventory.listersOf(key)]
        .map(({ namespace }) => namespace)
        // An entry may say anything; only what can be a namespace is sent to the Garden.
        .filter(isDnsLabel),
    ),
  };
}
