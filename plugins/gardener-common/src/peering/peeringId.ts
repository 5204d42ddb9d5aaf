import { compareShootRefs, formatShootRef, ShootRef } from '../garden/ShootRef';

/** Escaped, as an entry may name anything; a DNS label stays as it is. */
function written({ garden, namespace, name }: ShootRef): string {
  return formatShootRef({
    garden: encodeURIComponent(garden),
    namespace: encodeURIComponent(namespace),
    name: encodeURIComponent(name),
  });
}

/**
 * The id of a peering: its two references in order, with "~" between them. The same whichever side asks.
 *
 * @public
 */
export function peeringId(a: ShootRef, b: ShootRef): string {
  const [first, second] = compareShootRefs(a, b) <= 0 ? [a, b] : [b, a];
  return `${written(first)}~${written(second)}`;
}
