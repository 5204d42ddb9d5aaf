import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  shootKey,
  type EntryName,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import type { ChangeRecord } from '../../database/ChangeRecord';
import type { ChangeStore } from '../../database/ChangeStore';
import type { Clock } from '../../inventory/Clock';
import type { Inventory } from '../../inventory/Inventory';
import { Pace } from '../../notices/Pace';
import { isHalf, partsOfUnits } from '../bulk/unitStanding';
import { rolloutState } from './changeRollout';
import { isHalfOpen } from './isHalfOpen';

/** Watch events of a second are looked at together. */
const PASS_INTERVAL_MS = 1_000;
/** What another replica began is noticed after this long at the latest; milliseconds. */
const POLL_MS = 10_000;

/** A change that waits for a user to end it, as seen from one peering. */
export interface HalfOpen {
  /** When it was begun, the first of several; epoch milliseconds. */
  readonly since: number;
}

function pairKey(a: ShootKey, b: ShootKey): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function namespacesOfPair(key: string): readonly string[] {
  return key.split(' ').map(shoot => shoot.split('/')[0]);
}

function namespacesOf({
  shoot,
  steps,
}: Pick<ChangeRecord, 'shoot' | 'steps'>): readonly string[] {
  return [
    ...new Set([
      ...(shoot ? [shoot.namespace] : []),
      ...steps.map(step => step.shoot.namespace),
    ]),
  ];
}

/** The pairs of a change that are half open with it: of one shoot all, of many those of which a half is written. */
function pairsOf(change: ChangeRecord): readonly string[] {
  if (change.kind === 'bulk') {
    const { units } = change.request;
    return [...partsOfUnits(change.steps)].flatMap(([unit, parts]) =>
      isHalf(parts)
        ? [pairKey(shootKey(units[unit].shoot), shootKey(units[unit].target))]
        : [],
    );
  }
  const { request, shoot } = change;
  return request.kind === 'peerings'
    ? request.pairs.map(({ target }) =>
        pairKey(shootKey(shoot), shootKey(target)),
      )
    : [];
}

/**
 * The changes of one Garden that are not at their end: moves those on whose writes are rolled out, and knows which
 * peerings have a change that is half open. What every replica finds out is the same, and the database takes it once.
 */
export class OpenChanges {
  readonly #inventory: Pick<
    Inventory,
    'garden' | 'shoot' | 'subscribe' | 'synced' | 'state'
  >;
  readonly #store: Pick<ChangeStore, 'inState' | 'moveOn'>;
  readonly #logger: LoggerService;
  readonly #clock: Pick<Clock, 'now' | 'sleep'>;
  readonly #onChange: (namespaces: Iterable<string>) => void;
  #halfOpen: ReadonlyMap<string, HalfOpen> = new Map();
  /** Shoots whose rollout somebody waits for. */
  #awaited: ReadonlySet<ShootKey> = new Set();
  #poke: () => void = () => undefined;
  #version = 0;

  constructor(options: {
    readonly inventory: Pick<
      Inventory,
      'garden' | 'shoot' | 'subscribe' | 'synced' | 'state'
    >;
    readonly store: Pick<ChangeStore, 'inState' | 'moveOn'>;
    readonly logger: LoggerService;
    readonly clock: Pick<Clock, 'now' | 'sleep'>;
    /**
     * Called when a change has come to another state, or `of` answers something else than before, with the namespaces of
     * the shoots that it is about.
     */
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

  /** Undefined when no change of the pair is half open. */
  of(a: ShootKey, b: ShootKey): HalfOpen | undefined {
    return this.#halfOpen.get(pairKey(a, b));
  }

  /** Tells of it and looks again soon, because a change of this portal has come to another state. */
  poke(change: Pick<ChangeRecord, 'shoot' | 'steps'>): void {
    this.#onChange(namespacesOf(change));
    this.#poke();
  }

  /** Begins. Returns at once; `signal` ends it. */
  start(signal: AbortSignal): void {
    const pace = new Pace({
      act: () => this.#pass(),
      everyMs: PASS_INTERVAL_MS,
      clock: this.#clock,
      signal,
    });
    this.#poke = () => pace.want();
    const unsubscribe = this.#inventory.subscribe(change => {
      switch (change.kind) {
        case 'shoots':
          if ([...change.keys].some(key => this.#awaited.has(key))) pace.want();
          break;
        case 'resync':
        case 'state':
          pace.want();
          break;
        case 'surroundings':
          break;
        default: {
          const never: never = change;
          throw new Error(`Unknown change: ${JSON.stringify(never)}`);
        }
      }
    });
    signal.addEventListener('abort', unsubscribe);
    this.#poll(signal, () => pace.want());
  }

  async #poll(signal: AbortSignal, want: () => void): Promise<void> {
    while (!signal.aborted) {
      want();
      try {
        await this.#clock.sleep(POLL_MS, signal);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    }
  }

  async #pass(): Promise<void> {
    const { garden } = this.#inventory;
    try {
      const open = await this.#store.inState(garden, [
        'writing',
        'halfOpen',
        'written',
        'rollingOut',
      ]);
      await this.#moveOn(open);
      this.#note(open);
    } catch (error) {
      this.#logger.warn(
        `The open changes of Garden ${garden} could not be read; tried again soon: ${error}`,
      );
    }
  }

  async #moveOn(open: readonly ChangeRecord[]): Promise<void> {
    const awaited = open.filter(
      ({ state }) => state === 'written' || state === 'rollingOut',
    );
    this.#awaited = new Set(
      awaited.flatMap(({ steps }) => steps.map(({ shoot }) => shootKey(shoot))),
    );
    const { synced, state: picture } = this.#inventory;
    // What an old picture says of a rollout is of the time before the write.
    if (!synced || picture.state !== 'live') return;
    const lookUp = (shoot: EntryName) => this.#inventory.shoot(shootKey(shoot));
    for (const change of awaited) {
      const now = this.#clock.now();
      const state = rolloutState(change.steps, lookUp, now);
      if (
        state !== change.state &&
        (change.state === 'written' || change.state === 'rollingOut') &&
        (await this.#store.moveOn(change.id, change.state, {
          state,
          endedAt: state === 'done' ? now : null,
        }))
      ) {
        this.#onChange(namespacesOf(change));
      }
    }
  }

  #note(open: readonly ChangeRecord[]): void {
    const now = this.#clock.now();
    const halfOpen = new Map<string, HalfOpen>();
    for (const change of open) {
      if (isHalfOpen(change, now)) {
        const began = change.startedAt ?? change.createdAt;
        for (const key of pairsOf(change)) {
          const other = halfOpen.get(key)?.since ?? began;
          halfOpen.set(key, { since: Math.min(other, began) });
        }
      }
    }
    const before = this.#halfOpen;
    this.#halfOpen = halfOpen;
    const changed = [...new Set([...before.keys(), ...halfOpen.keys()])].filter(
      key => before.get(key)?.since !== halfOpen.get(key)?.since,
    );
    if (changed.length === 0) return;
    this.#version += 1;
    this.#onChange(changed.flatMap(namespacesOfPair));
  }
}
