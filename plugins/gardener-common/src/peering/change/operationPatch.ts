import type { ShootOperation } from '../../api/schema/plans';
import { isObject, textOf } from '../../garden/json';
import { JsonPatch, jsonPointer } from './JsonPatch';

const OPERATION = 'gardener.cloud/operation';
const CONFIRMATION = 'confirmation.gardener.cloud/deletion';

/**
 * A shoot as it was read, as far as writing an annotation needs it.
 *
 * @public
 */
export interface AnnotatedShoot {
  readonly uid: string;
  readonly resourceVersion: string;
  /** `metadata.annotations` as it is; undefined when absent. */
  readonly annotations: unknown;
}

/** Where there are no annotations the member must be made, and somebody else could be making it at the same time. */
function annotate(
  shoot: AnnotatedShoot,
  key: string,
  value: string,
): JsonPatch {
  const path = ['metadata', 'annotations'] as const;
  const sameShoot = {
    op: 'test',
    path: '/metadata/uid',
    value: shoot.uid,
  } as const;
  return isObject(shoot.annotations)
    ? [sameShoot, { op: 'add', path: jsonPointer(...path, key), value }]
    : [
        sameShoot,
        {
          op: 'test',
          path: '/metadata/resourceVersion',
          value: shoot.resourceVersion,
        },
        { op: 'add', path: jsonPointer(...path), value: { [key]: value } },
      ];
}

/**
 * Asks Gardener to reconcile a shoot now, or to retry a failed operation. Gardener takes the annotation away at once and
 * raises the generation; `retry` of an operation that is not `Failed`, and `reconcile` of one that is, stay there for ever
 * without effect, so they must not be sent.
 *
 * @public
 */
export function operationPatch(
  shoot: AnnotatedShoot,
  operation: ShootOperation,
): JsonPatch {
  return annotate(shoot, OPERATION, operation);
}

/**
 * The operation that somebody has asked for and Gardener has not begun; undefined when there is none.
 *
 * @public
 */
export function operationWaiting({
  annotations,
}: Pick<AnnotatedShoot, 'annotations'>): string | undefined {
  return isObject(annotations) ? textOf(annotations[OPERATION]) : undefined;
}

/**
 * Gardener deletes a shoot only if it has this annotation.
 *
 * @public
 */
export function confirmDeletionPatch(shoot: AnnotatedShoot): JsonPatch {
  return annotate(shoot, CONFIRMATION, 'true');
}

/**
 * Whether the annotation is there already.
 *
 * @public
 */
export function isDeletionConfirmed({
  annotations,
}: Pick<AnnotatedShoot, 'annotations'>): boolean {
  return isObject(annotations) && annotations[CONFIRMATION] === 'true';
}

/**
 * Takes the annotation back, because the deletion was refused.
 *
 * @param uid - of the shoot
 * @public
 */
export function withdrawConfirmationPatch(uid: string): JsonPatch {
  const path = jsonPointer('metadata', 'annotations', CONFIRMATION);
  return [
    { op: 'test', path: '/metadata/uid', value: uid },
    { op: 'test', path, value: 'true' },
    { op: 'remove', path },
  ];
}
