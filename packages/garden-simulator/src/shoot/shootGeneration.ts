import { isJsonObject, KubeObject } from '../store/KubeObject';
import { confinesRollout, wantsHibernation } from './specChange';

/** Annotation by which users start an operation. */
export const operationAnnotation = 'gardener.cloud/operation';

function withoutOperation(shoot: KubeObject): KubeObject {
  const annotations = { ...shoot.metadata.annotations };
  delete annotations[operationAnnotation];
  return { ...shoot, metadata: { ...shoot.metadata, annotations } };
}

/** Does a changed spec start a reconciliation? Not if the shoot confines changes to its maintenance window. */
function specCounts(before: KubeObject, after: KubeObject): boolean {
  return (
    !confinesRollout(after) ||
    wantsHibernation(before) !== wantsHibernation(after)
  );
}

/**
 * A shoot with the generation that a write gives it. `reconcile` (and `retry` on a failed one) raises it and is taken
 * away; on a shoot without a last operation, or asked for at the wrong time, the annotation stays for ever.
 */
export function raiseGeneration(
  before: KubeObject,
  after: KubeObject,
  changed: boolean,
): KubeObject {
  const generation = before.metadata.generation ?? 1;
  const operation = after.metadata.annotations?.[operationAnnotation] ?? '';
  const last = after.status?.lastOperation;
  let raise = changed && specCounts(before, after);
  let next = after;
  if (isJsonObject(last)) {
    if (last.state === 'Failed') {
      if (operation === 'retry') {
        raise = true;
        next = withoutOperation(after);
      }
    } else if (operation === 'reconcile') {
      raise = true;
      next = withoutOperation(after);
    } else if (
      operation.startsWith('rotate-') &&
      operation !== before.metadata.annotations?.[operationAnnotation]
    ) {
      raise = true;
    }
  }
  return {
    ...next,
    metadata: {
      ...next.metadata,
      generation: raise ? generation + 1 : generation,
    },
  };
}
