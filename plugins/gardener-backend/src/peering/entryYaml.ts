import type { PeeringEntryView } from 'backstage-plugin-gardener-common';
import { stringify } from 'yaml';

/**
 * Entries as YAML, to be put under `shootPeerings`: a list with name, namespace and seed in this order, as the feature's
 * reference writes them. A seed that is not known is left out. What an older reader of YAML would take for another
 * value, such as the name "yes", stands in quotes.
 *
 * @returns ends with a line break; `[]` and a line break for none
 */
export function entriesYaml(entries: readonly PeeringEntryView[]): string {
  return stringify(
    entries.map(({ name, namespace, seed }) => ({
      name,
      namespace,
      ...(seed !== null && { seed }),
    })),
    {
      version: '1.2',
      compat: 'yaml-1.1',
      aliasDuplicateObjects: false,
      lineWidth: 0,
    },
  );
}
