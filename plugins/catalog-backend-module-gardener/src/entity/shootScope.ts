import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  GARDEN_ANNOTATION,
  parseShootRef,
  SHOOT_ANNOTATION,
  SHOOT_NAMESPACE_ANNOTATION,
} from 'backstage-plugin-gardener-common';
import type { ShootRef } from 'backstage-plugin-gardener-common';

/**
 * The annotations that the permission policy narrows by. They follow from the shoot alone.
 */
export function scopeAnnotations(
  ref: Pick<ShootRef, 'garden' | 'namespace'>,
): Record<string, string> {
  return {
    [GARDEN_ANNOTATION]: ref.garden,
    [SHOOT_NAMESPACE_ANNOTATION]: `${ref.garden}/${ref.namespace}`,
  };
}

/** Lower case, because the catalog compares keys without regard to case. */
const SCOPE_KEYS: ReadonlySet<string> = new Set([
  GARDEN_ANNOTATION,
  SHOOT_NAMESPACE_ANNOTATION,
]);

/**
 * Gives an entity the scope that its shoot annotation names, whatever it claimed itself.
 * Without a readable shoot annotation it has no scope. The given entity is not changed.
 */
export function withShootScope(entity: Entity): Entity {
  const annotations = entity.metadata.annotations;
  if (annotations === undefined) return entity;

  const derived = deriveScope(annotations[SHOOT_ANNOTATION]);
  const claimed = Object.entries(annotations).filter(([key]) =>
    SCOPE_KEYS.has(key.toLowerCase()),
  );
  const asDerived =
    claimed.length === Object.keys(derived).length &&
    claimed.every(([key, value]) => derived[key] === value);
  if (asDerived) return entity;

  const kept = Object.entries(annotations).filter(
    ([key]) => !SCOPE_KEYS.has(key.toLowerCase()),
  );
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: { ...Object.fromEntries(kept), ...derived },
    },
  };
}

function deriveScope(shoot: unknown): Record<string, string> {
  if (typeof shoot !== 'string') return {};
  try {
    return scopeAnnotations(parseShootRef(shoot));
  } catch (error) {
    // A malformed annotation names no shoot, so there is nothing to hide; the entity's tab says what is wrong.
    if (error instanceof InputError) return {};
    throw error;
  }
}
