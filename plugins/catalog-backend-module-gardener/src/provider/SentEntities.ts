import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';

/**
 * Remembers, as a short hash each, which entities were sent last. Most changes of a shoot are none of its entity,
 * and asking the catalog's database about each of them would cost more than the memory.
 */
export class SentEntities {
  #hashes = new Map<string, string>();

  differs(entity: Entity): boolean {
    return this.#hashes.get(entity.metadata.name) !== hash(entity);
  }

  /** After a full mutation: these and no others. */
  replace(entities: readonly Entity[]): void {
    this.#hashes = new Map(
      entities.map(entity => [entity.metadata.name, hash(entity)]),
    );
  }

  add(entities: readonly Entity[]): void {
    for (const entity of entities) {
      this.#hashes.set(entity.metadata.name, hash(entity));
    }
  }

  remove(names: readonly string[]): void {
    for (const name of names) this.#hashes.delete(name);
  }
}

/** 96 bits, far more than enough to tell two states of one entity apart. */
function hash(entity: Entity): string {
  return createHash('sha256')
    .update(JSON.stringify(entity))
    .digest('base64url')
    .slice(0, 16);
}
