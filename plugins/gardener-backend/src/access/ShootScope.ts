import {
  shootKey,
  type EntryName,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import type { Inventory } from '../inventory/Inventory';
import type { Permit } from './permit/Permit';

/** Which shoots of one Garden a user may see, or change. Decided, so asking is quick. */
export interface ShootScope {
  /** Namespaces where the Garden allows it, whatever Backstage's permissions say of their shoots. */
  readonly namespaces: ReadonlySet<string>;
  /** Whether it holds for everything in a namespace, so that it may be said of a name there that nothing has it. */
  covers(namespace: string): boolean;
  /** Whether it may hold for something in a namespace. */
  touches(namespace: string): boolean;
  /**
   * Whether it holds for what has this name. A name that nothing has counts only where the whole namespace does:
   * elsewhere the answer would tell what is there.
   */
  has(target: EntryName): boolean;
}

/**
 * What the Garden allows in some namespaces, narrowed by what Backstage's permissions allow.
 *
 * @param namespaces - where the Garden allows it
 */
export function shootScope(
  namespaces: ReadonlySet<string>,
  permit: Pick<Permit, 'ofNamespace' | 'ofShoot'>,
  inventory: Pick<Inventory, 'shoot'>,
): ShootScope {
  const holdsIn = (namespace: string) =>
    namespaces.has(namespace) ? permit.ofNamespace(namespace) : 'none';
  return {
    namespaces,
    covers: namespace => holdsIn(namespace) === 'all',
    touches: namespace => holdsIn(namespace) !== 'none',
    has: target => {
      const of = holdsIn(target.namespace);
      if (of !== 'some') return of === 'all';
      const shoot = inventory.shoot(shootKey(target));
      return shoot !== undefined && permit.ofShoot(shoot);
    },
  };
}

/**
 * A text that is the same for two scopes only if they agree on every name and on the namespace of every name: what was
 * made for one of them may be given to who has the other.
 */
export function scopeKey(
  scope: ShootScope,
  names: Iterable<EntryName>,
): string {
  const parts = new Set<string>();
  for (const target of names) {
    if (scope.covers(target.namespace)) parts.add(target.namespace);
    else if (scope.has(target)) parts.add(shootKey(target));
  }
  return [...parts].sort().join(' ');
}

/** Those of the shoots that are in the scope. */
export function within(
  shoots: readonly Shoot[],
  scope: Pick<ShootScope, 'has'>,
): readonly Shoot[] {
  return shoots.filter(shoot => scope.has(shoot));
}
