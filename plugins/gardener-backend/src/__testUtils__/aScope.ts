import type { ShootScope } from '../access/ShootScope';

/** Everything in some namespaces. */
export function aScope(namespaces: Iterable<string>): ShootScope {
  const held = new Set(namespaces);
  return {
    namespaces: held,
    covers: namespace => held.has(namespace),
    touches: namespace => held.has(namespace),
    has: ({ namespace }) => held.has(namespace),
  };
}
