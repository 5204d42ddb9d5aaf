import { objectOf, textOf } from '../../garden/json';
import type { PeeringConfig, PeeringEntry } from '../PeeringConfig';
import { writtenEntries } from '../entries';
import { editEntries } from './editEntries';
import type { EntryEdit } from './EntryEdit';

/** What edits leave of entries are entries, those that they add included; of these the seed may be anything. */
function entryOf(item: unknown): PeeringEntry {
  const { name, namespace, seed } = objectOf(item);
  return {
    name: textOf(name) ?? '',
    namespace: textOf(namespace) ?? '',
    seed: textOf(seed),
  };
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
  const { items } = editEntries(writtenEntries(config), edits);
  const entries = items.map(entryOf);
  if (config.state === 'absent') {
    return entries.length === 0 ? config : { state: 'present', entries };
  }
  return { ...config, entries };
}
