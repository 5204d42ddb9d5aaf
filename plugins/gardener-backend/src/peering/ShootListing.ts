import type {
  Shoot,
  ShootList,
  ShootQuery,
  ShootSummary,
} from 'backstage-plugin-gardener-common';
import type { GardenAccess } from '../access/GardenAccess';
import type { Requester } from '../access/Requester';
import type { ShootScope } from '../access/ShootScope';
import type { Inventory } from '../inventory/Inventory';
import { gardensNamed, scopeIn, type MissingGarden } from './gardenScopes';
import { nameMatcher } from './nameMatcher';
import type { PortalGardens } from './PortalGarden';
import { shootSummary } from './shootViews';
import { statusMatcher } from './StatusMatcher';
import { PATIENCE_MS } from './withinPatience';

const DEFAULT_LIMIT = 100;

/** Which shoots of one Garden are listed. */
interface Listed {
  readonly visible: ShootScope;
  readonly matches: (shoot: Shoot) => boolean;
}

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
      gardensNamed(this.#gardens, query.garden).map(garden =>
        scopeIn(
          garden,
          requester,
          (access, { inventory }) => listedIn(access, inventory, query),
          this.#patience,
        ),
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
      const { inventory } = scope.garden;
      for (const shoot of matching(inventory, scope.found)) {
        if (total >= offset && items.length < limit) {
          const project = inventory.projectOf(shoot.namespace)?.name;
          items.push(shootSummary(inventory.garden, shoot, project));
        }
        total += 1;
      }
    }
    return { items, total, missing };
  }
}

async function listedIn(
  access: GardenAccess,
  inventory: Inventory,
  query: ShootQuery,
): Promise<Listed> {
  const visible = await whereVisible(access, inventory, query.namespace);
  const { status } = query;
  const isNamed = nameMatcher(query.text);
  const hasStatus =
    status === undefined
      ? () => true
      : await statusMatcher(access, inventory, visible, status);
  return {
    visible,
    matches: shoot =>
      isNamed(shoot, inventory.projectOf(shoot.namespace)?.name) &&
      hasStatus(shoot),
  };
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
  { visible, matches }: Listed,
): Iterable<Shoot> {
  for (const namespace of [...visible.namespaces].sort()) {
    for (const shoot of inventory.shootsIn(namespace)) {
      if (visible.has(shoot) && matches(shoot)) yield shoot;
    }
  }
}
