import type { PeeringConfig, PeeringEntry } from '../PeeringConfig';
import { writtenEntries } from '../entries';
import { editEntries } from './editEntries';
import type { EntryEdit } from './EntryEdit';

function isEntry(item: unknown): item is PeeringEntry {
  return typeof item === 'object' && item !== null && 'name' in item;
}

/**
 * What a shoot's configuration would be after edits, for the findings of a plan.
 *
 * @public
 */
export function editConfig(
  config: PeeringConfig,
  edits: readonly EntryEdit[],
): PeeringConfig {
  const entries = editEntries(writtenEntries(config), edits)
    .items.filter(isEntry)
    .map(({ name, namespace, seed }) => ({
      name,
      namespace,
      seed: seed ?? undefined,
    }));
  if (config.state === 'absent') {
    return entries.length === 0 ? config : { state: 'present', entries };
  }
  return { ...config, entries };
}
