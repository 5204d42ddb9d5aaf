import type {
  Change,
  ChangeState,
  EntryName,
  HistoryItem,
  HistoryPage,
  HistoryQuery,
  PeeringEntry,
  PeeringEntryView,
  ShootRef,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../../access/Requester';
import type { ChangeRecord } from '../../database/ChangeRecord';
import type { ChangeStore, HistoryPlace } from '../../database/ChangeStore';
import type { HistoryStore } from '../../database/HistoryStore';
import type { ChangeAccess } from '../apply/ChangeAccess';
import type { OpenedShoot, ShootGate } from '../ShootGate';
import { briefBulk } from './briefBulk';
import { readCursor } from './historyCursor';
import {
  mergeHistory,
  placeOf,
  wantedOf,
  type Happening,
} from './mergeHistory';
import { OPEN_STATES } from './openStates';

const DEFAULT_LIMIT = 20;
/** Changes that are read at a time where many of them are hidden from the user. */
const SEARCH_LIMIT = 100;

/** The history of the peerings of a shoot, as far as one user may see it. */
export class HistoryService {
  readonly #gate: Pick<ShootGate, 'open'>;
  readonly #access: Pick<ChangeAccess, 'describeAll'>;
  readonly #changes: Pick<ChangeStore, 'history'>;
  readonly #history: Pick<HistoryStore, 'outside' | 'gaps' | 'knownOf'>;

  constructor(options: {
    readonly gate: Pick<ShootGate, 'open'>;
    readonly access: Pick<ChangeAccess, 'describeAll'>;
    readonly changes: Pick<ChangeStore, 'history'>;
    readonly history: Pick<HistoryStore, 'outside' | 'gaps' | 'knownOf'>;
  }) {
    this.#gate = options.gate;
    this.#access = options.access;
    this.#changes = options.changes;
    this.#history = options.history;
  }

  /**
   * A page, newest first.
   *
   * @throws NotFoundError when the user may not see the shoot or there is none
   * @throws InputError when `before` is none that a page gave
   */
  async list(
    query: Pick<HistoryQuery, 'open' | 'before' | 'limit'> & {
      readonly shoot: ShootRef;
    },
    requester: Requester,
  ): Promise<HistoryPage> {
    const { shoot: ref } = query;
    const before =
      query.before === undefined ? undefined : readCursor(query.before);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const { garden, access } = await this.#gate.open(ref, requester);
    const shoot = { namespace: ref.namespace, name: ref.name };
    const page = { before, limit: wantedOf(limit) };
    const [visible, outside, gaps, known] = await Promise.all([
      this.#visibleChanges({ garden, access }, shoot, {
        ...page,
        ...(query.open && { states: OPEN_STATES }),
      }),
      query.open ? [] : this.#history.outside(garden.name, shoot, page),
      query.open ? [] : this.#history.gaps(garden.name, page),
      this.#history.knownOf(garden.name, shoot),
    ]);
    const { happenings, next } = mergeHistory(
      { changes: visible.records, outside, gaps },
      { limit, knownSince: known?.knownSince },
    );
    return {
      items: happenings.flatMap(happening =>
        itemOf(happening, garden.name, visible.described),
      ),
      next,
      missing: [],
    };
  }

  /**
   * The changes of which the user may see something, as many as are wanted. What the user may not see has no part in the
   * page: neither a place on it, nor a cursor that names it, nor whether a change counts as open.
   */
  async #visibleChanges(
    { garden, access }: Pick<OpenedShoot, 'garden' | 'access'>,
    shoot: EntryName,
    page: {
      readonly before?: HistoryPlace;
      readonly limit: number;
      readonly states?: readonly ChangeState[];
    },
  ): Promise<{
    readonly records: readonly ChangeRecord[];
    readonly described: ReadonlyMap<string, Change>;
  }> {
    const records: ChangeRecord[] = [];
    const described = new Map<string, Change>();
    let { before, limit } = page;
    for (;;) {
      const read = await this.#changes.history(garden.name, shoot, {
        ...page,
        before,
        limit,
      });
      const shown = await this.#access.describeAll(garden, access, read);
      for (const record of read) {
        const whole = shown.get(record.id);
        const change = whole && briefBulk(whole, shoot);
        // The part that the user sees may have come to its end while the rest has not.
        if (change && (page.states?.includes(change.state) ?? true)) {
          records.push(record);
          described.set(record.id, change);
        }
      }
      const last = read.at(-1);
      if (!last || read.length < limit || records.length >= page.limit) {
        return { records: records.slice(0, page.limit), described };
      }
      before = placeOf({ kind: 'change', change: last });
      // Much is hidden here, so that more at a time is worth it.
      limit = Math.max(limit, SEARCH_LIMIT);
    }
  }
}

function itemOf(
  happening: Happening,
  garden: string,
  described: ReadonlyMap<string, Change>,
): readonly HistoryItem[] {
  switch (happening.kind) {
    case 'change': {
      const change = described.get(happening.change.id);
      return change ? [{ kind: 'change', at: change.startedAt, change }] : [];
    }
    case 'outside': {
      const { outside } = happening;
      return [
        {
          kind: 'outside',
          id: outside.id,
          at: new Date(outside.at).toISOString(),
          shoot: { garden, ...outside.shoot },
          manager: outside.manager,
          added: outside.added.map(entryView),
          removed: outside.removed.map(entryView),
          corrected: outside.corrected,
          whileDown: outside.whileDown,
        },
      ];
    }
    case 'gap': {
      const { id, from, to } = happening.gap;
      return [
        {
          kind: 'gap',
          id,
          at: new Date(to).toISOString(),
          from: new Date(from).toISOString(),
          to: new Date(to).toISOString(),
        },
      ];
    }
    default: {
      const never: never = happening;
      throw new Error(`Unknown happening: ${JSON.stringify(never)}`);
    }
  }
}

function entryView({ name, namespace, seed }: PeeringEntry): PeeringEntryView {
  return { name, namespace, seed: seed ?? null };
}
