import type { PeeringConfig, PeeringEntry } from './PeeringConfig';

const NO_ENTRIES: readonly PeeringEntry[] = Object.freeze([]);

/**
 * Every entry that is written on a shoot and can be read, in force or not.
 *
 * @public
 */
export function writtenEntries(config: PeeringConfig): readonly PeeringEntry[] {
  return config.state === 'absent' ? NO_ENTRIES : config.entries;
}

/**
 * Whether the extension is there and switched on, so that its entries count.
 *
 * @public
 */
export function isInForce(config: PeeringConfig): boolean {
  switch (config.state) {
    case 'absent':
    case 'disabled':
      return false;
    case 'present':
      return true;
    case 'malformed':
      return !config.disabled;
    default: {
      const never: never = config;
      return never;
    }
  }
}

/**
 * The entries that count: none while the extension is disabled. Of a malformed extension those that
 * can be read count, because the other shoot sees them too; its fault is a finding of its own.
 *
 * @public
 */
export function entriesInForce(config: PeeringConfig): readonly PeeringEntry[] {
  return isInForce(config) ? writtenEntries(config) : NO_ENTRIES;
}

/**
 * Every entry that names the given shoot; two are a `DUPLICATE_ENTRY`. Of any seed, as a peering is
 * identified by namespace and name alone.
 *
 * @public
 */
export function entriesFor(
  entries: readonly PeeringEntry[],
  target: { readonly namespace: string; readonly name: string },
): readonly PeeringEntry[] {
  return entries.filter(
    entry => entry.namespace === target.namespace && entry.name === target.name,
  );
}
