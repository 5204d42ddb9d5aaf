import { isError, NotFoundError } from '@backstage/errors';
import type {
  Shoot,
  ShootList,
  ShootQuery,
  ShootSummary,
} from 'backstage-plugin-gardener-common';
import type { GardenAccess } from '../access/GardenAccess';
import type { Requester } from '../access/Requester';
import type { ShootScope } from '../access/ShootScope';
import { GardenSignInError } from '../garden/GardenError';
import type { Inventory } from '../inventory/Inventory';
import { accessTo } from './accessTo';
import type { PortalGarden, PortalGardens } from './PortalGarden';
import { shootSummary } from './shootViews';
import { PATIENCE_MS, withinPatience } from './withinPatience';
import { whyNoPicture, withPicture } from './withPicture';

const DEFAULT_LIMIT = 100;

type MissingGarden = ShootList['missing'][number];

/** Where a user may look in one Garden, or why not. */
type Scope =
  | {
      readonly kind: 'open';
      readonly inventory: Inventory;
      readonly visible: ShootScope;
    }
  | {
      readonly kind: 'missing';
      readonly missing: MissingGarden;
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
  async list(query: ShootQuery, requester: Requester): Promise<ShootList> {
    const scopes = await Promise.all(
      this.#asked(query).map(garden =>
        scopeOf(garden, query, requester, this.#patience),
      ),
    );
    const limit = query.limit ?? DEFAULT_LIMIT;
    const offset = query.offset ?? 0;
    const items: ShootSummary[] = [];
    const missing: MissingGarden[] = [];
    let total = 0;
    for (const scope of scopes) {
      if (scope.kind === 'missing') {
        missing.push(scope.missing);
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
  requester: Requester,
  patience: number,
): Promise<Scope> {
  const missing = (
    reason: string,
    signIn?: MissingGarden['signIn'],
  ): Scope => ({
    kind: 'missing',
    missing: { garden: garden.name, reason, ...(signIn && { signIn }) },
  });
  if (garden.kind === 'misconfigured') return missing(whyNoPicture(garden));
  try {
    const pictured = withPicture(garden);
    const { inventory } = pictured;
    const visible = await withinPatience(
      garden.name,
      (async () => {
        const result = await accessTo(pictured, requester);
        return result.kind === 'notMapped'
          ? result
          : whereVisible(result.access, inventory, query.namespace);
      })(),
      patience,
    );
    return 'reason' in visible
      ? missing(visible.reason)
      : { kind: 'open', inventory, visible };
  } catch (error) {
    if (error instanceof GardenSignInError) {
      const { provider, why } = error;
      return missing(error.reason, { provider, why });
    }
    if (!isError(error) || error.name !== 'ServiceUnavailableError') {
      throw error;
    }
    return missing(error.message);
  }
}

async function whereVisible(
  access: GardenAccess,
  inventory: Inventory,
  namespace: string | undefined,
): Promise<ShootScope> {
  return namespace === undefined
    ? access.everything(() => inventory.namespaces())
    : access.visible([namespace]);
}

function* matching(
  inventory: Inventory,
  visible: ShootScope,
  query: ShootQuery,
): Iterable<Shoot> {
  const text = query.text?.toLowerCase();
  for (const namespace of [...visible.namespaces].sort()) {
    for (const shoot of inventory.shootsIn(namespace)) {
      if (visible.has(shoot) && (!text || shoot.name.includes(text))) {
        yield shoot;
      }
    }
  }
}
