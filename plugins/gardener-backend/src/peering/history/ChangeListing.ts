import type {
  Change,
  ChangeState,
  HistoryPage,
  HistoryQuery,
} from 'backstage-plugin-gardener-common';
import type { GardenAccess } from '../../access/GardenAccess';
import type { Requester } from '../../access/Requester';
import type { ChangeRecord } from '../../database/ChangeRecord';
import type {
  ChangeStore,
  GardenPart,
  HistoryPlace,
} from '../../database/ChangeStore';
import type { ChangeAccess } from '../apply/ChangeAccess';
import type { GardenGate } from '../GardenGate';
import { gardensNamed, scopeIn, type MissingGarden } from '../gardenScopes';
import type { PortalGardens, RunningPortalGarden } from '../PortalGarden';
import { withinPatience } from '../withinPatience';
import { briefBulk } from './briefBulk';
import { readCursor, writeCursor } from './historyCursor';
import { OPEN_STATES } from './openStates';

const DEFAULT_LIMIT = 20;
/** Changes that are read at a time where some of them are hidden from the user. */
const SEARCH_LIMIT = 100;
/** How long one Garden may take to say what the user may see; milliseconds. */
const PATIENCE_MS = 5_000;

/** A Garden in which the user may see something. */
interface OpenGarden extends GardenPart {
  readonly running: RunningPortalGarden;
  readonly access: GardenAccess;
}

/** Where a user may see something, and where it could not be asked what. */
interface Opened {
  readonly open: readonly OpenGarden[];
  readonly missing: readonly MissingGarden[];
}

/** The changes of whole Gardens, as far as one user may see them. */
export class ChangeListing {
  readonly #gardens: PortalGardens;
  readonly #gate: Pick<GardenGate, 'open'>;
  readonly #access: Pick<ChangeAccess, 'describeAll'>;
  readonly #changes: Pick<ChangeStore, 'historyOfGardens'>;
  readonly #patience: number;

  constructor(options: {
    readonly gardens: PortalGardens;
    /** To a Garden that is named. */
    readonly gate: Pick<GardenGate, 'open'>;
    readonly access: Pick<ChangeAccess, 'describeAll'>;
    readonly changes: Pick<ChangeStore, 'historyOfGardens'>;
    /** Milliseconds that are waited for each Garden. */
    readonly patience?: number;
  }) {
    this.#gardens = options.gardens;
    this.#gate = options.gate;
    this.#access = options.access;
    this.#changes = options.changes;
    this.#patience = options.patience ?? PATIENCE_MS;
  }

  /**
   * A page, newest first. Of several Gardens one that can't be asked is named in `missing`; a Garden that is named must
   * answer, as an empty page would say that nothing was changed there. What the user may not see has no part in it: neither
   * a place on the page, nor a cursor that names it.
   *
   * @throws NotFoundError when the named Garden is not configured, or nobody stands behind the user there
   * @throws GardenSignInError when the named Garden wants the user's own token
   * @throws ServiceUnavailableError when the named Garden can't be asked, or not in time
   * @throws InputError when `before` is none that a page gave
   */
  async list(
    query: Omit<HistoryQuery, 'shoot'>,
    requester: Requester,
  ): Promise<HistoryPage> {
    const before =
      query.before === undefined ? undefined : readCursor(query.before);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const { garden } = query;
    const { open, missing } =
      garden === undefined
        ? await this.#openAll(requester)
        : { open: [await this.#openOne(garden, requester)], missing: [] };
    const found = await this.#search(open, {
      before,
      wanted: limit + 1,
      states: wantedStates(query),
      ...(query.mine && { user: requester.user }),
    });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(({ change }) => ({
        kind: 'change',
        at: change.startedAt,
        change,
      })),
      next:
        last && found.length > limit ? writeCursor(placeOf(last.record)) : null,
      missing: [...missing],
    };
  }

  async #openOne(name: string, requester: Requester): Promise<OpenGarden> {
    const look = async () => {
      const { garden, access } = await this.#gate.open(name, requester);
      return partOf(garden, access);
    };
    return withinPatience(name, look(), this.#patience);
  }

  async #openAll(requester: Requester): Promise<Opened> {
    const scopes = await Promise.all(
      gardensNamed(this.#gardens, undefined).map(one =>
        scopeIn(
          one,
          requester,
          (access, garden) => partOf(garden, access),
          this.#patience,
        ),
      ),
    );
    return {
      open: scopes.flatMap(scope =>
        scope.kind === 'open' ? [scope.found] : [],
      ),
      missing: scopes.flatMap(scope =>
        scope.kind === 'missing' ? [scope.missing] : [],
      ),
    };
  }

  async #search(
    open: readonly OpenGarden[],
    {
      wanted,
      states,
      ...page
    }: {
      readonly before: HistoryPlace | undefined;
      readonly wanted: number;
      readonly states: readonly ChangeState[] | undefined;
      readonly user?: string;
    },
  ): Promise<
    ReadonlyArray<{ readonly record: ChangeRecord; readonly change: Change }>
  > {
    const found: Array<{ record: ChangeRecord; change: Change }> = [];
    const kept = states && keptStates(states);
    let { before } = page;
    for (;;) {
      const limit = Math.max(wanted, SEARCH_LIMIT);
      const read = await this.#changes.historyOfGardens(open, {
        ...page,
        before,
        limit,
        ...(kept && { states: kept }),
      });
      const shown = await this.#describe(open, read);
      for (const record of read) {
        const change = shown.get(record.id);
        // The part that the user sees may have come to its end while the rest has not.
        if (change && (states?.includes(change.state) ?? true)) {
          found.push({ record, change });
        }
      }
      const last = read.at(-1);
      if (!last || read.length < limit || found.length >= wanted) return found;
      before = placeOf(last);
    }
  }

  async #describe(
    open: readonly OpenGarden[],
    records: readonly ChangeRecord[],
  ): Promise<ReadonlyMap<string, Change>> {
    const shown = new Map<string, Change>();
    for (const { garden, running, access } of open) {
      const ofGarden = records.filter(record => record.garden === garden);
      if (ofGarden.length > 0) {
        const described = await this.#access.describeAll(
          running,
          access,
          ofGarden,
        );
        for (const [id, change] of described) {
          const brief = briefBulk(change, undefined);
          if (brief) shown.set(id, brief);
        }
      }
    }
    return shown;
  }
}

async function partOf(
  running: RunningPortalGarden,
  access: GardenAccess,
): Promise<OpenGarden> {
  const scope = await access.everything(() => running.inventory.namespaces());
  return {
    garden: running.name,
    running,
    access,
    namespaces: [...scope.namespaces].filter(name => scope.touches(name)),
  };
}

function placeOf({ id, startedAt, createdAt }: ChangeRecord): HistoryPlace {
  return { id, at: startedAt ?? createdAt };
}

/** Undefined: all. */
function wantedStates({
  open,
  states,
}: Pick<HistoryQuery, 'open' | 'states'>): readonly ChangeState[] | undefined {
  if (!open) return states;
  return states
    ? states.filter(state => OPEN_STATES.includes(state))
    : OPEN_STATES;
}

/**
 * Where what is shown in one of some states may be kept; undefined: anywhere. A change whose writer is gone is shown as half
 * open, and who sees a part of one may see that part at its end.
 */
function keptStates(
  states: readonly ChangeState[],
): readonly ChangeState[] | undefined {
  return states.every(state => OPEN_STATES.includes(state))
    ? OPEN_STATES
    : undefined;
}
