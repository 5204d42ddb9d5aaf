import { InputError } from '@backstage/errors';
import { objectOf, textOf } from './json';

/**
 * A cloud profile, as far as peering needs it.
 *
 * @public
 */
export interface CloudProfile {
  readonly name: string;
  /**
   * `spec.providerConfig.defaultNodesCIDR`: what the Gardener dashboard offers as node network of a new
   * shoot. As written; undefined when the profile names none.
   */
  readonly defaultNodes: string | undefined;
}

/**
 * Reads a CloudProfile.
 *
 * @throws InputError when `metadata.name` is missing.
 * @public
 */
export function readCloudProfile(raw: unknown): CloudProfile {
  const object = objectOf(raw);
  const name = textOf(objectOf(object.metadata).name);
  if (!name) throw new InputError('A cloud profile has no metadata.name');
  const providerConfig = objectOf(objectOf(object.spec).providerConfig);
  return { name, defaultNodes: textOf(providerConfig.defaultNodesCIDR) };
}
