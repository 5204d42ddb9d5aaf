import { InputError } from '@backstage/errors';
import type { GardenResource } from './GardenClient';

const GARDENER_GROUP = 'core.gardener.cloud';

/** Where a resource lives: its API group (empty for Kubernetes' own) and the root of its paths. */
const RESOURCES: Readonly<
  Record<
    GardenResource,
    { readonly group: string; readonly namespaced: boolean }
  >
> = {
  shoots: { group: GARDENER_GROUP, namespaced: true },
  projects: { group: GARDENER_GROUP, namespaced: false },
  namespaces: { group: '', namespaced: false },
  seeds: { group: GARDENER_GROUP, namespaced: false },
  cloudprofiles: { group: GARDENER_GROUP, namespaced: false },
  controllerregistrations: { group: GARDENER_GROUP, namespaced: false },
};

/** The API group of a resource, as access reviews want it. */
export function groupOf(resource: GardenResource): string {
  return RESOURCES[resource].group;
}

/** The path of all objects of a resource, over all namespaces. */
export function collectionPath(resource: GardenResource): string {
  return `${root(resource)}/${resource}`;
}

/**
 * The path of one object. Names are encoded, so that nothing that a user typed can reach another path.
 *
 * @throws InputError for a name that is empty or means a folder, which encoding would let through.
 */
export function objectPath(
  resource: GardenResource,
  target: { readonly namespace?: string; readonly name: string },
): string {
  const namespace =
    RESOURCES[resource].namespaced && target.namespace !== undefined
      ? `/namespaces/${segment(target.namespace)}`
      : '';
  return `${root(resource)}${namespace}/${resource}/${segment(target.name)}`;
}

function root(resource: GardenResource): string {
  const { group } = RESOURCES[resource];
  return group === '' ? '/api/v1' : `/apis/${group}/v1beta1`;
}

function segment(name: string): string {
  if (/^\.{0,2}$/.test(name)) {
    throw new InputError(
      'The name of an object in a Garden must not be empty or dots',
    );
  }
  return encodeURIComponent(name);
}
