import type { PeeringsView } from 'backstage-plugin-gardener-common';

/** The entry for a shoot as it stands in the manifest of another one. */
export function entryYamlFor({ shoot }: PeeringsView): string {
  return [
    'shootPeerings:',
    `  - name: ${shoot.ref.name}`,
    `    namespace: ${shoot.ref.namespace}`,
    ...(shoot.seed === null ? [] : [`    seed: ${shoot.seed}`]),
    '',
  ].join('\n');
}
