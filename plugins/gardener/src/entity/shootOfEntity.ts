import { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  parseShootRef,
  SHOOT_ANNOTATION,
  ShootRef,
} from 'backstage-plugin-gardener-common';

/** Which shoot an entity stands for, if any. */
export type EntityShoot =
  | { readonly kind: 'none' }
  | { readonly kind: 'shoot'; readonly ref: ShootRef }
  | {
      readonly kind: 'malformed';
      /** The annotation as written. */
      readonly text: string;
      /** What is wrong with it, as a sentence. */
      readonly problem: string;
    };

/** Reads the shoot annotation of an entity. Never throws: a malformed one is a state of its own. */
export function shootOfEntity(entity: Entity): EntityShoot {
  const text = entity.metadata.annotations?.[SHOOT_ANNOTATION];
  if (text === undefined) return { kind: 'none' };
  try {
    return { kind: 'shoot', ref: parseShootRef(text) };
  } catch (error) {
    return { kind: 'malformed', text, problem: toError(error).message };
  }
}
