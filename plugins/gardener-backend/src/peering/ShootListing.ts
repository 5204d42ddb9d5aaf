import { isError, NotFoundError } from '@backstage/errors';
import type {
  Shoot,
  ShootList,
  ShootQuery,
  ShootSummary,
} from 'backstage-plugin-gardener-common';
import type { VisibleNamespaces } from '../access/AccessReviewer';
import type { GardenIdentity } from '../access/GardenIdentity';
import type { Inventory } from '../inventory/Inventory';
import type {
  PortalGarden,
  PortalGardens,
  RunningPortalGarden,
} from './PortalGarden';
import { shootSummary } from './shootViews';
import { PATIENCE_MS, withinPatience } from './withinPatience';
import { whyNoPicture, withPicture } from './withPicture';

const DEFAULT_LIMIT = 100;

/** Where a user may look in one Garden, or why not. */
type Scope =
  | {
      readonly kind: 'open';
      readonly inventory: Inventory;
      readonly visible: VisibleNamespaces;
    }
  | {
      readonly kind: 'missing';
      readonly garden: string;
      readonly reason: string;
    };

/** Lists of the shoots that a user may see; nothing else is counted. */
export class ShootListing {
  readonly #gardens: PortalGardens;
  readonly #patience: number;

  /** @param patience - milliseconds that are waited for each Garden */
  constructor(gardens: PortalGardens, patience = PATIENCE_MS) {
    this.#gardens = gardens;
    this.#patience = patience;
  }

  /**
   * A page in the order of Garden, namespace and name. A Garden that can't be asked is named in `missing`.
   *
   * @throws NotFoundError when the named Garden is not configured
   */
  async list(query: ShootQuery, userEntityRef: string): Promise<ShootList> {
    const scopes = await Promise.all(
      this.#asked(query).map(garden =>
        scopeOf(garden, query, userEntityRef, this.#patience),
      ),
    );
    const limit = query.limit ?? DEFAULT_LIMIT;
    const offset = query.offset ?? 0;
    const items: ShootSummary[] = [];
    const missing: Array<{ garden: string; reason: string }> = [];
    let total = 0;
    for (const scope of scopes) {
      if (scope.kind === 'missing') {
        missing.push({ garden: scope.garden, reason: scope.reason });
        continue;
      }
      for (const shoot of matching(scope.inventory, scope.visible, query)) {
        if (total >= offset && items.length < limit) {
          items.push(
            shootSummary(
              scope.inventory.garden,
              shoot,
              scope.inventory.projectOf(shoot.namespace)?.name,
            ),
          );
        }
        total += 1;
      }
    }
    return { items, total, missing };
  }

  /** In the order of names, so that pages follow each other. */
  #asked(query: ShootQuery): readonly PortalGarden[] {
    if (query.garden !== undefined) {
      const garden = this.#gardens.get(query.garden);
      if (!garden) {
        throw new NotFoundError(`Garden ${query.garden} is not configured`);
      }
      return [garden];
    }
    return [...this.#gardens.values()].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  }
}

async function scopeOf(
  garden: PortalGarden,
  query: ShootQuery,
  userEntityRef: string,
  patience: number,
): Promise<Scope> {
  const missing = (reason: string): Scope => ({
    kind: 'missing',
    garden: garden.name,
    reason,
  });
  if (garden.kind === 'misconfigured') return missing(whyNoPicture(garden));
  try {
    const { inventory, identities, reviewer } = withPicture(garden);
    const result = await identities.identify(userEntityRef);
    if (result.kind === 'notMapped') return missing(result.reason);
    const visible = await withinPatience(
      garden.name,
      whereVisible(reviewer, result.identity, query.namespace),
      patience,
    );
    return { kind: 'open', inventory, visible };
  } catch (error) {
    if (!isError(error) || error.name !== 'ServiceUnavailableError') {
      throw error;
    }
    return missing(error.message);
  }
}

async function whereVisible(
  reviewer: RunningPortalGarden['reviewer'],
  identity: GardenIdentity,
  namespace: string | undefined,
): Promise<VisibleNamespaces> {
  return namespace === undefined
    ? reviewer.visibleNamespaces(identity)
    : {
        access: 'some',
        namespaces: await reviewer.listable(identity, [namespace]),
      };
}

function* matching(
  inventory: Inventory,
  visible: VisibleNamespaces,
  query: ShootQuery,
): Iterable<Shoot> {
  const text = query.text?.toLowerCase();
  const namespaces =
    visible.access === 'all'
      ? inventory.namespaces()
      : [...visible.namespaces].sort();
  for (const namespace of namespaces) {
    for (const shoot of inventory.shootsIn(namespace)) {
      if (!text || shoot.name.includes(text)) yield shoot;
    }
  }
}
