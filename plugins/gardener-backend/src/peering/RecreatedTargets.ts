import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  isDnsLabel,
  shootKey,
  writtenEntries,
  type Shoot,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import type { PeerUid, PeerUidStore } from '../database/PeerUidStore';
import { ChangedShoots } from '../inventory/ChangedShoots';
import type { Clock } from '../inventory/Clock';
import type { Inventory } from '../inventory/Inventory';
import { Pace } from '../notices/Pace';

/** Watch events of a second are looked at together. */
const PASS_INTERVAL_MS = 1_000;

/** What an entry named at first, when it names another shoot of the same name today. */
export interface FirstSeen {
  readonly firstUid: string;
  /** Epoch milliseconds. */
  readonly firstSeenAt: number;
}

/**
 * Finds targets that were deleted and made again under their name: a comparison of the inventory with the
 * uids that were seen first, in the background, after each synchronisation and after changes. Only the
 * differences are held in memory; everything else stays in the database.
 */
export class RecreatedTargets {
  readonly #inventory: Inventory;
  readonly #store: PeerUidStore;
  readonly #logger: LoggerService;
  readonly #clock: Pick<Clock, 'now' | 'sleep'>;
  readonly #onChange: (namespaces: Iterable<string>) => void;
  #recreated = new Map<string, FirstSeen>();
  readonly #changed = new ChangedShoots('all');
  #version = 0;

  constructor(options: {
    readonly inventory: Inventory;
    readonly store: PeerUidStore;
    readonly logger: LoggerService;
    readonly clock: Pick<Clock, 'now' | 'sleep'>;
    /** Called when `of` answers something else than before, with the namespaces of the shoots. */
    readonly onChange: (namespaces: Iterable<string>) => void;
  }) {
    this.#inventory = options.inventory;
    this.#store = options.store;
    this.#logger = options.logger;
    this.#clock = options.clock;
    this.#onChange = options.onChange;
  }

  /** Rises whenever `of` answers something else than before. */
  get version(): number {
    return this.#version;
  }

  /** Undefined when the target is the shoot that the entry named at first, or when that is not known. */
  of(lister: ShootKey, target: ShootKey): FirstSeen | undefined {
    return this.#recreated.get(pairKey({ lister, target }));
  }

  /** Begins to compare. Returns at once; `signal` ends it. */
  start(signal: AbortSignal): void {
    const pace = new Pace({
      act: () => this.#pass(() => pace.want()),
      everyMs: PASS_INTERVAL_MS,
      clock: this.#clock,
      signal,
    });
    const unsubscribe = this.#inventory.subscribe(change => {
      if (this.#changed.note(change)) pace.want();
    });
    signal.addEventListener('abort', unsubscribe);
    pace.want();
  }

  async #pass(again: () => void): Promise<void> {
    // Without a picture every entry would look gone.
    if (!this.#inventory.synced) return;
    const taken = this.#changed.take();
    const before = this.#recreated;
    try {
      this.#recreated =
        taken === 'all'
          ? await this.#compareAll()
          : await this.#compareTouched([...taken]);
    } catch (error) {
      this.#changed.giveBack(taken);
      this.#logger.warn(
        `Shoots made anew in Garden ${
          this.#inventory.garden
        } can't be found for the moment: ${error}`,
      );
      again();
      return;
    }
    const changed = differing(before, this.#recreated);
    if (changed.length === 0) return;
    this.#version += 1;
    this.#onChange(changed.flatMap(namespacesOf));
  }

  async #compareAll(): Promise<Map<string, FirstSeen>> {
    const recreated = new Map<string, FirstSeen>();
    const known = new Set<string>();
    for await (const page of this.#store.all(this.#inventory.garden)) {
      page.forEach(uid => known.add(pairKey(uid)));
      await this.#compare(page, recreated);
    }
    await this.#rememberNew(this.#inventory.shoots(), known);
    return recreated;
  }

  async #compareTouched(
    keys: readonly ShootKey[],
  ): Promise<Map<string, FirstSeen>> {
    const { garden } = this.#inventory;
    const uids = await this.#store.about(garden, keys);
    const recreated = new Map(this.#recreated);
    uids.forEach(uid => recreated.delete(pairKey(uid)));
    await this.#compare(uids, recreated);
    const listers = new Set<Shoot>();
    for (const key of keys) {
      const shoot = this.#inventory.shoot(key);
      if (shoot) listers.add(shoot);
      this.#inventory.listersOf(key).forEach(lister => listers.add(lister));
    }
    await this.#rememberNew(listers, new Set(uids.map(pairKey)));
    return recreated;
  }

  /** Adds what differs to `recreated`, and forgets the entries that are gone. */
  async #compare(
    uids: readonly PeerUid[],
    recreated: Map<string, FirstSeen>,
  ): Promise<void> {
    const gone: PeerUid[] = [];
    for (const uid of uids) {
      const lister = this.#inventory.shoot(uid.lister);
      if (!lister || !targetsOf(lister).has(uid.target)) {
        gone.push(uid);
        continue;
      }
      const target = this.#inventory.shoot(uid.target);
      if (target && target.uid !== uid.firstUid) {
        const { firstUid, firstSeenAt } = uid;
        recreated.set(pairKey(uid), { firstUid, firstSeenAt });
      }
    }
    if (gone.length > 0) {
      await this.#store.forget(this.#inventory.garden, gone);
    }
  }

  async #rememberNew(
    listers: Iterable<Shoot>,
    known: ReadonlySet<string>,
  ): Promise<void> {
    const firstSeenAt = this.#clock.now();
    const news: PeerUid[] = [];
    for (const shoot of listers) {
      const lister = shootKey(shoot);
      for (const target of targetsOf(shoot)) {
        const firstUid = this.#inventory.shoot(target)?.uid;
        if (firstUid && !known.has(pairKey({ lister, target }))) {
          news.push({ lister, target, firstUid, firstSeenAt });
        }
      }
    }
    if (news.length > 0) {
      await this.#store.remember(this.#inventory.garden, news);
    }
  }
}

function pairKey(pair: Pick<PeerUid, 'lister' | 'target'>): string {
  return `${pair.lister} ${pair.target}`;
}

/** What the entries of a shoot name, as far as a shoot can have such a name. */
function targetsOf(shoot: Shoot): ReadonlySet<ShootKey> {
  return new Set(
    writtenEntries(shoot.peering)
      .filter(entry => isDnsLabel(entry.name) && isDnsLabel(entry.namespace))
      .map(shootKey),
  );
}

/** Pairs of which the two say something else. */
function differing(
  a: ReadonlyMap<string, FirstSeen>,
  b: ReadonlyMap<string, FirstSeen>,
): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter(
    pair => a.get(pair)?.firstUid !== b.get(pair)?.firstUid,
  );
}

function namespacesOf(pair: string): readonly string[] {
  return pair.split(' ').map(shoot => shoot.split('/')[0]);
}
