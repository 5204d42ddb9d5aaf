import type {
  Change,
  ChangeState,
  HistoryItem,
  HistoryPage,
  HistoryQuery,
  PeeringEntry,
  PeeringEntryView,
} from 'backstage-plugin-gardener-common';
import type { ChangeStore } from '../../database/ChangeStore';
import type { HistoryStore } from '../../database/HistoryStore';
import type { ChangeAccess } from '../apply/ChangeAccess';
import type { ShootGate } from '../ShootGate';
import { readCursor } from './historyCursor';
import { mergeHistory, wantedOf, type Happening } from './mergeHistory';

const DEFAULT_LIMIT = 20;

const OPEN: readonly ChangeState[] = [
  'writing',
  'written',
  'rollingOut',
  'halfOpen',
];

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
  async list(query: HistoryQuery, user: string): Promise<HistoryPage> {
    const { shoot: ref } = query;
    const before =
      query.before === undefined ? undefined : readCursor(query.before);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const { garden, identity } = await this.#gate.open(ref, user);
    const shoot = { namespace: ref.namespace, name: ref.name };
    const page = { before, limit: wantedOf(limit) };
    const [records, outside, gaps, known] = await Promise.all([
      this.#changes.history(garden.name, shoot, {
        ...page,
        ...(query.open && { states: OPEN }),
      }),
      query.open ? [] : this.#history.outside(garden.name, shoot, page),
      query.open ? [] : this.#history.gaps(garden.name, page),
      this.#history.knownOf(garden.name, shoot),
    ]);
    const { happenings, next } = mergeHistory(
      { changes: records, outside, gaps },
      { limit, knownSince: known?.knownSince },
    );
    const described = await this.#access.describeAll(
      garden,
      identity,
      happenings.flatMap(happening =>
        happening.kind === 'change' ? [happening.change] : [],
      ),
      user,
    );
    return {
      items: happenings.flatMap(happening =>
        itemOf(happening, garden.name, described),
      ),
      next,
    };
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
