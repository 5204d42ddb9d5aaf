import { InputError } from '@backstage/errors';
import type { GardenResource } from './GardenClient';

const GARDENER = { group: 'core.gardener.cloud', version: 'v1beta1' } as const;

/** Where a resource lives: its API group (empty for Kubernetes' own), its version, and whether namespaces hold it. */
const RESOURCES: Readonly<
  Record<
    GardenResource,
    {
      readonly group: string;
      readonly version: string;
      readonly namespaced: boolean;
    }
  >
> = {
  shoots: { ...GARDENER, namespaced: true },
  projects: { ...GARDENER, namespaced: false },
  namespaces: { group: '', version: 'v1', namespaced: false },
  seeds: { ...GARDENER, namespaced: false },
  cloudprofiles: { ...GARDENER, namespaced: false },
  controllerregistrations: { ...GARDENER, namespaced: false },
  credentialsbindings: {
    group: 'security.gardener.cloud',
    version: 'v1alpha1',
    namespaced: true,
  },
  secretbindings: { ...GARDENER, namespaced: true },
};

/** The API group of a resource, as access reviews want it. */
export function groupOf(resource: GardenResource): string {
  return RESOURCES[resource].group;
}

/**
 * The path of the objects of a resource: of one namespace, or over all of them.
 *
 * @throws InputError as `objectPath`
 */
export function collectionPath(
  resource: GardenResource,
  namespace?: string,
): string {
  return `${root(resource)}${within(resource, namespace)}/${resource}`;
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
  const collection = collectionPath(resource, target.namespace);
  return `${collection}/${segment(target.name)}`;
}

function within(
  resource: GardenResource,
  namespace: string | undefined,
): string {
  return RESOURCES[resource].namespaced && namespace !== undefined
    ? `/namespaces/${segment(namespace)}`
    : '';
}

function root(resource: GardenResource): string {
  const { group, version } = RESOURCES[resource];
  return group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
}

function segment(name: string): string {
  if (/^\.{0,2}$/.test(name)) {
    throw new InputError(
      'The name of an object in a Garden must not be empty or dots',
    );
  }
  return encodeURIComponent(name);
}
