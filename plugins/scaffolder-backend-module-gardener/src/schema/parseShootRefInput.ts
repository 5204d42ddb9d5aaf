import {
  formatShootRef,
  parseShootRef,
  type ShootRef,
} from 'backstage-plugin-gardener-common';

/**
 * The shoot in the input of an action.
 *
 * @throws InputError that names the part that can't be used
 */
export function parseShootRefInput({
  garden,
  namespace,
  name,
}: ShootRef): ShootRef {
  return parseShootRef(formatShootRef({ garden, namespace, name }));
}
