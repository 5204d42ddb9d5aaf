import type { NamespaceAccess } from 'backstage-plugin-gardener-common';

/** Which clusters a user may see. What is in neither list is hidden. */
export interface ClusterScope {
  /** Each as `garden/namespace`, sorted. */
  readonly namespaces: readonly string[];
  /** Gardens of which every namespace may be seen, sorted. */
  readonly gardens: readonly string[];
  /** Single clusters of other namespaces, each as `garden/namespace/name`, sorted. */
  readonly shoots: readonly string[];
}

/** Of somebody who may see no cluster. */
export const NO_CLUSTERS: ClusterScope = {
  namespaces: [],
  gardens: [],
  shoots: [],
};

/**
 * What the Gardens' answers mean for the catalog. A Garden that could not be asked adds nothing:
 * unknown access is no access.
 */
export function toClusterScope(access: NamespaceAccess): ClusterScope {
  const namespaces: string[] = [];
  const gardens: string[] = [];
  const shoots: string[] = [];
  for (const item of access.items) {
    switch (item.access) {
      case 'all':
        gardens.push(item.garden);
        break;
      case 'some':
        namespaces.push(
          ...item.namespaces.map(namespace => `${item.garden}/${namespace}`),
        );
        shoots.push(...item.shoots.map(shoot => `${item.garden}/${shoot}`));
        break;
      case 'unknown':
        break;
      default:
        throw new Error(
          `Unknown access: ${JSON.stringify(item satisfies never)}`,
        );
    }
  }
  return {
    namespaces: namespaces.sort(),
    gardens: gardens.sort(),
    shoots: shoots.sort(),
  };
}
