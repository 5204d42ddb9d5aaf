import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  shootKey,
  writtenEntries,
  type EntryName,
  type Shoot,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import type { ChangeStore } from '../../database/ChangeStore';
import type {
  HistoryStore,
  KnownEntries,
  OutsideChange,
} from '../../database/HistoryStore';
import { ChangedShoots } from '../../inventory/ChangedShoots';
import type { Clock } from '../../inventory/Clock';
import type { Inventory } from '../../inventory/Inventory';
import { isOlderVersion } from '../../inventory/resourceVersions';
import { Pace } from '../../notices/Pace';
import { diffEntries, isEmpty, type EntryDiff } from './diffEntries';
import { entriesPrint } from './entriesPrint';
import { outsideWrite } from './outsideWrite';
import { ownEffects } from './ownEffects';
import { subtractOwn } from './subtractOwn';

/** Watch events of a second are looked at together. */
const PASS_INTERVAL_MS = 1_000;
/**
 * An inventory is behind the journal by this much at most, and the clocks of replicas are apart by less: what the portal
 * did so long before entries were seen may be what is seen next.
 */
const JOURNAL_AHEAD_MS = 5_000;
/** An inventory that sees an older shoot than is known catches up within this time, or the Garden was set back. */
const BEHIND_MS = 60_000;
/** How often it is read again what another replica wrote first, before it is left for the next pass. */
const MAX_REREADS = 3;

/**
 * Notes what was changed of the entries of a Garden's shoots outside the portal: compares the inventory with the entries
 * that were known, in the background, after each synchronisation and after changes, and takes out what the portal's own
 * journal explains. Of each shoot one print is held in memory; everything else is in the database, where of several
 * replicas that see the same one writes it down.
 *
 * Changes that are undone before they are looked at, a second after the event at the latest, are not noticed.
 */
export class EntryObserver {
  readonly #inventory: Pick<
    Inventory,
    'garden' | 'shoot' | 'shoots' | 'state' | 'subscribe'
  >;
  readonly #history: Pick<
    HistoryStore,
    'known' | 'knownOf' | 'learn' | 'replace' | 'forget'
  >;
  readonly #changes: Pick<ChangeStore, 'stepsOn'>;
  readonly #logger: LoggerService;
  readonly #clock: Pick<Clock, 'now' | 'sleep'>;
  readonly #onChange: (namespaces: Iterable<string>) => void;
  /** Of each shoot as it was compared last. */
  readonly #prints = new Map<ShootKey, string>();
  readonly #changed = new ChangedShoots('all');

  constructor(options: {
    readonly inventory: Pick<
      Inventory,
      'garden' | 'shoot' | 'shoots' | 'state' | 'subscribe'
    >;
    readonly history: Pick<
      HistoryStore,
      'known' | 'knownOf' | 'learn' | 'replace' | 'forget'
    >;
    readonly changes: Pick<ChangeStore, 'stepsOn'>;
    readonly logger: LoggerService;
    readonly clock: Pick<Clock, 'now' | 'sleep'>;
    /** Called when a history has become longer. */
    readonly onChange: (namespaces: Iterable<string>) => void;
  }) {
    this.#inventory = options.inventory;
    this.#history = options.history;
    this.#changes = options.changes;
    this.#logger = options.logger;
    this.#clock = options.clock;
    this.#onChange = options.onChange;
  }

  /** Begins to look. Returns at once; `signal` ends it. */
  start(signal: AbortSignal): void {
    const pace = new Pace({
      act: () => this.#pass(() => pace.want()),
      everyMs: PASS_INTERVAL_MS,
      clock: this.#clock,
      signal,
    });
    const unsubscribe = this.#inventory.subscribe(change => {
      // What waited for a live picture may be looked at when the state is another.
      if (this.#changed.note(change) || change.kind === 'state') pace.want();
    });
    signal.addEventListener('abort', unsubscribe);
    pace.want();
  }

  /** @param again - asks for another pass */
  async #pass(again: () => void): Promise<void> {
    // Without a picture every shoot would look gone, and an old one would show what was as what is.
    if (this.#inventory.state.state !== 'live') return;
    if (this.#changed.isEmpty) return;
    const taken = this.#changed.take();
    try {
      await (taken === 'all' ? this.#lookAtAll() : this.#lookAt(taken));
    } catch (error) {
      this.#changed.giveBack(taken);
      this.#logger.warn(
        `What is changed outside the portal in Garden ${
          this.#inventory.garden
        } can't be written down for the moment; tried again soon: ${error}`,
      );
    }
    if (!this.#changed.isEmpty) again();
  }

  async #lookAtAll(): Promise<void> {
    const known = new Set<ShootKey>();
    const gone: EntryName[] = [];
    for await (const page of this.#history.known(this.#inventory.garden)) {
      for (const entries of page) {
        const key = shootKey(entries.shoot);
        known.add(key);
        const shoot = this.#inventory.shoot(key);
        if (shoot) await this.#compare(entries, shoot, true);
        else gone.push(entries.shoot);
      }
    }
    await this.#learn(
      [...this.#inventory.shoots()].filter(
        shoot => !known.has(shootKey(shoot)),
      ),
    );
    await this.#forget(gone);
  }

  async #lookAt(keys: ReadonlySet<ShootKey>): Promise<void> {
    const { garden } = this.#inventory;
    const news: Shoot[] = [];
    const gone: EntryName[] = [];
    for (const key of keys) {
      const shoot = this.#inventory.shoot(key);
      if (!shoot) {
        gone.push(nameOf(key));
      } else if (this.#prints.get(key) !== entriesPrint(shoot)) {
        const known = await this.#history.knownOf(garden, shoot);
        if (known) await this.#compare(known, shoot, false);
        else news.push(shoot);
      }
    }
    await this.#learn(news);
    await this.#forget(gone);
  }

  /** @param whileDown - whether nobody may have looked when the difference came up */
  async #compare(
    known: KnownEntries,
    shoot: Shoot,
    whileDown: boolean,
  ): Promise<void> {
    const { garden } = this.#inventory;
    let current: KnownEntries | undefined = known;
    for (let reads = 0; current && reads <= MAX_REREADS; reads += 1) {
      if (await this.#note(current, shoot, whileDown)) return;
      current = await this.#history.knownOf(garden, known.shoot);
    }
    if (current) this.#changed.add(shootKey(shoot));
    else await this.#learn([shoot]);
  }

  /** @returns false when another replica has written something else meanwhile */
  async #note(
    known: KnownEntries,
    shoot: Shoot,
    whileDown: boolean,
  ): Promise<boolean> {
    const { garden } = this.#inventory;
    const now = this.#clock.now();
    const entries = writtenEntries(shoot.peering);
    const diff = diffEntries(known.entries, entries);
    const isSame = shoot.uid === known.uid;
    if (isSame && isEmpty(diff)) {
      this.#prints.set(shootKey(shoot), entriesPrint(shoot));
      return true;
    }
    if (
      isOlderVersion(shoot.resourceVersion, known.resourceVersion) &&
      now - known.seenAt < BEHIND_MS
    ) {
      this.#changed.add(shootKey(shoot));
      return true;
    }
    const outside = isSame
      ? await this.#outside(known, shoot, diff, { now, whileDown })
      : undefined;
    const after = {
      ...firstSight(shoot, now),
      ...(isSame && { knownSince: known.knownSince }),
    };
    if (!(await this.#history.replace(garden, known, after, outside))) {
      return false;
    }
    this.#prints.set(shootKey(shoot), entriesPrint(shoot));
    if (outside) this.#onChange([shoot.namespace]);
    return true;
  }

  async #outside(
    known: KnownEntries,
    shoot: Shoot,
    diff: EntryDiff,
    options: { readonly now: number; readonly whileDown: boolean },
  ): Promise<OutsideChange | undefined> {
    const { garden } = this.#inventory;
    const since = known.seenAt - JOURNAL_AHEAD_MS;
    const steps = await this.#changes.stepsOn(garden, known.shoot, since);
    const rest = subtractOwn(diff, ownEffects(steps, since));
    if (rest.added.length + rest.removed.length + rest.corrected === 0) {
      return undefined;
    }
    return {
      id: randomUUID(),
      garden,
      shoot: known.shoot,
      ...rest,
      ...outsideWrite(shoot.extensionsWritten, known.seenAt, options.now),
      whileDown: options.whileDown,
    };
  }

  async #learn(shoots: readonly Shoot[]): Promise<void> {
    if (shoots.length === 0) return;
    const now = this.#clock.now();
    await this.#history.learn(
      this.#inventory.garden,
      shoots.map(shoot => firstSight(shoot, now)),
    );
    shoots.forEach(shoot =>
      this.#prints.set(shootKey(shoot), entriesPrint(shoot)),
    );
  }

  async #forget(shoots: readonly EntryName[]): Promise<void> {
    if (shoots.length === 0) return;
    await this.#history.forget(this.#inventory.garden, shoots);
    shoots.forEach(shoot => this.#prints.delete(shootKey(shoot)));
  }
}

function firstSight(shoot: Shoot, now: number): KnownEntries {
  const { namespace, name, uid, resourceVersion, peering } = shoot;
  return {
    shoot: { namespace, name },
    uid,
    resourceVersion,
    entries: writtenEntries(peering),
    knownSince: now,
    seenAt: now,
  };
}

/** Names of Kubernetes hold no slash. */
function nameOf(key: ShootKey): EntryName {
  const [namespace, name] = key.split('/');
  return { namespace, name };
}
