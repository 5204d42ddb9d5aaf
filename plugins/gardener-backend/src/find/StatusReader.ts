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
import { scopeIn, type MissingGarden } from '../peering/gardenScopes';
import type { KeptViews } from '../peering/KeptViews';
import { decideAccess, neighbourhoodOf } from '../peering/neighbourhood';
import type {
  PortalGardens,
  RunningPortalGarden,
} from '../peering/PortalGarden';
import { PATIENCE_MS } from '../peering/withinPatience';

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
                (access, running) => this.#statuses(access, running, refs),
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
        for (const status of scope.found) {
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

  /** Access to the shoots is decided before one is looked up. */
  async #statuses(
    access: GardenAccess,
    garden: RunningPortalGarden,
    refs: ReadonlyMap<ShootKey, ShootRef>,
  ): Promise<readonly ShootStatus[]> {
    const own = await access.visible(
      [...refs.values()].map(({ namespace }) => namespace),
    );
    const statuses = await Promise.all(
      [...refs.values()]
        .filter(ref => own.has(ref))
        .map(ref => this.#status(access, garden, ref, own)),
    );
    return statuses.flatMap(status => status ?? []);
  }

  /**
   * As the shoot's own page, each on its own: what one lists can't use up the reviews of another. Access to the neighbourhood
   * is decided before anything is told of it.
   *
   * @param ref - in a namespace that the user may list
   * @param own - what the user may see of the namespaces of all that were asked for
   * @returns undefined when it is not there, or not any more
   */
  async #status(
    access: GardenAccess,
    garden: RunningPortalGarden,
    ref: ShootRef,
    own: ShootScope,
  ): Promise<ShootStatus | undefined> {
    const { found, visible } = await decideAccess(
      { access },
      [ref.namespace],
      () => {
        const { inventory } = garden;
        const neighbourhood =
          own.has(ref) && inventory.shoot(shootKey(ref))
            ? neighbourhoodOf(inventory, ref)
            : undefined;
        return {
          neighbourhood,
          namespaces: neighbourhood?.namespaces ?? new Set<string>(),
        };
      },
    );
    return (
      found.neighbourhood &&
      statusOf(this.#views.view(garden, found.neighbourhood, visible))
    );
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
