import type { ShootKey } from 'backstage-plugin-gardener-common';
import type { InventoryChange } from './Inventory';

/** Above this many changed shoots, naming each costs a reader more than to look at all. */
const RESYNC_ABOVE = 2_000;

/**
 * Gathers changes until the event loop has come round, so that a burst of events is one notification.
 */
export class ChangeBatch {
  private keys = new Set<ShootKey>();
  private surroundings = false;
  private resync = false;
  private state = false;
  private planned: NodeJS.Immediate | undefined;

  constructor(private readonly deliver: (change: InventoryChange) => void) {}

  addShoot(key: ShootKey): void {
    if (!this.resync) this.keys.add(key);
    if (this.keys.size > RESYNC_ABOVE) this.addResync();
    this.plan();
  }

  addSurroundings(): void {
    this.surroundings = true;
    this.plan();
  }

  addState(): void {
    this.state = true;
    this.plan();
  }

  addResync(): void {
    this.resync = true;
    this.keys = new Set();
    this.plan();
  }

  /** Forgets what was gathered and delivers nothing more until the next change. */
  clear(): void {
    if (this.planned) clearImmediate(this.planned);
    this.planned = undefined;
    this.keys = new Set();
    this.surroundings = false;
    this.resync = false;
    this.state = false;
  }

  private plan(): void {
    this.planned ??= setImmediate(() => this.flush());
  }

  private flush(): void {
    const { keys, surroundings, resync, state } = this;
    this.planned = undefined;
    this.clear();
    if (resync) this.deliver({ kind: 'resync' });
    else if (keys.size > 0) this.deliver({ kind: 'shoots', keys });
    if (surroundings) this.deliver({ kind: 'surroundings' });
    if (state) this.deliver({ kind: 'state' });
  }
}
