import { KubeObject } from '../../store/KubeObject';
import { uidOf } from './identity';

/** Where the reconciler finds the operations that stand still. Not a thing of a real Garden. */
export const HELD_OPERATIONS = {
  resource: 'configmaps',
  namespace: 'garden',
  name: 'garden-simulator-held-operations',
} as const;

/** The name of a shoot in the held operations. A namespace has no dot in it. */
export function heldKey(namespace: string, name: string): string {
  return `${namespace}.${name}`;
}

/**
 * Says which shoots are to stay in the operation in which they are, for example at 64 %, although a real gardenlet
 * would go on. Each is held at its `generation`: whoever makes a change that raises it lets the operation go on.
 */
export function heldOperations(
  garden: string,
  shoots: readonly KubeObject[],
): KubeObject {
  const { name, namespace } = HELD_OPERATIONS;
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name,
      namespace,
      uid: uidOf(`${garden}/ConfigMap/${namespace}/${name}`),
    },
    data: Object.fromEntries(
      shoots.map(({ metadata }) => [
        heldKey(metadata.namespace ?? '', metadata.name),
        String(metadata.generation ?? 1),
      ]),
    ),
  };
}
