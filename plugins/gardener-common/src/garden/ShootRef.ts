import { InputError } from '@backstage/errors';

/**
 * Names one shoot: the Garden as configured, the namespace of its project, and its name.
 * A shoot is never named by its seed, because a migration changes that.
 *
 * @public
 */
export interface ShootRef {
  /** Name of the Garden in the configuration, a DNS label. */
  readonly garden: string;
  /** Kubernetes namespace of the project, a DNS label. */
  readonly namespace: string;
  /** Name of the shoot, a DNS label. */
  readonly name: string;
}

/**
 * A shoot within one Garden, as `namespace/name`: the key of maps and indexes.
 * Branded, so that no other text is taken for one.
 *
 * @public
 */
export type ShootKey = string & { readonly __brand: 'ShootKey' };

/** Kubernetes limits namespaces and shoots to DNS-1123 labels of at most 63 characters. */
const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/**
 * Whether a text is a DNS-1123 label: 1 to 63 characters of a-z, 0-9 and "-",
 * beginning and ending with a letter or digit.
 *
 * @public
 */
export function isDnsLabel(text: string): boolean {
  return DNS_LABEL.test(text);
}

/**
 * The key of a shoot within its Garden.
 *
 * @public
 */
export function shootKey(ref: {
  readonly namespace: string;
  readonly name: string;
}): ShootKey {
  return `${ref.namespace}/${ref.name}` as ShootKey;
}

/**
 * Writes a reference as `garden/namespace/name`, the form of the entity annotation.
 *
 * @public
 */
export function formatShootRef(ref: ShootRef): string {
  return `${ref.garden}/${ref.namespace}/${ref.name}`;
}

/**
 * Reads `garden/namespace/name`.
 *
 * @throws InputError that names the part that is not a DNS label.
 * @public
 */
export function parseShootRef(text: string): ShootRef {
  const parts = text.split('/');
  if (parts.length !== 3) {
    throw new InputError(
      `A shoot is written garden/namespace/name, with two slashes; this has ${
        parts.length - 1
      }`,
    );
  }
  const [garden, namespace, name] = parts;
  for (const [field, value] of [
    ['garden', garden],
    ['namespace', namespace],
    ['name', name],
  ] as const) {
    if (!isDnsLabel(value)) {
      throw new InputError(
        `The ${field} of a shoot must be a DNS label (a-z, 0-9, "-", at most 63 characters)`,
      );
    }
  }
  return { garden, namespace, name };
}

/**
 * A total order of references: garden, namespace, name, by code unit.
 * Used to give a peering of two shoots one identity, whichever side is asked.
 *
 * @public
 */
export function compareShootRefs(a: ShootRef, b: ShootRef): number {
  const left = formatShootRef(a);
  const right = formatShootRef(b);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
