import type { LoggerService } from '@backstage/backend-plugin-api';
import { shootKey, type EntryName } from 'backstage-plugin-gardener-common';
import type { ChangeRecord } from '../../database/ChangeRecord';
import type { ChangeStore } from '../../database/ChangeStore';
import type { PortalGardens, RunningPortalGarden } from '../PortalGarden';
import { settleDeadBulk } from '../bulk/settleDeadBulk';
import { isHalfOpen } from './isHalfOpen';
import { settleDeadChange } from './settleDeadChange';

/**
 * A request that was sent may be carried out for so long after its sender is gone: the client asks the Garden to give it
 * up after 15 s. And it may take a moment until the portal sees it. Milliseconds.
 */
const IN_FLIGHT_MS = 20_000;

/**
 * Puts changes whose backend died while it wrote where they stand. Writes nothing to a Garden. Until it can be seen where
 * one stands it is left alone: who looks at it is told that it is half open, and may end it.
 */
export class DeadChanges {
  readonly #gardens: PortalGardens;
  readonly #store: Pick<ChangeStore, 'inState' | 'bury'>;
  readonly #logger: LoggerService;
  readonly #now: () => number;

  constructor(options: {
    readonly gardens: PortalGardens;
    readonly store: Pick<ChangeStore, 'inState' | 'bury'>;
    readonly logger: LoggerService;
    /** Epoch milliseconds. */
    readonly now: () => number;
  }) {
    this.#gardens = options.gardens;
    this.#store = options.store;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /** Looks once at all Gardens; a database that is away is told by its error. */
  async bury(): Promise<void> {
    for (const garden of this.#gardens.values()) {
      if (garden.kind === 'running') await this.#buryIn(garden);
    }
  }

  async #buryIn(garden: RunningPortalGarden): Promise<void> {
    const { inventory } = garden;
    for (const change of await this.#store.inState(garden.name, ['writing'])) {
      const now = this.#now();
      // An old picture may not have what was carried out.
      const isLive = inventory.synced && inventory.state.state === 'live';
      if (isLive && isHalfOpen(change, now) && hasLanded(change, now)) {
        const look = (shoot: EntryName) => inventory.shoot(shootKey(shoot));
        const { state, steps } =
          change.kind === 'bulk'
            ? settleDeadBulk(change, look, now)
            : settleDeadChange(change, look, now);
        const buried = await this.#store.bury(change.id, now, {
          state,
          steps,
          endedAt: state === 'halfOpen' || state === 'written' ? null : now,
        });
        if (buried) {
          this.#logger.warn(
            `Change ${change.id} in Garden ${garden.name} was interrupted while it was written; it is ${state} now`,
          );
          garden.openChanges.poke(change);
        }
      }
    }
  }
}

/** Whether no request of a change can be under way any more. */
function hasLanded({ steps }: ChangeRecord, now: number): boolean {
  return steps
    .flatMap(step => [step, ...(step.undo ? [step.undo] : [])])
    .every(
      ({ state, at }) => state !== 'writing' || now - (at ?? 0) >= IN_FLIGHT_MS,
    );
}
