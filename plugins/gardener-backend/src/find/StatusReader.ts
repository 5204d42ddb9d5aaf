import {
  formatShootRef,
  isSaidByStatus,
  shootKey,
  type PeeringsView,
  type ShootKey,
  type ShootRef,
  type ShootStatus,
  type StatusList,
  type StatusQuery,
} from 'backstage-plugin-gardener-common';
import type { GardenAccess } from '../access/GardenAccess';
import type { Requester } from '../access/Requester';
import type { ShootScope } from '../access/ShootScope';
import type { Inventory } from '../inventory/Inventory';
import { scopeIn, type MissingGarden } from '../peering/gardenScopes';
import type { KeptViews } from '../peering/KeptViews';
import {
  decideAccess,
  neighbourhoodOf,
  type Neighbourhood,
} from '../peering/neighbourhood';
import type { PortalGardens } from '../peering/PortalGarden';
import { PATIENCE_MS } from '../peering/withinPatience';

/** Those of some shoots that the user may see, with all that they list and that lists them. */
interface Surveyed {
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly visible: ShootScope;
}

/** Tells how the peerings of some shoots stand, by the same views that their pages show. Costs their degrees. */
export class StatusReader {
  readonly #gardens: PortalGardens;
  readonly #views: KeptViews;
  readonly #patience: number;

  constructor(options: {
    readonly gardens: PortalGardens;
    readonly views: KeptViews;
    /** Milliseconds that are waited for each Garden. */
    readonly patience?: number;
  }) {
    this.#gardens = options.gardens;
    this.#views = options.views;
    this.#patience = options.patience ?? PATIENCE_MS;
  }

  /**
   * Those that the user may see, in the order asked for and each once. The others are left out, those of Gardens that are
   * not configured too. A Garden that can't be asked is named in `missing`.
   */
  async list(query: StatusQuery, requester: Requester): Promise<StatusList> {
    const asked = byGarden(query.shoots);
    const scopes = await Promise.all(
      [...asked].flatMap(([name, refs]) => {
        const garden = this.#gardens.get(name);
        return garden
          ? [
              scopeIn(
                garden,
                requester,
                (access, { inventory }) => survey(access, inventory, refs),
                this.#patience,
              ),
            ]
          : [];
      }),
    );
    const missing: MissingGarden[] = [];
    const found = new Map<string, ShootStatus>();
    for (const scope of scopes) {
      if (scope.kind === 'missing') {
        missing.push(scope.missing);
      } else {
        const { neighbourhoods, visible } = scope.found;
        for (const one of neighbourhoods) {
          const status = statusOf(this.#views.view(scope.garden, one, visible));
          found.set(formatShootRef(status.ref), status);
        }
      }
    }
    const items = query.shoots.flatMap(ref => {
      const text = formatShootRef(ref);
      const status = found.get(text);
      found.delete(text);
      return status ? [status] : [];
    });
    return { items, missing };
  }
}

function byGarden(
  refs: readonly ShootRef[],
): ReadonlyMap<string, ReadonlyMap<ShootKey, ShootRef>> {
  const gardens = new Map<string, Map<ShootKey, ShootRef>>();
  for (const ref of refs) {
    const known = gardens.get(ref.garden);
    if (known) known.set(shootKey(ref), ref);
    else gardens.set(ref.garden, new Map([[shootKey(ref), ref]]));
  }
  return gardens;
}

/** Access to the shoots is decided before one is looked up, and to their neighbourhoods before anything is told of them. */
async function survey(
  access: GardenAccess,
  inventory: Inventory,
  refs: ReadonlyMap<ShootKey, ShootRef>,
): Promise<Surveyed> {
  const asked = [...refs];
  const own = await access.visible(asked.map(([, { namespace }]) => namespace));
  const { found, visible } = await decideAccess(
    { access },
    [...own.namespaces],
    () => {
      const neighbourhoods = asked.flatMap(([key, ref]) =>
        own.has(ref) && inventory.shoot(key)
          ? [neighbourhoodOf(inventory, ref)]
          : [],
      );
      return {
        neighbourhoods,
        namespaces: new Set(
          neighbourhoods.flatMap(({ namespaces }) => [...namespaces]),
        ),
      };
    },
  );
  return { neighbourhoods: found.neighbourhoods, visible };
}

/** The numbers that the view's own page shows: what a status says already is no finding beside it. */
function statusOf({ shoot, peerings, findings }: PeeringsView): ShootStatus {
  const statuses = peerings.map(({ status }) => status);
  const severities = [
    ...findings,
    ...peerings
      .flatMap(peering => peering.findings)
      .filter(finding => !isSaidByStatus(finding)),
  ].map(({ severity }) => severity);
  return {
    ref: shoot.ref,
    configured: count(statuses, 'configured'),
    incomplete: count(statuses, 'incomplete'),
    notAccessible: count(statuses, 'notAccessible'),
    errors: count(severities, 'error'),
    warnings: count(severities, 'warning'),
  };
}

function count<T>(all: readonly T[], wanted: T): number {
  return all.filter(one => one === wanted).length;
}
