import type { PeeringEntryView } from 'backstage-plugin-gardener-common';
import { plainYaml } from './plainYaml';

/**
 * Entries as YAML, to be put under `shootPeerings`: a list with name, namespace and seed in this order, as the feature's
 * reference writes them. A seed that is not known is left out.
 *
 * @returns ends with a line break; `[]` and a line break for none
 */
export function entriesYaml(entries: readonly PeeringEntryView[]): string {
  return plainYaml(
    entries.map(({ name, namespace, seed }) => ({
      name,
      namespace,
      ...(seed !== null && { seed }),
    })),
  );
}
