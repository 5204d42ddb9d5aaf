import { InputError, NotFoundError } from '@backstage/errors';
import {
  entriesInForce,
  isDnsLabel,
  shootKey,
  type Shoot,
  type ShootKey,
  type ShootRef,
  type SlowFacts,
  type SlowFactsAnswer,
  type SlowFactsPage,
  type SlowFactsQuery,
} from 'backstage-plugin-gardener-common';
import { clusterEntityRef } from 'backstage-plugin-gardener-node';
import type { Inventory } from '../inventory/Inventory';
import type { PortalGardens } from './PortalGarden';
import { withPicture } from './withPicture';

const DEFAULT_LIMIT = 500;

/**
 * What may be the same for everyone, for the catalog and for search. Without a picture of the Garden it
 * throws and never answers with nothing: whoever copies would take that for "all gone".
 */
export class SlowFactsReader {
  readonly #gardens: PortalGardens;

  constructor(gardens: PortalGardens) {
    this.#gardens = gardens;
  }

  /**
   * A page in the order of namespace and name, beginning after the shoot `after` (`namespace/name`), which
   * need not exist any more.
   *
   * @throws NotFoundError when the Garden is not configured
   * @throws ServiceUnavailableError when there is no picture of it
   */
  page(query: {
    readonly garden: string;
    readonly after?: string;
    readonly limit?: number;
  }): SlowFactsPage {
    const inventory = this.#inventoryOf(query.garden);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const items: SlowFacts[] = [];
    for (const shoot of shootsAfter(inventory, query.after)) {
      if (items.length === limit) {
        const last = items[items.length - 1].ref;
        return { items, next: shootKey(last) };
      }
      items.push(slowFacts(inventory, shoot));
    }
    return { items, next: null };
  }

  /**
   * The facts of some shoots, and which of them are gone.
   *
   * @throws NotFoundError when the Garden is not configured
   * @throws ServiceUnavailableError when there is no picture of it
   */
  some(query: SlowFactsQuery): SlowFactsAnswer {
    const inventory = this.#inventoryOf(query.garden);
    const items: SlowFacts[] = [];
    const gone: ShootRef[] = [];
    for (const { namespace, name } of query.shoots) {
      const shoot = inventory.shoot(shootKey({ namespace, name }));
      if (shoot) items.push(slowFacts(inventory, shoot));
      else gone.push({ garden: query.garden, namespace, name });
    }
    return { items, gone };
  }

  #inventoryOf(name: string): Inventory {
    const garden = this.#gardens.get(name);
    if (!garden) throw new NotFoundError(`Garden ${name} is not configured`);
    return withPicture(garden).inventory;
  }
}

function* shootsAfter(
  inventory: Inventory,
  after: string | undefined,
): Iterable<Shoot> {
  const [afterNamespace, afterName] = after?.split('/') ?? ['', ''];
  if (afterName === undefined) {
    throw new InputError('after must be a namespace and a name, with a slash');
  }
  for (const namespace of inventory.namespaces()) {
    if (namespace < afterNamespace) continue;
    for (const shoot of inventory.shootsIn(namespace)) {
      if (namespace > afterNamespace || shoot.name > afterName) yield shoot;
    }
  }
}

function slowFacts(inventory: Inventory, shoot: Shoot): SlowFacts {
  const ref = {
    garden: inventory.garden,
    namespace: shoot.namespace,
    name: shoot.name,
  };
  const project = inventory.projectOf(shoot.namespace);
  return {
    ref,
    entityRef: clusterEntityRef(ref),
    uid: shoot.uid,
    project: project?.name ?? null,
    purpose: shoot.purpose ?? null,
    region: shoot.region ?? null,
    labels: { ...shoot.labels },
    projectLabels: { ...project?.labels },
    projectOwner: project?.owner ?? null,
    lists: listedBy(shoot).map(target => ({
      garden: inventory.garden,
      ...target,
    })),
    apiServer: shoot.apiServer ?? null,
  };
}

/** Each target of an entry in force once; what can't be the name of a shoot has no entity either. */
function listedBy(
  shoot: Shoot,
): ReadonlyArray<{ namespace: string; name: string }> {
  const targets = new Map<ShootKey, { namespace: string; name: string }>();
  for (const { namespace, name } of entriesInForce(shoot.peering)) {
    if (isDnsLabel(namespace) && isDnsLabel(name)) {
      targets.set(shootKey({ namespace, name }), { namespace, name });
    }
  }
  return [...targets.values()];
}
